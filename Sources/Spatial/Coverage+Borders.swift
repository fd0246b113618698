extension Coverage {
  /// A line along which two members, or a member and the outside, meet.
  public struct Border: Sendable, Hashable {
    /// What `classOf` said of it.
    public var borderClass: Int
    public var line: [Position]
  }

  /// The borders as lines, each drawn once, with neighbouring arcs of the same class joined as far as
  /// no third line meets them.
  ///
  /// - Parameter classOf: the class of a border between two members (nil is outside), such as the
  ///   highest level of area that changes there; nil leaves the border out.
  public func borders(classOf: (_ left: Int?, _ right: Int?) -> Int?) -> [Border] {
    var classes = [Int?](repeating: nil, count: arcs.count)
    var ends: [Int32: [Int]] = [:]
    for (index, arc) in arcs.enumerated() {
      classes[index] = classOf(
        arc.left < 0 ? nil : Int(arc.left), arc.right < 0 ? nil : Int(arc.right))
      guard classes[index] != nil, arc.start != arc.end else { continue }
      ends[arc.start, default: []].append(index)
      ends[arc.end, default: []].append(index)
    }
    var used = [Bool](repeating: false, count: arcs.count)

    /// Walks on from `junction` while exactly one other arc of the class leaves it.
    func walk(from index: Int, towards junction: Int32) -> [(arc: Int, isForward: Bool)] {
      var path: [(arc: Int, isForward: Bool)] = []
      var at = junction
      let wanted = classes[index]
      while true {
        let here = ends[at] ?? []
        guard here.count == 2, let next = here.first(where: { !used[$0] }), classes[next] == wanted else {
          return path
        }
        used[next] = true
        let isForward = arcs[next].start == at
        path.append((next, isForward))
        at = isForward ? arcs[next].end : arcs[next].start
      }
    }

    var borders: [Border] = []
    for index in arcs.indices where !used[index] {
      guard let borderClass = classes[index] else { continue }
      used[index] = true
      let onward = walk(from: index, towards: arcs[index].end)
      let backward = walk(from: index, towards: arcs[index].start)
      var line: [Position] = []
      for (arc, isForward) in backward.reversed() { append(arc, forward: !isForward, to: &line) }
      append(index, forward: true, to: &line)
      for (arc, isForward) in onward { append(arc, forward: isForward, to: &line) }
      borders.append(Border(borderClass: borderClass, line: line))
    }
    return borders
  }

  private func append(_ index: Int, forward: Bool, to line: inout [Position]) {
    let part = positions[arcs[index].range]
    let skip = line.isEmpty ? 0 : 1
    if forward {
      line.append(contentsOf: part.dropFirst(skip))
    } else {
      line.append(contentsOf: part.dropLast(skip).reversed())
    }
  }
}
