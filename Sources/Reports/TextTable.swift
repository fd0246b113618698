/// Columns of text side by side on a terminal, where a full-width letter takes two places.
public struct TextTable {
  public enum Side: Sendable {
    case left
    case right
  }

  private let sides: [Side]
  private var rows: [[String]] = []

  public init(_ sides: [Side]) { self.sides = sides }

  public mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines, without trailing blanks.
  public func lines(indent: String = "  ") -> [String] {
    let widths = sides.indices.map { c in rows.map { c < $0.count ? Self.width($0[c]) : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = indent
      for (c, text) in row.enumerated() where c < sides.count {
        let blank = String(repeating: " ", count: widths[c] - Self.width(text))
        line += sides[c] == .left ? text + blank : blank + text
        if c + 1 < row.count { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The text, or as much of it as takes `places` with a mark that there is more.
  public static func clipped(_ text: String, to places: Int) -> String {
    if width(text) <= places { return text }
    var out = ""
    var used = 1
    for letter in text {
      used += width(String(letter))
      if used > places { break }
      out.append(letter)
    }
    return out + "…"
  }

  /// Places on a terminal.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  /// Letters of East Asian scripts and full-width forms (Unicode TR11, classes W and F).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: scalar.value == 0x301C
    }
  }
}
