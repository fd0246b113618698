import GeoFormats
import Spatial
import TestSupport
import Testing

@Suite("GeoJSON in pieces") struct GeoJSONStreamTests {
  private static let point = #""geometry":{"type":"Point","coordinates":[141,43]}"#

  private static func feature(_ name: String) -> String {
    #"{"type":"Feature","properties":{"name":"\#(name)"},\#(point)}"#
  }

  private static func names(_ features: [GeoJSONFeature]) -> [FieldValue?] {
    features.map { $0.property("name") }
  }

  /// The text as bytes, as a file, as an entry of a ZIP file, and as an entry of a ZIP in a ZIP.
  private static func sources(_ text: String, in folder: String) throws -> [ByteSource] {
    let bytes = Array(text.utf8)
    try AtomicFile.write(bytes, to: "\(folder)/a.geojson")
    let inner = StoredZip([("x.txt", [1]), ("a.geojson", bytes)]).finished
    try AtomicFile.write(inner, to: "\(folder)/a.zip")
    return [
      .bytes(bytes), .file(path: "\(folder)/a.geojson"),
      .entry(number: 1, archive: .file(path: "\(folder)/a.zip")), .entry(number: 1, archive: .bytes(inner)),
      .entry(
        number: 0,
        archive: .entry(
          number: 0, archive: .bytes(StoredZip([("in.zip", StoredZip([("a", bytes)]).finished)]).finished))),
    ]
  }

