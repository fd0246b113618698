/// What is left of reach at night: all providers beside those on duty round the clock.
///
/// Both are `Resilience` of the same cells, rule and service. What is not reported about hours is decided
/// before, by choosing the providers (confirmed or possible): where no hours are reported at all, the confirmed
/// figure is that nobody is known to be reached, which is not the same as that nobody is.
public struct NightReach: Sendable, Equatable {
  /// Thousandths of people with a provider within reach by day and by night.
  public var reachedByDay: Int
  public var reachedByDay75: Int
  public var reachedByNight: Int
  public var reachedByNight75: Int
  /// Thousandths of people who have a provider within reach by day and none by night.
  public var lostAtNight: Int
  public var lostAtNight75: Int
  /// Inhabited cells of these, ascending.
  public var cellsLost: [Int]

  /// - Parameter cells: numbers of the cells to be counted, such as those of an area.
  public static func compare(
    cells: [Int], day: Resilience, night: Resilience, people: [Int], people75: [Int]
  ) -> NightReach {
    precondition(day.providersWithin.count == night.providersWithin.count)
    var sum = NightReach(
      reachedByDay: 0, reachedByDay75: 0, reachedByNight: 0, reachedByNight75: 0, lostAtNight: 0,
      lostAtNight75: 0, cellsLost: [])
    for i in cells {
      let (byDay, byNight) = (day.providersWithin[i] > 0, night.providersWithin[i] > 0)
      if byDay {
        sum.reachedByDay += people[i]
        sum.reachedByDay75 += people75[i]
      }
      if byNight {
        sum.reachedByNight += people[i]
        sum.reachedByNight75 += people75[i]
      }
      if byDay && !byNight {
        sum.lostAtNight += people[i]
        sum.lostAtNight75 += people75[i]
        if people[i] > 0 || people75[i] > 0 { sum.cellsLost.append(i) }
      }
    }
    sum.cellsLost.sort()
    return sum
  }
}
