import GeoFormats
import Spatial
import Wording

@testable import Cartography

/// A town of 4 × 4 square municipalities near Sapporo, 0.1° wide and 0.08° high each, whose answers can be
/// counted by hand. The municipality in the south-west is made of two wards; the two western columns are
/// one home-care area, the eastern ones another, and the north-east belongs to none.
enum TileTown {
  static let west = 141.0
  static let south = 43.0
  static let names = ["<b>&\"'市", "二海町", "三郎村", "札幌市"]

  static func code(_ column: Int, _ row: Int) -> String { "011\(column)\(row)" }

  static func homeCare(_ column: Int, _ row: Int) -> String? {
    if column == 3 && row == 3 { return nil }
    return column < 2 ? "01-h01" : "01-h02"
  }

  /// A square with a vertex in the middle of each side, counted in halves of a municipality.
  static func square(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) throws -> Polygon {
    func position(_ x: Int, _ y: Int) -> Position {
      Position(longitude: west + Double(x) * 5 / 100, latitude: south + Double(y) * 4 / 100)
    }
    var ring: [Position] = []
    for x in x0..<x1 { ring.append(position(x, y0)) }
    for y in y0..<y1 { ring.append(position(x1, y)) }
    for x in stride(from: x1, to: x0, by: -1) { ring.append(position(x, y1)) }
    for y in stride(from: y1, to: y0, by: -1) { ring.append(position(x0, y)) }
    return Polygon(exterior: try LinearRing(ring + [ring[0]]))
  }

  static func text(_ name: String, _ values: [String?]) -> TableColumn {
    TableColumn(name, Phrase(ja: name, en: name), values: .text(values))
  }

  static func real(_ name: String, _ values: [Double?]) -> TableColumn {
    TableColumn(name, Phrase(ja: name, en: name), values: .real(values))
  }

  static func table(
    _ name: String, _ kind: GeometryKind, _ geometries: [Geometry?], _ columns: [TableColumn]
  ) -> FeatureTable {
    FeatureTable(
      name: name, title: Phrase(ja: name, en: name), about: Phrase(ja: name, en: name), geometryKind: kind,
      geometries: geometries, columns: columns)
  }

  static func tables() throws -> [String: FeatureTable] {
    let spots = (0..<4).flatMap { column in (0..<4).map { (column, $0) } }
    let shapes = try spots.map { column, row in
      MultiPolygon([try square(2 * column, 2 * row, 2 * column + 2, 2 * row + 2)])
    }
    let whole = try Coverage(shapes)
    let one = spots.indices.filter { homeCare(spots[$0].0, spots[$0].1) == "01-h01" }
    let two = spots.indices.filter { homeCare(spots[$0].0, spots[$0].1) == "01-h02" }
    let all = Array(spots.indices)
    var tables: [String: FeatureTable] = [:]
    tables["municipality"] = table(
      "municipality", .multiPolygon, shapes.map { .multiPolygon($0) },
      [
        text("code", spots.map { code($0.0, $0.1) }), text("name", spots.map { names[($0.0 + $0.1) % 4] }),
        text("home_care_area_code", spots.map { homeCare($0.0, $0.1) }),
        text("secondary_area_code", spots.map { $0.0 < 2 ? "0101" : "0102" }),
        text("tertiary_area_code", spots.map { _ in "01-t1" }),
        real("population", spots.map { Double(10_000 * ($0.0 + 1)) }),
        real("population75", spots.map { Double(1_000 * ($0.1 + 1)) }),
        real("share75", spots.map { $0.0 == 2 ? nil : Double($0.1 + 1) / Double(10 * ($0.0 + 1)) }),
      ])
    tables["ward"] = table(
      "ward", .multiPolygon,
      [
        .multiPolygon(MultiPolygon([try square(0, 0, 1, 2)])),
        .multiPolygon(MultiPolygon([try square(1, 0, 2, 2)])),
      ],
      [
        text("code", ["01101", "01102"]), text("name", ["西区", "東区"]),
        text("municipality_code", [code(0, 0), code(0, 0)]),
      ])
    func area(_ name: String, _ groups: [[Int]], _ codes: [String], _ names: [String]) -> FeatureTable {
      table(
        name, .multiPolygon, whole.shapes(groups: groups).map { .multiPolygon($0) },
        [
          text("code", codes), text("name", names), text("name_en", names.map { "\($0) area" }),
          real("population75", codes.map { _ in 1 }), real("share75", codes.map { _ in 0.2 }),
        ])
    }
    tables["home_care_area"] = area("home_care_area", [one, two], ["01-h01", "01-h02"], ["西圏", "東圏"])
    tables["secondary_area"] = area(
      "secondary_area", [all.filter { spots[$0].0 < 2 }, all.filter { spots[$0].0 >= 2 }], ["0101", "0102"],
      ["西二次", "東二次"])
    tables["tertiary_area"] = area("tertiary_area", [all], ["01-t1"], ["道央"])
    tables["facility"] = facilities()
    let cells = try meshCells()
    tables["population_cell"] = cells.population
    tables["cell_gap"] = cells.gap
    addFindings(to: &tables)
    return tables
  }

