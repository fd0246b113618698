import GeoFormats
import Testing

/// Bytes of vector tiles against the examples of the specification.
@Suite struct VectorTileWriterTests {
  /// The packed geometry of the only feature.
  private func geometry(
    _ kind: VectorTileLayerWriter.Kind, _ parts: [[(Int16, Int16)]]
  ) throws -> [UInt8] {
    var writer = VectorTileLayerWriter(name: "a", attributes: VectorTileAttributes([]))
    writer.begin(kind, id: nil, row: 0)
    for part in parts {
      if kind == .point {
        for point in part { writer.point(Int(point.0), Int(point.1)) }
      } else {
        writer.part(part.map(\.0), part.map(\.1), 0..<part.count)
      }
    }
    writer.end()
    let bytes = try #require(writer.bytes())
    // tile(3) length, version 2, name "a", feature: length, type, geometry: length, bytes; extent 4096.
    let head: [UInt8] = [
      0x1A, bytes[1], 0x78, 2, 0x0A, 1, 0x61, 0x12, bytes[8], 0x18, kind.rawValue, 0x22, bytes[12],
    ]
    #expect(Array(bytes.prefix(13)) == head)
    #expect(Array(bytes.suffix(3)) == [0x28, 0x80, 0x20])
    #expect(Int(bytes[1]) == bytes.count - 2 && Int(bytes[8]) == bytes.count - 9 - 3)
    return Array(bytes[13..<(13 + Int(bytes[12]))])
  }

  @Test("Geometries are written as the specification's examples", arguments: 0..<6)
  func examples(_ number: Int) throws {
    let (kind, parts, expected): (VectorTileLayerWriter.Kind, [[(Int16, Int16)]], [UInt8]) =
      [
        (.point, [[(25, 17)]], [9, 50, 34]),
        (.point, [[(5, 7), (3, 2)]], [17, 10, 14, 3, 9]),
        (.line, [[(2, 2), (2, 10), (10, 10)]], [9, 4, 4, 18, 0, 16, 16, 0]),
        (
          .line, [[(2, 2), (2, 10), (10, 10)], [(1, 1), (3, 5)]],
          [9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8]
        ),
        (.polygon, [[(3, 6), (8, 12), (20, 34)]], [9, 6, 12, 18, 10, 12, 24, 44, 15]),
        (
          .polygon,
          [
            [(0, 0), (10, 0), (10, 10), (0, 10)], [(11, 11), (20, 11), (20, 20), (11, 20)],
            [(13, 13), (13, 17), (17, 17), (17, 13)],
          ],
          [
            9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26, 0, 8,
            8,
            0, 0, 7, 15,
          ]
        ),
      ][number]
    #expect(try geometry(kind, parts) == expected)
  }

  @Test("A value stands once in a layer, and null not at all")
  func attributes() throws {
    let attributes = VectorTileAttributes([
      ("kind", .text(["clinic", nil, "clinic"])), ("n", .integer([1, -1, 300])),
      ("share", .real([0.5, 0.1, nil])), ("open", .boolean([true, false, nil])),
    ])
    var writer = VectorTileLayerWriter(name: "x", attributes: attributes)
    for row in [0, 2] {
      writer.begin(.point, id: UInt64(row + 7), row: row)
      writer.point(0, 0)
      writer.end()
    }
    let bytes = try #require(writer.bytes())
    let text = bytes.map { $0 < 0x80 ? Character(UnicodeScalar($0)) : "?" }
    #expect(String(text).components(of: "clinic") == 1 && String(text).components(of: "kind") == 1)
    // Id 7, tags 0 0 1 1 2 2 3 3; then id 9, tags 0 0 1 4.
    #expect(bytes.holds([0x08, 7, 0x12, 8, 0, 0, 1, 1, 2, 2, 3, 3, 0x18, 1, 0x22, 3, 9, 0, 0]))
    #expect(bytes.holds([0x08, 9, 0x12, 4, 0, 0, 1, 4, 0x18, 1]))
    // 1, 0.5 in single precision, true, 300; and neither −1 nor 0.1, which no feature has.
    #expect(
      bytes.holds([0x22, 2, 0x20, 1, 0x22, 5, 0x15, 0, 0, 0, 0x3F, 0x22, 2, 0x38, 1, 0x22, 3, 0x20, 0xAC, 2]))
    #expect(!bytes.holds([0x22, 2, 0x30, 1]))
  }

  @Test("What has no geometry is left out, and a layer without features is none")
  func nothing() {
    var writer = VectorTileLayerWriter(name: "x", attributes: VectorTileAttributes([]))
    writer.begin(.polygon, id: 1, row: 0)
    writer.end()
    #expect(writer.bytes() == nil)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}

extension [UInt8] {
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
