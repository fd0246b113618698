import GeoFormats
import Spatial
import TestSupport
import Testing

/// Thousands of damaged files for every reader: what comes out is values or a `FormatError`, never a trap, and the same
/// from memory as in pieces. A failure prints the seed.
@Suite("Damaged files") struct FuzzTests {
  /// Reads mutations of `good` and answers how many were refused.
  private func refusals(
    of good: [UInt8], seed: UInt64, rounds: Int, _ read: ([UInt8]) throws -> Void
  ) -> Int {
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for round in 0..<rounds {
      do {
        try read(Mutation.apply(to: good, using: &random))
      } catch {
        refused += 1
        #expect(error is FormatError, "seed \(seed), round \(round): \(error)")
      }
    }
    return refused
  }

  private static let seeds: [UInt64] = [11, 12, 13, 14]

  @Test("CSV of both encodings, with quotes and line ends", arguments: seeds)
  func csv(seed: UInt64) {
    let text = "番号,名称,\"住所\"\r\n1,\"在宅,\"\"療養\"\"\",北1条\r\n2,\"二\n行\",ｱｲｳ\r\n3,髙橋,①～\n"
    for good in [Array(text.utf8), Workshop.cp932(text), Array(text.utf8) + Workshop.cp932(text)] {
      let refused = refusals(of: good, seed: seed, rounds: 800) { bytes in
        let table = try CSVTable(bytes: bytes)
        for row in table.rows.indices { _ = table.decodingFaults(ofRow: row) }
        #expect(table.rows.map(\.line) == table.rows.map(\.line).sorted())
      }
      #expect(refused > 0 && refused < 800)
    }
  }

