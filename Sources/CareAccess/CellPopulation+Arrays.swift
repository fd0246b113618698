extension CellPopulation {
  /// People that are known by cell already, such as those of an atlas.
  ///
  /// - Parameters: thousandths by year and cell; every array as long as `years`, its members of one length.
  public init(
    years: [Int], total: [[Int]], over65: [[Int]], over75: [[Int]], over85: [[Int]]?
  ) {
    precondition(
      [total.count, over65.count, over75.count, over85?.count ?? years.count].allSatisfy { $0 == years.count }
    )
    self.init(
      years: years, total: total, over65: over65, over75: over75, over85: over85, unplaced: [])
  }
}
