import CareRegistry
import Foundation
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// Addresses that name what mergers and reorganisations have ended.
struct GeocodingFormerTests {
  static func former() throws -> FormerMunicipalities {
    try FormerMunicipalities(
      bytes: FileReading.bytes(SharedData.geoData + "/rules/former_municipalities.csv"),
      file: "former_municipalities.csv")
  }

  static let names = [
    ("01202", "函館市"), ("01206", "釧路市"), ("01210", "岩見沢市"), ("01220", "士別市"), ("01235", "石狩市"),
    ("01601", "沙流郡日高町"),
    ("01346", "二海郡八雲町"), ("01371", "久遠郡せたな町"), ("01430", "樺戸郡月形町"), ("01610", "日高郡新ひだか町"), ("17202", "七尾市"),
    ("17210", "白山市"), ("17461", "鳳珠郡穴水町"), ("22138", "浜松市中央区"), ("22139", "浜松市浜名区"), ("22140", "浜松市天竜区"),
    ("33101", "岡山市北区"), ("33103", "岡山市東区"), ("33214", "真庭市"),
  ]

  static let towns: [(String, String, String)] = [
    ("北海道", "函館市", "小安町"), ("北海道", "函館市", "川汲町"), ("北海道", "釧路市", "阿寒町旭町一丁目"), ("北海道", "釧路市", "阿寒町中央一丁目"),
    ("北海道", "釧路市", "阿寒町北町"), ("北海道", "釧路市", "旭町"), ("北海道", "釧路市", "末広町"), ("北海道", "岩見沢市", "北村赤川"),
    ("北海道", "岩見沢市", "栗沢町本町"), ("北海道", "石狩市", "厚田区望来"), ("北海道", "石狩市", "厚田区厚田"), ("北海道", "石狩市", "厚田区聚富"),
    ("北海道", "石狩市", "浜益区柏木"), ("北海道", "石狩市", "本町"), ("北海道", "士別市", "朝日町中央"), ("北海道", "沙流郡日高町", "字日高"),
    ("北海道", "沙流郡日高町", "富川北一丁目"), ("北海道", "二海郡八雲町", "本町"), ("北海道", "二海郡八雲町", "熊石雲石町"),
    ("北海道", "久遠郡せたな町", "北檜山区豊岡"),
    ("北海道", "樺戸郡月形町", "字月形"), ("北海道", "日高郡新ひだか町", "静内御幸町一丁目"), ("石川県", "七尾市", "中島町浜田"),
    ("石川県", "白山市", "鶴来本町一丁目"),
    ("石川県", "鳳珠郡穴水町", "字大町"), ("静岡県", "浜松市中央区", "鍛冶町"), ("静岡県", "浜松市中央区", "三方原町"), ("静岡県", "浜松市浜名区", "細江町気賀"),
    ("静岡県", "浜松市浜名区", "貴布祢"), ("静岡県", "浜松市天竜区", "二俣町二俣"), ("岡山県", "岡山市北区", "御津金川"), ("岡山県", "岡山市東区", "瀬戸町瀬戸"),
    ("岡山県", "真庭市", "下方"), ("岡山県", "真庭市", "蒜山上福田"),
  ]

  static func geocoder() throws -> Geocoder {
    let table = MunicipalityTable(
      names.map { MunicipalityName(code: $0.0, name: $0.1) }, former: try former())
    let rows = towns.enumerated().map { n, town in
      TownRow(
        prefecture: town.0, municipality: town.1, town: town.2, section: "",
        position: GeocodingSample.point(n),
        row: n + 2)
    }
    return Geocoder(gazetteer: TownGazetteer(rows: rows, municipalities: table, file: "towns.csv"))
  }

  static func point(_ town: String) -> Position? {
    towns.firstIndex { $0.2 == town }.map(GeocodingSample.point)
  }

