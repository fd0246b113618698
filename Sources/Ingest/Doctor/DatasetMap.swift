import CareRegistry
import Spatial

/// The boundaries of a dataset, ready for questions of where something lies.
///
/// Locators of single municipalities are made when they are first asked for, and few are: a value of this type is
/// used within one run of the checks.
struct DatasetMap {
  /// Codes of municipalities without wards, and of wards, in order.
  let codes: [String]
  let names: [String: String]
  /// Units of every municipality: its wards, or itself.
  private let units: [String: [String]]
  /// Municipality of every unit.
  private let municipalityOf: [String: String]
  private let boundaries: [String: MultiPolygon]
  private let all: PolygonLocator
  private var single: [String: PolygonLocator] = [:]

  init(_ dataset: CareDataset) {
    codes = dataset.boundaries.keys.sorted()
    boundaries = dataset.boundaries
    all = PolygonLocator(codes.map { dataset.boundaries[$0] ?? MultiPolygon() })
    names = Dictionary(
      dataset.areas.filter { $0.level == .municipality || $0.level == .ward }.map {
        ($0.code, $0.name)
      },
      uniquingKeysWith: { first, _ in first })
    var owner: [String: String] = [:]
    for area in dataset.areas where area.level == .ward {
      owner[area.code] = area.parents[.municipality]
    }
    var units: [String: [String]] = [:]
    for code in codes { units[owner[code] ?? code, default: []].append(code) }
    self.units = units
    municipalityOf = owner
  }

  func name(_ code: String) -> String { names[code] ?? code }

  /// Code of the unit that holds a position; nil in the sea.
  func unit(containing position: Position) -> String? {
    all.index(containing: position).map { codes[$0] }
  }

  func municipality(ofUnit code: String) -> String { municipalityOf[code] ?? code }

  /// Metres from a position to a municipality or ward, 0 inside; nil where it has no boundary.
  mutating func distance(from position: Position, to code: String) -> Metres? {
    guard let holder = units[code] ?? (boundaries[code] == nil ? nil : [code]) else { return nil }
    let locator: PolygonLocator
    if let known = single[code] {
      locator = known
    } else {
      locator = PolygonLocator(holder.map { boundaries[$0] ?? MultiPolygon() })
      single[code] = locator
    }
    return locator.index(containing: position) != nil
      ? Metres(0) : locator.nearest(to: position)?.distance
  }
}
