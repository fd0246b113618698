/// Numbers positions in order of first sight; equal positions, bit by bit, share a number.
///
/// An open-addressing table of our own: the standard dictionary's hashing took most of the time of
/// building a coverage of a million vertices.
struct VertexTable {
  private(set) var positions: [Position] = []
  private var slots: [Int32]
  private var mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    positions.reserveCapacity(capacity)
  }

  /// The number of `position`, new if it has not been seen. Amortised O(1).
  mutating func number(of position: Position) -> Int32 {
    if positions.count * 2 >= slots.count { grow() }
    var slot = VertexTable.hash(position) & mask
    while true {
      let found = slots[slot]
      if found < 0 { break }
      let other = positions[Int(found)]
      if other.longitude == position.longitude && other.latitude == position.latitude { return found }
      slot = (slot + 1) & mask
    }
    let number = Int32(truncatingIfNeeded: positions.count)
    slots[slot] = number
    positions.append(position)
    return number
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for (number, position) in positions.enumerated() {
      var slot = VertexTable.hash(position) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  private static func hash(_ position: Position) -> Int {
    var h = position.longitude.bitPattern &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 29
    h = (h ^ position.latitude.bitPattern) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    return Int(truncatingIfNeeded: h & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
