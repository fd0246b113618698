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
    var line: [Int32] = []
    for (arc, threshold) in zip(arcs, thresholds) {
      ThinnedLines.gather(arc, thinning, threshold, into: &line)
      lines.append(line)
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
      var line: [Int32] = []
      for i in faulty {
        thresholds[i] = round < ThinnedLines.rounds - 1 ? thresholds[i] / 4 : 0
        ThinnedLines.gather(arcs[i], thinning, thresholds[i], into: &line)
        lines[i] = line
      }
      round += 1
      among = near(faulty)
    }
  }

  /// Lines that those which just changed could meet: all lines keep within the boxes of their arcs.
  private func near(_ changed: [Int]) -> [Int] {
    let boxes = changed.map { thinning.boxes[arcs[$0]] }
    return lines.indices.filter { i in
      let box = thinning.boxes[arcs[i]]
      return boxes.contains { $0.intersects(box) }
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
  private static func gather(
    _ index: Int, _ thinning: CoverageThinning, _ threshold: Double, into line: inout [Int32]
  ) {
    let range = thinning.coverage.arcs[index].range
    let floor = Int(thinning.floors[index])
    // Ends weigh infinitely much.
    filter(range, thinning.weights, range.count - 2 <= floor ? 0 : threshold, into: &line)
    guard line.count - 2 < floor, line.count < range.count else { return }
    let heaviest = thinning.weights[range.dropFirst().dropLast()].sorted(by: >)
    filter(range, thinning.weights, heaviest[floor - 1], into: &line)
  }

  private static func filter(
    _ range: Range<Int>, _ weights: [Double], _ limit: Double, into line: inout [Int32]
  ) {
    line.removeAll(keepingCapacity: true)
    for i in range where weights[i] >= limit { line.append(Int32(truncatingIfNeeded: i)) }
  }
}
