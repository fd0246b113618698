import CareRegistry
import Wording

extension FacilityLink.Level {
  /// Why two rows were joined.
  public var label: Phrase {
    switch self {
    case .nameAndAddress: Words.Geocoding.linkSameNameAddress
    case .address: Words.Geocoding.linkSameAddress
    case .name: Words.Geocoding.linkSameName
    }
  }
}

extension FacilityLinkCandidate {
  /// The issue of a pair that a person must judge. `name` is that of the row in question, `value` the other's.
  public func issue(name: String, other: String, file: String, row: Int?, column: String) -> Issue {
    Issue(
      ruleID: "link_" + reason.rawValue, severity: .note, file: file, row: row, column: column, value: other,
      message: Words.Geocoding.linkAmbiguous.with(name), remedy: Words.Geocoding.linkAmbiguousRemedy)
  }
}
