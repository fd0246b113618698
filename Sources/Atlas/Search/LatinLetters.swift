import Ingest

/// Kana and Latin letters brought to one spelling, so that sapporo, Tōkyō and toukyou find what is written in kana.
enum LatinLetters {
  /// Kana as capital letters; nil when the text holds anything else. Spelled by one simple rule (シ is SI, チャ is TYA)
  /// without long vowels: for comparing, never shown.
  static func ofKana(_ text: String) -> String? {
    var out: [UInt8] = []
    var doublesNext = false
    for scalar in JapaneseText.folded(text).unicodeScalars {
      let value = (0x3041...0x3096).contains(scalar.value) ? scalar.value + 0x60 : scalar.value
      if value == 0x20 || value == 0x30FC { continue }
      if value == 0x30C3 {
        doublesNext = true
        continue
      }
      guard (0x30A1...0x30F6).contains(value) else { return nil }
      let syllable = Array(table[Int(value - 0x30A1)].utf8)
      if [0x30E3, 0x30E5, 0x30E7].contains(value), out.last == UInt8(ascii: "I") {
        out.removeLast()
        out += syllable
        continue
      }
      if doublesNext, let first = syllable.first { out.append(first) }
      doublesNext = false
      out += syllable
    }
    return out.isEmpty ? nil : withoutLength(String(decoding: out, as: UTF8.self))
  }

  /// Latin letters of whatever spelling in the same rule; nil when the text holds anything but them.
  static func ofLatin(_ text: String) -> String? {
    var plain: [UInt8] = []
    for scalar in JapaneseText.folded(text).uppercased().unicodeScalars {
      switch scalar {
      case "A"..."Z": plain.append(UInt8(scalar.value))
      case " ", "-", "'", "\u{2019}", "\u{304}", "\u{302}": break
      case "Ā", "Â": plain.append(UInt8(ascii: "A"))
      case "Ī", "Î": plain.append(UInt8(ascii: "I"))
      case "Ū", "Û": plain.append(UInt8(ascii: "U"))
      case "Ē", "Ê": plain.append(UInt8(ascii: "E"))
      case "Ō", "Ô": plain.append(UInt8(ascii: "O"))
      default: return nil
      }
    }
    guard !plain.isEmpty else { return nil }
    return withoutLength(spelled(plain))
  }

  /// Hepburn and others as the rule has it: SHI to SI, CHA to TYA, JO to ZYO, TSU to TU, FU to HU, MB to NB, TCH to TTY.
  private static func spelled(_ letters: [UInt8]) -> String {
    let text = Array(String(decoding: letters, as: UTF8.self))
    var out = ""
    var i = 0
    func next(_ k: Int) -> Character? { i + k < text.count ? text[i + k] : nil }
    func softened(_ consonant: Character, _ vowel: Character?) -> String {
      guard let vowel, "AUOE".contains(vowel) else { return String(consonant) }
      return "\(consonant)Y"
    }
    while i < text.count {
      let letter = text[i]
      switch letter {
      case "T", "C":
        if next(1) == "C", next(2) == "H" {
          out += "T"
          i += 1
        } else if letter == "C", next(1) == "H" {
          out += softened("T", next(2))
          i += 2
        } else {
          if letter == "T", next(1) == "S", next(2) == "U" {
            out += "T"
            i += 2
          } else {
            out.append(letter)
            i += 1
          }
        }
      case "S" where next(1) == "H":
        out += softened("S", next(2))
        i += 2
      case "S" where next(1) == "S" && next(2) == "H":
        out += "S"
        i += 1
      case "J":
        out += next(1) == "Y" ? "Z" : softened("Z", next(1))
        i += 1
      case "F" where next(1) == "U":
        out += "H"
        i += 1
      case "M" where next(1).map { "BPM".contains($0) } ?? false:
        out += "N"
        i += 1
      default:
        out.append(letter)
        i += 1
      }
    }
    return out
  }

  private static func withoutLength(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      let (o, u) = (UInt8(ascii: "O"), UInt8(ascii: "U"))
      if let last = out.last, last == o && (byte == o || byte == u) || last == u && byte == u { continue }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// From ァ to ヶ.
  private static let table = """
    A A I I U U E E O O KA GA KI GI KU GU KE GE KO GO SA ZA SI ZI SU ZU SE ZE SO ZO TA DA TI ZI TU TU ZU TE DE TO DO \
    NA NI NU NE NO HA BA PA HI BI PI HU BU PU HE BE PE HO BO PO MA MI MU ME MO YA YA YU YU YO YO RA RI RU RE RO WA WA I E \
    O N VU KA KE
    """.split(separator: " ").map(String.init)
}