  static let kinds = ["clinic", "hospital", "dental_practice", "visiting_nurse_station", "pharmacy"]

  /// 120 facilities on a regular pattern, every seventh at the place of the one before.
  static func facilities() -> FeatureTable {
    let count = 120
    let places = (0..<count).map { i -> Geometry? in
      if i == 17 { return nil }
      let at = i % 7 == 6 ? i - 1 : i
      return .point(
        Position(
          longitude: west + 0.01 + Double(at * 37 % 97) * 0.0039,
          latitude: south + 0.01 + Double(at * 53 % 89) * 0.0034))
    }
    func column(_ name: String, _ value: (Int) -> String) -> TableColumn {
      text(name, (0..<count).map(value))
    }
    return table(
      "facility", .point, places,
      [
        column("facility_id") { "med-\($0)\" onload=\"x" },
        column("kind") { kinds[$0 % 5] },
        column("name") {
          $0 % 3 == 0 ? "</title><script>alert(\($0))</script>\u{0}\u{E000}&amp;" : "みなみ医院\($0)"
        },
        column("position_grade") { $0 % 4 == 0 ? "oaza" : "official" },
        column("round_the_clock") { $0 % 2 == 0 ? "yes" : "not_reported" },
        column("visiting_physician") { $0 % 5 < 2 ? "yes" : "no" },
        column("visiting_dentist") { $0 % 5 == 2 ? "not_reported" : "no" },
        column("visiting_nurse") { $0 % 5 == 3 ? "yes" : "no" },
        column("visiting_pharmacist") { $0 % 5 == 4 ? "yes" : "no" },
      ])
  }

  /// Mesh cells of 1 km in a checked block; classes by column.
  static func meshCells() throws -> (population: FeatureTable, gap: FeatureTable) {
    var polygons: [Geometry?] = []
    var classes: [String] = []
    for row in 0..<12 {
      for column in 0..<16 where (row + column) % 5 != 0 {
        let place = Position(longitude: 141.05 + Double(column) / 80, latitude: 43.05 + Double(row) / 120)
        let box = try MeshCode(containing: place, level: .third).boundingBox
        let ring = [
          Position(longitude: box.west, latitude: box.south),
          Position(longitude: box.east, latitude: box.south),
          Position(longitude: box.east, latitude: box.north),
          Position(longitude: box.west, latitude: box.north),
          Position(longitude: box.west, latitude: box.south),
        ]
        polygons.append(.polygon(Polygon(exterior: try LinearRing(ring))))
        classes.append(["covered", "edge", "uncovered", "not_reported"][column / 4])
      }
    }
    let population = table(
      "population_cell", .polygon, polygons,
      [
        real("share75", polygons.indices.map { Double($0 % 5) / 10 }),
        real("population75", polygons.map { _ in 5 }),
      ])
    let services = ["visiting_physician", "visiting_dentist", "visiting_nurse", "visiting_pharmacist"]
    let gap = table(
      "cell_gap", .polygon, services.flatMap { _ in polygons },
      [
        text("service", services.flatMap { service in polygons.map { _ in service } }),
        text("map_class", services.flatMap { _ in classes }),
        real("population75", services.flatMap { _ in polygons.map { _ in 5 } }),
      ])
    return (population, gap)
  }

  static func source(_ language: Language = .ja) throws -> TileSource {
    TileSource(
      tables: try tables(), language: language,
      attribution: Phrase(ja: "出典：試験用 <町> & 村", en: "Source: a town"))
  }
}
