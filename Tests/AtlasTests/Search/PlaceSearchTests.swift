import CareRegistry
import GeoFormats
import Spatial
import TestSupport
import Testing

@testable import Atlas

@Suite("Search by name") struct PlaceSearchTests {
  static let areas: [(level: String, code: String, name: String, kana: String?)] = [
    ("municipality", "01100", "札幌市", "さっぽろし"), ("municipality", "01202", "函館市", "ハコダテシ"),
    ("municipality", "01400", "倶知安町", "くっちゃんちょう"), ("municipality", "01234", "北広島市", "きたひろしまし"),
    ("municipality", "01999", "茅ヶ崎市", nil), ("municipality", "01998", "龍ヶ森村", "りゅうがもりむら"),
    ("ward", "01101", "札幌市中央区", "さっぽろしちゅうおうく"), ("home_care_area", "01-h27", "札幌", nil),
  ]
  static let facilities: [(id: String, kind: String, name: String, address: String)] = [
    ("f1", "clinic", "札幌クリニック", "北海道札幌市北1条"), ("f2", "clinic", "医療法人 札幌会 北クリニック", "北海道函館市"),
    ("f3", "pharmacy", "ｻｯﾎﾟﾛ薬局", "北海道小樽市"), ("f4", "visiting_nurse_station", "訪問看護ステ－ション ﾊﾅ", "北海道札幌市"),
    ("f5", "hospital", "Asahi Hospital", "北海道旭川市"), ("f6", "clinic", "新札幌北クリニック", "北海道"),
    ("f7", "clinic", "札幌ガーデン歯科・本院", "北海道"), ("f8", "clinic", "", ""),
  ]

  static func contents() throws -> AtlasContents {
    func table(
      _ name: String, _ columns: [TableColumn], shapes: [Geometry?]? = nil, kind: GeometryKind? = nil
    )
      -> FeatureTable
    { TableMaker.table(name, geometryKind: kind, geometries: shapes ?? [], columns) }
    var tables: [FeatureTable] = []
    for level in ["municipality", "ward", "home_care_area"] {
      let own = Self.areas.filter { $0.level == level }
      let shapes = try own.indices.map { i -> Geometry in
        let box = try MeshCode("634100001").boundingBox
        let ring = try LinearRing([
          Position(longitude: box.west, latitude: box.south),
          Position(longitude: box.east, latitude: box.south),
          Position(longitude: box.east, latitude: box.north),
          Position(longitude: box.west, latitude: box.south),
        ])
        return .multiPolygon(MultiPolygon([Polygon(exterior: ring)]))
      }
      var columns = [TableMaker.text("code", own.map(\.code)), TableMaker.text("name", own.map(\.name))]
      if level == "ward" { columns.append(TableMaker.text("municipality_code", own.map { _ in "01100" })) }
      if level == "municipality" {
        columns.append(
          TableMaker.text("home_care_area_code", own.map { $0.code == "01100" ? "01-h27" : nil }))
      }
      tables.append(table(level, columns, shapes: shapes, kind: .multiPolygon))
    }
    tables.append(
      table(
        "facility",
        [
          TableMaker.text("facility_id", facilities.map(\.id)),
          TableMaker.text("kind", facilities.map(\.kind)),
          TableMaker.text("name", facilities.map(\.name)),
          TableMaker.text("address", facilities.map(\.address)),
        ],
        shapes: facilities.indices.map { $0 == 0 ? nil : .point(Position(longitude: 141, latitude: 43)) },
        kind: .point))
    let named = areas.filter { $0.kana != nil }
    tables.append(
      table(
        "municipal_office",
        [
          TableMaker.text("municipality_code", named.map(\.code)),
          TableMaker.text("name_kana", named.map(\.kana)),
        ]))
    tables.append(
      table(
        "atlas",
        [
          TableMaker.text("title", ["北海道"]), TableMaker.text("name_en", ["Hokkaido"]),
          TableMaker.text("prefecture_code", ["01"]),
        ]))
    tables.append(
      table("provenance", [TableMaker.text("publisher", ["国"]), TableMaker.text("source", ["表"])]))
    return AtlasContents(tables, path: "small.gpkg")
  }

  private func ids(_ text: String, addresses: Bool = false) throws -> [String] {
    try PlaceSearch(Self.contents(), searchesAddresses: addresses).find(text, limit: 50).map(\.id)
  }

  @Test func exactNamesGoFirstThenBeginningsThenWordsThenParts() throws {
    #expect(try ids("札幌") == ["01100", "01-h27", "01101", "f1", "f7", "f2", "f6"])
    #expect(try ids("北クリニック") == ["f2", "f6"])
    #expect(try ids("札幌クリニック").first == "f1")
  }