  @Test(
    "An address of the past lands in today's municipality, at the town that lives on there",
    arguments: [
      ("北海道厚田郡厚田村大字望来村100", "厚田区望来", "01235"), ("厚田郡厚田村望来5", "厚田区望来", "01235"),
      ("浜益郡浜益村柏木1", "浜益区柏木", "01235"),
      ("北海道石狩市厚田村望来5", "厚田区望来", "01235"), ("北海道亀田郡戸井町字小安町1", "小安町", "01202"),
      ("北海道茅部郡南茅部町字川汲1520番地", "川汲町", "01202"), ("北海道阿寒郡阿寒町旭町1丁目7", "阿寒町旭町一丁目", "01206"),
      ("北海道空知郡栗沢町本町30", "栗沢町本町", "01210"), ("北海道空知郡北村字赤川593", "北村赤川", "01210"),
      ("北海道上川郡朝日町字中央4040", "朝日町中央", "01220"), ("北海道沙流郡門別町富川北1丁目2-3", "富川北一丁目", "01601"),
      ("北海道爾志郡熊石町字雲石町5", "熊石雲石町", "01346"), ("北海道山越郡八雲町本町12", "本町", "01346"),
      ("北海道瀬棚郡北檜山町字豊岡337-1", "北檜山区豊岡", "01371"), ("北海道静内郡静内町御幸町1丁目1", "静内御幸町一丁目", "01610"),
      ("石川県鹿島郡中島町浜田1-1", "中島町浜田", "17202"), ("石川県石川郡鶴来町本町1丁目2", "鶴来本町一丁目", "17210"),
      ("石川県鳳至郡穴水町大町い1", "字大町", "17461"), ("岡山県御津郡御津町金川5", "御津金川", "33101"),
      ("岡山県赤磐郡瀬戸町瀬戸36-1", "瀬戸町瀬戸", "33103"), ("岡山県真庭郡落合町下方2100", "下方", "33214"),
      ("静岡県浜松市中区鍛冶町1", "鍛冶町", "22138"), ("静岡県浜松市北区三方原町2", "三方原町", "22138"),
      ("静岡県浜松市北区細江町気賀305", "細江町気賀", "22139"), ("静岡県浜松市浜北区貴布祢3000", "貴布祢", "22139"),
      ("静岡県浜松市天竜区二俣町二俣1", "二俣町二俣", "22140"),
    ])
  func placed(address: String, town: String, code: String) throws {
    let found = try Self.geocoder().locate(address)
    // 本町 stands in two municipalities of the sample.
    let expected = town == "本町" ? GeocodingSample.point(17) : Self.point(town)
    #expect(found.position == expected, "\(found.matchedText)")
    #expect(found.municipalityCode == code)
    #expect(found.grade < .municipality)
  }

  @Test("Where today's towns bear the past name, a town without it is another one")
  func otherTownOfTheSuccessor() throws {
    let found = try Self.geocoder().locate("北海道厚田郡厚田村本町5")
    #expect(found.municipalityCode == "01235" && found.grade == .municipality)
    #expect(found.basis == .formerName)
    let akan = try Self.geocoder().locate("北海道阿寒郡阿寒町末広町5")
    #expect(akan.municipalityCode == "01206" && akan.grade == .municipality)
  }

  @Test(
    "The bare name of a former town counts only with a town behind it, and never against a hint's own town")
  func bareNames() throws {
    let geocoder = try Self.geocoder()
    #expect(geocoder.locate("北海道朝日町中央4040").municipalityCode == "01220")
    #expect(geocoder.locate("朝日町見知らぬ5").municipalityCode == nil)
    let hinted = geocoder.locate("旭町5", municipalityCodeHint: "01206")
    #expect(hinted.municipalityCode == "01206" && hinted.basis == .hint)
  }

  @Test("A code of the past leads to the municipality of today, one whose area was divided to none")
  func codes() throws {
    let table = try Self.geocoder().gazetteer.municipalities
    #expect(table.index(ofCode: "01305").map { table.entries[$0].code } == "01235")
    #expect(table.index(ofCode: "013056").map { table.entries[$0].code } == "01235")
    #expect(table.index(ofCode: "22131").map { table.entries[$0].code } == "22138")
    #expect(table.index(ofCode: "22135") == nil)
  }

