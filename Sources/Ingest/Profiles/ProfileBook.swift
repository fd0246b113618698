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
  ]

  /// - Throws: `Failure` for a document that a developer has broken; a test reads them all.
  static func shipped() throws(Failure) -> [ColumnProfile] {
    var profiles: [ColumnProfile] = []
    for document in documents {
      profiles.append(try ColumnProfile.read(document.bytes, at: "Profiles/Columns/\(document.name).json"))
    }
    return profiles
  }
}
