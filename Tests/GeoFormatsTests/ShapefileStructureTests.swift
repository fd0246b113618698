import GeoFormats
import Spatial
import TestSupport
import Testing

@Suite("Shapefile made by hand") struct ShapefileStructureTests {
  /// Clockwise square, which is the shapefile's outer edge.
  private static func outer(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
    [(x, y), (x, y + size), (x + size, y + size), (x + size, y), (x, y)]
  }

  private static func hole(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
    outer(x, y, size).reversed()
  }

  private static func polygons(_ parts: [[(Double, Double)]]) throws -> [Polygon] {
    var shapes = ShapefileBytes(type: 5)
    shapes.addParts(parts)
    let feature = try ShapefileReader(parts: ["shp": shapes.shp, "shx": shapes.shx]).features()[0]
    #expect(feature.fault == nil)
    return feature.geometry?.polygons ?? []
  }

  @Test("A hole goes to the smallest edge around it, and an island in a lake is an edge of its own")
  func holes() throws {
    let polygons = try Self.polygons([
      Self.hole(3, 3, 4), Self.outer(0, 0, 10), Self.outer(4, 4, 2), Self.hole(4.5, 4.5, 0.5),
      Self.outer(20, 0, 10),
    ])
    #expect(polygons.map(\.holes.count) == [1, 1, 0])
    #expect(
      polygons.allSatisfy { p in
        p.exterior.isCounterClockwise && p.holes.allSatisfy { !$0.isCounterClockwise }
      })
    #expect(polygons[1].holes[0].positions.contains(Position(longitude: 4.5, latitude: 4.5)))
  }

  @Test("A hole that touches its edge at a corner stays a hole")
  func touchingHole() throws {
    let polygons = try Self.polygons([Self.outer(0, 0, 10), Self.hole(0, 0, 2)])
    #expect(polygons.map(\.holes.count) == [1])
  }

  @Test("Rings wound the wrong way, open ones and ones of two corners do no harm")
  func sloppyRings() throws {
    #expect(try Self.polygons([Self.hole(0, 0, 1), Self.hole(5, 5, 1)]).count == 2)
    #expect(try Self.polygons([Self.outer(0, 0, 1).dropLast()]).count == 1)
    #expect(try Self.polygons([Self.outer(0, 0, 1), [(5, 5), (6, 6), (5, 5)]]).count == 1)
    #expect(try Self.polygons([Self.outer(0, 0, 1), Self.hole(5, 5, 1)]).count == 2)
  }

  @Test("Points, lines and multipoints, null shapes, and positions that are no degrees")
  func kinds() throws {
    var points = ShapefileBytes(type: 1)
    points.addPoint(141, 43)
    points.addNull()
    points.addPoint(-50_000, 120_000)
    let features = try ShapefileReader(parts: ["shp": points.shp, "shx": points.shx]).features()
    #expect(features.map(\.geometry) == [.point(Position(longitude: 141, latitude: 43)), nil, nil])
    #expect(features.map { $0.fault == nil } == [true, true, false])
    #expect(features.map(\.record) == [1, 2, 3])

    var lines = ShapefileBytes(type: 3)
    lines.addParts([[(0, 0), (1, 1)]])
    lines.addParts([[(0, 0), (1, 1)], [(2, 2), (3, 3)]])
    let lineKinds = try ShapefileReader(parts: ["shp": lines.shp, "shx": lines.shx]).features()
      .map { $0.geometry?.kind }
    #expect(lineKinds == [.lineString, .multiLineString])
  }

  @Test("A missing index is rebuilt, and a table that ends early gives nulls")
  func missingParts() throws {
    var shapes = ShapefileBytes(type: 1)
    for x in 0..<3 { shapes.addPoint(Double(x), 1) }
    let table = ShapefileBytes.dbf([("A", "C", 4, 0)], rows: [[Array("x".utf8)]])
    let reader = try ShapefileReader(parts: ["shp": shapes.shp, "dbf": table])
    #expect(reader.count == 3)
    #expect(reader.features().map(\.values) == [[.text("x")], [.null], [.null]])
    let bare = try ShapefileReader(parts: ["shp": shapes.shp])
    #expect(bare.fields.isEmpty && bare.features()[2].geometry != nil)
  }

  private static let fields = [
    (name: "NAME", type: "C", width: 12, decimals: 0), (name: "N", type: "N", width: 12, decimals: 0),
    (name: "R", type: "N", width: 8, decimals: 3), (name: "L", type: "L", width: 1, decimals: 0),
  ]

  @Test("Attributes have the types of the table; blanks, stars and rubbish are null")
  func attributes() throws {
    var shapes = ShapefileBytes(type: 1)
    for _ in 0..<3 { shapes.addNull() }
    let rows = [["あ", "42", "1.500", "T"], ["", "", "", "?"], ["x", "abc", "********", "n"]]
    let table = ShapefileBytes.dbf(Self.fields, rows: rows.map { $0.map { Array($0.utf8) } })
    let reader = try ShapefileReader(parts: ["shp": shapes.shp, "shx": shapes.shx, "dbf": table])
    #expect(reader.fields.map(\.kind) == [.text, .integer, .real, .boolean])
    #expect(
      reader.features().map(\.values) == [
        [.text("あ"), .integer(42), .real(1.5), .boolean(true)], [.null, .null, .null, .null],
        [.text("x"), .null, .null, .boolean(false)],
      ])
    #expect(reader.index(of: "name") == 0)
  }

  @Test("The encoding comes from the code page file, else from the table, else from its text")
  func encodings() throws {
    let sjis: [UInt8] = [0x8D, 0xDD, 0x91, 0xEE]
    let utf8 = Array("在宅".utf8)
    func read(_ name: [UInt8], driver: UInt8 = 0, codePage: String? = nil) throws -> FieldValue {
      var shapes = ShapefileBytes(type: 1)
      shapes.addNull()
      var parts = ["shp": shapes.shp, "shx": shapes.shx]
      parts["dbf"] = ShapefileBytes.dbf([("A", "C", 8, 0)], rows: [[name]], driver: driver)
      parts["cpg"] = codePage.map { Array($0.utf8) }
      return try ShapefileReader(parts: parts).features()[0].values[0]
    }
    let expected = FieldValue.text("在宅")
    #expect(try read(sjis) == expected)
    #expect(try read(utf8) == expected)
    #expect(try read(sjis, driver: 0x13) == expected)
    #expect(try read(sjis, codePage: "CP932") == expected)
    #expect(try read(sjis, codePage: "Shift_JIS\r\n") == expected)
    #expect(try read(utf8, driver: 0x13, codePage: "UTF-8") == expected)
  }

  @Test("A code page file that lies is found out by the texts, and said")
  func lyingCodePage() throws {
    func read(_ text: [UInt8], codePage: String?) throws -> ShapefileReader {
      var shapes = ShapefileBytes(type: 1)
      shapes.addNull()
      var parts = ["shp": shapes.shp, "shx": shapes.shx]
      parts["dbf"] = ShapefileBytes.dbf([("A", "C", 40, 0)], rows: [[text]])
      parts["cpg"] = codePage.map { Array($0.utf8) }
      return try ShapefileReader(parts: parts)
    }
    let name = "札幌市中央区在宅診療所"
    for (text, codePage) in [
      (Workshop.cp932(name), "UTF-8"), (Array(name.utf8), "SHIFT_JIS"), (Array(name.utf8), "EBCDIC"),
      (Workshop.cp932(name), ""),
    ] {
      let reader = try read(text, codePage: codePage)
      #expect(reader.features()[0].values == [.text(name)], "\(codePage)")
    }
    let lying = try read(Workshop.cp932(name), codePage: "UTF-8")
    #expect(lying.statedEncoding == .utf8 && lying.encoding == .cp932)
    #expect(try read(Array(name.utf8), codePage: nil).statedEncoding == nil)
    #expect(try read(Array("plain".utf8), codePage: "UTF-8").encoding == .utf8)
  }

  @Test("A missing projection is nil and does no other harm")
  func missingProjection() throws {
    var shapes = ShapefileBytes(type: 1)
    shapes.addPoint(141, 43)
    #expect(try ShapefileReader(parts: ["shp": shapes.shp]).projection == nil)
    let named = try ShapefileReader(parts: ["shp": shapes.shp, "prj": Array("GEOGCS[\"GCS_JGD_2011\"]".utf8)])
    #expect(named.projection == "GEOGCS[\"GCS_JGD_2011\"]")
  }

  @Test(
    "A record that lies of its length is a fault of that record, with its number; the others are read",
    arguments: [Int32.max, 0x1000_0000, 1000, 1, 0, -1, Int32.min])
  func lyingLengths(words: Int32) throws {
    var shapes = ShapefileBytes(type: 5)
    for x in 0..<3 { shapes.addParts([Self.outer(Double(x) * 20, 0, 10)]) }
    // The second record's length, in the index and in the shapes.
    let length = withUnsafeBytes(of: words.bigEndian) { Array($0) }
    let record = (shapes.shp.count - 100) / 3
    var shx = shapes.shx
    shx.replaceSubrange(112..<116, with: length)
    var shp = shapes.shp
    shp.replaceSubrange((100 + record + 4)..<(100 + record + 8), with: length)
    for parts in [
      ["shp": shapes.shp, "shx": shx], ["shp": shp, "shx": shapes.shx], ["shp": shp, "shx": shx],
    ] {
      let features: [ShapefileFeature]
      do throws(FormatError) {
        features = try ShapefileReader(parts: parts).features()
      } catch {
        continue
      }
      #expect(features.count == 3)
      #expect(features[0].geometry?.kind == .polygon && features[2].geometry?.kind == .polygon)
      if features[1].geometry == nil { #expect(features[1].fault?.line == 2) }
    }
    // Without an index the walk over the records ends at the lie.
    if let rest = try? ShapefileReader(parts: ["shp": shp]).features() {
      #expect((1...3).contains(rest.count) && rest[0].geometry?.kind == .polygon)
    }
  }

  @Test(
    "Counts of parts and points beyond the record are a fault, never a read beyond the bytes",
    arguments: [36, 40, 44], [Int32.max, 1_000_000, -1, 6])
  func lyingCounts(field: Int, value: Int32) throws {
    var shapes = ShapefileBytes(type: 5)
    shapes.addParts([Self.outer(0, 0, 10)])
    shapes.addParts([Self.outer(20, 0, 10)])
    var shp = shapes.shp
    // Number of parts, number of points, start of the first part.
    shp.replaceSubrange(
      (108 + field)..<(112 + field), with: withUnsafeBytes(of: value.littleEndian) { Array($0) })
    let features = try ShapefileReader(parts: ["shp": shp, "shx": shapes.shx]).features()
    #expect(features.count == 2)
    #expect(features[0].fault?.line == 1 || field == 44 && value == 6)
    #expect(features[1].geometry?.kind == .polygon)
  }

  @Test("Files beside each other and entries of a ZIP are found whatever the case of their endings")
  func places() throws {
    var shapes = ShapefileBytes(type: 1)
    shapes.addPoint(1, 2)
    let table = ShapefileBytes.dbf([("A", "C", 4, 0)], rows: [[Array("x".utf8)]])
    try Workshop.withFolder { folder in
      for (name, bytes) in [("a.shp", shapes.shp), ("a.shx", shapes.shx), ("a.DBF", table)] {
        try AtomicFile.write(bytes, to: "\(folder)/\(name)")
      }
      let feature = try ShapefileReader(path: "\(folder)/a.shp").features()[0]
      #expect(feature.values == [.text("x")])
    }
    let zip = StoredZip([("d/A.SHP", shapes.shp), ("d/A.dbf", table), ("d/b.txt", [1])]).finished
    let archive = try ZipArchive(bytes: zip)
    #expect(ShapefileReader.layers(in: archive) == ["d/A"])
    #expect(try ShapefileReader(archive: archive, layer: "d/A").features()[0].values == [.text("x")])
    #expect(throws: FormatError.self) { try ShapefileReader(archive: archive, layer: "d/b") }
  }

  @Test("Bytes that are no shapefile give an error")
  func notAShapefile() {
    for bytes in [[], [1, 2, 3], [UInt8](repeating: 0, count: 200)] {
      #expect(throws: FormatError.self) { try ShapefileReader(parts: ["shp": bytes]) }
    }
    #expect(throws: FormatError.self) { try ShapefileReader(parts: [:]) }
    var shapes = ShapefileBytes(type: 1)
    shapes.addNull()
    #expect(throws: FormatError.self) { try ShapefileReader(parts: ["shp": shapes.shp, "dbf": [3, 1]]) }
  }

  @Test("Mutated files give features, faults or an error, never a trap")
  func mutations() {
    var shapes = ShapefileBytes(type: 5)
    shapes.addParts([Self.outer(0, 0, 10), Self.hole(1, 1, 2)])
    shapes.addNull()
    shapes.addParts([Self.outer(20, 0, 10)])
    let rows = (0..<3).map { _ in ["あ", "42", "1.500", "T"].map { Array($0.utf8) } }
    let good = ["shp": shapes.shp, "shx": shapes.shx, "dbf": ShapefileBytes.dbf(Self.fields, rows: rows)]
    var random = SeededGenerator(seed: 8)
    var refused = 0
    for round in 0..<900 {
      var parts = good
      let part = ["shp", "shx", "dbf"][round % 3]
      parts[part] = Mutation.apply(to: good[part] ?? [], using: &random)
      if round % 2 == 0, part != "shx" { parts["shx"] = nil }
      do { _ = try ShapefileReader(parts: parts).features() } catch { refused += 1 }
    }
    #expect(refused > 0 && refused < 900)
  }
}
