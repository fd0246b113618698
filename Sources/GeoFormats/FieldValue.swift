/// One value of a table.
public enum FieldValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
}
