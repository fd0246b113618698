import GeoFormats
import Spatial
import Wording

/// The areas of all levels as groups of the smallest ones, over one coverage of shared arcs.
struct AreaCoverage: Sendable {
  /// Levels from the highest to the lowest, with the column of a municipality that names its area.
  private static let levels: [(table: String, border: String, column: String)] = [
    ("tertiary_area", "tertiary", "tertiary_area_code"),
    ("secondary_area", "secondary", "secondary_area_code"),
    ("home_care_area", "home_care", "home_care_area_code"),
  ]

  /// Classes of borders, highest first.
  static let borderLevels = ["coast"] + levels.map(\.border) + ["municipality", "ward"]

  let coverage: Coverage
  /// Worked out once, for any number of zooms; nil for what is thinned already.
  private let thinning: CoverageThinning?
  /// Members of every row, by table.
  private let groups: [String: [[Int]]]
  /// For every member: its codes from the tertiary area down to the municipality.
  private let codes: [[String?]]

  /// nil when there is no table `municipality` with shapes and codes.
  ///
  /// - Throws: `badInput` when areas overlap.
  init?(_ tables: [String: FeatureTable]) throws(Failure) {
    guard let municipality = tables["municipality"], let own = municipality.texts("code"),
      municipality.geometryKind != nil
    else { return nil }
    var rowOfCode: [String: Int] = [:]
    for (row, code) in own.enumerated() { if let code, rowOfCode[code] == nil { rowOfCode[code] = row } }

    var shapes: [MultiPolygon] = []
    var municipalityOf: [Int] = []
    var membersOfWard: [[Int]] = []
    var membersOfMunicipality = [[Int]](repeating: [], count: own.count)
    if let ward = tables["ward"], ward.geometryKind != nil, let parents = ward.texts("municipality_code") {
      for row in 0..<ward.rowCount {
        guard let parent = parents[row].flatMap({ rowOfCode[$0] }), let shape = Self.shape(ward, row) else {
          membersOfWard.append([])
          continue
        }
        membersOfWard.append([shapes.count])
        membersOfMunicipality[parent].append(shapes.count)
        municipalityOf.append(parent)
        shapes.append(shape)
      }
    }
    // A city that is made of wards is drawn as the sum of them.
    for row in own.indices where membersOfMunicipality[row].isEmpty {
      guard let shape = Self.shape(municipality, row) else { continue }
      membersOfMunicipality[row] = [shapes.count]
      municipalityOf.append(row)
      shapes.append(shape)
    }
    do {
      coverage = try Coverage(shapes)
    } catch {
      throw Failure(
        .badInput, Words.Tiles.overlap, at: "municipality: \(error.description)",
        remedy: Words.Tiles.useOtherStyle)
    }

    var groups = ["ward": membersOfWard, "municipality": membersOfMunicipality]
    var codes = [[String?]](repeating: [], count: shapes.count)
    for level in Self.levels {
      let parents = municipality.texts(level.column)
      var members: [String: [Int]] = [:]
      for (member, row) in municipalityOf.enumerated() {
        let code = parents?[row]
        codes[member].append(code)
        if let code { members[code, default: []].append(member) }
      }
      if let table = tables[level.table], let rows = table.texts("code") {
        groups[level.table] = rows.map { $0.flatMap { members[$0] } ?? [] }
      }
    }
    for (member, row) in municipalityOf.enumerated() { codes[member].append(own[row]) }
    self.groups = groups
    self.codes = codes
    thinning = CoverageThinning(coverage)
  }

  private init(coverage: Coverage, groups: [String: [[Int]]], codes: [[String?]]) {
    (self.coverage, self.groups, self.codes) = (coverage, groups, codes)
    thinning = nil
  }

  private static func shape(_ table: FeatureTable, _ row: Int) -> MultiPolygon? {
    table.geometries[row]?.polygons.map(MultiPolygon.init)
  }

  func simplified(tolerance: Metres, minimumPart: Double) -> AreaCoverage {
    let detail = CoverageThinning.Detail(tolerance: tolerance, minimumPart: minimumPart)
    return AreaCoverage(
      coverage: (thinning ?? CoverageThinning(coverage)).level(detail), groups: groups, codes: codes)
  }

  /// Whether a table is one of the areas.
  func holds(_ table: String) -> Bool { groups[table] != nil }

  /// The shapes of a table's rows; nil when the table isn't one of the areas.
  func shapes(of table: String) -> [MultiPolygon]? { groups[table].map { coverage.shapes(groups: $0) } }

  /// One shape for each group of a table's rows, without the borders between them; nil when the table
  /// isn't one of the areas or a row has no members.
  func shapes(of table: String, joining rows: [[Int]]) -> [MultiPolygon]? {
    guard let members = groups[table], rows.allSatisfy({ $0.allSatisfy { !members[$0].isEmpty } }) else {
      return nil
    }
    return coverage.shapes(groups: rows.map { $0.flatMap { members[$0] } })
  }

  /// The borders as a table of lines, each drawn once.
  func borders() -> FeatureTable {
    let lowest = Self.borderLevels.count - 1
    let borders = coverage.borders { left, right in
      guard let left, let right else { return 0 }
      return codes[left].indices.first { codes[left][$0] != codes[right][$0] }.map { $0 + 1 } ?? lowest
    }
    return FeatureTable(
      name: "border", title: Words.Tiles.border, about: Words.Tiles.border, geometryKind: .lineString,
      geometries: borders.map { .lineString($0.line) },
      columns: [
        TableColumn(
          "level", Words.Tiles.borderLevel, values: .text(borders.map { Self.borderLevels[$0.borderClass] }))
      ])
  }
}
