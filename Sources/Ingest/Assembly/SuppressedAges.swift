import CareRegistry
import Spatial

/// Gives suppressed cells back their ages: a source that hides the ages of a small cell adds them to a neighbour,
/// where they would stand for people who live elsewhere.
///
/// The ages of a receiver and its senders are shared over them in proportion to the total of each, in whole
/// thousandths of people, so that their sum stays. A sender whose receiver is not at hand gets the ages of its
/// municipality; its total is published and stays.
struct SuppressedAges {
  struct Figures: Sendable, Hashable {
    var total: Int
    var over65: Int
    var over75: Int
    var over85: Int?
    /// The source hides the ages of the cell.
    var isSuppressed = false
  }

  /// By cell and year.
  private(set) var figures: [[Figures]]
  /// Senders (cell and year) whose receiver is not at hand, and their people in thousandths.
  private(set) var orphans = 0
  private(set) var orphanPeople = 0
  /// Receivers (cell and year) that hold ages of senders who are not at hand.
  private(set) var receiversFromOutside = 0

  /// Cells that share ages with one of the prefecture in some year, itself included.
  private(set) var linked: Set<Int> = []

  private let cells: [AgeMeshCell]
  private let indexByCode: [MeshCode: Int]

  /// - Parameters:
  ///   - cells: of all files of the edition, also those beyond the prefecture: a receiver may be one of them.
  ///   - units: municipality of each cell as a number; nil: beyond the prefecture.
  init(_ cells: [AgeMeshCell], years: Int, units: [Int?]) {
    self.cells = cells
    indexByCode = Dictionary(cells.enumerated().map { ($1.code, $0) }) { a, _ in a }
    figures = cells.map { cell in
      cell.figures.map { Figures(total: $0.total, over65: $0.over65, over75: $0.over75, over85: $0.over85) }
    }
    for year in 0..<years { share(year, units) }
  }

  private mutating func share(_ year: Int, _ units: [Int?]) {
    var groups: [Int: [Int]] = [:]
    var lost: [Int] = []
    for (i, cell) in cells.enumerated() {
      guard case .sender(let target) = cell.figures[year].mark else { continue }
      figures[i][year].isSuppressed = true
      if let receiver = target.flatMap({ indexByCode[$0] }), receiver != i, !isSender(receiver, year) {
        groups[receiver, default: []].append(i)
      } else {
        lost.append(i)
      }
    }
    for (i, cell) in cells.enumerated() {
      let members = [i] + (groups[i] ?? [])
      if members.count > 1, members.contains(where: { units[$0] != nil }) { linked.formUnion(members) }
      if case .receiver(let named) = cell.figures[year].mark {
        let isIncomplete = isIncomplete(members, named, year)
        if isIncomplete, units[i] != nil { receiversFromOutside += 1 }
        shareAges(of: i, among: members, year, isIncomplete: isIncomplete)
      } else if members.count > 1 {
        shareAges(of: i, among: members, year, isIncomplete: false)
      }
    }
    guard !lost.isEmpty else { return }
    let isLost = Set(lost)
    var sums: [Int: Figures] = [:]
    var whole = Figures(total: 0, over65: 0, over75: 0, over85: 0)
    for i in cells.indices where !isLost.contains(i) {
      Self.add(figures[i][year], to: &whole)
      if let unit = units[i] {
        Self.add(
          figures[i][year], to: &sums[unit, default: Figures(total: 0, over65: 0, over75: 0, over85: 0)])
      }
    }
    for i in lost {
      if units[i] != nil {
        orphans += 1
        orphanPeople += figures[i][year].total
      }
      let own = units[i].flatMap { sums[$0] }
      let shares = own.map { $0.total > 0 } ?? false ? own ?? whole : whole
      func part(_ band: Int, atMost limit: Int) -> Int {
        guard shares.total > 0 else { return 0 }
        let (high, low) = figures[i][year].total.multipliedFullWidth(by: band)
        return min(limit, shares.total.dividingFullWidth((high, low)).quotient)
      }
      figures[i][year].over65 = part(shares.over65, atMost: figures[i][year].total)
      figures[i][year].over75 = part(shares.over75, atMost: figures[i][year].over65)
      if figures[i][year].over85 != nil {
        figures[i][year].over85 = part(shares.over85 ?? 0, atMost: figures[i][year].over75)
      }
    }
  }

  private func isSender(_ i: Int, _ year: Int) -> Bool {
    if case .sender = cells[i].figures[year].mark { true } else { false }
  }

  /// Whether a receiver holds the ages of cells that are not at hand: one that it names, or more than half a
  /// person above the totals of the group (a hidden cell has one person at least).
  private func isIncomplete(_ members: [Int], _ named: [MeshCode], _ year: Int) -> Bool {
    if !named.isEmpty { return named.contains { indexByCode[$0] == nil } }
    let totals = members.reduce(0) { $0 + cells[$1].figures[year].total }
    return (cells[members[0]].figures[year].counted) - totals > 500
  }

  private mutating func shareAges(of receiver: Int, among members: [Int], _ year: Int, isIncomplete: Bool) {
    let published = cells[receiver].figures[year]
    var totals = members.map { cells[$0].figures[year].total }
    if isIncomplete {
      // The part of those who are not at hand goes to a member that is left out in the end.
      totals.append(max(0, published.counted - totals.reduce(0, +)))
    }
    let over65 = Apportionment.parts(of: published.over65, weights: totals, limits: totals)
    let over75 = Apportionment.parts(of: published.over75, weights: over65, limits: over65)
    let over85 = published.over85.map { Apportionment.parts(of: $0, weights: over75, limits: over75) }
    for (k, i) in members.enumerated() {
      figures[i][year].over65 = over65[k]
      figures[i][year].over75 = over75[k]
      figures[i][year].over85 = over85?[k]
    }
  }

  private static func add(_ figures: Figures, to sum: inout Figures) {
    sum.total += figures.total
    sum.over65 += figures.over65
    sum.over75 += figures.over75
    sum.over85 = sum.over85.map { $0 + (figures.over85 ?? 0) }
  }
}
