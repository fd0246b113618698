import CareRegistry
import Spatial
import Wording

extension PositionReview.Verdict {
  /// Rule of the issue that a verdict other than `fine` makes.
  public var ruleID: String { "position_" + rawValue }
}

extension PositionReview.Finding {
  /// What is said of the position, with the distance in kilometres where one was measured.
  public var message: Phrase {
    switch verdict {
    case .fine: return Words.Geocoding.positionFine
    case .missing: return Words.Geocoding.positionMissing
    case .swapped: return Words.Geocoding.positionSwapped
    case .outsideJapan: return Words.Geocoding.positionOutsideJapan
    case .outsidePrefecture:
      guard let distance else { return Words.Geocoding.positionOutsidePrefectureUnmeasured }
      return Words.Geocoding.positionOutsidePrefecture.with(Self.kilometres(distance))
    case .outsideMunicipality:
      return Words.Geocoding.positionOutsideMunicipality.with(distance.map(Self.kilometres) ?? "?")
    case .farFromAddress:
      return Words.Geocoding.positionFarFromAddress.with(distance.map(Self.kilometres) ?? "?")
    }
  }

  /// What was done and what to do.
  public var remedy: Phrase {
    switch grade {
    case .official: Words.Geocoding.positionExchangedRemedy
    case .none: Words.Geocoding.positionNoneRemedy
    case .townBlock, .town, .oaza, .municipality: Words.Geocoding.positionRemedy
    }
  }

  /// The issue that the finding makes; nil for a fine position. `value` is the position as published.
  public func issue(file: String, row: Int?, column: String, value: String) -> Issue? {
    guard verdict != .fine else { return nil }
    return Issue(
      ruleID: verdict.ruleID, severity: position == nil ? .error : .warning, file: file, row: row,
      column: column,
      value: value, message: message, remedy: remedy)
  }

  /// Kilometres with one decimal.
  private static func kilometres(_ distance: Metres) -> String {
    let tenths = Int((max(0, min(distance.value, 1e9)) / 100).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
