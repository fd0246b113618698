/// A day, or a moment, as `DATE('2025-06-01')` and `TIMESTAMP('2025-06-01T09:00:00Z')` say it.
public struct CQL2Instant: Sendable, Hashable {
  /// Seconds from 1970-01-01T00:00:00Z; of a day its beginning in UTC.
  public let seconds: Int
  /// A whole day: moments of that day are equal to it.
  public let isDay: Bool

  /// Reads `YYYY-MM-DD`, or with `THH:MM:SS[.fraction]` and `Z` or `±HH:MM`; nil for anything else. The fraction is
  /// dropped. Without a zone UTC is meant.
  public init?(_ text: String) {
    let read = text.utf8.withContiguousStorageIfAvailable { Self.read($0) }
    guard let (seconds, isDay) = read ?? Array(text.utf8).withUnsafeBufferPointer(Self.read) else {
      return nil
    }
    (self.seconds, self.isDay) = (seconds, isDay)
  }

  /// Seconds of the day's beginning.
  var dayStart: Int { seconds - ((seconds % 86_400) + 86_400) % 86_400 }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (seconds: Int, isDay: Bool)? {
    func digits(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    func isMark(_ at: Int, _ marks: StaticString) -> Bool {
      at < bytes.count
        && UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount).contains(bytes[at])
    }
    guard let year = digits(0, 4), isMark(4, "-"), let month = digits(5, 2), isMark(7, "-"),
      let day = digits(8, 2), (1...12).contains(month), day >= 1, day <= length(of: month, year)
    else { return nil }
    let start = days(year, month, day) * 86_400
    if bytes.count == 10 { return (start, true) }
    guard isMark(10, "Tt "), let hour = digits(11, 2), isMark(13, ":"), let minute = digits(14, 2),
      hour < 24, minute < 60
    else { return nil }
    var (at, second) = (16, 0)
    if isMark(at, ":") {
      guard let value = digits(17, 2), value <= 60 else { return nil }
      (at, second) = (19, value)
      if isMark(at, ".") {
        guard digits(20, 1) != nil else { return nil }
        at = 20
        while digits(at, 1) != nil { at += 1 }
      }
    }
    let moment = start + hour * 3600 + minute * 60 + second
    if at == bytes.count || (isMark(at, "Zz") && at + 1 == bytes.count) { return (moment, false) }
    guard isMark(at, "+-"), let zoneHour = digits(at + 1, 2), isMark(at + 3, ":"),
      let zoneMinute = digits(at + 4, 2),
      at + 6 == bytes.count, zoneHour < 24, zoneMinute < 60
    else { return nil }
    let shift = zoneHour * 3600 + zoneMinute * 60
    return (isMark(at, "+") ? moment - shift : moment + shift, false)
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 by the Gregorian calendar: years begin in March, so that leap days stand last.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month > 2 ? year : year - 1
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
