import CareRegistry
import GeoFormats
import Wording

/// Checks people by age: a higher age can't have more people than a lower one, and groups add up to their total.
public enum AgeBandCheck {
  /// People of one place and year; nil where the source has no such band. Fractions are allowed: projections have them.
  public struct Row: Sendable, Hashable {
    public var row: Int?
    /// What the place is called, such as a mesh code or the name of a municipality.
    public var name: String
    public var total: Double
    public var over65: Double?
    public var over75: Double?
    public var over80: Double?
    public var over85: Double?
    /// Sum of the age groups; nil where they aren't given or are suppressed.
    public var sumOfGroups: Double?

    public init(
      row: Int?, name: String, total: Double, over65: Double? = nil, over75: Double? = nil,
      over80: Double? = nil,
      over85: Double? = nil, sumOfGroups: Double? = nil
    ) {
      self.row = row
      self.name = name
      self.total = total
      self.over65 = over65
      self.over75 = over75
      self.over80 = over80
      self.over85 = over85
      self.sumOfGroups = sumOfGroups
    }
  }

  /// Issues of the rows, in their order. A row gives at most one of each rule.
  ///
  /// - Parameter tolerance: people by which rounded figures may differ.
  public static func issues(_ rows: [Row], file: String, column: String, tolerance: Double = 0.01)
    -> [Issue]
  {
    rows.flatMap { row -> [Issue] in
      let place = CheckedPlace(file: file, row: row.row, column: column)
      var issues: [Issue] = []
      let bands: [(Phrase, Double)] = [
        (Words.Doctor.people, row.total), (Words.Doctor.people65, row.over65),
        (Words.Doctor.people75, row.over75), (Words.Doctor.people80, row.over80),
        (Words.Doctor.people85, row.over85),
      ].compactMap { label, value in value.map { (label, $0) } }
      if let wrong = bands.indices.dropFirst().first(where: {
        bands[$0].1 > bands[$0 - 1].1 + tolerance
      }) {
        let (lower, higher) = (bands[wrong - 1], bands[wrong])
        let (low, high) = (people(lower.1), people(higher.1))
        let words = Words.Doctor.notNested
        issues.append(
          .found(
            "age_bands_not_nested", .warning, place, value: high,
            Phrase(
              ja: words(.ja, row.name, lower.0.ja, low, higher.0.ja, high),
              en: words(.en, row.name, lower.0.en, low, higher.0.en, high))))
      }
      if let sum = row.sumOfGroups, abs(sum - row.total) > tolerance {
        issues.append(
          .found(
            "age_bands_do_not_sum", .warning, place, value: people(sum),
            Words.Doctor.bandsDiffer.with(row.name, people(sum), people(row.total))))
      }
      return issues
    }
  }

  /// Whole people without decimals, others to three.
  private static func people(_ value: Double) -> String {
    FixedPoint.text(value, decimals: value == value.rounded() ? 0 : 3)
  }
}
