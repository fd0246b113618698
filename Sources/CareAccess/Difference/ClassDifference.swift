import CareRegistry

/// People whose class of reach changed between two states of the providers, of one service and rule.
///
/// The cells and the people are the same on both sides, so that what changes is due to the providers alone.
/// People are thousandths; sums are exact and independent of the order of the cells.
public struct ClassDifference: Sendable, Equatable {
  public struct Flow: Sendable, Hashable {
    public var from: ReachClass
    public var to: ReachClass
    /// Inhabited cells.
    public var cells: Int
    public var people: Int
    public var people75: Int
  }

  /// All nine flows, also those of nobody, in the order covered, edge, uncovered: first by the class before.
  public let flows: [Flow]
  /// Inhabited cells whose class changed, ascending.
  public let changedCells: [Int]

  /// Thousandths of people whose class became worse or better; edge lies between covered and uncovered.
  public var worse: (people: Int, people75: Int) { sum { Self.rank($0.to) > Self.rank($0.from) } }
  public var better: (people: Int, people75: Int) { sum { Self.rank($0.to) < Self.rank($0.from) } }

  /// - Parameters:
  ///   - before, after: class by cell.
  ///   - people, people75: thousandths by cell.
  ///   - cells: numbers of the cells to be counted, such as those of an area; nil: all.
  public static func between(
    before: [ReachClass], after: [ReachClass], people: [Int], people75: [Int], cells: [Int]? = nil
  ) -> ClassDifference {
    precondition(
      before.count == after.count && before.count == people.count && before.count == people75.count)
    let classes = ReachClass.allCases
    var flows = classes.flatMap { from in
      classes.map { Flow(from: from, to: $0, cells: 0, people: 0, people75: 0) }
    }
    var changed: [Int] = []
    for i in cells ?? Array(before.indices) where people[i] > 0 || people75[i] > 0 {
      let flow = rank(before[i]) * classes.count + rank(after[i])
      flows[flow].cells += 1
      flows[flow].people += people[i]
      flows[flow].people75 += people75[i]
      if before[i] != after[i] { changed.append(i) }
    }
    return ClassDifference(flows: flows, changedCells: changed.sorted())
  }

  private func sum(_ counts: (Flow) -> Bool) -> (people: Int, people75: Int) {
    flows.filter(counts).reduce((0, 0)) { ($0.0 + $1.people, $0.1 + $1.people75) }
  }

  private static func rank(_ reachClass: ReachClass) -> Int {
    ReachClass.allCases.firstIndex(of: reachClass) ?? 0
  }
}
