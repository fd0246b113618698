import CareRegistry
import GeoFormats
import Wording

/// The areas that a sheet can be about, from the tables of an atlas.
struct PrintAreas {
  let entries: [AreaCatalogue.Entry]
  let prefecture: AreaCatalogue.Entry

  /// Words for the whole prefecture.
  private static let everything: Set<String> = ["全域", "全道", "全県", "all"]

  init(_ contents: AtlasContents) throws(Failure) {
    let about = try contents.about()
    let municipality = try contents.table("municipality")
    let codes = municipality.texts("code") ?? []
    let names = municipality.texts("name") ?? []
    let all = codes.compactMap { $0 }.sorted()
    var entries: [AreaCatalogue.Entry] = []
    func add(_ level: AreaLevel, _ code: String, _ name: String, _ members: [String]) {
      entries.append(.init(level: level, code: code, name: name, municipalities: members, cells: []))
    }
    for i in codes.indices { if let code = codes[i] { add(.municipality, code, names[i] ?? code, [code]) } }
    let levels: [(AreaLevel, String, String)] = [
      (.homeCare, "home_care_area", "home_care_area_code"),
      (.secondary, "secondary_area", "secondary_area_code"),
      (.tertiary, "tertiary_area", "tertiary_area_code"),
    ]
    for (level, table, column) in levels {
      guard let table = contents.tables[table], let own = table.texts("code") else { continue }
      let parents = municipality.texts(column) ?? []
      let titles = table.texts("name") ?? []
      for i in own.indices {
        guard let code = own[i] else { continue }
        let members = zip(codes, parents).filter { $1 == code }.compactMap(\.0).sorted()
        if !members.isEmpty { add(level, code, titles[i] ?? code, members) }
      }
    }
    let code = try contents.table("atlas").texts("prefecture_code")?.first.flatMap { $0 } ?? ""
    prefecture = .init(
      level: .prefecture, code: code, name: about.title, municipalities: all, cells: [])
    self.entries = entries + [prefecture]
  }

  /// The area that a person names; the whole prefecture for 全域.
  func find(_ text: String) throws(Failure) -> (entry: AreaCatalogue.Entry, note: Phrase?) {
    if Self.everything.contains(text) { return (prefecture, nil) }
    return try AreaName.find(text, among: entries)
  }

  func entries(_ level: AreaLevel) -> [AreaCatalogue.Entry] { entries.filter { $0.level == level } }
}
