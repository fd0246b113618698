import GeoFormats

/// Numbers by which features of vector tiles are known, the same at every zoom.
enum FeatureNumbers {
  /// Larger whole numbers are not exact in JavaScript.
  private static let limit: UInt64 = 1 << 53

  /// By position in `rows`. The number of a row is its id in the style (`zaitaku:id`), or else its code: as it
  /// is where it is a whole number, else a number made from its letters. nil where it has neither; of several
  /// rows with one number the first has it.
  static func numbers(_ plan: VectorLayerPlan, _ table: FeatureTable, _ rows: [Int]) -> [UInt64?] {
    let expression =
      plan.layers.lazy.compactMap(\.featureID).first ?? (table.column("code").map { _ in .get("code") })
    guard let expression else { return rows.map { _ in nil } }
    let bound = BoundExpression(expression, table: table)
    var met: Set<UInt64> = []
    return rows.map { row in
      let value = bound.value(row: row, zoom: 0)
      guard value != .null, let number = number(value.spelled), met.insert(number).inserted else {
        return nil
      }
      return number
    }
  }

  static func number(_ text: String) -> UInt64? {
    guard !text.isEmpty else { return nil }
    if text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return UInt64(text) }
    return hash(text.utf8) % limit
  }

  /// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
