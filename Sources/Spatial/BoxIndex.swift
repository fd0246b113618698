/// Finds the boxes that meet a box: a packed tree along a Hilbert curve, made once and never changed.
///
/// Rows without a box are never found. Making it is O(n), a search O(log n + found); 40 bytes a row.
public struct BoxIndex: Sendable {
  /// Children of a node.
  private static let width = 16

  /// Four numbers a box (west, south, east, north): the leaves in the order of the curve, then one level
  /// after the other up to the root.
  private let boxes: [Double]
  /// Rows of the leaves, in the order of the curve.
  private let rows: [Int32]
  /// Where each level begins in `boxes`, in boxes; the leaves first.
  private let starts: [Int]
  /// How many rows there are, with and without a box.
  public let rowCount: Int

  public init(_ all: [BoundingBox?]) {
    rowCount = all.count
    let there = all.indices.filter { all[$0] != nil }
    let order = SpaceFillingOrder.hilbert(
      there.map { all[$0]?.centre ?? Position(longitude: 0, latitude: 0) })
    let rows = order.map { Int32(there[Int($0)]) }
    var boxes: [Double] = []
    boxes.reserveCapacity(4 * (rows.count + rows.count / (Self.width - 1) + 2))
    for row in rows {
      guard let box = all[Int(row)] else { continue }
      boxes += [box.west, box.south, box.east, box.north]
    }
    var starts = [0]
    var (first, count) = (0, rows.count)
    while count > 1 {
      let next = first + count
      starts.append(next)
      var child = first
      while child < next {
        let end = min(child + Self.width, next)
        var box = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
        for i in child..<end {
          box.0 = min(box.0, boxes[4 * i])
          box.1 = min(box.1, boxes[4 * i + 1])
          box.2 = max(box.2, boxes[4 * i + 2])
          box.3 = max(box.3, boxes[4 * i + 3])
        }
        boxes += [box.0, box.1, box.2, box.3]
        child = end
      }
      (first, count) = (next, boxes.count / 4 - next)
    }
    (self.boxes, self.rows, self.starts) = (boxes, rows, starts)
  }

  /// Rows whose boxes meet `box` (touching counts), ascending.
  public func rows(meeting box: BoundingBox) -> [Int] {
    guard !rows.isEmpty else { return [] }
    // A bit a row: ascending order without sorting.
    var bits = [UInt64](repeating: 0, count: rowCount / 64 + 1)
    var found = 0
    boxes.withUnsafeBufferPointer { boxes in
      func meets(_ i: Int) -> Bool {
        boxes[4 * i] <= box.east && boxes[4 * i + 2] >= box.west && boxes[4 * i + 1] <= box.north
          && boxes[4 * i + 3] >= box.south
      }
      var open: [(level: Int, node: Int)] = []
      let top = starts.count - 1
      if meets(starts[top]) { open.append((top, 0)) }
      while let (level, node) = open.popLast() {
        if level == 0 {
          let row = Int(rows[node])
          bits[row >> 6] |= 1 << UInt64(row & 63)
          found += 1
          continue
        }
        let below = starts[level - 1]
        let count = starts[level] - below
        let end = min((node + 1) * Self.width, count)
        if level == 1 {
          for child in node * Self.width..<end where meets(below + child) {
            let row = Int(rows[child])
            bits[row >> 6] |= 1 << UInt64(row & 63)
            found += 1
          }
        } else {
          for child in node * Self.width..<end where meets(below + child) { open.append((level - 1, child)) }
        }
      }
    }
    var out: [Int] = []
    out.reserveCapacity(found)
    for (word, value) in bits.enumerated() {
      var rest = value
      while rest != 0 {
        out.append(word << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return out
  }
}
