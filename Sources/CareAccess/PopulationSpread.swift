import CareRegistry

/// People of every cell and year, spread from municipal totals.
///
/// Counted in thousandths of a person: whole numbers, so that sums are exact and don't depend on order.
public struct CellPopulation: Sendable, Equatable {
  /// Ascending.
  public let years: [Int]
  /// Thousandths of people by year and cell; the cells are those given to `spread`.
  public let total: [[Int]]
  public let over65: [[Int]]
  public let over75: [[Int]]
  /// nil where the source has no such band for every unit and year.
  public let over85: [[Int]]?
  /// Codes of units with people but without any cell: they can't be placed on the mesh.
  public let unplaced: [String]

  /// Position of `year` in the arrays.
  public func index(of year: Int) -> Int? { years.firstIndex(of: year) }

  public func people(_ band: AgeBand, yearIndex: Int) -> [Int]? {
    switch band {
    case .total: total[yearIndex]
    case .over65: over65[yearIndex]
    case .over75: over75[yearIndex]
    case .over85: over85?[yearIndex]
    }
  }
}

/// Dasymetric distribution: the total of a municipality is spread over its cells in proportion to the
/// people whom an older census counted there, and every total is met exactly.
public enum PopulationSpread {
  /// - Parameters:
  ///   - cells: cells with their weights; a cell with a ward takes its share of the ward's total where
  ///     `populations` has one, else of the municipality's.
  ///   - populations: whole people by code, year and band.
  /// - Returns: for each year and band a thousandth of a person per unit, cells in the given order. A
  ///   larger band is never below a smaller one in any cell. O(years × cells × log cells).
  public static func spread(cells: [MeshCell], populations: [MunicipalPopulation]) -> CellPopulation {
    let years = Set(populations.map(\.year)).sorted()
    let known = Set(populations.map(\.code))
    var members: [String: [Int]] = [:]
    for (i, cell) in cells.enumerated() {
      let unit = cell.wardCode.flatMap { known.contains($0) ? $0 : nil } ?? cell.municipalityCode
      members[unit, default: []].append(i)
    }
    let everyRowHas85 = !populations.isEmpty && populations.allSatisfy { $0.over85 != nil }
    func zeros() -> [[Int]] {
      [[Int]](repeating: [Int](repeating: 0, count: cells.count), count: years.count)
    }
    var total = zeros()
    var over65 = zeros()
    var over75 = zeros()
    var over85 = zeros()
    var unplaced = Set<String>()
    let citiesWithWards = Set(
      cells.filter { cell in cell.wardCode.map(known.contains) ?? false }.map(\.municipalityCode))
    for row in populations {
      guard let unit = members[row.code], let y = years.firstIndex(of: row.year) else {
        if row.total > 0 && !citiesWithWards.contains(row.code) { unplaced.insert(row.code) }
        continue
      }
      let weights = unit.map { cells[$0].weight }
      let people = apportion(row.total * 1000, weights: weights, atMost: nil)
      let old = apportion(row.over65 * 1000, weights: weights, atMost: people)
      let older = apportion(row.over75 * 1000, weights: weights, atMost: old)
      let oldest = row.over85.map { apportion($0 * 1000, weights: weights, atMost: older) }
      for (k, i) in unit.enumerated() {
        total[y][i] = people[k]
        over65[y][i] = old[k]
        over75[y][i] = older[k]
        if let oldest { over85[y][i] = oldest[k] }
      }
    }
    return CellPopulation(
      years: years, total: total, over65: over65, over75: over75, over85: everyRowHas85 ? over85 : nil,
      unplaced: unplaced.sorted())
  }

  /// `amount` divided in proportion to `weights` into whole parts that sum to it exactly: floors first,
  /// the rest to the largest remainders, ties to the earlier one. Where all weights are zero the parts are
  /// as equal as they can be.
  ///
  /// - Parameter atMost: upper limits of the parts whose sum is at least `amount`; a remainder is not given
  ///   where it would pass one.
  static func apportion(_ amount: Int, weights: [Int], atMost: [Int]?) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      return weights.isEmpty ? [] : apportion(amount, weights: weights.map { _ in 1 }, atMost: atMost)
    }
    var parts = [Int](repeating: 0, count: weights.count)
    var remainders = [Int](repeating: 0, count: weights.count)
    var left = amount
    for i in weights.indices {
      let (high, low) = amount.multipliedFullWidth(by: weights[i])
      let (quotient, remainder) = sum.dividingFullWidth((high, low))
      parts[i] = min(quotient, atMost?[i] ?? quotient)
      remainders[i] = remainder
      left -= parts[i]
    }
    let order = weights.indices.sorted {
      remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
    }
    // One round is enough without limits; with them a second may be needed.
    while left > 0 {
      let before = left
      for i in order
      where left > 0 && (atMost.map { parts[i] < $0[i] } ?? true) && (weights[i] > 0 || atMost != nil) {
        parts[i] += 1
        left -= 1
      }
      if left == before { break }
    }
    return parts
  }
}
