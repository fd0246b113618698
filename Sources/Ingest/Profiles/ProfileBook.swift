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
    ("hospital_info", PackageResources.hospital_info_json),
    ("clinic_info", PackageResources.clinic_info_json),
    ("dental_info", PackageResources.dental_info_json),
    ("midwife_info", PackageResources.midwife_info_json),
    ("pharmacy_info", PackageResources.pharmacy_info_json),
    ("hospitals", PackageResources.hospitals_json),
    ("clinics", PackageResources.clinics_json),
    ("dental", PackageResources.dental_json),
    ("midwives", PackageResources.midwives_json),
    ("pharmacies", PackageResources.pharmacies_json),
    ("visiting_nurse", PackageResources.visiting_nurse_json),
    ("home_help", PackageResources.home_help_json),
    ("care_managers", PackageResources.care_managers_json),
    ("community_support_centers", PackageResources.community_support_centers_json),
    ("nursing_homes", PackageResources.nursing_homes_json),
    ("health_care_facilities", PackageResources.health_care_facilities_json),
    ("integrated_care_facilities", PackageResources.integrated_care_facilities_json),
    ("night_home_help", PackageResources.night_home_help_json),
    ("regular_visiting", PackageResources.regular_visiting_json),
    ("other_care_services", PackageResources.other_care_services_json),
    ("municipal_medical", PackageResources.municipal_medical_json),
    ("municipal_medical_2", PackageResources.municipal_medical_2_json),
    ("municipal_care", PackageResources.municipal_care_json),
    ("municipal_care_2", PackageResources.municipal_care_2_json),
    ("takamatsu_medical", PackageResources.takamatsu_medical_json),
    ("tertiary_areas", PackageResources.tertiary_areas_json),
    ("notifications", PackageResources.notifications_json),
    ("insured", PackageResources.insured_json),
    ("ksj_medical", PackageResources.ksj_medical_json),
    ("municipal_offices", PackageResources.municipal_offices_json),
    ("progress", PackageResources.progress_json),
    ("progress_by_municipality", PackageResources.progress_by_municipality_json),
    ("home_care_area_list", PackageResources.home_care_area_list_json),
    ("home_care_members", PackageResources.home_care_members_json),
    ("home_care_members_named", PackageResources.home_care_members_named_json),
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
