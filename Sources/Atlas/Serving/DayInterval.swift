/// Days that a request asks for: one, or from one to another, either end open.
public struct DayInterval: Sendable, Hashable {
  /// `YYYY-MM-DD`; nil: open.
  public var first: String?
  public var last: String?

  /// Reads what the parameter `datetime` of OGC API – Features takes: an RFC 3339 date or time, or an interval
  /// `A/B` with `..` or nothing for an open end. nil for anything else, and for an end before its beginning.
  public init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let day = Self.day(parts[0]) else { return nil }
      (first, last) = (day, day)
    case 2:
      var ends: [String?] = []
      for part in parts {
        if part.isEmpty || part == ".." {
          ends.append(nil)
        } else {
          guard let day = Self.day(part) else { return nil }
          ends.append(day)
        }
      }
      (first, last) = (ends[0], ends[1])
      if let first, let last, last < first { return nil }
    default: return nil
    }
  }

  /// Whether something that holds from one day to another (nil: always did, or still does) falls into it.
  public func meets(from start: String?, to end: String?) -> Bool {
    if let last, let start, !start.isEmpty, start.prefix(10) > last { return false }
    if let first, let end, !end.isEmpty, end.prefix(10) < first.prefix(end.utf8.count) { return false }
    return true
  }

  /// The day of `2025-12-01` or `2025-12-01T12:00:00Z`.
  private static func day(_ text: Substring) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      let digits = bytes[range]
      guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0..<4), let month = number(5..<7), (1...12).contains(month),
      let day = number(8..<10),
      (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    if bytes.count > 10 { guard isTime(bytes.dropFirst(10)) else { return nil } }
    return String(decoding: bytes[..<10], as: UTF8.self)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `T12:00:00Z`, with a fraction or an offset.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.wholeMatch(of: #/[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)/#)
      != nil
  }
}
