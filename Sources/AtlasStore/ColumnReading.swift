import GRDB
import GeoFormats
import Wording

/// Collects the values of one column.
struct ColumnReading {
  enum Kind {
    case text, integer, real, boolean

    /// The kind of a column type of GeoPackage (OGC 12-128r18, table 1); nil for blobs and geometries.
    init?(declared: String) {
      let type = declared.uppercased().prefix { $0 != "(" }
      switch type {
      case "TEXT", "DATE", "DATETIME": self = .text
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER": self = .integer
      case "FLOAT", "DOUBLE", "REAL": self = .real
      case "BOOLEAN": self = .boolean
      default: return nil
      }
    }
  }

  let name: String
  private let kind: Kind
  private let phrases: (title: Phrase, about: Phrase)
  // Four arrays, of which one is filled: appending inside an enum would copy the array each time.
  private var texts: [String?] = []
  private var integers: [Int?] = []
  private var reals: [Double?] = []
  private var booleans: [Bool?] = []

  init(name: String, kind: Kind, phrases: (title: Phrase, about: Phrase)?) {
    self.name = name
    self.kind = kind
    self.phrases = phrases ?? (Phrase(ja: name, en: name), Phrase(ja: name, en: name))
  }

  var column: TableColumn {
    // Arrays that grew hold up to twice what they need.
    let values: ColumnValues =
      switch kind {
      case .text: .text(texts.withUnsafeBufferPointer(Array.init))
      case .integer: .integer(integers.withUnsafeBufferPointer(Array.init))
      case .real: .real(reals.withUnsafeBufferPointer(Array.init))
      case .boolean: .boolean(booleans.withUnsafeBufferPointer(Array.init))
      }
    return TableColumn(name, phrases.title, phrases.about, values: values)
  }

  /// Longer texts that came before: most columns repeat a few, each of which is then held once.
  private var known: [String: String] = [:]

  private mutating func shared(_ text: String) -> String {
    // Up to fifteen bytes lie in the value itself.
    guard text.utf8.count > 15 else { return text }
    if let same = known[text] { return same }
    if known.count < 2_000 { known[text] = text }
    return text
  }

  /// Appends a value; false when it doesn't fit the column.
  mutating func append(_ value: DatabaseValue) -> Bool {
    switch (kind, value.storage) {
    case (.text, .null): texts.append(nil)
    case (.text, .string(let text)): texts.append(shared(text))
    case (.integer, .null): integers.append(nil)
    case (.integer, .int64(let number)): integers.append(Int(number))
    case (.real, .null): reals.append(nil)
    case (.real, .double(let number)): reals.append(number)
    case (.real, .int64(let number)): reals.append(Double(number))
    case (.boolean, .null): booleans.append(nil)
    case (.boolean, .int64(let number)) where number == 0 || number == 1: booleans.append(number == 1)
    default: return false
    }
    return true
  }
}
