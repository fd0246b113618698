import CareRegistry
import Spatial
import Wording

/// Shapes of municipalities, wards and areas, all put together from the same borders.
public struct AreaShapes: Sendable {
  /// Units of the coverage, by number: wards, and municipalities without wards.
  public let units: [String]
  public let coverage: Coverage
  private let shapes: [AreaLevel: [String: MultiPolygon]]

  /// - Throws: `Failure` when boundaries overlap.
  public init(_ dataset: CareDataset, _ catalogue: AreaCatalogue) throws(Failure) {
    let units = dataset.boundaries.keys.sorted()
    let coverage: Coverage
    do {
      coverage = try Coverage(units.map { dataset.boundaries[$0] ?? MultiPolygon() })
    } catch {
      throw Failure(
        .badInput, Words.Atlas.boundariesOverlap.with(error.description), at: "boundaries.geojson",
        remedy: Words.Atlas.boundariesOverlapRemedy)
    }
    let wardOf = Dictionary(
      dataset.areas(.ward).map { ($0.code, $0.parents[.municipality] ?? "") }
    ) { a, _ in a }
    var unitsOfMunicipality: [String: [Int]] = [:]
    for (number, unit) in units.enumerated() {
      unitsOfMunicipality[wardOf[unit] ?? unit, default: []].append(number)
    }
    let wanted = catalogue.entries.filter { $0.code != AreaCatalogue.unassigned }
    let unitNumber = Dictionary(units.enumerated().map { ($1, $0) }) { a, _ in a }
    let groups = wanted.map { entry in
      entry.level == .ward
        ? unitNumber[entry.code].map { [$0] } ?? []
        : entry.municipalities.flatMap { unitsOfMunicipality[$0] ?? [] }
    }
    var shapes: [AreaLevel: [String: MultiPolygon]] = [:]
    for (entry, shape) in zip(wanted, coverage.shapes(groups: groups)) {
      shapes[entry.level, default: [:]][entry.code] = shape
    }
    self.units = units
    self.coverage = coverage
    self.shapes = shapes
  }

  /// Empty where no boundary is given.
  public func shape(_ level: AreaLevel, _ code: String) -> MultiPolygon {
    shapes[level]?[code] ?? MultiPolygon()
  }
}
