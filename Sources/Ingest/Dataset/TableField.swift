/// A column of a dataset's table: what it is called and what may stand in it. The same description
/// writes `datapackage.json` and checks what is read.
struct TableField: Sendable {
  /// Types of the Table Schema that the dataset uses.
  enum Kind: String, Sendable {
    case string
    case integer
    case number
    case boolean
    case date
  }

  /// Shapes of text beyond "no control characters".
  enum Form: Sendable, Hashable {
    case free
    /// Digits only, this many: a lost leading zero can be put back.
    case digits(Int)
    /// ASCII letters, digits, `.`, `_`, `-`, at most 64 of them.
    case identifier
    /// One of these words.
    case word([String])
    /// 64 hexadecimal digits.
    case sha256

    /// The shape as a pattern of the Table Schema; nil where another constraint says it.
    var pattern: String? {
      switch self {
      case .free, .word: nil
      case .digits(let count): "[0-9]{\(count)}"
      case .identifier: "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
      case .sha256: "[0-9a-f]{64}"
      }
    }

    func admits(_ text: String) -> Bool {
      let bytes = text.utf8
      switch self {
      case .free: return true
      case .digits(let count): return bytes.count == count && bytes.allSatisfy(isDigit)
      case .identifier:
        return bytes.count <= 64 && bytes.first.map(isAlphanumeric) ?? false
          && bytes.allSatisfy { isAlphanumeric($0) || $0 == 45 || $0 == 46 || $0 == 95 }
      case .word(let words): return words.contains(text)
      case .sha256:
        return bytes.count == 64 && bytes.allSatisfy { isDigit($0) || ($0 >= 97 && $0 <= 102) }
      }
    }
  }

  var name: String
  var kind: Kind
  /// Japanese meaning for `datapackage.json`.
  var about: String
  var isRequired: Bool
  var form: Form
  var minimum: Double?
  var maximum: Double?
  /// Datasets from before the column was there lack it: its cells are empty then.
  var mayBeMissing = false

  /// The same column, said to be missing from older datasets.
  var addedLater: TableField {
    var field = self
    field.mayBeMissing = true
    return field
  }

  static func text(
    _ name: String, _ about: String, required: Bool = false, form: Form = .free
  ) -> TableField {
    TableField(
      name: name, kind: .string, about: about, isRequired: required, form: form, minimum: nil,
      maximum: nil)
  }

  static func integer(
    _ name: String, _ about: String, required: Bool = false, in range: ClosedRange<Int>
  ) -> TableField {
    TableField(
      name: name, kind: .integer, about: about, isRequired: required, form: .free,
      minimum: Double(range.lowerBound), maximum: Double(range.upperBound))
  }

  static func number(
    _ name: String, _ about: String, required: Bool = false, in range: ClosedRange<Double>
  ) -> TableField {
    TableField(
      name: name, kind: .number, about: about, isRequired: required, form: .free,
      minimum: range.lowerBound, maximum: range.upperBound)
  }

  static func boolean(_ name: String, _ about: String) -> TableField {
    TableField(
      name: name, kind: .boolean, about: about, isRequired: true, form: .free, minimum: nil,
      maximum: nil)
  }

  static func date(_ name: String, _ about: String, required: Bool = false) -> TableField {
    TableField(
      name: name, kind: .date, about: about, isRequired: required, form: .free, minimum: nil,
      maximum: nil)
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}
