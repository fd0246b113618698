import CareRegistry
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// Whole tables of addresses, and what is reported of them.
struct GeocodingTableTests {
  static let geocoder = GeocodingSample.geocoder

  static func table(
    _ text: String, address: String? = nil, code: String? = nil, number: String? = nil
  ) throws -> GeocodeTable {
    try GeocodeTable(
      bytes: Array(text.utf8), file: "a.csv", address: address, code: code, number: number, geocoder: geocoder
    )
  }

  @Test("Every row keeps its columns and its order and gets a place")
  func columnsAndOrder() throws {
    let table = try Self.table(
      "名称,住所,備考\n\"病院, 東\",札幌市中央区南5条西6丁目1,=1+1\n診療所,どこでもない\n薬局,旭川市緑が丘1丁目2 3F,,余り\n")
    #expect(table.header == ["名称", "住所", "備考", "column_4"] + GeocodeTable.columns)
    #expect(table.rows.map { $0[0] } == ["病院, 東", "診療所", "薬局"])
    #expect(table.rows.allSatisfy { $0.count == table.header.count })
    #expect(
      Array(table.rows[0][4...])
        == ["141.000000", "43.000000", "town", "札幌市中央区南五条西六丁目", "1", "01101"].map { Self.trimmed($0) })
    #expect(Array(table.rows[1][4...]) == ["", "", "none", "", "どこでもない", ""])
    #expect(table.rows[2][3] == "余り" && table.rows[2][8] == "2 3F")
    #expect(table.issues.map(\.row) == [3] && table.issues.map(\.column) == ["住所"])
    #expect(table.counts.map(\.rows).reduce(0, +) == 3)
    let bytes = table.csv()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: bytes, as: UTF8.self).contains("'=1+1"))
    let plain = try CSVTable(bytes: table.csv(byteOrderMark: false, guardsFormulas: false))
    #expect(plain.header == table.header && plain.rows.map(\.fields) == table.rows)
  }

  /// Trailing zeros are not written.
  static func trimmed(_ text: String) -> String {
    guard let value = Double(text), text.contains(".") else { return text }
    return FixedPoint.text(value, decimals: 6)
  }

  @Test("A column that the table has already keeps its name, and ours gets another")
  func takenNames() throws {
    let table = try Self.table("lon,address,grade\nx,旭川市緑が丘1丁目,A\n")
    #expect(
      table.header.suffix(6) == [
        "geocoded_lon", "lat", "geocoded_grade", "matched", "rest", "municipality_code",
      ])
    #expect(table.rows[0][0] == "x")
  }

  @Test(
    "The column of addresses is found under its usual names",
    arguments: ["所在地", "住所", "address", "所在地_連結表記", "医療機関所在地（住所）", "事業所の所在地"])
  func addressColumn(name: String) throws {
    let table = try Self.table("法人住所カナ,\(name),所在地座標（緯度）\nx,旭川市緑が丘1丁目,0\n")
    #expect(table.rows[0].last == "01204")
  }

  @Test("A table without addresses, without a named column or without a header is refused")
  func refused() {
    #expect(throws: (any Error).self) { try Self.table("名称,電話\na,b\n") }
    #expect(throws: (any Error).self) { try Self.table("住所\n旭川市\n", address: "所在地") }
    #expect(throws: (any Error).self) { try Self.table("旭川市緑が丘1丁目,43\n旭川市緑が丘1丁目,43\n") }
    #expect(throws: (any Error).self) { try Self.table("") }
  }

  @Test("Codes lead addresses that name no municipality, in each of the forms that files have")
  func codes() throws {
    let six = try Self.table("都道府県コード又は市区町村コード,住所\n012041,大通西3丁目4\n12041,大通西3丁目4\n011011,大通西3丁目4\n")
    #expect(six.rows.map { $0.last } == ["01204", "01204", "01101"])
    let three = try Self.table("都道府県コード,市区町村コード,所在地\n01,204,大通西3丁目4\n1,101,大通西3丁目4\n01,204,札幌市中央区大通西3丁目4\n")
    #expect(three.rows.map { $0.last } == ["01204", "01101", "01101"])
    #expect(three.issues.map(\.ruleID) == ["address_contradicts_code"])
  }

  @Test("The numbers of registered providers lead by the addresses of their neighbours in the list")
  func numbers() throws {
    let text = """
      事業所番号,住所
      0172900011,旭川市緑が丘1丁目1
      0172900029,旭川市東野5
      170100037,札幌市中央区南5条西6丁目
      0172900045,大通西3丁目4
      0170100052,大通西3丁目4
      0179900060,大通西3丁目4

      """
    let table = try Self.table(text)
    #expect(table.rows.map { $0.last } == ["01204", "01204", "01101", "01204", "01101", ""])
    let among = Self.geocoder.locate("大通西3丁目4", amongMunicipalityCodes: ["01204", "01101"])
    #expect(among.municipalityCode == nil)
    let named = Self.geocoder.locate("札幌市中央区大通西3丁目4", amongMunicipalityCodes: ["01204"])
    #expect(named.municipalityCode == "01101")
  }

  @Test("The report counts what was found, how far off, and what is wrong with the official points")
  func report() throws {
    let here = try #require(GeocodingSample.point("南五条西六丁目", "", in: "01101"))
    func truth(_ row: Int, _ address: String, east: Double?, hints: [String] = []) -> GeocodingTruth {
      GeocodingTruth(
        file: "a.csv", prefectureCode: "01", row: row, address: address, hints: hints,
        official: east.map { Position(longitude: here.longitude + $0 / 81_541, latitude: here.latitude) })
    }
    let rows = [
      truth(2, "札幌市中央区南5条西6丁目1", east: 100), truth(3, "札幌市中央区南5条西6丁目2", east: 300),
      truth(4, "札幌市中央区南5条西6丁目3", east: 6_000), truth(5, "札幌市中央区南5条西6丁目4", east: 50_000),
      truth(6, "札幌市中央区見知らぬ町5", east: 0), truth(7, "札幌市中央区南5条西6丁目5", east: nil, hints: ["01204"]),
    ]
    // The municipality is a disc of twenty kilometres.
    let report = GeocodingReport(truth: rows, geocoder: Self.geocoder) { position, _ in
      Metres(max(0, Geodesic.distance(position, here).value - 20_000))
    }
    let figures = try #require(report.figures.first)
    #expect(report.figures.count == 1 && figures.rows == 6 && figures.matched == 5)
    #expect(figures.judged == 3 && figures.officialOutside == 1 && figures.contradictsHint == 1)
    #expect(figures.far == 1 && figures.officialInOtherTown == 1 && figures.outside == 0)
    #expect(abs((figures.median?.value ?? 0) - 300) < 3)
    #expect(report.cases.map(\.kind) == [.officialInOtherTown, .officialOutside, .unmatched])
    #expect(report.cases.map(\.truth.row) == [4, 5, 6])
    let csv = report.csvRows()
    #expect(csv.count == 2 && csv[0] == GeocodingReport.columns && csv[1].count == csv[0].count)
    #expect(csv[1][csv[0].firstIndex(of: "matched_percent") ?? 0] == "83.33")
    #expect(report.caseRows().count == 4 && report.lines(.ja).count == 2 && report.lines(.en).count == 2)
    #expect(report.lines(.en)[0].contains("83.33%"))
  }

  @Test("Truth is read from tables with coordinates, of the prefecture asked for")
  func truthRows() throws {
    let table = try CSVTable(
      bytes: Array(
        "都道府県コード,市区町村コード,所在地,所在地座標（緯度）,所在地座標（経度）\n01,204,旭川市東野5,43.1,141.1\n33,101,岡山市北区津島東1,34.6,133.9\n01,204,旭川市東野6,0.0,0.0\n"
          .utf8))
    let rows = try #require(
      GeocodingTruth.rows(of: table, file: "h.csv", prefectureCode: "01", geocoder: Self.geocoder))
    #expect(rows.map(\.row) == [2, 4] && rows.map(\.hints) == [["01204"], ["01204"]])
    #expect(rows[0].official == Position(longitude: 141.1, latitude: 43.1) && rows[1].official == nil)
    let bare = try CSVTable(bytes: Array("住所\nx\n".utf8))
    #expect(
      GeocodingTruth.rows(of: bare, file: "h.csv", prefectureCode: "01", geocoder: Self.geocoder) == nil)
  }
}
