import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// `population_cell`: people of the base year on whole mesh squares.
  func populationCellTable() -> FeatureTable {
    let cells = dataset.cells
    let y = baseYearIndex
    let total = population.total[y]
    let over75 = population.over75[y]
    var table = TableMaker.table(
      "population_cell", geometryKind: .polygon, geometries: cells.map { .polygon($0.code.polygon) },
      [
        TableMaker.text("mesh_code", cells.map(\.code.description)),
        TableMaker.text("municipality_code", cells.map(\.municipalityCode)),
        TableMaker.text("ward_code", cells.map(\.wardCode)),
        TableMaker.people("population", total), TableMaker.people("population65", population.over65[y]),
        TableMaker.people("population75", over75),
        TableMaker.people("population85", population.over85?[y] ?? cells.map { _ in nil }),
        TableMaker.real(
          "share75",
          cells.indices.map { total[$0] > 0 ? TableMaker.share(Double(over75[$0]) / Double(total[$0])) : nil }
        ),
        TableMaker.text("assigned_by", cells.map(\.assignedBy)),
        TableMaker.boolean("is_suppressed", cells.map(\.isSuppressed)),
        TableMaker.boolean("is_estimate", isEstimate()),
        TableMaker.text("method", cells.map { _ in dataset.populationMethod.rawValue }),
      ])
    if let about = dataset.populationMethod.cellAbout { table.about = about }
    return table
  }

  /// A census mesh whose own figures stand is a count where no figure was shared out: whole people in every band.
  /// Everything else is an estimate: a projection, totals spread over cells, ages of suppressed cells.
  private func isEstimate() -> [Bool] {
    let isCount =
      dataset.populationMethod == .ageMesh && Set(dataset.cellFigures.map(\.year)).count == 1
      && dataset.cellFigures.first?.year == dataset.baseYear
    guard isCount else { return dataset.cells.map { _ in true } }
    var published: [String: CellFigures] = [:]
    for one in dataset.cellFigures { published["\(one.code)/\(one.municipalityCode)"] = one }
    let y = baseYearIndex
    return dataset.cells.indices.map { i in
      let cell = dataset.cells[i]
      guard !cell.isSuppressed, let own = published["\(cell.code)/\(cell.municipalityCode)"] else {
        return true
      }
      let figures = [own.total, own.over65, own.over75, own.over85 ?? 0]
      let stands =
        population.total[y][i] == own.total && population.over65[y][i] == own.over65
        && population.over75[y][i] == own.over75
      return !stands || figures.contains { $0 % 1000 != 0 }
    }
  }

  /// `cell_population`: people of cells for every year.
  func cellPopulationTable() -> FeatureTable {
    let cells = dataset.cells
    let years = population.years
    let mesh = cells.map(\.code.description)
    func all(_ people: [[Int]]) -> [Int?] { people.flatMap { $0.map { Optional($0) } } }
    return TableMaker.table(
      "cell_population",
      [
        TableMaker.text("mesh_code", years.flatMap { _ in mesh }),
        TableMaker.text("municipality_code", years.flatMap { _ in cells.map(\.municipalityCode) }),
        TableMaker.integer("year", years.flatMap { year in cells.map { _ in year } }),
        TableMaker.people("population", all(population.total)),
        TableMaker.people("population65", all(population.over65)),
        TableMaker.people("population75", all(population.over75)),
        TableMaker.people(
          "population85", population.over85.map(all) ?? years.flatMap { _ in cells.map { _ in nil } }),
      ])
  }

  /// `area_population`: people of areas for every year, summed over cells.
  func areaPopulationTable() -> FeatureTable {
    let entries = catalogue.entries
    let years = population.years
    func sums(_ people: [[Int]]?) -> [Int?] {
      entries.flatMap { entry in
        years.indices.map { y in people.map { p in entry.cells.reduce(0) { $0 + p[y][$1] } } }
      }
    }
    return TableMaker.table(
      "area_population",
      [
        TableMaker.text("area_level", entries.flatMap { e in years.map { _ in e.level.rawValue } }),
        TableMaker.text("area_code", entries.flatMap { e in years.map { _ in e.code } }),
        TableMaker.integer("year", entries.flatMap { _ in years.map { Optional($0) } }),
        TableMaker.people("population", sums(population.total)),
        TableMaker.people("population65", sums(population.over65)),
        TableMaker.people("population75", sums(population.over75)),
        TableMaker.people("population85", sums(population.over85)),
      ])
  }
}
