/// Turns the numbers by which workbooks count days into ISO 8601 texts.
struct SerialDate {
  /// Whether day 0 is 1904-01-01, as old workbooks of the Macintosh have it, and not 1899-12-31.
  var countsFrom1904 = false

  /// The last day that Excel knows: 9999-12-31.
  private static let lastSerial = 2_958_465.0
  private static let secondsOfDay = 86_400

  /// `2025-10-01`, `2025-10-01T09:30:00`, `09:30:00`, or `36:00:00` for a span; to the nearest second. nil for what
  /// is no day: negative, beyond the year 9999, or 29 February 1900, which Excel counts though it never was.
  func text(_ value: Double, _ format: DateFormat) -> String? {
    guard value >= 0, value <= Self.lastSerial else { return nil }
    let seconds = Int((value * Double(Self.secondsOfDay)).rounded())
    if format.isSpan { return Self.clock(seconds) }
    let day = seconds / Self.secondsOfDay
    let time = seconds % Self.secondsOfDay
    if day == 0, format.showsTime { return Self.clock(time) }
    guard let date = date(day) else { return nil }
    return time == 0 ? date : "\(date)T\(Self.clock(time))"
  }

  private func date(_ serial: Int) -> String? {
    // Days from 1970-01-01 to 1904-01-01 and to 1899-12-31.
    if countsFrom1904 { return Self.iso(serial - 24_107) }
    guard serial > 0, serial != 60 else { return nil }
    return Self.iso(serial - 25_568 - (serial > 60 ? 1 : 0))
  }

  /// The Gregorian date of a day counted from 1970-01-01 (Hinnant, days_from_civil reversed).
  private static func iso(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * ofYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let dayOfMonth = ofYear - (153 * fromMarch + 2) / 5 + 1
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
  }

  private static func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
