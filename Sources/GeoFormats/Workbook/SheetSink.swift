import Wording

/// Turns the XML of a worksheet into rows and hands each on as soon as it ends.
final class SheetSink: XMLSink {
  private enum CellKind {
    case number, plain, shared, inline, boolean
  }

  /// Excel's own limits.
  static let columnLimit = 16_384
  static let rowLimit = 1_048_576

  private let sharedStrings: [String]
  private let formats: CellFormats
  private let body: (Int, [String]) throws -> Void
  private var rowNumber = 0
  private var cells: [String] = []
  private var column = 0
  private var kind = CellKind.plain
  private var dateFormat: DateFormat?
  private var value: [UInt8] = []
  private var takesText = false
  private var isInReading = false

  init(
    sharedStrings: [String], formats: CellFormats, body: @escaping (Int, [String]) throws -> Void
  ) {
    self.sharedStrings = sharedStrings
    self.formats = formats
    self.body = body
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name == "c" {
      try startCell(attributes)
    } else if name == "v" {
      takesText = kind != .inline
    } else if name == "t" {
      takesText = kind == .inline && !isInReading
    } else if name == "rPh" {
      isInReading = true
    } else if name == "row" {
      try startRow(attributes)
    }
  }

  func end(_ name: XMLName) throws {
    if name == "c" {
      try endCell()
    } else if name == "v" || name == "t" {
      takesText = false
    } else if name == "rPh" {
      isInReading = false
    } else if name == "row" {
      while cells.last?.isEmpty == true { cells.removeLast() }
      try body(rowNumber, cells)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if takesText { value.append(contentsOf: bytes) }
  }

  private func startRow(_ attributes: XMLAttributes) throws {
    if let reference = attributes["r"] {
      guard let number = Int(reference), (1...Self.rowLimit).contains(number) else {
        throw FormatError(.badSyntax, Words.Formats.badCellReference.with(reference))
      }
      rowNumber = number
    } else {
      rowNumber += 1
    }
    cells.removeAll(keepingCapacity: true)
    column = 0
  }

  private func startCell(_ attributes: XMLAttributes) throws {
    kind = .number
    dateFormat = nil
    // In place: a workbook has millions of cells, and a text for each attribute would cost more than the rest.
    var at = 0
    while let (name, text) = attributes.pair(at) {
      at += 1
      guard name.count == 1 else { continue }
      switch UInt8(bitPattern: name.start[0]) {
      case UInt8(ascii: "r"):
        guard let place = Self.column(of: text) else {
          throw FormatError(
            .badSyntax, Words.Formats.badCellReference.with(String(cString: text)), line: rowNumber)
        }
        column = place
      case UInt8(ascii: "s"): dateFormat = formats.dateFormat(Self.number(text) ?? -1)
      case UInt8(ascii: "t"): kind = Self.kind(text)
      default: break
      }
    }
    guard column < Self.columnLimit else {
      throw FormatError(
        .tooLarge, Words.Formats.tooManyFields.with(String(Self.columnLimit)), line: rowNumber)
    }
    value.removeAll(keepingCapacity: true)
  }

  private func endCell() throws {
    defer { column += 1 }
    guard !value.isEmpty else { return }
    let text: String
    switch kind {
    case .number:
      let number = String(decoding: value, as: UTF8.self)
      text =
        dateFormat.flatMap { format in
          Double(number).flatMap { formats.dates.text($0, format) }
        } ?? number
    case .plain, .inline:
      text = WorkbookText.decoded(value)
    case .boolean:
      text = value == [UInt8(ascii: "0")] ? "FALSE" : "TRUE"
    case .shared:
      let number = String(decoding: value, as: UTF8.self)
      guard let index = Int(number), sharedStrings.indices.contains(index) else {
        throw FormatError(.badSyntax, Words.Formats.badSharedString.with(number), line: rowNumber)
      }
      text = sharedStrings[index]
    }
    while cells.count <= column { cells.append("") }
    cells[column] = text
  }

  private static func kind(_ text: UnsafePointer<CChar>) -> CellKind {
    switch UInt8(bitPattern: text[0]) {
    case UInt8(ascii: "s") where text[1] == 0: .shared
    case UInt8(ascii: "i"): .inline
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "n"): .number
    default: .plain
    }
  }

  /// A number of up to nine digits; nil for anything else.
  private static func number(_ text: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var at = 0
    while text[at] != 0 {
      let digit = Int(text[at]) - 48
      guard (0...9).contains(digit), at < 9 else { return nil }
      number = number * 10 + digit
      at += 1
    }
    return at > 0 ? number : nil
  }

  /// The column of a reference such as `AB12`, from 0; nil when it isn't one.
  private static func column(of reference: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var letters = 0
    // Ends at the NUL at the latest, which is neither a letter nor a digit.
    while true {
      let byte = UInt8(bitPattern: reference[letters])
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z"), letters < 3 {
        number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        break
      } else {
        return nil
      }
    }
    return letters > 0 && number <= columnLimit ? number - 1 : nil
  }
}
