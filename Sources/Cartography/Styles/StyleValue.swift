import GeoFormats

/// What an expression gives for one row at one zoom.
public enum StyleValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case colour(StyleColour)
  case list([StyleValue])

  init(_ field: FieldValue) {
    switch field {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .number(Double(value))
    case .real(let value): self = .number(value)
    case .text(let value): self = .text(value)
    }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  var list: [StyleValue]? { if case .list(let values) = self { values } else { nil } }

  /// A text that names a colour counts as that colour, as the specification coerces it.
  var colour: StyleColour? {
    switch self {
    case .colour(let value): value
    case .text(let text): StyleColour(text)
    default: nil
    }
  }

  /// The value as `to-string` and `concat` write it: null as nothing, whole numbers without a point.
  var spelled: String {
    switch self {
    case .null: ""
    case .boolean(let value): value ? "true" : "false"
    case .number(let value):
      value.rounded() == value && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .text(let value): value
    case .colour(let value): value.hexadecimal
    case .list(let values): "[" + values.map(\.spelled).joined(separator: ",") + "]"
    }
  }
}

/// What kind of value a property or an operand takes.
enum StyleType: Hashable, Sendable {
  /// Known only when the row is seen (`get`).
  case any
  case number
  case text
  case boolean
  case colour
  /// Numbers; `count` nil: any length.
  case numbers(count: Int?)
  case texts

  /// The name in the specification.
  var name: String {
    switch self {
    case .any: "value"
    case .number: "number"
    case .text: "string"
    case .boolean: "boolean"
    case .colour: "color"
    case .numbers(let count): count.map { "array<number, \($0)>" } ?? "array<number>"
    case .texts: "array<string>"
    }
  }

  /// Whether a value of `other` can stand where this type is asked for.
  func accepts(_ other: StyleType) -> Bool {
    self == other || self == .any || other == .any || (self == .colour && other == .text)
      || (self == .numbers(count: nil) && { if case .numbers = other { true } else { false } }())
  }

  /// Whether `value`, met in a row, is of this type.
  func admits(_ value: StyleValue) -> Bool {
    switch (self, value) {
    case (.any, _), (.number, .number), (.text, .text), (.boolean, .boolean), (.colour, .colour): true
    case (.colour, .text(let text)): StyleColour(text) != nil
    case (.numbers(let count), .list(let values)):
      values.allSatisfy { $0.number != nil } && (count == nil || count == values.count)
    case (.texts, .list(let values)): values.allSatisfy { $0.text != nil }
    default: false
    }
  }
}
