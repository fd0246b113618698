/// An address taken apart.
public struct AddressParts: Sendable, Hashable {
  /// Two digits; nil where neither the address nor its municipality tells.
  public var prefectureCode: String?
  /// Five digits, of the ward where one is named; nil where unknown.
  public var municipalityCode: String?
  /// Town in its compared form: no 大字 or 字, numbers in digits (北24条西, 宇野気チ). Never shown.
  public var town: String
  /// Numbers of 丁目, 番 and 号 in their order, however they are joined: 1丁目2番3号, 1-2-3 and 一丁目二の三 are
  /// the same. 右, 左 and 甲, 乙, 丙 before a number count as members.
  public var lots: [String]
  /// What follows the number, as written, without a repetition of itself.
  public var building: String

  /// How well two addresses agree.
  public enum Agreement: Int, Sendable, Comparable {
    /// Municipality, town or prefecture differ.
    case different = 0
    /// The same municipality, another town or none.
    case sameMunicipality = 1
    /// The same town, other numbers; or the town of one is the beginning of the other's.
    case sameTown = 2
    /// The same town; the numbers of one go on where those of the other end.
    case compatible = 3
    /// The same town and numbers.
    case same = 4

    public static func < (a: Agreement, b: Agreement) -> Bool { a.rawValue < b.rawValue }
  }

  /// Compares two addresses; symmetric. A city and one of its wards count as the same municipality where
  /// `cityOf` leads from the ward to the city.
  public func agreement(with other: AddressParts, cityOf: (String) -> String = { $0 }) -> Agreement {
    if let a = prefectureCode, let b = other.prefectureCode, a != b { return .different }
    if let a = municipalityCode, let b = other.municipalityCode, a != b {
      guard cityOf(a) == b || a == cityOf(b) else { return .different }
    }
    let mine = Self.loose(town)
    let theirs = Self.loose(other.town)
    if mine == theirs {
      // A village without towns: its numbers alone tell.
      if mine.isEmpty, lots.isEmpty || other.lots.isEmpty { return .sameMunicipality }
      if lots == other.lots { return lots.isEmpty ? .compatible : .same }
      if lots.starts(with: other.lots) || other.lots.starts(with: lots) { return .compatible }
      return .sameTown
    }
    // 新川3-5-1 and 新川3条5丁目1: the hyphen stands for 条.
    let x = Self.flat(mine, lots)
    let y = Self.flat(theirs, other.lots)
    if x.town == y.town, !x.town.isEmpty, !lots.isEmpty, !other.lots.isEmpty {
      if x.lots == y.lots { return .same }
      if x.lots.starts(with: y.lots) || y.lots.starts(with: x.lots) { return .compatible }
    }
    // 河辺 and 河辺字清水: one list leaves the small section out, or the whole number.
    let isMineShort = mine.utf8.count < theirs.utf8.count
    guard (isMineShort ? town : other.town).unicodeScalars.count >= 2,
      isMineShort ? theirs.hasPrefix(mine) : mine.hasPrefix(theirs)
    else { return .sameMunicipality }
    return lots == other.lots || lots.isEmpty || other.lots.isEmpty ? .compatible : .sameTown
  }

  /// The number at the end of a town as the first of the numbers.
  private static func flat(_ town: String, _ lots: [String]) -> (town: String, lots: [String]) {
    let digits = town.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    return digits == 0 ? (town, lots) : (String(town.dropLast(digits)), [String(town.suffix(digits))] + lots)
  }

  /// Town without 町, 条 and 部: 湯川 and 湯川町, 東2南 and 東2条南, ソ部 and ソ.
  static func loose(_ town: String) -> String {
    String(String.UnicodeScalarView(town.unicodeScalars.filter { $0 != "町" && $0 != "条" && $0 != "部" }))
  }
}
