import Wording

/// Turns the XML of a worksheet into rows and hands each on as soon as it ends.
final class SheetSink: XMLSink {
  private enum CellKind {
    case plain, shared, inline, boolean
  }

  /// Excel's own limits.
  static let columnLimit = 16_384
  static let rowLimit = 1_048_576

  private let sharedStrings: [String]
  private let body: (Int, [String]) throws -> Void
  private var rowNumber = 0
  private var cells: [String] = []
  private var column = 0
  private var kind = CellKind.plain
  private var value: [UInt8] = []
  private var takesText = false
  private var isInReading = false

  init(sharedStrings: [String], body: @escaping (Int, [String]) throws -> Void) {
    self.sharedStrings = sharedStrings
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
    if let reference = attributes["r"] {
      guard let place = Self.column(of: reference) else {
        throw FormatError(.badSyntax, Words.Formats.badCellReference.with(reference), line: rowNumber)
      }
      column = place
    }
    guard column < Self.columnLimit else {
      throw FormatError(
        .tooLarge, Words.Formats.tooManyFields.with(String(Self.columnLimit)), line: rowNumber)
    }
    kind =
      switch attributes["t"] {
      case "s": .shared
      case "inlineStr": .inline
      case "b": .boolean
      default: .plain
      }
    value.removeAll(keepingCapacity: true)
  }

  private func endCell() throws {
    defer { column += 1 }
    guard !value.isEmpty else { return }
    let text: String
    switch kind {
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

  /// The column of a reference such as `AB12`, from 0; nil when it isn't one.
  static func column(of reference: String) -> Int? {
    var number = 0
    var letters = 0
    for byte in reference.utf8 {
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
