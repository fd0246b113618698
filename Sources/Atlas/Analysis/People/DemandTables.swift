import CareAccess
import CareRegistry
import GeoFormats
import Wording

/// Demand of home visits by area: the ministry's forecast of secondary areas, divided over cells by people of 75 and
/// over of the year, summed to any area.
struct DemandTables {
  private let ground: AnalysisGround
  /// Years of the forecast, ascending.
  let years: [Int]
  /// Thousandths of receipts a month by year and cell.
  private let receiptsOfCell: [[Int]]
  /// Whether a cell lies in a secondary area with a forecast, by year.
  private let isKnown: [[Bool]]
  private let missing: [String]

  init(_ ground: AnalysisGround) {
    self.ground = ground
    let register = ground.register
    let forecasts = register.dataset.demand.filter { $0.kind == .homeVisit }
    let secondary = register.catalogue.entries.filter {
      $0.level == .secondary && $0.code != AreaCatalogue.unassigned
    }
    years = Set(forecasts.map(\.year)).sorted()
    var receipts: [[Int]] = []
    var known: [[Bool]] = []
    for year in years {
      let people = DemandSpread.people(
        in: year, years: register.population.years, people: register.population.over75)
      var byCell = [Int](repeating: 0, count: ground.cells.count)
      var here = [Bool](repeating: false, count: ground.cells.count)
      for area in secondary {
        guard
          let forecast = forecasts.first(where: { $0.year == year && $0.secondaryAreaCode == area.code })
        else { continue }
        let parts = DemandSpread.parts(
          receipts: Int((forecast.receiptsPerMonth * 1000).rounded()), cells: area.cells, people75: people)
        for (cell, part) in zip(area.cells, parts) {
          byCell[cell] = part
          here[cell] = true
        }
      }
      receipts.append(byCell)
      known.append(here)
    }
    receiptsOfCell = receipts
    isKnown = known
    let codes = Set(forecasts.map(\.secondaryAreaCode))
    missing = forecasts.isEmpty ? [] : secondary.filter { !codes.contains($0.code) }.map(\.name)
  }

  /// Receipts a month of an area in a year, rounded to a thousandth; nil where the forecast lacks the year or a part
  /// of the area: a sum of some would pass for all.
  func receipts(_ area: AreaCatalogue.Entry, _ year: Int) -> Double? {
    guard let y = years.firstIndex(of: year), !area.cells.isEmpty,
      area.cells.allSatisfy({ isKnown[y][$0] })
    else { return nil }
    return Double(area.cells.reduce(0) { $0 + receiptsOfCell[y][$1] }) / 1000
  }

  /// `demand_area`: every year of the forecast.
  func table() -> FeatureTable {
    let maker = TableMaker.self
    let register = ground.register
    let rows = ground.areas.flatMap { area in years.map { (area: area, year: $0) } }
    let people = Dictionary(
      years.map { year in
        (
          year,
          DemandSpread.people(
            in: year, years: register.population.years, people: register.population.over75)
        )
      }
    ) { a, _ in a }
    func over75(_ row: (area: AreaCatalogue.Entry, year: Int)) -> Int {
      row.area.cells.reduce(0) { $0 + (people[row.year]?[$1] ?? 0) }
    }
    return maker.table(
      "demand_area",
      [
        maker.text("area_level", rows.map(\.area.level.rawValue)),
        maker.text("area_code", rows.map(\.area.code)), maker.text("name", rows.map(\.area.name)),
        maker.integer("year", rows.map(\.year)),
        maker.real("receipts_per_month", rows.map { receipts($0.area, $0.year) }),
        maker.people("population75", rows.map(over75)),
        maker.real(
          "receipts_per_10000",
          rows.map { row in
            let people = over75(row)
            guard let receipts = receipts(row.area, row.year), people > 0 else { return nil }
            return maker.rate(receipts * 1e7 / Double(people))
          }),
      ])
  }

  var notes: [Phrase] {
    guard let first = years.first, let last = years.last else { return [Words.PeopleAnalysis.noDemand] }
    var notes = [Words.PeopleAnalysis.demand.with(String(first), String(last))]
    if !missing.isEmpty {
      notes.append(Words.PeopleAnalysis.demandMissing.with(missing.joined(separator: "、")))
    }
    return notes
  }

  static let view = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("year", Words.PeopleAnalysis.year, .decimals(0)),
    .init("receipts_per_month", Words.PeopleAnalysis.receipts, .count),
    .init("population75", Words.PeopleAnalysis.over75, .people),
    .init("receipts_per_10000", Words.AccessAnalysis.perTenThousand, .decimals(1)),
  ])
}
