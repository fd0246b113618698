import CareRegistry
import Cartography
import GeoFormats
import Wording

/// What a sheet says of its area, by what its style shows: made from the same tables as the map.
struct PrintFindings {
  let scene: PrintScene
  let style: Style

  var language: Language { scene.language }
  var service: Service { style.chosen("service").flatMap(Service.init(rawValue:)) ?? .visitingNurse }

  func finding() throws(Failure) -> SheetFinding {
    switch family {
    case "resources": try resources()
    case "population75": share()
    case "people": projected()
    case "gaps": try gaps()
    case "access": try access()
    case "round-the-clock": try night()
    case "resilience": resilience()
    case "progress": progress()
    default: plain()
    }
  }

  /// A black-and-white variant says what its sister in colour says.
  private var family: String {
    style.family.hasSuffix("-mono") ? String(style.family.dropLast(5)) : style.family
  }

  // MARK: Rows of the area

  /// A municipality of the area.
  struct Town {
    var row: Int
    var code: String
    var name: String
  }

  var towns: [Town] {
    guard let table = scene.tables["municipality"] else { return [] }
    let wanted = Set(scene.area.municipalities)
    let names = table.texts(language == .en ? "name_en" : "name") ?? []
    let japanese = table.texts("name") ?? []
    return (table.texts("code") ?? []).enumerated().compactMap { row, code in
      guard let code, wanted.contains(code) else { return nil }
      return Town(row: row, code: code, name: (names.isEmpty ? nil : names[row]) ?? japanese[row] ?? code)
    }
  }

  func figures(_ column: String) -> [Double?] {
    let values = scene.tables["municipality"]?.reals(column) ?? []
    return towns.map { values.isEmpty ? nil : values[$0.row] }
  }

  func sum(_ column: String) -> Double { figures(column).reduce(0) { $0 + ($1 ?? 0) } }

  /// Rows of facilities in the area.
  var facilityRows: [Int] {
    let wanted = Set(scene.area.municipalities)
    let owners = scene.tables["facility"]?.texts("municipality_code") ?? []
    return owners.indices.filter { owners[$0].map(wanted.contains) ?? false }
  }

  func counts() -> [FacilityKind: Int] {
    let kinds = scene.tables["facility"]?.texts("kind") ?? []
    var counts: [FacilityKind: Int] = [:]
    for row in facilityRows {
      if let kind = kinds[row].flatMap(FacilityKind.init(rawValue:)) { counts[kind, default: 0] += 1 }
    }
    return counts
  }

  /// Rows of `area_reach` of the area itself.
  func reach(roundTheClock: Bool = false, service: Service? = nil) throws(Failure) -> (
    rows: AreaReachRows, possible: AreaReachRows.Row?, confirmed: AreaReachRows.Row?
  ) {
    let rows = try AreaReachRows(
      scene.contents, service: service ?? self.service, level: scene.area.level, year: scene.about.baseYear,
      roundTheClock: roundTheClock)
    return (
      rows, rows.row(.possible).first { $0.code == scene.area.code },
      rows.row(.confirmed).first { $0.code == scene.area.code }
    )
  }

  var areaName: String {
    language == .en && scene.area.level == .prefecture ? scene.about.titleEnglish : scene.area.name
  }

  func about(_ title: String) -> String { Words.Prints.about(language, title, areaName) }

  func places(_ count: Int) -> String {
    Words.Sheets.places(language, FigureText.whole(Double(count)))
  }

  func people(_ value: Double) -> String { FigureText.people(value, language) }

  // MARK: Any style

  func plain() -> SheetFinding {
    let title = Words.Prints.plainTitle(language, style.title(language), areaName)
    return SheetFinding(title: title, about: about(title), figures: peopleFigures() + kindFigures())
  }

  func peopleFigures() -> [SheetFinding.Figure] {
    let (all, older) = (sum("population"), sum("population75"))
    return [
      .init(Words.Prints.population(language), people(all)),
      .init(Words.Sheets.people75(language), people(older)),
      .init(Words.Sheets.share75(language), all > 0 ? FigureText.share(older / all) : "–"),
    ]
  }

  func kindFigures() -> [SheetFinding.Figure] {
    let counts = counts()
    return FacilityKind.allCases.compactMap { kind in
      counts[kind].map { .init(kind.label(language), places($0)) }
    }
  }
}
