/// One stretch of consulting hours of a facility on one day of the week, departments taken together.
public struct FacilityHours: Sendable, Hashable {
  public enum Day: String, Sendable, CaseIterable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday, holiday
  }

  public var facilityID: String
  public var day: Day
  /// `HH:MM`, 00:00 … 24:00.
  public var opens: String
  /// `HH:MM`, later than `opens`.
  public var closes: String
  /// Key of the dataset's sources.
  public var source: String

  public init(facilityID: String, day: Day, opens: String, closes: String, source: String) {
    self.facilityID = facilityID
    self.day = day
    self.opens = opens
    self.closes = closes
    self.source = source
  }
}
