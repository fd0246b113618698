import CareAccess
import CareRegistry
import Spatial

/// The figures of one area, before they are ranked. nil: not known, or nobody lives there.
struct CompareFigures {
  let people: Double
  let share65: Double?
  let share75: Double?
  let density: Double?
  let change75: Double?
  /// Providers per 10,000 people of 75 and over by service, those that do not report counted.
  let rate: [Double?]
  let hospitals: Double?
  /// Confirmed physicians round the clock per 10,000 people of 75 and over.
  let roundTheClock: Double?
  /// Share of people of 75 and over beyond the default reach by service, by the centre of the cell.
  let uncovered: [Double?]
  /// Mean metres to the nearest provider by service, weighted by people of 75 and over.
  let metres: [Double?]

  /// - Parameter reaches: of every service under its default rule, those that do not report counted.
  init(_ area: AreaCatalogue.Entry, _ ground: AnalysisGround, _ reaches: [ServiceReach]) {
    let register = ground.register
    let (y, last) = (ground.yearIndex, register.population.years.count - 1)
    func sum(_ people: [Int]) -> Int { area.cells.reduce(0) { $0 + people[$1] } }
    let total = sum(register.population.total[y])
    let over75 = sum(register.population.over75[y])
    func share(_ part: Int) -> Double? { total > 0 ? TableMaker.share(Double(part) / Double(total)) : nil }
    people = Double(total) / 1000
    share65 = share(sum(register.population.over65[y]))
    share75 = share(over75)
    density = register.areaKm2(area).flatMap { $0 > 0 ? TableMaker.rate(Double(total) / 1000 / $0) : nil }
    change75 =
      over75 > 0
      ? TableMaker.share(Double(sum(register.population.over75[last])) / Double(over75) - 1) : nil
    func perTenThousand(_ count: Int) -> Double? {
      over75 > 0 ? TableMaker.rate(Double(count) * 1e7 / Double(over75)) : nil
    }
    func count(_ admits: (Facility) -> Bool) -> Int {
      FacilityCounts(register.dataset.facilities, where: admits).count(in: area)
    }
    rate = Service.allCases.map { service in
      perTenThousand(count { Capability.possible.admits($0.availability(of: service)) })
    }
    hospitals = perTenThousand(count { $0.kind == .hospital })
    let nightly = ServiceReach.Question(
      service: .visitingPhysician, capability: .confirmed, roundTheClockOnly: true, ownKindOnly: false)
    roundTheClock = perTenThousand(count(nightly.admits))
    let sums = reaches.map { reach in
      AreaReach.summarise(
        cells: area.cells, reach: reach.reach, limit: Metres(reach.rule.value),
        people: [register.population.over75[y]], people75: [register.population.over75[y]]
      ) { _ in false }[0]
    }
    uncovered = sums.map {
      $0.people > 0 ? TableMaker.share(Double($0.uncoveredByCentre) / Double($0.people)) : nil
    }
    metres = sums.map { TableMaker.metres($0.meanMetres) }
  }
}
