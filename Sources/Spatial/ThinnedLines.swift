/// The lines of one level of detail while they are made.
struct ThinnedLines {
  /// After so many rounds a line that still crosses another gets all its vertices back.
  private static let rounds = 8

  private let thinning: CoverageThinning
  /// Numbers of the arcs that stay, ascending.
  private let arcs: [Int]
  /// Square metres, of each line.
  private var thresholds: [Double]
  /// Numbers of the vertices that each line keeps.
  private(set) var lines: [[Int32]]

  /// As the detail asks for, whatever crosses.
  init(_ thinning: CoverageThinning, _ detail: CoverageThinning.Detail) {
    self.thinning = thinning
    arcs = thinning.parts.arcs(minimumPart: detail.minimumPart)
    thresholds = [Double](
      repeating: detail.tolerance.value * detail.tolerance.value, count: arcs.count)
    lines = []
    lines.reserveCapacity(arcs.count)
    for (arc, threshold) in zip(arcs, thresholds) {
      lines.append(ThinnedLines.vertices(arc, thinning, threshold))
    }
  }

  /// Gives back vertices until no line crosses another nor has anything on its other side.
  ///
  /// Each round gives lines at fault a quarter of the threshold. With threshold 0 a line is what it was, so the
  /// end comes when all at fault are: that is at once when the input doesn't cross.
  mutating func mend() {
    var among = Array(lines.indices)
    var round = 0
    while true {
      let faulty = ThinningFaults(thinning.coverage.positions, lines, among: among).faultyLines()
        .filter { thresholds[$0] > 0 }
      if faulty.isEmpty { return }
      for i in faulty {
        thresholds[i] = round < ThinnedLines.rounds - 1 ? thresholds[i] / 4 : 0
        lines[i] = ThinnedLines.vertices(arcs[i], thinning, thresholds[i])
      }
      round += 1
      among = near(faulty)
    }
  }

  /// Lines that those which just changed could meet, and maybe some more: all lines keep within the boxes of
  /// their arcs. O(n).
  private func near(_ changed: [Int]) -> [Int] {
    let boxes = changed.map { thinning.boxes[arcs[$0]] }
    guard let first = boxes.first else { return [] }
    let grid = SegmentGrid(box: boxes.reduce(first) { $0.union($1) }, segments: boxes.count * 4)
    var isTouched = [Bool](repeating: false, count: grid.cellCount)
    for box in boxes { grid.forEachCell(box) { isTouched[$0] = true } }
    return lines.indices.filter { i in
      let box = thinning.boxes[arcs[i]]
      guard grid.box.intersects(box) else { return false }
      var isNear = false
      grid.forEachCell(box) { isNear = isNear || isTouched[$0] }
      return isNear
    }
  }

  func coverage() -> Coverage {
    let whole = thinning.coverage
    var positions: [Position] = []
    positions.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    var thin: [Coverage.Arc] = []
    thin.reserveCapacity(arcs.count)
    for (index, line) in zip(arcs, lines) {
      var arc = whole.arcs[index]
      let start = positions.count
      for vertex in line { positions.append(whole.positions[Int(vertex)]) }
      arc.range = start..<positions.count
      thin.append(arc)
    }
    return Coverage(memberCount: whole.memberCount, positions: positions, arcs: thin)
  }

  /// The vertices of an arc that weigh as much as the threshold, or the heaviest where too few do.
  private static func vertices(_ index: Int, _ thinning: CoverageThinning, _ threshold: Double) -> [Int32] {
    let range = thinning.coverage.arcs[index].range
    let floor = Int(thinning.floors[index])
    // Ends weigh infinitely much.
    let line = filter(range, thinning.weights, range.count - 2 <= floor ? 0 : threshold)
    guard line.count - 2 < floor, line.count < range.count else { return line }
    let heaviest = thinning.weights[range.dropFirst().dropLast()].sorted(by: >)
    return filter(range, thinning.weights, heaviest[floor - 1])
  }

  private static func filter(_ range: Range<Int>, _ weights: [Double], _ limit: Double) -> [Int32] {
    // Counted first: no line takes more room than it needs.
    let kept = range.reduce(0) { $0 + (weights[$1] >= limit ? 1 : 0) }
    return [Int32](unsafeUninitializedCapacity: kept) { buffer, count in
      for i in range where weights[i] >= limit {
        buffer[count] = Int32(truncatingIfNeeded: i)
        count += 1
      }
    }
  }
}
