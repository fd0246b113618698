import GeoFormats

/// Rows of two tables that mean the same thing.
struct RowPairs {
  /// Row numbers; nil on the side that has no such row.
  private(set) var pairs: [(old: Int?, new: Int?)] = []

  /// - Parameter key: columns that tell rows apart; a key that stands twice is paired in the order of the rows.
  init(old: FeatureTable, new: FeatureTable, key: [String]) {
    var waiting: [[FieldValue]: [Int]] = [:]
    for row in (0..<old.rowCount).reversed() { waiting[Self.key(old, key, row), default: []].append(row) }
    var used = Set<Int>()
    for row in 0..<new.rowCount {
      let match = waiting[Self.key(new, key, row)]?.popLast()
      if let match { used.insert(match) }
      pairs.append((match, row))
    }
    for row in 0..<old.rowCount where !used.contains(row) { pairs.append((row, nil)) }
  }

  /// The values of a column of the newer table on both sides; null where there is no row or no such column.
  func values(of column: TableColumn, in old: FeatureTable) -> (old: [FieldValue], new: [FieldValue]) {
    let before = old.column(column.name)?.values
    return (
      pairs.map { pair in pair.old.flatMap { row in before.map { $0[row] } } ?? .null },
      pairs.map { pair in pair.new.map { column.values[$0] } ?? .null }
    )
  }

  private static func key(_ table: FeatureTable, _ names: [String], _ row: Int) -> [FieldValue] {
    names.map { table.column($0)?.values[row] ?? .null }
  }
}
