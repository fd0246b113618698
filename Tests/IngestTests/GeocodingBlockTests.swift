import CareRegistry
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// Gazetteers in the official layouts, of towns and of blocks.
struct GeocodingBlockTests {
  static let townLevel = """
    "都道府県コード","都道府県名","市区町村コード","市区町村名","大字町丁目コード","大字町丁目名","緯度","経度","原典資料コード","大字・字・丁目区分コード"
    "01","北海道","01101","札幌市中央区","011010001001","大通西一丁目","43.060000","141.350000","0","3"
    "01","北海道","01101","札幌市中央区","011010001002","大通西二丁目","43.060500","141.348000","0","3"
    "01","北海道","01403","古宇郡泊村","014030001000","大字茅沼村","43.020000","140.520000","0","1"
    "33","岡山県","33101","岡山市北区","331010001000","津島東","34.690000","133.920000","0","1"
    """
  static let blockLevel = """
    "都道府県名","市区町村名","大字・丁目名","小字・通称名","街区符号・地番","座標系番号","Ｘ座標","Ｙ座標","緯度","経度","住居表示フラグ","代表フラグ","更新前履歴フラグ","更新後履歴フラグ"
    "北海道","札幌市中央区","大通西一丁目","","1","12","0","0","43.060100","141.350100","1","1","0","0"
    "北海道","札幌市中央区","大通西一丁目","","12","12","0","0","43.060200","141.350200","1","1","0","0"
    "北海道","札幌市中央区","大通西一丁目","","12","12","0","0","43.069900","141.359900","1","0","0","0"
    "北海道","札幌市中央区","大通西一丁目","","13","12","0","0","43.070000","141.360000","1","1","0","3"
    "北海道","札幌市中央区","宮の森","","126","12","0","0","43.050000","141.300000","0","1","0","0"
    "北海道","札幌市中央区","宮の森","","甲12","12","0","0","43.051000","141.301000","0","1","0","0"
    "北海道","札幌市中央区","宮の森","下桶","7","12","0","0","43.052000","141.302000","0","1","0","0"
    """
  static let municipalities = MunicipalityTable([
    MunicipalityName(code: "01101", name: "札幌市中央区"), MunicipalityName(code: "01403", name: "泊村"),
    MunicipalityName(code: "01696", name: "泊村"), MunicipalityName(code: "33101", name: "岡山市北区"),
  ])

  static func rows(_ text: String) throws -> [TownRow] {
    try TownTable(CSVTable(bytes: Array(text.utf8)), file: "g.csv").rows
  }

  static func geocoder(_ texts: [String]) throws -> Geocoder {
    Geocoder(
      gazetteer: TownGazetteer(
        rows: try texts.flatMap(rows), municipalities: municipalities, file: "g.csv"))
  }

  @Test("The layout of towns gives codes, so that no name is ambiguous")
  func towns() throws {
    let geocoder = try Self.geocoder([Self.townLevel])
    #expect(geocoder.gazetteer.issues.isEmpty && geocoder.gazetteer.acceptedRows == 4)
    #expect(geocoder.locate("札幌市中央区大通西2-3").position == Position(longitude: 141.348, latitude: 43.0605))
    #expect(geocoder.locate("古宇郡泊村茅沼村5").municipalityCode == "01403")
    let names = MunicipalityName.named(in: try Self.rows(Self.townLevel))
    #expect(names.map(\.code) == ["01101", "01403", "33101"])
  }

  @Test(
    "Blocks refine the towns of the other file",
    arguments: [
      ("札幌市中央区大通西1丁目12番3号", "札幌市中央区大通西一丁目12番", "3号", 43.0602),
      ("札幌市中央区大通西1-1-2", "札幌市中央区大通西一丁目1番", "-2", 43.0601),
      ("札幌市中央区大通西一丁目十二", "札幌市中央区大通西一丁目12番", "", 43.0602), ("札幌市中央区宮の森126番地4", "札幌市中央区宮の森126番", "4", 43.05),
      ("札幌市中央区宮の森甲12-1", "札幌市中央区宮の森甲12番", "-1", 43.051), ("札幌市中央区宮の森字下桶7", "札幌市中央区宮の森下桶7番", "", 43.052),
    ])
  func blocks(address: String, matched: String, rest: String, latitude: Double) throws {
    let found = try Self.geocoder([Self.blockLevel, Self.townLevel]).locate(address)
    #expect(found.grade == .townBlock && found.matchedText == matched && found.rest == rest)
    #expect(found.position?.latitude == latitude && found.spreadMetres == 0)
  }

  @Test("Second points and struck-out rows are passed over; a number of another kind is no block")
  func noBlocks() throws {
    let table = try TownTable(CSVTable(bytes: Array(Self.blockLevel.utf8)), file: "g.csv")
    #expect(table.rows.count == 5 && table.passedOver == 2)
    let geocoder = try Self.geocoder([Self.townLevel, Self.blockLevel])
    #expect(geocoder.gazetteer.blockCount == 5)
    for address in ["札幌市中央区大通西1丁目13番", "札幌市中央区大通西1丁目99-1", "札幌市中央区大通西1丁目"] {
      #expect(geocoder.locate(address).matchedText == "札幌市中央区大通西一丁目")
      #expect(geocoder.locate(address).position == Position(longitude: 141.35, latitude: 43.06))
    }
    #expect(geocoder.locate("札幌市中央区宮の森126丁目").grade != .townBlock)
    #expect(geocoder.locate("札幌市中央区宮の森7条").grade != .townBlock)
  }

  @Test("A town that only blocks name has the mean of them")
  func blocksAlone() throws {
    let geocoder = try Self.geocoder([Self.blockLevel])
    let found = geocoder.locate("札幌市中央区大通西1丁目50")
    #expect(abs((found.position?.latitude ?? 0) - 43.06015) < 1e-9 && found.grade == .town)
  }

  @Test("A gazetteer kept as a table gives the same answers")
  func roundTrip() throws {
    let geocoder = try Self.geocoder([Self.townLevel, Self.blockLevel])
    let points = geocoder.gazetteer.points
    #expect(!points.isEmpty)
    #expect(points.map(\.municipalityCode) == points.map(\.municipalityCode).sorted())
    let again = Geocoder(
      gazetteer: TownGazetteer(points, municipalities: Self.municipalities, file: "gazetteer.csv"))
    #expect(again.gazetteer.points == points)
    for address in [
      "札幌市中央区大通西1丁目12番3号", "札幌市中央区大通西2", "古宇郡泊村茅沼5", "岡山市北区津島東3", "札幌市中央区宮の森甲12", "札幌市中央区",
    ] {
      #expect(again.locate(address) == geocoder.locate(address))
    }
  }

  @Test("A table without the columns is refused")
  func refused() throws {
    let table = try CSVTable(bytes: Array("都道府県名,市区町村名\n北海道,旭川市\n".utf8))
    #expect(!TownTable.matches(table))
    #expect(throws: (any Error).self) { try TownTable(table, file: "g.csv") }
  }
}
