import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

extension AtlasRegister {
  /// Applies the scenario in a JSON or CSV file; which of the two its name says.
  ///
  /// - Returns: what was done, one line a step.
  /// - Throws: `Failure.badInput` with file and line for a step that can't be read or applied.
  mutating func apply(scenario file: String) throws(Failure) -> [Phrase] {
    let outcome = try Self.scenario(file).applied(
      to: dataset.facilities, rules: dataset.rules, municipalityPoints: municipalityPoints(),
      municipalityAt: municipalityAt())
    dataset.facilities = outcome.facilities
    dataset.rules = outcome.rules
    return outcome.applied.map(\.text)
  }

  private static func scenario(_ file: String) throws(Failure) -> Scenario {
    if file.lowercased().hasSuffix(".csv") {
      let csv = try CSVTable(path: file, limit: sizeLimit)
      let rows = csv.rows.map { record in
        Dictionary(csv.header.enumerated().map { ($1, record.field($0)) }) { a, _ in a }
      }
      return try Scenario(rows: rows, lines: csv.rows.map(\.line), file: file)
    }
    return try Scenario(json: try FileReading.bytes(file, limit: sizeLimit), file: file)
  }

  /// A scenario is written by hand: what is larger is another file.
  private static let sizeLimit = 1 << 24

  /// A point for each municipality: its office where the atlas has one, else its most peopled cell.
  func municipalityPoints() -> [String: Position] {
    var points: [String: Position] = [:]
    var people: [String: Int] = [:]
    let base = population.index(of: about.baseYear) ?? 0
    for (i, cell) in dataset.cells.enumerated() where !population.years.isEmpty {
      let here = population.total[base][i]
      if here > people[cell.municipalityCode] ?? -1 {
        people[cell.municipalityCode] = here
        points[cell.municipalityCode] = cell.code.centre
      }
    }
    for office in dataset.offices { points[office.code] = office.position }
    return points
  }

  /// Which municipality, and which of its wards, holds a position.
  func municipalityAt() -> (Position) -> (code: String, ward: String?)? {
    let units = dataset.boundaries.keys.sorted()
    let cityOf = Dictionary(
      dataset.areas(.ward).map { ($0.code, $0.parents[.municipality]) }
    ) { a, _ in a }
    let locator = PolygonLocator(units.map { dataset.boundaries[$0] ?? MultiPolygon() })
    return { position in
      guard let found = locator.index(containing: position) else { return nil }
      let code = units[found]
      guard let city = cityOf[code] ?? nil else { return (code, nil) }
      return (city, code)
    }
  }
}
