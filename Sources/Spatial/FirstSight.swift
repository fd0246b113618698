/// Numbers positions by where they were first seen: equal positions, bit by bit, share a number.
///
/// Positions are spread by a hash into parts that each fit a core's cache and are looked through one beside
/// the other; what comes out is the same for any number of workers.
enum FirstSight {
  private static let parts = 64

  /// For each position the index of the first equal one. O(n).
  static func numbers(_ positions: [Position], workers: Int? = nil) -> [Int32] {
    let spread = Workers.map(count: positions.count, chunk: 1 << 16, workers: workers) { range in
      var lists = [[(index: Int32, hash: UInt32)]](repeating: [], count: parts)
      for i in lists.indices { lists[i].reserveCapacity(range.count / parts * 5 / 4) }
      for i in range {
        let h = hash(positions[i])
        lists[Int(h >> 58)].append(
          (Int32(truncatingIfNeeded: i), UInt32(truncatingIfNeeded: h >> 26)))
      }
      return lists
    }
    let repeated = Workers.map(count: parts, chunk: 1, workers: workers) {
      range -> [(index: Int32, first: Int32)] in
      let part = range.lowerBound
      let count = spread.reduce(0) { $0 + $1[part].count }
      var size = 16
      while size < count * 2 { size *= 2 }
      var slots = [Int32](repeating: -1, count: size)
      var found: [(index: Int32, first: Int32)] = []
      found.reserveCapacity(count)
      for lists in spread {
        for (index, hash) in lists[part] {
          let position = positions[Int(index)]
          var slot = Int(hash) & (size - 1)
          while true {
            let other = slots[slot]
            if other < 0 {
              slots[slot] = index
              break
            }
            if positions[Int(other)] == position {
              found.append((index, other))
              break
            }
            slot = (slot + 1) & (size - 1)
          }
        }
      }
      return found
    }
    var numbers = [Int32](unsafeUninitializedCapacity: positions.count) { buffer, count in
      for i in positions.indices { buffer[i] = Int32(truncatingIfNeeded: i) }
      count = positions.count
    }
    for part in repeated { for (index, first) in part { numbers[Int(index)] = first } }
    return numbers
  }

  @inline(__always) private static func hash(_ position: Position) -> UInt64 {
    var h = position.longitude.bitPattern &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 29
    h = (h ^ position.latitude.bitPattern) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    return h &* 0x94D0_49BB_1331_11EB
  }
}
