/// The bytes of a tile while they are written: elements with whole numbers and escaped texts.
struct TileInk {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }
  mutating func escaped(_ text: String) { SVGText.append(text, to: &bytes) }
  mutating func number(_ value: Int) { FixedDecimal.append(value, to: &bytes) }

  mutating func number(_ value: Double) {
    FixedDecimal.append(FixedDecimal.units(value, scale: 1), to: &bytes)
  }

  /// Takes back everything from a length on.
  mutating func shorten(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// A path of rings or lines of a tile, each moved to and drawn by the shorter of the ways to say it.
  mutating func path(_ pieces: TilePieces, _ numbers: some Sequence<Int32>, isClosed: Bool) {
    var path = PathData(decimals: 0)
    swap(&path.bytes, &bytes)
    let start = path.bytes.count
    for number in numbers {
      path.add(
        pieces.xs, pieces.ys, pieces.range(Int(number)), isClosed: isClosed,
        isFirst: path.bytes.count == start)
    }
    swap(&path.bytes, &bytes)
  }
}
