import CareRegistry

/// Demand of a secondary area divided over its cells by people of 75 and over.
public enum DemandSpread {
  /// Thousandths of receipts a month by cell; the sum is the forecast, exactly.
  ///
  /// - Parameters:
  ///   - receipts: thousandths a month of the whole area, not negative.
  ///   - cells: numbers of the area's cells.
  ///   - people75: thousandths by cell of the atlas, of the year of the forecast.
  /// - Returns: for each of `cells` its part. Where nobody of 75 and over lives the parts are as equal as can be.
  public static func parts(receipts: Int, cells: [Int], people75: [Int]) -> [Int] {
    Apportionment.parts(of: receipts, weights: cells.map { people75[$0] })
  }

  /// People by cell in a year that lies between two known ones, on a straight line; before the first and after the
  /// last as there.
  ///
  /// - Parameters:
  ///   - years: ascending, not empty.
  ///   - people: thousandths by year and cell.
  public static func people(in year: Int, years: [Int], people: [[Int]]) -> [Int] {
    guard let later = years.firstIndex(where: { $0 >= year }) else { return people[years.count - 1] }
    guard later > 0, years[later] != year else { return people[later] }
    let (from, to) = (years[later - 1], years[later])
    let (a, b) = (people[later - 1], people[later])
    // Whole numbers, halves up: the same on every machine.
    return a.indices.map {
      (2 * (a[$0] * (to - year) + b[$0] * (year - from)) + (to - from)) / (2 * (to - from))
    }
  }
}
