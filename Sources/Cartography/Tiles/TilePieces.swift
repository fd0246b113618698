/// Rings and lines cut to the tiles that they lie in, in flat arrays: each piece belongs to one tile and is
/// ready to be written. Coordinates are units of the tile, from its top left.
struct TilePieces: Sendable {
  private(set) var xs: [Int16] = []
  private(set) var ys: [Int16] = []
  /// Where a piece begins; one more than there are pieces.
  private(set) var starts: [Int32] = [0]
  /// What a piece is cut from: the number of an item.
  private(set) var items: [Int32] = []
  /// Whether a ring is a hole of the ring before it.
  private(set) var holes: [Bool] = []

  var count: Int { items.count }

  func range(_ piece: Int) -> Range<Int> { Int(starts[piece])..<Int(starts[piece + 1]) }

  mutating func append(item: Int, isHole: Bool, _ xs: [Int16], _ ys: [Int16]) {
    self.xs.append(contentsOf: xs)
    self.ys.append(contentsOf: ys)
    starts.append(Int32(self.xs.count))
    items.append(Int32(item))
    holes.append(isHole)
  }

  /// The same pieces without the room that growing arrays keep.
  func fitted() -> TilePieces {
    var copy = TilePieces()
    copy.xs = xs.withUnsafeBufferPointer(Array.init)
    copy.ys = ys.withUnsafeBufferPointer(Array.init)
    copy.starts = starts.withUnsafeBufferPointer(Array.init)
    copy.items = items.withUnsafeBufferPointer(Array.init)
    copy.holes = holes.withUnsafeBufferPointer(Array.init)
    return copy
  }

  /// The same pieces with `numbers` in the place of their items.
  func renumbered(_ numbers: [Int]) -> TilePieces {
    var copy = self
    copy.items = items.map { Int32(numbers[Int($0)]) }
    return copy
  }

  /// The same pieces in units that are `step` times as large.
  func divided(by step: Int16) -> TilePieces {
    var copy = self
    for i in xs.indices {
      copy.xs[i] = xs[i] / step
      copy.ys[i] = ys[i] / step
    }
    return copy
  }
}
