import CareRegistry

extension PopulationSpread {
  /// People of every cell where a mesh with age bands is at hand.
  ///
  /// A total of a municipality or ward is spread in proportion to the mesh's own figures of that band in that year
  /// (the nearest year of the mesh, the earlier of two), and is met exactly. Where the totals of a row are the
  /// rounded sums of the mesh itself, its figures stand as they are. 85+, where the totals have no such band, is
  /// the share that it has of 75+ in the mesh.
  ///
  /// - Parameters:
  ///   - figures: thousandths of people by cell and year; a cell without any counts as empty, and a unit whose
  ///     cells are all empty is spread by the weights of its cells.
  /// - Returns: as `spread(cells:populations:)`; over85 only where the mesh has it for every cell.
  ///   O(years × cells × log cells).
  public static func spread(
    cells: [MeshCell], populations: [MunicipalPopulation], figures: [CellFigures]
  ) -> CellPopulation {
    guard !figures.isEmpty else { return spread(cells: cells, populations: populations) }
    let years = Set(populations.map(\.year)).sorted()
    let mesh = MeshYears(cells: cells, figures: figures)
    let known = Set(populations.map(\.code))
    var members: [String: [Int]] = [:]
    for (i, cell) in cells.enumerated() {
      let unit = cell.wardCode.flatMap { known.contains($0) ? $0 : nil } ?? cell.municipalityCode
      members[unit, default: []].append(i)
    }
    let citiesWithWards = Set(
      cells.filter { cell in cell.wardCode.map(known.contains) ?? false }.map(\.municipalityCode))
    let zeros = [[Int]](repeating: [Int](repeating: 0, count: cells.count), count: years.count)
    var (total, over65, over75, over85) = (zeros, zeros, zeros, zeros)
    let has85 = figures.allSatisfy { $0.over85 != nil }
    var unplaced: Set<String> = []
    for row in populations {
      guard let unit = members[row.code], let y = years.firstIndex(of: row.year) else {
        if row.total > 0 && !citiesWithWards.contains(row.code) { unplaced.insert(row.code) }
        continue
      }
      let own = mesh.bands(of: unit, year: row.year)
      let people =
        own.isRounded(to: row) ? own : controlled(own, row, fallback: unit.map { cells[$0].weight })
      for (k, i) in unit.enumerated() {
        total[y][i] = people.total[k]
        over65[y][i] = people.over65[k]
        over75[y][i] = people.over75[k]
        over85[y][i] = people.over85[k]
      }
    }
    return CellPopulation(
      years: years, total: total, over65: over65, over75: over75, over85: has85 ? over85 : nil,
      unplaced: unplaced.sorted())
  }

  /// The figures of a unit's cells brought to the totals of the unit.
  private static func controlled(_ own: MeshBands, _ row: MunicipalPopulation, fallback: [Int]) -> MeshBands {
    /// A band that the mesh has nowhere in the unit follows the larger band.
    func weights(_ band: [Int], else other: [Int]) -> [Int] { band.contains { $0 > 0 } ? band : other }
    let total = Apportionment.parts(of: row.total * 1000, weights: weights(own.total, else: fallback))
    let over65 = Apportionment.parts(
      of: row.over65 * 1000, weights: weights(own.over65, else: total), limits: total)
    let over75 = Apportionment.parts(
      of: row.over75 * 1000, weights: weights(own.over75, else: over65), limits: over65)
    let over85 =
      row.over85.map {
        Apportionment.parts(of: $0 * 1000, weights: weights(own.over85, else: over75), limits: over75)
      }
      ?? over75.indices.map { k in
        guard own.over75[k] > 0 else { return 0 }
        // At most the whole of 75+, as it is in the mesh.
        return own.over75[k].dividingFullWidth(over75[k].multipliedFullWidth(by: own.over85[k])).quotient
      }
    return MeshBands(total: total, over65: over65, over75: over75, over85: over85)
  }
}

/// Figures of some cells in one year by band, thousandths of people.
struct MeshBands {
  var total: [Int]
  var over65: [Int]
  var over75: [Int]
  var over85: [Int]

  /// Whether the totals of a unit are the sums of its cells, rounded to whole people.
  func isRounded(to row: MunicipalPopulation) -> Bool {
    func sum(_ band: [Int]) -> Int { CellFigures.people(band.reduce(0, +)) }
    return sum(total) == row.total && sum(over65) == row.over65 && sum(over75) == row.over75
      && row.over85.map { $0 == sum(over85) } ?? true
  }
}

/// The figures of a mesh by year and cell.
struct MeshYears {
  private let years: [Int]
  private var bands: [MeshBands]

  init(cells: [MeshCell], figures: [CellFigures]) {
    struct Key: Hashable {
      var code: Int
      var municipality: String
    }
    let years = Set(figures.map(\.year)).sorted()
    let zeros = [Int](repeating: 0, count: cells.count)
    var bands = years.map { _ in MeshBands(total: zeros, over65: zeros, over75: zeros, over85: zeros) }
    let cellOf = Dictionary(
      cells.enumerated().map { (Key(code: $1.code.number, municipality: $1.municipalityCode), $0) }
    ) { a, _ in a }
    let yearIndex = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
    for one in figures {
      guard let i = cellOf[Key(code: one.code.number, municipality: one.municipalityCode)],
        let y = yearIndex[one.year]
      else { continue }
      bands[y].total[i] = one.total
      // A band never passes the one above it, whatever a hand has written.
      bands[y].over65[i] = min(one.over65, one.total)
      bands[y].over75[i] = min(one.over75, bands[y].over65[i])
      bands[y].over85[i] = min(one.over85 ?? 0, bands[y].over75[i])
    }
    self.years = years
    self.bands = bands
  }

  /// Figures of the cells `unit` in the nearest year.
  func bands(of unit: [Int], year: Int) -> MeshBands {
    let y = years.indices.min { (abs(years[$0] - year), $0) < (abs(years[$1] - year), $1) } ?? 0
    let all = bands[y]
    return MeshBands(
      total: unit.map { all.total[$0] }, over65: unit.map { all.over65[$0] },
      over75: unit.map { all.over75[$0] }, over85: unit.map { all.over85[$0] })
  }
}