  @Test("A number alone is placed at the section named like its town, unless the town has taken in others")
  func numberAlone() throws {
    let geocoder = try Self.geocoder()
    let small = geocoder.locate("北海道樺戸郡月形町1064番地13")
    #expect(small.position == Self.point("字月形") && small.grade == .oaza && small.isApproximate)
    #expect(small.rest == "1064番地13")
    #expect(geocoder.locate("北海道沙流郡日高町28番地の7").grade == .municipality)
  }

  @Test("The name is reported, and a gazetteer older than the merger is read")
  func issuesAndOldGazetteers() throws {
    let geocoder = try Self.geocoder()
    let address = "北海道厚田郡厚田村望来5"
    let issues = geocoder.locate(address).issues(address: address, file: "a.csv", row: 2, column: "住所")
    #expect(issues.map(\.ruleID) == ["address_former_municipality"])
    let table = geocoder.gazetteer.municipalities
    let old = TownGazetteer(
      rows: [
        TownRow(
          prefecture: "北海道", municipality: "厚田郡厚田村", town: "望来", section: "",
          position: GeocodingSample.point(1),
          row: 2)
      ], municipalities: table, file: "old.csv")
    #expect(old.issues.isEmpty && old.acceptedRows == 1)
    #expect(Geocoder(gazetteer: old).locate("石狩市望来5").position == GeocodingSample.point(1))
  }

  @Test("The shipped table is complete for the Heisei mergers of three prefectures and sound")
  func shippedTable() throws {
    let former = try Self.former()
    #expect(former.issues.isEmpty)
    #expect(Set(former.all.map { $0.code + $0.successorCode }).count == former.all.count)
    let ended = { (prefecture: String) in
      Set(former.all.filter { $0.code.hasPrefix(prefecture) && $0.code != $0.successorCode }.map(\.code))
        .count
    }
    // 212 → 179 in Hokkaido with seven new names and two changes of code; 78 → 27 in Okayama with seven new names
    // and Okayama City's own code; 41 → 19 in Ishikawa with six new names, two changes of the 郡 and a town become city.
    #expect(ended("01") == 33 + 7 + 2)
    #expect(ended("33") == 51 + 7 + 1)
    #expect(ended("17") == 22 + 6 + 2 + 1)
    for row in former.all {
      #expect(row.mergedOn >= "1999-01-01" && row.mergedOn <= "2024-01-01" && !row.source.isEmpty)
      #expect(row.code.prefix(2) == row.successorCode.prefix(2))
    }
  }

  @Test("A malformed row becomes an issue, a missing column a failure")
  func malformed() throws {
    let header = FormerMunicipalities.columns.joined(separator: ",")
    let text =
      header + "\n01305,厚田郡厚田村,01,01235,石狩市,2005-10-01,x\n1305,厚田村,01,01235,石狩市,2005-10-01,x\n"
      + "01306,,01,01235,石狩市,2005-10-01,x\n01306,浜益村,01,石狩市,石狩市,2005-10-01,x\n01306,浜益村,01,01235,石狩市,平成17年,x\n"
    let table = try FormerMunicipalities(bytes: Array(text.utf8), file: "f.csv")
    #expect(table.all.map(\.code) == ["01305"])
    #expect(table.issues.map(\.row) == [3, 4, 5, 6])
    #expect(table.issues.map(\.column) == ["former_code", "former_name", "successor_code", "merged_on"])
    #expect(throws: (any Error).self) {
      try FormerMunicipalities(bytes: Array("a,b\n1,2\n".utf8), file: "f.csv")
    }
  }

  @Test("The import reads the table and places addresses by it")
  func imported() throws {
    var mini = try MiniPrefecture()
    mini.set(
      "former.csv",
      FormerMunicipalities.columns.joined(separator: ",") + "\n31399,奥郡旧浜村,31,31302,奥郡海村,2005-10-01,見本")
    mini.edit("clinic.csv", "鳥取県奥郡海村本町一丁目７番", "鳥取県奥郡旧浜村本町一丁目７番")
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(summary.files.allSatisfy { $0.format != nil })
    #expect(dataset.sources.contains { $0.key == "former_municipalities" && $0.rowsAccepted == 1 })
    let facility = try #require(dataset.facilities.first { $0.name == "浜辺美容クリニック" })
    #expect(facility.municipalityCode == "31302" && facility.positionGrade < .municipality)
  }
}
