/// The code that understands the rows of a profile, by the name that the profile gives.
enum ProfileReaders {
  /// A format for a profile; nil when there is no reader of that name.
  static func format(for profile: ColumnProfile) -> (any InputFormat)? {
    makers[profile.reader].flatMap { $0(profile) }
  }

  static var names: Set<String> { Set(makers.keys) }

  private static let makers: [String: @Sendable (ColumnProfile) -> (any InputFormat)?] = [
    "secondary_areas": { SecondaryAreaFormat($0) },
    "medical_facility": { MedicalFacilityFormat($0) },
    "care_service": { CareServiceFormat($0) },
    "facility_list": { FacilityListFormat($0) },
    "municipal_projection": { PopulationFormat($0) },
    "resident_register": { ResidentRegisterFormat($0) },
    "home_care_demand": { DemandFormat($0) },
    "future_mesh": { FutureMeshFormat($0) },
    "estat_mesh": { CensusAgeMeshFormat($0) },
    "census_mesh": { NamedCensusMeshFormat($0) },
    "mesh_municipality": { MeshMunicipalityFormat($0) },
    "tertiary_areas": { TertiaryAreaFormat($0) },
    "notifications": { NotificationFormat($0) },
    "insured_institutions": { InsuredInstitutionFormat($0) },
    "ksj_medical": { KSJMedicalFormat($0) },
    "municipal_offices": { MunicipalOfficeFormat($0) },
    "progress": { ProgressFormat($0, isWide: false) },
    "progress_by_municipality": { ProgressFormat($0, isWide: true) },
    "home_care_area_list": { HomeCareListFormat($0) },
    "home_care_members": { HomeCareMemberFormat($0) },
    "facility_hours": { FacilityHoursFormat($0) },
    "closed_days": { ClosedDayFormat($0) },
  ]
}