  @Test func aNameOfOneCharacterIsFound() throws {
    #expect(try ids("森") == ["01998"])
    #expect(try ids("北").prefix(2) == ["01", "01234"])
  }

  @Test(arguments: [
    ("さっぽろ", "01100"), ("サッポロ", "01100"), ("ｻｯﾎﾟﾛ", "01100"), ("sapporo", "01100"), ("Ｓａｐｐｏｒｏ", "01100"),
    ("sappo", "01100"), ("はこだて", "01202"), ("hakodate", "01202"), ("くっちゃん", "01400"), ("kutchan", "01400"),
    ("kucchan", "01400"), ("kuttyan", "01400"), ("kitahiroshima", "01234"), ("kitahirosima", "01234"),
    ("ryugamori", "01998"), ("ryūgamori", "01998"), ("ryuugamorimura", "01998"), ("茅が崎", "01999"),
    ("茅ケ崎市", "01999"),
    ("茅ヶ崎", "01999"), ("竜ケ森", "01998"), ("中央", "01101"), ("chuo", "01101"), ("hokkaido", "01"), ("北海道", "01"),
    ("札幌　中央区", "01101"), ("札幌ｸﾘﾆｯｸ", "f1"), ("サツポロ薬局", "f3"), ("ステーションはな", "f4"), ("asahi", "f5"),
    ("HOSPITAL", "f5"),
    ("札幌ガーデン", "f7"), ("ガーデン", "f7"), ("本院", "f7"), ("北クリニック 札幌会", "f2"),
  ])
  func spellingsMakeNoDifference(_ text: String, _ id: String) throws {
    #expect(try ids(text).first == id, "\(text)")
  }

  @Test func addressesAreFoundOnlyWhenAskedFor() throws {
    #expect(try ids("小樽市").isEmpty)
    #expect(try ids("小樽市", addresses: true) == ["f3"])
    #expect(try ids("看護 札幌市", addresses: true) == ["f4"])
  }

  @Test func aHitSaysWhatItIsAndWhere() throws {
    let search = try PlaceSearch(Self.contents())
    let city = try #require(search.find("札幌市", limit: 1).first)
    #expect(city.kind == .area(.municipality) && city.name == "札幌市")
    #expect(city.detail.ja == "在宅医療圏 札幌")
    let (box, position) = (try #require(city.box), try #require(city.position))
    #expect(box.contains(position))
    let nurse = try #require(search.find("訪問看護", limit: 1).first)
    #expect(nurse.kind == .facility(.visitingNurseStation) && nurse.detail.en == "北海道札幌市")
    #expect(nurse.position == Position(longitude: 141, latitude: 43) && nurse.box == nil)
    #expect(try #require(search.find("札幌クリニック", limit: 1).first).position == nil)
    #expect(search.find("札幌", limit: 2).count == 2 && search.find("札幌", limit: 0).isEmpty)
  }

  @Test func hostileQuestionsAreAnswered() throws {
    let search = try PlaceSearch(Self.contents(), searchesAddresses: true)
    let long = String(repeating: "札幌", count: 5_000)
    for text in [
      "", " ", "　", "\u{0}", "\u{0}札幌\u{0}", "%", "_", "' OR 1=1 --", "<script>", "\u{301}\u{301}", "👩‍⚕️",
      "\u{FFFF}",
      "\u{202E}札幌", long, String(repeating: "\u{301}", count: 5_000), String(repeating: "a ", count: 5_000),
      "-", "ー", "・",
    ] { #expect(search.find(text, limit: 10).count <= 10) }
    #expect(search.find("\u{0}札\u{200B}幌\u{301}", limit: 1).first?.id == "01100")
    #expect(search.find(long, limit: 10).isEmpty)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x1F000, using: &random))
      }
      _ = search.find(String(String.UnicodeScalarView(scalars)), limit: 5)
    }
  }

  @Test func everyPartOfEveryNameFindsIt() throws {
    let search = try PlaceSearch(Self.contents())
    for facility in Self.facilities where !facility.name.isEmpty {
      let scalars = Array(facility.name.unicodeScalars)
      for start in scalars.indices {
        for end in (start + 1)...scalars.count {
          let part = String(String.UnicodeScalarView(scalars[start..<end]))
          guard !SearchKey(part).letters.isEmpty, part.unicodeScalars.first?.value != 0xFF0D else { continue }
          // Marks that change the letter before them are no part of their own.
          guard ![0xFF9E, 0xFF9F].contains(part.unicodeScalars.first?.value ?? 0),
            end == scalars.count || ![0xFF9E, 0xFF9F].contains(scalars[end].value)
          else { continue }
          #expect(search.find(part, limit: 50).contains { $0.id == facility.id }, "\(part)")
        }
      }
    }
  }
}
