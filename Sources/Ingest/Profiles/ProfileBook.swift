import Wording

/// The profiles that the program ships, in the order in which they are asked.
enum ProfileBook {
  /// One document each; the more special one first.
  private static let documents: [(name: String, bytes: [UInt8])] = [
    ("secondary_areas", PackageResources.secondary_areas_json),
    ("population_total", PackageResources.population_total_json),
    ("population_65", PackageResources.population_65_json),
    ("population_75", PackageResources.population_75_json),
    ("resident_register", PackageResources.resident_register_json),
    ("home_care_demand", PackageResources.home_care_demand_json),
    ("future_mesh", PackageResources.future_mesh_json),
    ("estat_mesh", PackageResources.estat_mesh_json),
    ("census_mesh", PackageResources.census_mesh_json),
    ("mesh_municipality", PackageResources.mesh_municipality_json),
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
