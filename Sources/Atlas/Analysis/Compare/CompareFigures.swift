import CareAccess
import CareRegistry
import Spatial

/// The figures of one area, before they are ranked. nil: not known, or nobody lives there.
struct CompareFigures {
  let people: Double?
  let share65: Double?
  let share75: Double?
  let density: Double?
  /// From the year that was asked to the last of the atlas.
  let change75: Double?
  /// Providers per 10,000 people of 75 and over, by service.
  let rate: [Double?]
  /// Facilities per 10,000 people of 75 and over, in the order of `CompareCounts.kinds`.
  let kindRate: [Double?]
  /// Confirmed physicians round the clock per 10,000 people of 75 and over.
  let roundTheClock: Double?
  /// Share of the people who are counted beyond reach, by service, by the centre of the cell.
  let uncovered: [Double?]
  /// Mean metres to the nearest provider, by service, weighted by the people who are counted.
  let metres: [Double?]

  /// - Parameter reaches: of every service under its rule.
  init(
    _ area: AreaCatalogue.Entry, _ ground: AnalysisGround, _ reaches: [ServiceReach], _ counts: CompareCounts
  ) {
    let register = ground.register
    let (y, last) = (ground.yearIndex, register.population.years.count - 1)
    func sum(_ people: [Int]) -> Int { area.cells.reduce(0) { $0 + people[$1] } }
    let total = sum(register.population.total[y])
    let over75 = sum(register.population.over75[y])
    func share(_ part: Int) -> Double? { total > 0 ? TableMaker.share(Double(part) / Double(total)) : nil }
    people = total > 0 ? Double(total) / 1000 : nil
    share65 = share(sum(register.population.over65[y]))
    share75 = share(over75)
    density = register.areaKm2(area).flatMap {
      $0 > 0 && total > 0 ? TableMaker.rate(Double(total) / 1000 / $0) : nil
    }
    change75 =
      over75 > 0
      ? TableMaker.share(Double(sum(register.population.over75[last])) / Double(over75) - 1) : nil
    func perTenThousand(_ counts: FacilityCounts) -> Double? {
      over75 > 0 ? TableMaker.rate(Double(counts.count(in: area)) * 1e7 / Double(over75)) : nil
    }
    rate = counts.services.map { $0.flatMap(perTenThousand) }
    kindRate = counts.kinds.map { perTenThousand($0.counts) }
    roundTheClock = counts.nightly.flatMap(perTenThousand)
    let people = ground.people
    let sums = reaches.map { reach in
      AreaReach.summarise(
        cells: area.cells, reach: reach.reach, limit: Metres(reach.rule.value), people: [people],
        people75: [people]
      ) { _ in false }[0]
    }
    uncovered = zip(sums, counts.services).map {
      $0.people > 0 && $1 != nil ? TableMaker.share(Double($0.uncoveredByCentre) / Double($0.people)) : nil
    }
    metres = sums.map { TableMaker.metres($0.meanMetres) }
  }
}
