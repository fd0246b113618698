/// Keys by which the tables of a dataset name their sources.
public enum SourceKey {
  public static let boundaries = "boundaries"
  public static let secondaryAreas = "secondary_areas"
  public static let homeCareAreas = "home_care_areas"
  public static let tertiaryAreas = "tertiary_areas"
  public static let meshMunicipality = "mesh_municipality"
  public static let censusMesh = "census_mesh"
  /// People by cell, year and age band.
  public static let ageMesh = "age_mesh"
  public static let populationTotal = "population_total"
  public static let population65 = "population_65"
  public static let population75 = "population_75"
  /// 住民基本台帳
  public static let residentRegister = "resident_register"
  public static let demand = "home_care_demand"
  public static let offices = "municipal_offices"
  public static let progress = "progress"
  public static let towns = "towns"
  public static let hospitals = "hospitals"
  public static let clinics = "clinics"
  public static let dentalPractices = "dental"
  public static let pharmacies = "pharmacies"
  /// The full lists, with coordinates.
  public static let hospitalInfo = "hospital_info"
  public static let clinicInfo = "clinic_info"
  public static let dentalInfo = "dental_info"
  public static let pharmacyInfo = "pharmacy_info"
  public static let insuredInstitutions = "insured"
  public static let notifications = "notifications"
  public static let visitingNurse = "visiting_nurse"
  public static let reachRules = "reach_rules"
  public static let notificationSymbols = "notification_symbols"
}
