import CareRegistry
import Wording

extension DatasetAssembly {
  /// Characters of symbols that have to do with care at home: 在宅, 訪問, 往診.
  private static let homeCareCharacters: Set<Character> = ["在", "訪", "往"]

  /// Reports symbols that look like home care and that no table of symbols knows: each once, with how many
  /// institutions carry it.
  mutating func checkSymbols() {
    guard !material.symbols.isEmpty else { return }
    let known = material.silentSymbols.union(
      material.symbols.map { .init(symbol: $0.symbol, scoreTable: $0.scoreTable) })
    var unknown: [NotificationSymbol.Key: (count: Int, file: String, row: Int)] = [:]
    for institution in material.notifications {
      for notification in institution.notifications
      where notification.symbol.contains(where: Self.homeCareCharacters.contains) {
        let key = NotificationSymbol.Key(symbol: notification.symbol, scoreTable: institution.scoreTable)
        guard !known.contains(key) else { continue }
        unknown[key, default: (0, institution.place.file, notification.row)].count += 1
      }
    }
    for (key, found) in unknown.sorted(by: {
      ($0.key.symbol, $0.key.scoreTable) < ($1.key.symbol, $1.key.scoreTable)
    }) {
      add(
        Issue(
          ruleID: "unknown_notification_symbol", severity: .note, file: found.file, row: found.row,
          column: "受理記号", value: clip(key.symbol),
          message: Words.ListFiles.unknownSymbol.with(clip(key.symbol), String(found.count)),
          remedy: Words.ListFiles.unknownSymbolRemedy))
    }
  }
}
