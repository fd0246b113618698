import Wording

/// Makes the index (`.shx`) of shapes that came without one.
enum ShapefileIndex {
  /// Walks over the records of the `.shp`; a cut one ends the walk.
  static func rebuilt(from shapes: [UInt8]) throws(FormatError) -> [UInt8] {
    guard shapes.count >= 100 else { throw FormatError(.badSyntax, Words.Formats.notAShapefile) }
    var index = Array(shapes[..<100])
    var at = 100
    while at + 8 <= shapes.count {
      let words = Int(bigEndian(shapes, at + 4))
      guard words >= 2, at + 8 + 2 * words <= shapes.count else { break }
      append(UInt32(at / 2), to: &index)
      append(UInt32(words), to: &index)
      at += 8 + 2 * words
    }
    var length: [UInt8] = []
    append(UInt32(index.count / 2), to: &length)
    index.replaceSubrange(24..<28, with: length)
    return index
  }

  private static func bigEndian(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[at + $1]) }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
