import CareRegistry
import GeoFormats
import Wording

/// Something that a question takes by name and value: one entry of the table from which requests are read, refusals are
/// worded and the API is described.
public struct AnalysisParameter: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case choice([String])
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// Metres with a unit: `16km`, `4000m`; a bare number is metres. Up to `ReachRule.longestMetres`.
    case length
    /// `true` or `false`; a name without a value is true.
    case flag
    /// One line of so many characters (Unicode scalars) at most.
    case text(maxLength: Int)
  }

  /// As on the command line, without the dashes.
  public let name: String
  public let kind: Kind
  /// What holds unless it is given; nil: nothing, or what `about` says.
  public let standard: String?
  public let about: Phrase

  init(_ name: String, _ kind: Kind, standard: String? = nil, _ about: Phrase) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.about = about
  }

  /// What it takes, in words.
  public var takes: Phrase {
    switch kind {
    case .choice(let values): Words.Parameters.takesChoice.with(values.joined(separator: ", "))
    case .integer(let range):
      Words.Parameters.takesInteger.with(String(range.lowerBound), String(range.upperBound))
    case .number(let range):
      Words.Parameters.takesNumber.with(
        FixedPoint.text(range.lowerBound, decimals: 6), FixedPoint.text(range.upperBound, decimals: 6))
    case .length: Words.Parameters.takesLength.with(String(Int(ReachRule.longestMetres / 1000)))
    case .flag: Words.Parameters.takesFlag
    case .text(let length): Words.Parameters.takesText.with(String(length))
    }
  }

  /// - Throws: `Failure.usage` at the parameter with what it takes.
  func check(_ text: String) throws(Failure) {
    let isGood: Bool =
      switch kind {
      case .choice(let values): values.contains { $0.utf8.elementsEqual(text.utf8) }
      case .integer(let range): Self.integer(text).map(range.contains) ?? false
      case .number(let range): Self.number(text).map(range.contains) ?? false
      case .length: Self.metres(text) != nil
      case .flag: Self.flag(text) != nil
      case .text(let length):
        !text.isEmpty && text.unicodeScalars.count <= length
          && text.unicodeScalars.allSatisfy {
            ![.control, .lineSeparator, .paragraphSeparator, .unassigned].contains(
              $0.properties.generalCategory)
          }
      }
    guard isGood else {
      throw Failure(
        .usage,
        Phrase(
          ja: Words.Parameters.badValue(.ja, Self.shown(text), takes.ja),
          en: Words.Parameters.badValue(.en, Self.shown(text), takes.en)), at: name)
    }
  }

  static func integer(_ text: String) -> Int? {
    text.utf8.count <= 18 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
      ? Int(text) : nil
  }

  /// Plain decimals only: no hexadecimal digits, no infinity.
  static func number(_ text: String) -> Double? {
    guard text.utf8.count <= 32,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  static func metres(_ text: String) -> Double? {
    guard text.utf8.count <= 32,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".kKmM".utf8.contains($0) }),
      let metres = RuleChoice.metres(text), metres.isFinite, (0...ReachRule.longestMetres).contains(metres)
    else { return nil }
    return metres
  }

  static func flag(_ text: String) -> Bool? {
    switch text {
    case "true", "": true
    case "false": false
    default: nil
    }
  }

  /// Somebody's text as a message quotes it: short, and without what a terminal would act upon.
  static func shown(_ text: String) -> String {
    let plain = text.unicodeScalars.prefix(60).map {
      [.control, .format].contains($0.properties.generalCategory) ? "\u{FFFD}" : $0
    }
    return String(String.UnicodeScalarView(plain)) + (text.unicodeScalars.count > 60 ? "…" : "")
  }
}
