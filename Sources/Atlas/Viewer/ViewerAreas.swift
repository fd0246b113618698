import CareRegistry
import GeoFormats
import Spatial
import Wording

/// The areas of an atlas for the map page: names, what lies in what, and borders as arcs that neighbours share.
/// The outline of any area, and whether it holds a point, follow from the arcs of its members.
enum ViewerAreas {
  /// Units of a degree: about a metre.
  static let scale = 100_000.0
  /// Borders are moved by no more than about this.
  static let tolerance = Metres(120)
  /// Square metres; smaller islets can't be seen at zoom 10.
  private static let smallestPart = 20_000.0

  private static let parentColumns: [(level: AreaLevel, column: String)] = [
    (.municipality, "municipality_code"), (.homeCare, "home_care_area_code"),
    (.secondary, "secondary_area_code"), (.tertiary, "tertiary_area_code"),
  ]

  /// `members` are wards, and municipalities without wards: [municipality, ward or null]. `arcs` are lists
  /// `[left member, right member, x, y, dx, dy …]`, -1 where no member lies.
  ///
  /// - Throws: `badInput` when boundaries overlap or the atlas has none.
  static func json(_ contents: AtlasContents) throws(Failure) -> JSONValue {
    let municipality = try contents.table("municipality")
    let ward = contents.tables["ward"]
    let members = Members(municipality, ward)
    let coverage: Coverage
    do {
      coverage = try Coverage(members.shapes).simplified(
        tolerance: tolerance, minimumPart: smallestPart)
    } catch {
      throw Failure(
        .badInput, Words.Tiles.overlap, at: "municipality: \(error.description)",
        remedy: Words.Tiles.useOtherStyle)
    }
    var arcs: [JSONValue] = []
    coverage.forEachArc { line, left, right in
      guard left != right else { return }
      var numbers = [left ?? -1, right ?? -1]
      var last = (x: 0, y: 0)
      for position in line {
        let x = Int((position.longitude * scale).rounded())
        let y = Int((position.latitude * scale).rounded())
        if numbers.count > 2, x == last.x, y == last.y { continue }
        numbers += [x - last.x, y - last.y]
        last = (x, y)
      }
      if numbers.count > 4 { arcs.append(ViewerJSON.integers(numbers)) }
    }
    return ViewerJSON.object(
      ("scale", .integer(Int(scale))),
      (
        "members",
        .array(members.codes.map { .array([.text($0.municipality), ViewerJSON.text($0.ward)]) })
      ),
      ("arcs", .array(arcs)), ("levels", .array(try levels(contents, members))))
  }

  private static func levels(_ contents: AtlasContents, _ members: Members) throws(Failure) -> [JSONValue] {
    let municipality = try contents.table("municipality")
    let codes = municipality.texts("code") ?? []
    let tables: [(AreaLevel, String)] = [
      (.municipality, "municipality"), (.ward, "ward"), (.homeCare, "home_care_area"),
      (.secondary, "secondary_area"), (.tertiary, "tertiary_area"),
    ]
    let readings = AreaReadings(contents)
    var out: [JSONValue] = []
    for (level, name) in tables {
      guard let table = contents.tables[name], table.rowCount > 0 else { continue }
      let column = parentColumns.first { $0.level == level }?.column
      var areas = rows(table, level: level, readings) { code in
        switch level {
        case .ward: members.of(ward: code)
        case .municipality: members.of(municipality: code)
        default: members.of(codes, in: municipality.texts(column ?? "") ?? [], parent: code)
        }
      }
      if level == .homeCare {
        let none = members.of(codes, in: municipality.texts("home_care_area_code") ?? [], parent: nil)
        if !none.isEmpty {
          areas.append(
            ViewerJSON.object(
              ("code", .text(AreaCatalogue.unassigned)), ("name", .text(Words.Registry.unassigned.ja)),
              ("en", .text(Words.Registry.unassigned.en)), ("members", ViewerJSON.integers(none)),
              ("parents", .object([]))))
        }
      }
      out.append(ViewerJSON.object(("level", .text(level.rawValue)), ("areas", .array(areas))))
    }
    let about = try contents.about()
    let prefecture = try contents.table("atlas").texts("prefecture_code")?.first.flatMap { $0 } ?? ""
    out.append(
      ViewerJSON.object(
        ("level", .text(AreaLevel.prefecture.rawValue)),
        (
          "areas",
          .array([
            ViewerJSON.object(
              ("code", .text(prefecture)), ("name", .text(about.title)), ("en", .text(about.titleEnglish)),
              ("members", ViewerJSON.integers(Array(members.codes.indices))), ("parents", .object([])))
          ])
        )))
    return out
  }

  private static func rows(
    _ table: FeatureTable, level: AreaLevel, _ readings: AreaReadings, members: (String) -> [Int]
  ) -> [JSONValue] {
    let names = table.texts("name") ?? []
    let english = table.texts("name_en") ?? []
    let centres = table.texts("health_centre") ?? []
    let areas = table.reals("area_km2") ?? []
    let parents = parentColumns.filter { $0.level != level }.compactMap { parent in
      table.texts(parent.column).map { (parent.level, $0) }
    }
    return (table.texts("code") ?? []).enumerated().compactMap { row, code in
      guard let code else { return nil }
      let above = parents.compactMap { parent in
        parent.1[row].map { JSONMember(parent.0.rawValue, .text($0)) }
      }
      let isNamed = level == .municipality || level == .ward
      let kana = isNamed ? readings.kana[code] : nil
      return ViewerJSON.object(
        ("code", .text(code)), ("name", .text(names.isEmpty ? code : names[row] ?? code)),
        ("kana", ViewerJSON.text(kana)),
        ("latin", ViewerJSON.text(kana.flatMap(LatinLetters.ofKana))),
        ("en", ViewerJSON.text(english.isEmpty ? nil : english[row])),
        ("health_centre", ViewerJSON.text(centres.isEmpty ? nil : centres[row])),
        ("km2", areas.isEmpty ? .null : areas[row].map(JSONValue.real) ?? .null),
        ("members", ViewerJSON.integers(members(code))), ("parents", .object(above)))
    }
  }
}
