import Spatial

/// Rows of blocks on their way into the gazetteer.
struct TownBlocks {
  private struct Row {
    var town: TownRow
    var municipality: Int
    var position: Position
    var key: [UInt32]
    var number: UInt64?
  }

  private var rows: [Row] = []

  mutating func add(_ row: TownRow, _ municipality: Int, _ position: Position) {
    rows.append(
      Row(
        town: row, municipality: municipality, position: position,
        key: Self.key(of: row, municipality), number: BlockIndex.key(of: row.block)))
  }

  /// Towns that no row gives a point of its own: the mean of their blocks, in the order of their keys.
  func towns(
    besides known: [(row: TownRow, municipality: Int, position: Position)]
  ) -> [(row: TownRow, municipality: Int, position: Position)] {
    guard !rows.isEmpty else { return [] }
    let seen = Set(known.map { Self.key(of: $0.row, $0.municipality) })
    var result: [(row: TownRow, municipality: Int, position: Position)] = []
    for (_, group) in Dictionary(grouping: rows, by: \.key).filter({ !seen.contains($0.key) })
      .sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    {
      guard let first = group.first, let mean = TownEntry.mean(group.map(\.position).sorted()) else {
        continue
      }
      var town = first.town
      town.block = ""
      town.position = mean.position
      result.append((town, first.municipality, mean.position))
    }
    return result
  }

  /// The numbers of the blocks below their towns; `place` leads from the key of a town to its place.
  func index(_ place: ([UInt32]) -> Int32?) -> BlockIndex {
    BlockIndex(
      rows.compactMap { row in
        guard let number = row.number, let place = place(row.key) else { return nil }
        return (place, number, row.position)
      })
  }

  private static func key(of row: TownRow, _ municipality: Int) -> [UInt32] {
    [TownEntry.marker(municipality)] + AddressTokens(row.town).symbols + AddressTokens(row.section).symbols
  }
}
