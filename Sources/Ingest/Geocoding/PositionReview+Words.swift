import Spatial
import Wording

extension PositionReview.Verdict {
  /// Rule of the issue that a verdict other than `fine` makes.
  public var ruleID: String { "position_" + rawValue }

  /// What is said of a position; `{0}` stands for the distance in kilometres where there is one.
  public var message: Phrase {
    switch self {
    case .fine: Words.Geocoding.positionFine
    case .missing: Words.Geocoding.positionMissing
    case .swapped: Words.Geocoding.positionSwapped
    case .outsideJapan: Words.Geocoding.positionOutsideJapan
    case .outsidePrefecture: Words.Geocoding.positionOutsidePrefecture
    case .outsideMunicipality: Words.Geocoding.positionOutsideMunicipality
    case .farFromAddress: Words.Geocoding.positionFarFromAddress
    }
  }
}

extension PositionReview.Finding {
  /// The same with the distance put in, to a tenth of a kilometre; a dash where none was measured.
  public var message: Phrase {
    guard let distance else { return verdict.message.with("—") }
    let tenths = Int((max(0, min(distance.value, 1e9)) / 100).rounded())
    return verdict.message.with("\(tenths / 10).\(tenths % 10)")
  }
}
