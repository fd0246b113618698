/// Lines of text: Japanese breaks between any two characters but for the marks that may not begin or
/// end a line (禁則), Latin words and numbers hold together.
extension TextMeasure {
  /// `text` in lines at most `width` wide (in the unit of `size`). A word that is wider than a line is
  /// broken; a forced line end is `\n`.
  public static func wrapped(
    _ text: String, size: Double, width: Double, weight: FontWeight = .regular
  ) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrappedLine(String($0), size: size, width: width, weight: weight)
    }
  }

  /// Like `wrapped`, but no last line of a few characters: lines are made a little narrower instead.
  public static func wrappedEvenly(
    _ text: String, size: Double, width: Double, weight: FontWeight = .regular
  ) -> [String] {
    let lines = wrapped(text, size: size, width: width, weight: weight)
    guard lines.count > 1, let last = lines.last,
      Self.width(last, size: size, weight: weight) < width * 0.15
    else { return lines }
    let narrower = wrapped(
      text, size: size, width: width * (1 - 0.18 / Double(lines.count - 1)), weight: weight)
    return narrower.count == lines.count ? narrower : lines
  }

  /// A name over two lines, as even as its possible breaks allow; one line when it has none.
  public static func halved(_ name: String) -> [String] {
    let pieces = unbreakable(name)
    guard pieces.count > 1 else { return [name] }
    let total = ems(name)
    var best = (pieces.count, Double.infinity)
    var head = 0.0
    for i in 1..<pieces.count {
      head += ems(pieces[i - 1])
      let unevenness = abs(total - 2 * head)
      // The later break on a tie: 南渡島西 reads 南渡 / 島西, and three characters stand 2 + 1.
      if unevenness <= best.1 + 1e-9 { best = (i, unevenness) }
    }
    return [trimmed(pieces[..<best.0].joined()), trimmed(pieces[best.0...].joined())]
  }

  private static func wrappedLine(
    _ text: String, size: Double, width: Double, weight: FontWeight
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in unbreakable(text) {
      let visible = trimmedEnd(piece)
      let pieceWidth = Self.width(piece, size: size, weight: weight)
      let visibleWidth = Self.width(visible, size: size, weight: weight)
      if used + visibleWidth > width && !line.isEmpty {
        lines.append(trimmedEnd(line))
        (line, used) = ("", 0)
      }
      if visibleWidth > width {
        for character in piece {
          let step = Self.width(String(character), size: size, weight: weight)
          if used + step > width && !line.isEmpty {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.append(character)
          used += step
        }
        continue
      }
      line += piece
      used += pieceWidth
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmedEnd(line)) }
    return lines
  }

  /// The pieces between which a line may end.
  private static func unbreakable(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in text {
      if let previous, mayBreak(between: previous, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func mayBreak(between a: Character, and b: Character) -> Bool {
    if notAtStart.contains(b) || notAtEnd.contains(a) || b == " " { return false }
    // A range, and a number with its unit, are one thing.
    if a == "〜" || a == "\u{A0}" || b == "\u{A0}" { return false }
    if isDigit(a) && afterNumber.contains(b) { return false }
    if a == " " || a == "-" { return true }
    return !(isWordLike(a) && isWordLike(b))
  }

  private static func isWordLike(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return scalar > 32 && scalar < 0x2000 || (0xFF10...0xFF5A).contains(scalar)
  }

  private static func isDigit(_ character: Character) -> Bool {
    guard let value = character.asciiValue else { return false }
    return (48...57).contains(value)
  }

  private static let afterNumber = Set<Character>("人歳年月日か所条号点割位桁")

  private static let notAtStart = Set<Character>(
    "、。，．・：；？！）〕］｝〉》」』】々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…〜～,.:;?!)]}%％")
  private static let notAtEnd = Set<Character>("（〔［｛〈《「『【([{")

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " || text.last == "　" { text.removeLast() }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    String(trimmedEnd(text).drop { $0 == " " || $0 == "　" })
  }
}
