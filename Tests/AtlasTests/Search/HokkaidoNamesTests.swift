import CareRegistry
import Foundation
import GeoFormats
import Testing

@testable import Atlas

/// The municipalities of the dataset that comes with the program, by their kana and in Latin letters.
@Suite("Search for the municipalities of Hokkaido") struct HokkaidoNamesTests {
  private static let contents = Result { () throws -> AtlasContents in
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    func rows(_ name: String) throws -> (CSVTable, (CSVRow, String) -> String) {
      let table = try CSVTable(path: "\(root)/GeoData/hokkaido/\(name).csv", limit: 1 << 24)
      return (table, { row, column in row.field(table.index(of: column)) })
    }
    let (areas, field) = try rows("areas")
    func level(_ name: String) -> FeatureTable {
      let own = areas.rows.filter { field($0, "level") == name }
      return TableMaker.table(
        name,
        [
          TableMaker.text("code", own.map { field($0, "code") }),
          TableMaker.text("name", own.map { field($0, "name") }),
          TableMaker.text("municipality_code", own.map { field($0, "municipality_code") }),
        ])
    }
    let (offices, officeField) = try rows("municipal_offices")
    return AtlasContents(
      [
        level("municipality"), level("ward"),
        TableMaker.table(
          "facility", geometryKind: .point,
          [
            TableMaker.text("facility_id", []), TableMaker.text("name", []), TableMaker.text("kind", []),
          ]),
        TableMaker.table(
          "municipal_office",
          [
            TableMaker.text("municipality_code", offices.rows.map { officeField($0, "code") }),
            TableMaker.text("name_kana", offices.rows.map { officeField($0, "kana") }),
          ]),
        TableMaker.table(
          "atlas", [TableMaker.text("title", ["北海道"]), TableMaker.text("name_en", ["Hokkaido"])]),
        TableMaker.table("provenance", [TableMaker.text("publisher", []), TableMaker.text("source", [])]),
      ], path: "hokkaido")
  }

  @Test func everyOneIsFoundByItsNameAndItsKana() throws {
    let contents = try Self.contents.get()
    let search = try PlaceSearch(contents)
    let offices = try contents.table("municipal_office")
    let codes = try #require(offices.texts("municipality_code"))
    let kana = try #require(offices.texts("name_kana"))
    #expect(codes.count > 180)
    for (code, kana) in zip(codes, kana) {
      let kana = try #require(kana, "\(code ?? "")")
      // 森町 and 盛町 would both be もりまち: among the first is enough.
      #expect(search.find(kana, limit: 3).contains { $0.id == code }, "\(kana)")
      let latin = try #require(LatinLetters.ofKana(kana), "\(kana)")
      #expect(search.find(latin, limit: 3).contains { $0.id == code }, "\(kana) \(latin)")
    }
    let municipality = try contents.table("municipality")
    for (code, name) in zip(municipality.texts("code") ?? [], municipality.texts("name") ?? []) {
      #expect(search.find(name ?? "", limit: 2).contains { $0.id == code }, "\(name ?? "")")
    }
  }

  @Test(arguments: [
    ("sapporo", "札幌市"), ("hakodate", "函館市"), ("otaru", "小樽市"), ("asahikawa", "旭川市"), ("muroran", "室蘭市"),
    ("kushiro", "釧路市"), ("obihiro", "帯広市"), ("yubari", "夕張市"), ("yūbari", "夕張市"), ("rumoi", "留萌市"),
    ("tomakomai", "苫小牧市"), ("wakkanai", "稚内市"), ("ashibetsu", "芦別市"), ("mombetsu", "紋別市"),
    ("monbetsu", "紋別市"),
    ("chitose", "千歳市"), ("utashinai", "歌志内市"), ("date", "伊達市"), ("kutchan", "倶知安町"), ("niseko", "ニセコ町"),
    ("toyako", "洞爺湖町"), ("Rishirifuji", "利尻富士町"), ("oshamambe", "長万部町"), ("shintotsukawa", "新十津川町"),
    ("Chuo-ku", "札幌市中央区"), ("teine", "札幌市手稲区"),
  ])
  func latinLettersFindWhatTheyName(_ text: String, _ name: String) throws {
    #expect(try PlaceSearch(Self.contents.get()).find(text, limit: 3).contains { $0.name == name }, "\(text)")
  }
}
