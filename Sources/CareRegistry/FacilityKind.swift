import Wording

/// What a facility is. A hospital that also nurses at home stays a hospital.
public enum FacilityKind: String, Sendable, CaseIterable, Codable {
  case clinic
  case dentalPractice = "dental_practice"
  case visitingNurseStation = "visiting_nurse_station"
  case pharmacy
  case hospital
  case homeHelp = "home_help"
  case careManager = "care_manager"
  case communitySupportCenter = "community_support_center"
  /// Another care service: nursing homes, night home help and the like.
  case careService = "care_service"

  /// The four home-care kinds and hospitals, in the order of tables and legends.
  public static let homeCare: [FacilityKind] = [
    .clinic, .hospital, .dentalPractice, .visitingNurseStation, .pharmacy,
  ]

  public var label: Phrase {
    switch self {
    case .clinic: Words.Registry.clinic
    case .dentalPractice: Words.Registry.dentalPractice
    case .visitingNurseStation: Words.Registry.visitingNurseStation
    case .pharmacy: Words.Registry.pharmacy
    case .hospital: Words.Registry.hospital
    case .homeHelp: Words.Registry.homeHelp
    case .careManager: Words.Registry.careManager
    case .communitySupportCenter: Words.Registry.communitySupportCenter
    case .careService: Words.Lists.careService
    }
  }
}
