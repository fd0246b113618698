import Wording

/// The profiles that the program ships, in the order in which they are asked.
enum ProfileBook {
  /// One document each; the more special one first.
  private static let documents: [(name: String, bytes: [UInt8])] = [
    ("secondary_areas", PackageResources.secondary_areas_json),
    ("tertiary_areas", PackageResources.tertiary_areas_json),
    ("notifications", PackageResources.notifications_json),
    ("insured", PackageResources.insured_json),
    ("ksj_medical", PackageResources.ksj_medical_json),
    ("speciality_hours", PackageResources.speciality_hours_json),
  ]

  /// Profiles of what some lists hold besides their own rows; a file is never known by them.
  private static let besides: [(name: String, bytes: [UInt8])] = [
    ("pharmacy_hours", PackageResources.pharmacy_hours_json),
    ("closed_days", PackageResources.closed_days_json),
  ]

  /// - Throws: as `shipped`.
  static func beside() throws(Failure) -> [ColumnProfile] { try read(besides) }

  /// - Throws: `Failure` for a document that a developer has broken; a test reads them all.
  static func shipped() throws(Failure) -> [ColumnProfile] { try read(documents) }

  private static func read(
    _ documents: [(name: String, bytes: [UInt8])]
  ) throws(Failure) -> [ColumnProfile] {
    var profiles: [ColumnProfile] = []
    for document in documents {
      profiles.append(try ColumnProfile.read(document.bytes, at: "Profiles/Columns/\(document.name).json"))
    }
    return profiles
  }
}