  @Test("JSON", arguments: seeds)
  func json(seed: UInt64) {
    let good = Array(
      #"{"b":[1,2.5e3,true,null,{"x":"\u3042\ud842\udfb7"}],"a":"あ\/\"","c":[-0.1,[[]],{}]}"#.utf8)
    let refused = refusals(of: good, seed: seed, rounds: 1_500) { bytes in
      let value = try JSONValue(bytes: bytes)
      // What was read can be written and read again.
      #expect(throws: Never.self) { try JSONValue(bytes: value.bytes()) }
    }
    #expect(refused > 0 && refused < 1_500)
  }

  private static let feature =
    #"{"type":"Feature","id":1,"properties":{"N03_007":"01101","n":-1.5,"o":{"x":[1]}},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}}"#

  @Test(
    "GeoJSON: a collection, a lone feature, lines, a sequence",
    arguments: seeds,
    [
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:6668"}},"features":[\#(feature),\#(feature)],"name":"x"}"#,
      feature, "\(feature)\n\(feature)\n", "\u{1E}\(feature)\n\u{1E}\(feature)\n",
    ])
  func geoJSON(seed: UInt64, text: String) {
    let refused = refusals(of: Array(text.utf8), seed: seed, rounds: 400) { bytes in
      _ = try GeoJSONReader(bytes: bytes).features()
    }
    #expect(refused > 0 && refused < 400)
  }

  @Test(
    "GeoJSON from memory and in pieces out of a file: the same features or the same error", arguments: seeds)
  func geoJSONInPieces(seed: UInt64) throws {
    let good = Array(#"{"features":[\#(Self.feature),\#(Self.feature)],"crs":null}"#.utf8)
    try Workshop.withFolder { folder in
      _ = refusals(of: good, seed: seed, rounds: 150) { bytes in
        try AtomicFile.write(bytes, to: "\(folder)/x")
        func outcome(_ source: ByteSource) -> Result<[Geometry?], FormatError> {
          Result { () throws(FormatError) in try GeoJSONReader(source).features().features.map(\.geometry) }
        }
        #expect(outcome(.bytes(bytes)) == outcome(.file(path: "\(folder)/x")), "seed \(seed), \(bytes)")
      }
    }
  }

  @Test("ZIP, its entries listed, unpacked and streamed", arguments: seeds)
  func zip(seed: UInt64) {
    var good = StoredZip([("a.txt", "one"), ("在宅/b.csv", "a,b\n1,2\n")])
    good.add(
      Array("c".utf8), Deflated.stream(repeating: 0x61, count: 600), claimedSize: 600, method: 8,
      checksum: StoredZip.checksum([UInt8](repeating: 0x61, count: 600)))
    let refused = refusals(of: good.finished, seed: seed, rounds: 800) { bytes in
      let archive = try ZipArchive(bytes: bytes)
      for entry in archive.entries {
        let whole = try archive.bytes(of: entry, limit: 1 << 16)
        #expect(try ByteSource.entry(number: entry.number, archive: .bytes(bytes)).bytes() == whole)
      }
    }
    #expect(refused > 0 && refused < 800)
  }

  @Test("XLSX, each of its parts", arguments: seeds)
  func xlsx(seed: UInt64) {
    let sheet = """
      <worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><f>1+1</f><v>45931.5</v></c></row>\
      <row r="5"><c t="b"><v>1</v></c><c t="inlineStr"><is><t>内</t><rPh><t>ウチ</t></rPh></is></c></row></sheetData></worksheet>
      """
    let parts = WorkbookText.parts(
      sheets: [("a", sheet)], strings: "<sst><si><t>a_x000D_b</t></si></sst>",
      formats: ["0", "[$-411]ggge\"年\";@"])
    for index in parts.indices {
      _ = refusals(of: Array(parts[index].text.utf8), seed: seed, rounds: 120) { bytes in
        var zip = StoredZip(parts.filter { $0.name != parts[index].name })
        zip.add(Array(parts[index].name.utf8), bytes)
        let book = try WorkbookReader(bytes: zip.finished)
        for sheet in book.sheetNames.indices { _ = try book.rows(sheet: sheet) }
      }
    }
  }

  @Test("Shapefiles, each of their files, with and without an index", arguments: seeds)
  func shapefile(seed: UInt64) {
    var shapes = ShapefileBytes(type: 5)
    let edge = [(0.0, 0.0), (0, 10), (10, 10), (10, 0), (0, 0)]
    shapes.addParts([edge, [(1, 1), (3, 1), (3, 3), (1, 1)]])
    shapes.addNull()
    shapes.addParts([edge.map { ($0.0 + 20, $0.1) }])
    let table = ShapefileBytes.dbf(
      [("NAME", "C", 12, 0), ("N", "N", 8, 0), ("R", "N", 8, 3)],
      rows: (0..<3).map { _ in [Workshop.cp932("在宅"), Array("42".utf8), Array("1.5".utf8)] })
    let good = ["shp": shapes.shp, "shx": shapes.shx, "dbf": table, "cpg": Array("UTF-8".utf8)]
    for part in ["shp", "shx", "dbf", "cpg"] {
      for hasIndex in [true, false] where part != "shx" || hasIndex {
        _ = refusals(of: good[part] ?? [], seed: seed, rounds: 200) { bytes in
          var parts = good
          parts[part] = bytes
          if !hasIndex { parts["shx"] = nil }
          let reader = try ShapefileReader(parts: parts)
          reader.forEachFeature { #expect($0.geometry == nil || $0.fault == nil) }
        }
      }
    }
  }

  @Test("Random bytes are nothing, to every reader", arguments: seeds)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(throws: FormatError.self) { try ZipArchive(bytes: bytes) }
      #expect(throws: FormatError.self) { try WorkbookReader(bytes: bytes) }
      #expect(throws: FormatError.self) { try ShapefileReader(parts: ["shp": bytes]) }
      #expect(throws: FormatError.self) { try GeoJSONReader(bytes: bytes).features() }
      _ = try? CSVTable(bytes: bytes)
      _ = try? WellKnownBinary.decode(bytes)
      _ = try? GeoPackageGeometry.decode(bytes)
    }
  }
}
