import Spatial

/// People of areas by the centres of cells: a cell belongs wholly to the area that holds its centre.
public struct CentroidPopulation: Sendable, Equatable {
  /// The area of each cell; nil where its centre lies in none.
  public let area: [Int?]
  private let areaCount: Int

  /// - Parameters:
  ///   - centres: of the cells, in the order of the people given later.
  ///   - areas: surfaces in degrees; on a shared border exactly one holds a centre, and where surfaces overlap
  ///     the one with the lowest number.
  public init(centres: [Position], areas: [MultiPolygon], workers: Int? = nil) {
    area = PolygonLocator.indices(containing: centres, in: areas, workers: workers)
    areaCount = areas.count
  }

  /// Sums by area, and what lies in none.
  ///
  /// - Parameter people: whole numbers, such as people or thousandths of people, one for every cell.
  public func people(_ people: [Int]) -> (byArea: [Int], outside: Int) {
    precondition(people.count == area.count)
    var byArea = [Int](repeating: 0, count: areaCount)
    var outside = 0
    for (cell, count) in zip(area, people) {
      if let cell { byArea[cell] += count } else { outside += count }
    }
    return (byArea, outside)
  }
}
