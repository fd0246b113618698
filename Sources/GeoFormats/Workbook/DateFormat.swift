/// What the number format of a cell makes of a number: nothing, or a day, a time of day, a span (ECMA-376 part 1,
/// §18.8.30 and §18.8.31).
struct DateFormat: Hashable {
  var showsDay = false
  var showsTime = false
  /// `[h]:mm`: hours that go on beyond 24.
  var isSpan = false

  var isDate: Bool { showsDay || showsTime || isSpan }

  /// Formats that have a number and no text. 27 to 36 and 50 to 58 are days (some with times) where Excel speaks
  /// Japanese, Chinese or Korean.
  init(builtIn number: Int) {
    switch number {
    case 14...17, 27...31, 34...36, 50...58: showsDay = true
    case 22: (showsDay, showsTime) = (true, true)
    case 18...21, 32, 33, 45, 47: showsTime = true
    case 46: isSpan = true
    default: break
    }
  }

  /// A format by its text, such as `[$-411]ggge"年"m"月"d"日";@`. The first section decides; what stands in quotes
  /// or behind `\`, `_` and `*` is text, and what stands in brackets is colour, language or condition.
  init(code: String) {
    var digits = false
    var letters: Set<UInt8> = []
    var bytes = Array(code.utf8)[...]
    // The general format has letters of its own.
    if code.lowercased().hasPrefix("general") || code.hasPrefix("G/") { return }
    while let byte = bytes.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\""):
        while let next = bytes.popFirst(), next != UInt8(ascii: "\"") {}
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
      case UInt8(ascii: "["):
        var inside: [UInt8] = []
        while let next = bytes.popFirst(), next != UInt8(ascii: "]") { inside.append(next | 0x20) }
        if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
          isSpan = true
        }
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): digits = true
      default: letters.insert(byte | 0x20)
      }
    }
    func has(_ letter: Unicode.Scalar) -> Bool { letters.contains(UInt8(ascii: letter)) }
    guard !isSpan else { return }
    // `m` is a month beside years and days, minutes beside hours and seconds; `e` is a Japanese year, or the power
    // of ten of a number with digits; `s.00` has digits too.
    showsTime = has("h") || has("s")
    showsDay = has("y") || has("d") || has("g") || (has("m") && !showsTime) || (has("e") && !digits)
  }
}
