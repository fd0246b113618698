import Wording

/// What reaches a home.
public enum Service: String, Sendable, CaseIterable, Codable {
  case visitingPhysician = "visiting_physician"
  case visitingDentist = "visiting_dentist"
  case visitingNurse = "visiting_nurse"
  case visitingPharmacist = "visiting_pharmacist"

  public var label: Phrase {
    switch self {
    case .visitingPhysician: Words.Registry.visitingPhysician
    case .visitingDentist: Words.Registry.visitingDentist
    case .visitingNurse: Words.Registry.visitingNurse
    case .visitingPharmacist: Words.Registry.visitingPharmacist
    }
  }

  /// The kinds that may offer the service even where no source says so: their state is
  /// `not_reported`, never `no`, until a source speaks.
  public var kindsThatMayOffer: Set<FacilityKind> {
    switch self {
    case .visitingPhysician: [.clinic, .hospital]
    case .visitingDentist: [.dentalPractice]
    case .visitingNurse: [.visitingNurseStation]
    case .visitingPharmacist: [.pharmacy]
    }
  }
}
