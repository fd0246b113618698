/// The code that understands the rows of a profile, by the name that the profile gives.
enum ProfileReaders {
  /// A format for a profile; nil when there is no reader of that name.
  static func format(for profile: ColumnProfile) -> (any InputFormat)? {
    makers[profile.reader].map { $0(profile) }
  }

  static var names: Set<String> { Set(makers.keys) }

  private static let makers: [String: @Sendable (ColumnProfile) -> any InputFormat] = [
    "secondary_areas": { SecondaryAreaFormat($0) },
    "tertiary_areas": { TertiaryAreaFormat($0) },
    "notifications": { NotificationFormat($0) },
    "insured_institutions": { InsuredInstitutionFormat($0) },
    "ksj_medical": { KSJMedicalFormat($0) },
    "facility_hours": { FacilityHoursFormat($0) },
    "closed_days": { ClosedDayFormat($0) },
  ]
}
