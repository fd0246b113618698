import CareRegistry
import Spatial

/// How well a geocoder does on addresses whose official position is known, by file and prefecture.
///
/// Errors are judged on rows placed at a town (grades `town_block`, `town`, `oaza`) whose official point lies within
/// `officialTolerance` of the municipality named; the others are counted apart, since there the official point is wrong.
public struct GeocodingReport: Sendable, Hashable {
  /// A row that wants a look.
  public struct Case: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      /// No town was found.
      case unmatched
      /// Farther than `farDistance` from the official point.
      case far
      /// The same for a section that is small by its nature, so that the official point can't lie in it.
      case officialInOtherTown = "official_in_other_town"
      /// The official point lies outside the municipality named.
      case officialOutside = "official_outside"
      /// The position lies outside the municipality named.
      case outside
    }
    public var kind: Kind
    public var truth: GeocodingTruth
    public var found: GeocodedAddress
    /// Between the two points, or from the municipality.
    public var distance: Metres?
  }

  /// Figures of one file in one prefecture.
  public struct Figures: Sendable, Hashable {
    public var file: String
    public var prefectureCode: String
    public var rows = 0
    /// Rows by grade.
    public var grades: [PositionGrade: Int] = [:]
    /// Rows that name a municipality other than their code says.
    public var contradictsHint = 0
    /// Rows whose position lies beyond the tolerance outside of the municipality named.
    public var outside = 0
    /// Rows whose official point does.
    public var officialOutside = 0
    /// Rows that the errors are judged on.
    public var judged = 0
    public var median: Metres?
    public var ninetieth: Metres?
    public var ninetyNinth: Metres?
    /// Rows farther than `farDistance` from the official point.
    public var far = 0
    /// Those of them that are sections small by their nature.
    public var officialInOtherTown = 0

    /// Rows placed at a town.
    public var matched: Int { [.townBlock, .town, .oaza].reduce(0) { $0 + (grades[$1] ?? 0) } }
  }

  /// What a position is judged by.
  public struct Limits: Sendable, Hashable {
    /// Generalised boundaries run some hundred metres off the true ones.
    public var officialTolerance = Metres(1_000)
    public var farDistance = Metres(5_000)

    public init() {}
  }

  /// In the order of the prefectures, then as the files came.
  public let figures: [Figures]
  /// In the order of the rows.
  public let cases: [Case]

  /// - Parameter distanceToMunicipality: metres from a position to the municipality of a code, 0 inside; nil where
  ///   its boundary is not known, and then nothing is called outside of it.
  public init(
    truth: [GeocodingTruth], geocoder: Geocoder, limits: Limits = Limits(),
    distanceToMunicipality: (Position, String) -> Metres?
  ) {
    var order: [String: Int] = [:]
    for row in truth where order[row.file] == nil { order[row.file] = order.count }
    var groups: [[String]: (figures: Figures, errors: [Double])] = [:]
    var cases: [Case] = []
    for row in truth {
      let found = geocoder.locate(row.address, hints: row.hints)
      let key = [row.prefectureCode, row.file]
      var group =
        groups[key] ?? (Figures(file: row.file, prefectureCode: row.prefectureCode), [])
      func away(_ position: Position?) -> Metres? {
        guard let position, let code = found.municipalityCode else { return nil }
        return distanceToMunicipality(position, code)
      }
      func note(_ kind: Case.Kind, _ distance: Metres? = nil) {
        cases.append(Case(kind: kind, truth: row, found: found, distance: distance))
      }
      group.figures.rows += 1
      group.figures.grades[found.grade, default: 0] += 1
      group.figures.contradictsHint += found.contradictsHint ? 1 : 0
      let isMatched = found.grade < .municipality && found.grade != .official
      if !isMatched { note(.unmatched) }
      if isMatched, let distance = away(found.position), distance > limits.officialTolerance {
        group.figures.outside += 1
        note(.outside, distance)
      }
      if let official = row.official, found.municipalityCode != nil {
        if let distance = away(official), distance > limits.officialTolerance {
          group.figures.officialOutside += 1
          note(.officialOutside, distance)
        } else if isMatched, let position = found.position {
          let error = Geodesic.distance(official, position)
          group.figures.judged += 1
          group.errors.append(error.value)
          if error > limits.farDistance {
            group.figures.far += 1
            // A section among four others within 700 m, or a 丁目, is not five kilometres long.
            let isSmall = found.grade < .oaza && !found.isApproximate
            group.figures.officialInOtherTown += isSmall ? 1 : 0
            note(isSmall ? .officialInOtherTown : .far, error)
          }
        }
      }
      groups[key] = group
    }
    self.cases = cases
    figures = groups.values.map { Self.closed($0.figures, $0.errors) }.sorted {
      ($0.prefectureCode, order[$0.file] ?? 0) < ($1.prefectureCode, order[$1.file] ?? 0)
    }
  }

  private static func closed(_ figures: Figures, _ errors: [Double]) -> Figures {
    var figures = figures
    let sorted = errors.sorted()
    func quantile(_ q: Double) -> Metres? {
      sorted.isEmpty ? nil : Metres(sorted[min(sorted.count - 1, Int(q * Double(sorted.count)))])
    }
    figures.median = quantile(0.5)
    figures.ninetieth = quantile(0.9)
    figures.ninetyNinth = quantile(0.99)
    return figures
  }
}
