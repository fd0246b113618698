import CareRegistry
import GeoFormats
import Wording

/// People, providers and gap candidates of every area and year for the map page, in whole people.
enum ViewerFigures {
  private static let bands = ["population", "population65", "population75", "population85"]

  /// The years of the atlas, ascending.
  static func years(_ contents: AtlasContents) throws(Failure) -> [Int] {
    Set((try contents.table("area_population").integers("year") ?? []).compactMap { $0 }).sorted()
  }

  /// By level: `codes`; `people` of each code, by year, each in four numbers (all, 65, 75, 85; null: not
  /// known); by service `providers` of each code (confirmed, possible), and `gaps` of each code, by year, each
  /// in four numbers: fewest and most people, fewest and most of 75 and over. The fewest are beyond reach of
  /// possible providers and not at an edge, the most beyond reach of confirmed ones or at an edge.
  static func json(_ contents: AtlasContents) throws(Failure) -> JSONValue {
    let years = try years(contents)
    let place = Dictionary(years.enumerated().map { ($1, $0) }) { a, _ in a }
    var levels = try people(contents, years: years, place: place)
    try fill(&levels, from: try contents.table("area_reach"), years: years, place: place)
    let members = AreaLevel.allCases.compactMap { level -> JSONMember? in
      levels[level.rawValue].map { JSONMember(level.rawValue, $0.json) }
    }
    return ViewerJSON.object(("years", ViewerJSON.integers(years)), ("levels", .object(members)))
  }

  /// Figures of one level, by number of the area.
  private struct Level {
    var codes: [String] = []
    var numbers: [String: Int] = [:]
    /// By code, then year and band.
    var people: [[Double?]] = []
    /// By service, then code, then year and end.
    var gaps: [String: [[Double?]]] = [:]
    var providers: [String: [[Double?]]] = [:]

    var json: JSONValue {
      func rows(_ values: [[Double?]]) -> JSONValue {
        .array(values.map { .array($0.map(ViewerJSON.whole)) })
      }
      func services(_ values: [String: [[Double?]]]) -> JSONValue {
        .object(
          Service.allCases.compactMap { service in
            values[service.rawValue].map { JSONMember(service.rawValue, rows($0)) }
          })
      }
      return ViewerJSON.object(
        ("codes", ViewerJSON.texts(codes)), ("people", rows(people)), ("providers", services(providers)),
        ("gaps", services(gaps)))
    }
  }

  private static func people(
    _ contents: AtlasContents, years: [Int], place: [Int: Int]
  ) throws(Failure) -> [String: Level] {
    let table = try contents.table("area_population")
    let (names, codes) = (table.texts("area_level") ?? [], table.texts("area_code") ?? [])
    let tableYears = table.integers("year") ?? []
    let values = bands.map { table.reals($0) ?? [Double?](repeating: nil, count: table.rowCount) }
    var levels: [String: Level] = [:]
    for row in 0..<table.rowCount {
      guard let name = names[row], let code = codes[row], let year = tableYears[row].flatMap({ place[$0] })
      else { continue }
      var number = levels[name]?.numbers[code]
      if number == nil {
        number = levels[name]?.codes.count ?? 0
        levels[name, default: Level()].codes.append(code)
        levels[name]?.numbers[code] = number
        levels[name]?.people.append([Double?](repeating: nil, count: years.count * bands.count))
      }
      for (band, column) in values.enumerated() {
        levels[name]?.people[number ?? 0][year * bands.count + band] = column[row]
      }
    }
    return levels
  }

  private static func fill(
    _ levels: inout [String: Level], from table: FeatureTable, years: [Int], place: [Int: Int]
  ) throws(Failure) {
    let (names, codes) = (table.texts("area_level") ?? [], table.texts("area_code") ?? [])
    let (services, hours) = (table.texts("service") ?? [], table.texts("round_the_clock") ?? [])
    let (capabilities, tableYears) = (table.texts("capability") ?? [], table.integers("year") ?? [])
    let nothing = [Double?](repeating: nil, count: table.rowCount)
    func reals(_ name: String) -> [Double?] { table.reals(name) ?? nothing }
    let (least, most) = (reals("uncovered_min"), reals("uncovered_max"))
    let (least75, most75) = (reals("uncovered75_min"), reals("uncovered75_max"))
    let counts = reals("provider_count")
    for row in 0..<table.rowCount where hours[row] == "any" {
      guard let name = names[row], let code = codes[row], let service = services[row],
        let year = tableYears[row].flatMap({ place[$0] }), let number = levels[name]?.numbers[code],
        let count = levels[name]?.codes.count
      else { continue }
      if levels[name]?.gaps[service] == nil {
        levels[name]?.gaps[service] = [[Double?]](
          repeating: [Double?](repeating: nil, count: years.count * 4), count: count)
        levels[name]?.providers[service] = [[Double?]](repeating: [nil, nil], count: count)
      }
      let isConfirmed = capabilities[row] == Capability.confirmed.rawValue
      levels[name]?.providers[service]?[number][isConfirmed ? 0 : 1] = counts[row]
      let at = year * 4
      if isConfirmed {
        levels[name]?.gaps[service]?[number][at + 1] = most[row]
        levels[name]?.gaps[service]?[number][at + 3] = most75[row]
      } else {
        levels[name]?.gaps[service]?[number][at] = least[row]
        levels[name]?.gaps[service]?[number][at + 2] = least75[row]
      }
    }
  }
}
