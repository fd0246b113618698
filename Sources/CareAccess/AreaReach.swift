import CareRegistry
import Spatial

/// What one area's people have of one service, in one year.
public struct AreaReach: Sendable, Equatable {
  /// Thousandths of people.
  public var people: Int
  public var people75: Int
  /// In cells wholly beyond reach.
  public var uncoveredMin: Int
  public var uncovered75Min: Int
  /// With those in edge cells.
  public var uncoveredMax: Int
  public var uncovered75Max: Int
  /// Judged by the cell's centre alone: the figure between the two.
  public var uncoveredByCentre: Int
  public var uncovered75ByCentre: Int
  /// Metres, weighted by all people of the area; nil without people or providers.
  public var meanMetres: Double?
  /// The distance that 90 % of the people do not exceed.
  public var p90Metres: Double?
  /// Distances of the best and the worst placed inhabited cell.
  public var leastMetres: Double?
  public var mostMetres: Double?
  /// Share, 0…1, of the people whose nearest provider lies in another area of the same level.
  public var nearestOutsideShare: Double?

  /// Sums over the cells of an area, for one year after the other.
  ///
  /// - Parameters:
  ///   - cells: numbers of the area's cells.
  ///   - people, people75: thousandths by year and cell.
  ///   - isOutside: whether a provider, by its number, lies in another area; asked only when there is one.
  /// - Returns: one value per year. O(n log n) in the cells of the area.
  public static func summarise(
    cells: [Int], reach: CellReach, limit: Metres, people: [[Int]], people75: [[Int]],
    isOutside: (Int) -> Bool
  ) -> [AreaReach] {
    let byDistance = cells.sorted {
      reach.metres[$0] != reach.metres[$1] ? reach.metres[$0] < reach.metres[$1] : $0 < $1
    }
    let outside = byDistance.map { reach.nearest[$0] >= 0 && isOutside(reach.nearest[$0]) }
    return people.indices.map { y in
      var sum = AreaReach(
        people: 0, people75: 0, uncoveredMin: 0, uncovered75Min: 0, uncoveredMax: 0, uncovered75Max: 0,
        uncoveredByCentre: 0, uncovered75ByCentre: 0)
      var weighted = 0.0
      var out = 0
      for (k, i) in byDistance.enumerated() {
        let p = people[y][i]
        let p75 = people75[y][i]
        sum.people += p
        sum.people75 += p75
        if reach.reachClass[i] == .uncovered {
          sum.uncoveredMin += p
          sum.uncovered75Min += p75
        }
        if reach.reachClass[i] != .covered {
          sum.uncoveredMax += p
          sum.uncovered75Max += p75
        }
        if reach.metres[i] > limit.value {
          sum.uncoveredByCentre += p
          sum.uncovered75ByCentre += p75
        }
        weighted += Double(p) * reach.metres[i]
        if outside[k] { out += p }
      }
      guard sum.people > 0, let last = byDistance.last, reach.metres[last].isFinite else { return sum }
      sum.meanMetres = weighted / Double(sum.people)
      var seen = 0
      for i in byDistance where people[y][i] > 0 {
        seen += people[y][i]
        if sum.leastMetres == nil { sum.leastMetres = reach.metres[i] }
        sum.mostMetres = reach.metres[i]
        // Whole numbers: nine tenths exactly, no rounding of 0.9.
        if sum.p90Metres == nil && seen * 10 >= sum.people * 9 { sum.p90Metres = reach.metres[i] }
      }
      sum.nearestOutsideShare = Double(out) / Double(sum.people)
      return sum
    }
  }
}
