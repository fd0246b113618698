/// Orders of places in which neighbours on the map are neighbours in memory.
enum SpaceFillingOrder {
  /// Numbers of the places along a Hilbert curve through their box of degrees; equal keys keep their order.
  /// Places that are not on the globe come last. O(n).
  static func hilbert(_ positions: [Position]) -> [Int32] {
    guard let box = BoundingBox(positions.lazy.filter(\.isOnGlobe)) else {
      return (0..<Int32(positions.count)).map { $0 }
    }
    let steps = 32_767.0
    let (width, height) = (box.east - box.west, box.north - box.south)
    let (across, up) = (width > 0 ? steps / width : 0, height > 0 ? steps / height : 0)
    let keys = positions.map { place -> UInt32 in
      guard place.isOnGlobe else { return 1 << 30 }
      return hilbertKey(
        UInt32((place.longitude - box.west) * across), UInt32((place.latitude - box.south) * up))
    }
    return ascending(keys, bits: 31)
  }

  /// Position along the curve of order 15 (J. K. Lawder's walk from the coarsest square to the finest).
  static func hilbertKey(_ column: UInt32, _ row: UInt32) -> UInt32 {
    var (x, y, key) = (column, row, UInt32(0))
    var side: UInt32 = 1 << 14
    while side > 0 {
      let right: UInt32 = x & side == 0 ? 0 : 1
      let top: UInt32 = y & side == 0 ? 0 : 1
      key = key << 2 | ((3 * right) ^ top)
      if top == 0 {
        if right == 1 {
          x = ~x
          y = ~y
        }
        swap(&x, &y)
      }
      side >>= 1
    }
    return key
  }

  /// Numbers of `keys` in ascending order, equal ones in the order given (radix sort, least digit first). O(n).
  static func ascending(_ keys: [UInt32], bits: Int = 32) -> [Int32] {
    let count = keys.count
    var order = [Int32](unsafeUninitializedCapacity: count) { buffer, filled in
      for i in 0..<count { buffer[i] = Int32(truncatingIfNeeded: i) }
      filled = count
    }
    var next = [Int32](repeating: 0, count: count)
    var shift: UInt32 = 0
    while shift < UInt32(bits) {
      var starts = [Int32](repeating: 0, count: 2049)
      keys.withUnsafeBufferPointer { keys in
        for key in keys { starts[Int((key >> shift) & 2047) + 1] += 1 }
        for digit in 1..<2049 { starts[digit] += starts[digit - 1] }
        starts.withUnsafeMutableBufferPointer { starts in
          next.withUnsafeMutableBufferPointer { next in
            for number in order {
              let digit = Int((keys[Int(number)] >> shift) & 2047)
              next[Int(starts[digit])] = number
              starts[digit] += 1
            }
          }
        }
      }
      swap(&order, &next)
      shift += 11
    }
    return order
  }
}
