/// Collects which styles of a workbook show numbers as days or times.
final class StylesSink: XMLSink {
  /// By the number that a cell's `s` names.
  private(set) var formats: [DateFormat] = []
  private var custom: [Int: DateFormat] = [:]
  private var isInFormats = false
  private var isInCells = false
  /// Excel's own limit is 65,490.
  private static let limit = 1 << 17

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmts" {
      isInFormats = true
    } else if name == "cellXfs" {
      isInCells = true
    } else if name == "numFmt", isInFormats, custom.count < Self.limit {
      // Differential formats have such elements too, with numbers of their own.
      if let number = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] {
        custom[number] = DateFormat(code: code)
      }
    } else if name == "xf", isInCells, formats.count < Self.limit {
      let number = attributes["numFmtId"].flatMap(Int.init) ?? 0
      formats.append(custom[number] ?? DateFormat(builtIn: number))
    }
  }

  func end(_ name: XMLName) {
    if name == "numFmts" { isInFormats = false } else if name == "cellXfs" { isInCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// How the numbers of a workbook's cells are to be read.
struct CellFormats {
  var formats: [DateFormat] = []
  var dates = SerialDate()

  /// The format of style number `style`; nil where numbers stay numbers.
  func dateFormat(_ style: Int) -> DateFormat? {
    guard style >= 0, style < formats.count, formats[style].isDate else { return nil }
    return formats[style]
  }
}
