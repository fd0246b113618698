/// Puts lines that end where others begin together, so that a path is moved along without being lifted: fewer
/// numbers, and joins instead of ends where lines meet.
enum LineChain {
  /// The lines of each class put together as far as they go, in the order of the first of each.
  static func chained(_ shapes: WorldShapes, classes: [Int]) -> (WorldShapes, [Int]) {
    var out = shapes.emptied()
    var outClasses: [Int] = []
    var first = 0
    while first < shapes.items.count {
      let end = classes[first...].firstIndex { $0 != classes[first] } ?? shapes.items.count
      let parts = shapes.items[first..<end].flatMap { item in item.parts.map { shapes.parts[$0] } }
      chain(shapes, parts, into: &out)
      outClasses += [Int](repeating: classes[first], count: out.items.count - outClasses.count)
      first = end
    }
    return (out, outClasses)
  }

  private struct End: Hashable {
    var x: Int32
    var y: Int32
  }

  private static func chain(_ shapes: WorldShapes, _ parts: [Range<Int>], into out: inout WorldShapes) {
    func end(_ index: Int) -> End { End(x: shapes.xs[index], y: shapes.ys[index]) }
    var meeting: [End: [Int]] = [:]
    for (i, part) in parts.enumerated() {
      meeting[end(part.lowerBound), default: []].append(i)
      meeting[end(part.upperBound - 1), default: []].append(i)
    }
    var used = [Bool](repeating: false, count: parts.count)
    for start in parts.indices where !used[start] {
      used[start] = true
      var line = Array(parts[start])
      // From the end on, then from the beginning back.
      for _ in 0..<2 {
        while let tail = line.last, end(line[0]) != end(tail),
          let next = meeting[end(tail)]?.first(where: { !used[$0] })
        {
          used[next] = true
          let more = end(parts[next].lowerBound) == end(tail) ? Array(parts[next]) : parts[next].reversed()
          line += more.dropFirst()
        }
        line.reverse()
      }
      out.add(line: line, of: shapes)
    }
  }
}
