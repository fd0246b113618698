/// What the people of one area have on average.
public struct AreaAccess: Sendable, Equatable {
  /// People of the area.
  public var people: Double
  /// Σ A·P / Σ P: supply per person; nil where nobody lives.
  public var meanAccess: Double?
  /// Share, 0…1, of the people whom no provider reaches; nil where nobody lives.
  public var unreachedShare: Double?

  /// Averages weighted by people, for every area.
  ///
  /// - Parameters:
  ///   - areas: numbers of the cells of each area; summed in ascending order, whatever the order given.
  ///   - people: by cell, 0 or more.
  public static func summarise(areas: [[Int]], accessibility: Accessibility, people: [Double]) -> [AreaAccess]
  {
    let unreached = Set(accessibility.unreachedHomes)
    return areas.map { cells in
      var sum = 0.0
      var weighted = 0.0
      var without = 0.0
      for cell in cells.sorted() {
        sum += people[cell]
        weighted += people[cell] * accessibility.access[cell]
        if unreached.contains(cell) { without += people[cell] }
      }
      guard sum > 0 else { return AreaAccess(people: 0, meanAccess: nil, unreachedShare: nil) }
      return AreaAccess(people: sum, meanAccess: weighted / sum, unreachedShare: without / sum)
    }
  }
}
