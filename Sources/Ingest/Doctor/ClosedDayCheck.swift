import CareRegistry
import GeoFormats
import Wording

/// Finds files whose flags of closed days are used the other way round.
///
/// 医療情報ネット names its columns 「毎週決まった曜日に休診（月）」 and means by 1 that the institution is *open*.
/// Whoever reads the heading closes nearly all of them on weekdays: that is what shows.
public enum ClosedDayCheck {
  /// Facilities below which nothing is said.
  public static let leastRows = 20

  /// One issue where, as read, more facilities are closed on weekdays than on Sundays; nil else.
  ///
  /// - Parameters:
  ///   - isOpen: for each facility seven values, Monday first, as the reader understands the flags; nil: not stated.
  ///   - oneMeansOpen: how the reader understands a 1, for the message.
  public static func issue(
    isOpen: [[Bool?]], oneMeansOpen: Bool, file: String, column: String
  ) -> Issue? {
    func closedShare(_ days: Range<Int>) -> (share: Double, count: Int) {
      let stated = isOpen.flatMap { week in days.compactMap { $0 < week.count ? week[$0] : nil } }
      return stated.isEmpty
        ? (0, 0) : (Double(stated.count { !$0 }) / Double(stated.count), stated.count)
    }
    let weekdays = closedShare(0..<5)
    let sundays = closedShare(6..<7)
    guard weekdays.count >= leastRows, sundays.count >= leastRows, weekdays.share > 0.5,
      weekdays.share > sundays.share
    else { return nil }
    func percent(_ share: Double) -> String { FixedPoint.text(share * 100, decimals: 0) }
    let one = oneMeansOpen ? Words.Doctor.open : Words.Doctor.closed
    let message = Words.Doctor.closedDays
    let values = [percent(weekdays.share), percent(sundays.share), String(isOpen.count)]
    return .found(
      "closed_days_inverted", .warning, CheckedPlace(file: file, row: nil, column: column),
      Phrase(ja: message.filled(.ja, [one.ja] + values), en: message.filled(.en, [one.en] + values))
    )
  }
}
