import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// People of areas and cells as tables.
struct PeopleTables {
  private let ground: AnalysisGround
  private var population: CellPopulation { ground.register.population }

  init(_ ground: AnalysisGround) { self.ground = ground }

  /// Thousandths of people of a band in an area; nil where the band is not known.
  private func sum(_ area: AreaCatalogue.Entry, _ band: AgeBand, _ year: Int) -> Int? {
    population.people(band, yearIndex: year).map { people in area.cells.reduce(0) { $0 + people[$1] } }
  }

  private func share(_ part: Int?, _ whole: Int?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return TableMaker.share(Double(part) / Double(whole))
  }

  /// `people_area`: one year, and what becomes of it.
  func areas(_ demand: DemandTables) -> FeatureTable {
    let maker = TableMaker.self
    let areas = ground.areas
    let y = ground.yearIndex
    let (first, last) = (0, population.years.count - 1)
    func people(_ band: AgeBand, _ year: Int) -> [Int?] { areas.map { sum($0, band, year) } }
    let (total, over65, over75) = (people(.total, y), people(.over65, y), people(.over75, y))
    func change(_ band: AgeBand) -> (absolute: [Int?], share: [Double?]) {
      let (a, b) = (people(band, first), people(band, last))
      let absolute = zip(a, b).map { from, to -> Int? in
        guard let from, let to else { return nil }
        return to - from
      }
      return (absolute, zip(absolute, a).map(share))
    }
    let (all, old) = (change(.total), change(.over75))
    let kilometres = areas.map { ground.register.areaKm2($0) }
    return maker.table(
      "people_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(areas),
      [
        maker.text("area_level", areas.map(\.level.rawValue)), maker.text("area_code", areas.map(\.code)),
        maker.text("name", areas.map(\.name)),
        maker.integer("year", areas.map { _ in ground.year }),
        maker.people("population", total), maker.people("population65", over65),
        maker.people("population75", over75), maker.people("population85", people(.over85, y)),
        maker.real("share65", zip(over65, total).map(share)),
        maker.real("share75", zip(over75, total).map(share)),
        maker.real("area_km2", kilometres.map(maker.km2)),
        maker.real(
          "density",
          zip(total, kilometres).map { people, km2 in
            guard let people, let km2, km2 > 0 else { return nil }
            return (Double(people) / km2).rounded() / 1000
          }),
        maker.integer("first_year", areas.map { _ in population.years[first] }),
        maker.integer("last_year", areas.map { _ in population.years[last] }),
        maker.people("population_change", all.absolute), maker.real("population_change_share", all.share),
        maker.people("population75_change", old.absolute),
        maker.real("population75_change_share", old.share),
        maker.integer("peak75_year", areas.map(peak)),
        maker.real("receipts_per_month", areas.map { demand.receipts($0, ground.year) }),
      ])
  }

  /// The year with most people of 75 and over, the earliest of equals; nil without any.
  private func peak(_ area: AreaCatalogue.Entry) -> Int? {
    let sums = population.years.indices.map { sum(area, .over75, $0) ?? 0 }
    guard let most = sums.max(), most > 0 else { return nil }
    return sums.firstIndex(of: most).map { population.years[$0] }
  }

  /// `people_area_year`: every year, with the first as 100.
  func years(_ demand: DemandTables) -> FeatureTable {
    let maker = TableMaker.self
    let years = population.years
    let rows = ground.areas.flatMap { area in years.indices.map { (area: area, year: $0) } }
    func people(_ band: AgeBand) -> [Int?] { rows.map { sum($0.area, band, $0.year) } }
    func index(_ band: AgeBand) -> [Double?] {
      rows.map { row in
        share(sum(row.area, band, row.year), sum(row.area, band, 0)).map { ($0 * 1e4).rounded() / 100 }
      }
    }
    let (total, over65, over75) = (people(.total), people(.over65), people(.over75))
    return maker.table(
      "people_area_year",
      [
        maker.text("area_level", rows.map(\.area.level.rawValue)),
        maker.text("area_code", rows.map(\.area.code)), maker.text("name", rows.map(\.area.name)),
        maker.integer("year", rows.map { years[$0.year] }), maker.people("population", total),
        maker.people("population65", over65), maker.people("population75", over75),
        maker.people("population85", people(.over85)), maker.real("share65", zip(over65, total).map(share)),
        maker.real("share75", zip(over75, total).map(share)), maker.real("population_index", index(.total)),
        maker.real("population75_index", index(.over75)),
        maker.real("receipts_per_month", rows.map { demand.receipts($0.area, years[$0.year]) }),
      ])
  }

  /// `people_pyramid`: groups of ages that don't overlap, as far as the bands tell them apart.
  func pyramid() -> FeatureTable {
    let maker = TableMaker.self
    let years = population.years
    var groups: [(name: String, from: AgeBand, to: AgeBand?)] = [
      ("0-64", .total, .over65), ("65-74", .over65, .over75),
    ]
    groups +=
      population.over85 == nil
      ? [("75+", .over75, nil)] : [("75-84", .over75, .over85), ("85+", .over85, nil)]
    let rows = ground.areas.flatMap { area in
      years.indices.flatMap { year in groups.map { (area: area, year: year, group: $0) } }
    }
    return maker.table(
      "people_pyramid",
      [
        maker.text("area_level", rows.map(\.area.level.rawValue)),
        maker.text("area_code", rows.map(\.area.code)), maker.text("name", rows.map(\.area.name)),
        maker.integer("year", rows.map { years[$0.year] }), maker.text("age_group", rows.map(\.group.name)),
        maker.people(
          "people",
          rows.map { row in
            let upper = row.group.to.flatMap { sum(row.area, $0, row.year) } ?? 0
            return sum(row.area, row.group.from, row.year).map { $0 - upper }
          }),
        maker.real(
          "share",
          rows.map { row in
            let upper = row.group.to.flatMap { sum(row.area, $0, row.year) } ?? 0
            return share(
              sum(row.area, row.group.from, row.year).map { $0 - upper }, sum(row.area, .total, row.year))
          }),
      ])
  }

  /// `people_cell`: the band that was asked for, then and in the last year.
  func cells() -> FeatureTable {
    let maker = TableMaker.self
    let last = population.years.count - 1
    let later = population.people(ground.question.age, yearIndex: last) ?? ground.people
    return maker.table(
      "people_cell", geometryKind: .polygon, geometries: ground.cells.map { .polygon($0.code.polygon) },
      [
        maker.text("mesh_code", ground.cells.map(\.code.description)),
        maker.text("municipality_code", ground.cells.map(\.municipalityCode)),
        maker.text("age_band", ground.cells.map { _ in ground.question.age.rawValue }),
        maker.integer("year", ground.cells.map { _ in ground.year }),
        maker.people("people", ground.people.map { $0 }),
        maker.integer("last_year", ground.cells.map { _ in population.years[last] }),
        maker.people("people_last", later.map { $0 }),
        maker.people("people_change", zip(ground.people, later).map { $1 - $0 }),
      ])
  }
}