  @Test("Memory, files and ZIP entries give the same features, whatever a piece cuts")
  func sameFromEverywhere() throws {
    // Braces, brackets, quotes and backslashes in names; features longer than a piece; multi-byte characters.
    let names = (0..<40).map { index in
      [#"{[\"\\"#, "札幌}]", "\\\\", #"\u3042"#][index % 4]
        + String(repeating: "在", count: [0, 10, 30_000, 120_000][index / 10])
    }
    let text =
      #"{"crs":null,"type":"FeatureCollection","features":["#
      + names.map { Self.feature($0) }.joined(separator: " ,\n") + #"],"name":"終","bbox":[0,0,1,1]}"#
    try Workshop.withFolder { folder in
      var first: [FieldValue?]?
      for source in try Self.sources(text, in: folder) {
        let (header, features) = try GeoJSONReader(source).features()
        #expect(features.count == 40)
        #expect(header.members == [JSONMember("name", .text("終"))])
        let offsets = features.map(\.offset)
        #expect(
          offsets.allSatisfy { Array(text.utf8)[$0] == UInt8(ascii: "{") } && offsets == offsets.sorted())
        if let first { #expect(Self.names(features) == first) } else { first = Self.names(features) }
      }
      #expect(first?[1] == .text("札幌}]") && first?[0] == .text("{[\"\\"))
    }
  }

  @Test("An error far into a file names its byte there")
  func farError() throws {
    let good = (0..<20_000).map { _ in Self.feature("x") }.joined(separator: ",")
    let start = #"{"type":"FeatureCollection","features":["#
    for (bad, shift) in [(#"{"type":"Feature","properties":{"a":01}}"#, 36), ("[]", 0), ("{}", 0)] {
      let text = "\(start)\(good),\(bad)]}"
      try Workshop.withFolder { folder in
        for source in try Self.sources(text, in: folder) {
          let error = #expect(throws: FormatError.self) { try GeoJSONReader(source).features() }
          #expect(error?.offset == start.utf8.count + good.utf8.count + 1 + shift, "\(bad)")
        }
      }
    }
  }

  @Test("A geometry that can't be used far into a file names its byte there")
  func farFault() throws {
    let good = (0..<20_000).map { _ in Self.feature("x") }.joined(separator: ",")
    let text =
      #"{"features":[\#(good),{"type":"Feature","geometry":{"type":"Point","coordinates":[500,0]},"properties":null}]}"#
    try Workshop.withFolder { folder in
      for source in try Self.sources(text, in: folder) {
        let last = try #require(try GeoJSONReader(source).features().features.last)
        let place = try #require(last.fault?.offset)
        #expect(String(decoding: Array(text.utf8)[place...].prefix(7), as: UTF8.self) == "[500,0]")
      }
    }
  }

  @Test("Features one a line are read, with and without a line end behind the last, blank lines between")
  func lines() throws {
    for (end, last) in [("\n", ""), ("\r\n", "\r\n"), ("\n\n", "\n")] {
      let text = ["甲", "乙", "丙"].map(Self.feature).joined(separator: end) + last
      #expect(
        Self.names(try GeoJSONReader(bytes: Array(text.utf8)).features().features)
          == [.text("甲"), .text("乙"), .text("丙")])
    }
    // Two on a line, and anything behind a collection, are mistakes.
    for text in [
      Self.feature("a") + Self.feature("b"), Self.feature("a") + "\n5",
      "{\"features\":[]}\n" + Self.feature("b"),
    ] {
      let error = #expect(throws: FormatError.self) { try GeoJSONReader(bytes: Array(text.utf8)).features() }
      #expect(error?.kind == .badSyntax && (error?.offset ?? 0) > 13)
    }
  }

  @Test("Records of a text sequence are read over the borders of pieces, empty ones passed over")
  func records() throws {
    let text = "\u{1E}" + (0..<5_000).map { "\u{1E}\(Self.feature("n\($0)"))\n" }.joined() + "\u{1E}\n"
    try Workshop.withFolder { folder in
      for source in try Self.sources(text, in: folder) {
        let features = try GeoJSONReader(source).features().features
        #expect(features.count == 5_000 && features[4_999].property("name") == .text("n4999"))
      }
    }
    let broken = "\u{1E}{\"type\":\"Feature\",\n\u{1E}\(Self.feature("b"))"
    #expect(throws: FormatError.self) { try GeoJSONReader(bytes: Array(broken.utf8)).features() }
  }

  @Test("A lone feature is read though its geometry is longer than a piece and stands before its type")
  func longLoneFeature() throws {
    let line = (0..<60_000).map { "[\(Double($0 % 1000) / 10),1]" }.joined(separator: ",")
    let text =
      #"{"geometry":{"coordinates":[\#(line)],"type":"LineString"},"properties":{"k":1},"type":"Feature"}"#
    try Workshop.withFolder { folder in
      for source in try Self.sources(text, in: folder) {
        let features = try GeoJSONReader(source).features().features
        #expect(features.count == 1 && features[0].property("k") == .integer(1))
        guard case .lineString(let positions)? = features[0].geometry else {
          Issue.record("no line")
          continue
        }
        #expect(positions.count == 60_000)
      }
    }
  }

  @Test("A feature at the limit is read and a longer one is refused with its place")
  func featureLimit() throws {
    let small = Self.feature("a")
    let large = Self.feature(String(repeating: "b", count: 600_000))
    let text = #"{"features":[\#(small),\#(large)]}"#
    try Workshop.withFolder { folder in
      for source in try Self.sources(text, in: folder) {
        #expect(
          try GeoJSONReader(source, featureLimit: large.utf8.count + 600_000).features().features.count == 2)
        let error = #expect(throws: FormatError.self) {
          try GeoJSONReader(source, featureLimit: 300_000).features()
        }
        #expect(error?.kind == .tooLarge)
        #expect(error?.offset == 14 + small.utf8.count)
      }
    }
  }

  @Test("Ten thousand levels are refused with the place, in a feature, beside one and around all")
  func depth() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let inProperties = #"{"features":[{"type":"Feature","properties":{"a":\#(deep)},"geometry":null}]}"#
    let inGeometry =
      #"{"features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":\#(deep)}}]}"#
    for text in [inProperties, inGeometry, #"{"features":[],"x":\#(deep)}"#, deep] {
      let error = #expect(throws: FormatError.self) { try GeoJSONReader(bytes: Array(text.utf8)).features() }
      #expect(error?.offset != nil)
      if text != deep { #expect(error?.kind == .tooLarge) }
    }
    let objects = String(repeating: #"{"a":"#, count: 10_000)
    #expect(throws: FormatError.self) { try GeoJSONReader(bytes: Array(objects.utf8)).features() }
    #expect(throws: FormatError.self) { try JSONValue(bytes: Array(deep.utf8)) }
  }

  @Test("A NUL byte between values is an error with its place")
  func nulByte() {
    let text = #"{"features":["# + "\u{0}" + "]}"
    let error = #expect(throws: FormatError.self) { try GeoJSONReader(bytes: Array(text.utf8)).features() }
    #expect(error?.offset == 13)
    #expect(error?.failure(at: "a.geojson", language: .en).text(.en).contains("a.geojson, byte 13") == true)
  }

  @Test("A file cut short and a file that isn't there are errors")
  func cutShort() throws {
    let text = #"{"features":[\#(Self.feature("a"))]}"#
    for count in 1..<text.utf8.count {
      let part = Array(text.utf8.prefix(count))
      let error = #expect(throws: FormatError.self) { try GeoJSONReader(bytes: part).features() }
      #expect(error?.offset != nil, "\(count)")
    }
    #expect(throws: FormatError.self) { try GeoJSONReader(.file(path: "/nonexistent.geojson")).features() }
    #expect(throws: FormatError.self) { try GeoJSONReader(.file(path: "/")).features() }
  }

  @Test("Names of properties come from the first features that have any")
  func propertyNames() {
    let empty = #"{"type":"Feature","properties":{},\#(Self.point)}"#
    let none = #"{"type":"Feature","properties":null,\#(Self.point)}"#
    let list = [
      empty, none, Self.feature("N03_007"),
      #"{"type":"Feature","properties":{"b":1,"name":2},\#(Self.point)}"#,
    ]
    func names(_ features: [String], wanted: Int = 16, bound: Int = 100) -> [String] {
      let text = #"{"x":"N03_007","features":[\#(features.joined(separator: ","))"#
      return GeoJSONReader(bytes: Array(text.utf8)).propertyNames(wanted: wanted, bound: bound)
    }
    #expect(names(list) == ["name", "b"])
    #expect(names(list, wanted: 1) == ["name"])
    #expect(names(list, bound: 2) == [])
    #expect(names([]) == [])
  }

  @Test("Another member too long to keep is checked and passed over")
  func longMember() throws {
    let long = "[" + (0..<600_000).map { _ in "1" }.joined(separator: ",") + "]"
    let (header, features) = try GeoJSONReader(
      bytes: Array(#"{"a":1,"long":\#(long),"features":[\#(Self.feature("x"))],"b":2}"#.utf8)
    ).features()
    #expect(header.members.map(\.name) == ["a", "b"])
    #expect(features.count == 1)
  }
}
