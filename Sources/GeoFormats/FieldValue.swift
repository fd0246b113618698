/// One value of a table.
public enum FieldValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
}

extension FieldValue {
  /// The value in a cell of a table for people: nothing for null, 1 and 0 for yes and no.
  public var plainText: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .integer(let whole): String(whole)
    case .real(let real): real.isFinite ? FixedPoint.text(real, decimals: 9) : ""
    case .boolean(let flag): flag ? "1" : "0"
    }
  }
}
