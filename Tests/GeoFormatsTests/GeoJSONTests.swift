import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@Suite("GeoJSON") struct GeoJSONTests {
  private func read(_ text: String) throws -> (header: GeoJSONHeader, features: [GeoJSONFeature]) {
    try GeoJSONReader(bytes: Array(text.utf8)).features()
  }

  private func table(_ geometries: [Geometry?], kind: GeometryKind) -> FeatureTable {
    let count = geometries.count
    return FeatureTable(
      name: "t", title: Phrase(ja: "表", en: "table"), about: Phrase(ja: "表", en: "table"),
      geometryKind: kind, geometries: geometries,
      columns: [
        TableColumn(
          "名", Phrase(ja: "名", en: "name"), values: .text((0..<count).map { "\"\($0)\"\n\u{1}" })),
        TableColumn("n", Phrase(ja: "数", en: "n"), values: .integer((0..<count).map { $0 - 1 })),
        TableColumn("r", Phrase(ja: "実数", en: "r"), values: .real((0..<count).map { Double($0) / 3 })),
        TableColumn(
          "b", Phrase(ja: "真偽", en: "b"), values: .boolean((0..<count).map { $0 == 0 ? nil : true })),
      ])
  }

  @Test("Geometries come back as they went in", arguments: GeometryTable.cases)
  func roundTrip(item: GeometryTable.Case) throws {
    let bytes = GeoJSONWriter(decimals: 7).collection(table([item.geometry], kind: item.geometry.kind))
    let features = try GeoJSONReader(bytes: bytes).features().features
    #expect(features.map(\.geometry) == [item.geometry])
    #expect(features[0].fault == nil)
  }

  @Test("A collection has the members, order and decimals that RFC 7946 and the maps want")
  func exactText() throws {
    let ring = try GeometryTable.box(141, 43, 141.5, 43.123_456_789).reversed()
    let writer = GeoJSONWriter(idColumn: "n", title: "題", licence: "CC BY 4.0")
    let bytes = writer.collection(table([.polygon(Polygon(exterior: ring)), nil], kind: .polygon))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"type":"FeatureCollection","name":"t","title":"題","licence":"CC BY 4.0",\
        "bbox":[141,43,141.5,43.123457],"features":[
        {"type":"Feature","id":-1,"geometry":{"type":"Polygon","coordinates":[[[141,43],[141.5,43],\
        [141.5,43.123457],[141,43.123457],[141,43]]]},"properties":{"名":"\\"0\\"\\n\\u0001","n":-1,"r":0,"b":null}},
        {"type":"Feature","id":0,"geometry":null,"properties":{"名":"\\"1\\"\\n\\u0001","n":0,"r":0.333333,"b":true}}
        ]}

        """)
  }

  @Test("Tables without rows or places have no box, and text sequences come back")
  func sequence() throws {
    let empty = GeoJSONWriter().collection(table([], kind: .point))
    #expect(try GeoJSONReader(bytes: empty).features().features.isEmpty)
    #expect(!String(decoding: empty, as: UTF8.self).contains("bbox"))
    let points: [Geometry?] = [.point(Position(longitude: 1, latitude: 2)), nil]
    let bytes = GeoJSONWriter().sequence(table(points, kind: .point))
    #expect(bytes.first == 0x1E && bytes.last == 0x0A)
    let features = try GeoJSONReader(bytes: bytes).features().features
    #expect(features.map(\.geometry) == points)
    #expect(features[1].property("r") == .real(0.333333))
  }

  @Test("Members may stand in any order, and the old reference system is reported")
  func order() throws {
    let (header, features) = try read(
      """
      \u{FEFF}{"name":"N03","features":[{"properties":{"a":"1","c":{"x":[1]}},"geometry":
      {"coordinates":[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]],"type":"Polygon"},"type":"Feature","id":"k"}],
      "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::6668"}},"type":"FeatureCollection"}
      """)
    #expect(header.referenceSystem == "urn:ogc:def:crs:EPSG::6668")
    #expect(header.members == [JSONMember("name", .text("N03"))])
    #expect(features[0].id == .text("k"))
    #expect(features[0].geometry?.kind == .polygon)
    #expect(features[0].property("c") == .text("{\"x\":[1]}"))
  }

  @Test("A lone feature is read, whatever stands first")
  func loneFeature() throws {
    let (_, features) = try read(
      #"{"properties":null,"type":"Feature","geometry":{"type":"Point","coordinates":[141.5,43]}}"#)
    #expect(features.map(\.geometry) == [.point(Position(longitude: 141.5, latitude: 43))])
  }

  @Test(
    "A geometry that can't be used is a fault of its feature; the others are read",
    arguments: [
      #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#,
      #"{"type":"Point","coordinates":[141000,43000]}"#, #"{"type":"Point","coordinates":[1]}"#,
      #"{"type":"Point","coordinates":["1","2"]}"#, #"{"type":"LineString","coordinates":[[1,2]]}"#,
      #"{"type":"GeometryCollection","geometries":[]}"#, #"{"coordinates":[1,2]}"#,
      #"{"type":"Polygon"}"#, "[]", "5",
    ])
  func faults(geometry: String) throws {
    let good = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}"#
    let bad = #"{"type":"Feature","geometry":\#(geometry),"properties":{"k":1}}"#
    let (_, features) = try read(#"{"type":"FeatureCollection","features":[\#(bad),\#(good)]}"#)
    #expect(features.map { $0.fault == nil } == [false, true])
    #expect(features[0].geometry == nil)
    #expect(features[0].property("k") == .integer(1))
    #expect(features[1].geometry == .point(Position(longitude: 1, latitude: 2)))
  }

  @Test(
    "What is not JSON or not GeoJSON is an error with the byte where it is",
    arguments: [
      ("", 0), ("[]", 0), ("{\"type\":\"FeatureCollection\"}", 0), ("{\"features\":[{}]}", 13),
      ("{\"type\":\"Topology\",\"features\":[]}", 0), ("{\"features\":[1]}", 13),
      ("{\"features\":[],}", 15), ("{\"features\":[]} x", 16), ("{\"features\":[", 13),
      ("{\"a\":01,\"features\":[]}", 5), ("{\"a\":\"\u{1}\"}", 6), ("{\"a\":nul}", 5),
    ])
  func errors(text: String, offset: Int) {
    let error = #expect(throws: FormatError.self) { try read(text) }
    #expect(error?.offset == offset)
  }

  @Test("Nesting beyond the limit is refused, at the limit it is read")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      #"{"type":"FeatureCollection","x":"# + String(repeating: "[", count: levels)
        + String(repeating: "]", count: levels) + #","features":[]}"#
    }
    #expect(try read(nested(63)).features.isEmpty)
    let error = #expect(throws: FormatError.self) { try read(nested(64)) }
    #expect(error?.kind == .tooLarge)
    #expect(throws: FormatError.self) { try read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test("Mutated bytes give features or an error, never a trap")
  func mutations() throws {
    var good: [UInt8] = []
    for item in GeometryTable.cases {
      good += GeoJSONWriter().sequence(table([item.geometry], kind: item.geometry.kind))
    }
    let collection = GeoJSONWriter(title: "題").collection(
      table(GeometryTable.cases.filter { $0.geometry.kind == .polygon }.map(\.geometry), kind: .polygon))
    var random = SeededGenerator(seed: 5)
    var refused = 0
    for round in 0..<600 {
      let bytes = Mutation.apply(to: round % 2 == 0 ? good : collection, using: &random)
      do { _ = try GeoJSONReader(bytes: bytes).features() } catch { refused += 1 }
    }
    #expect(refused > 0 && refused < 600)
  }

  @Test(
    "The boundaries of Hokkaido and of Japan are read without a fault",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"),
    arguments: [
      ("hokkaido/N03-21_01_simplified.geojson", 194), ("national/N03-21_japan_simplified.geojson", 1_897),
    ])
  func boundaries(path: String, count: Int) throws {
    let bytes = try FileReading.bytes(Workshop.shared(path))
    let features = try GeoJSONReader(bytes: bytes).features().features
    #expect(features.count == count)
    #expect(features.allSatisfy { $0.fault == nil })
  }
}
