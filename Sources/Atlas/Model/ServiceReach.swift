import CareAccess
import CareRegistry
import Spatial

/// The reach of one service under one reading of what is known, for all cells.
public struct ServiceReach: Sendable {
  /// Which facilities count.
  public struct Question: Hashable, Sendable {
    public let service: Service
    public let capability: Capability
    /// Only providers on duty day and night, read by the same capability.
    public let roundTheClockOnly: Bool
    /// Only the kind that the service is named after: stations for nursing, clinics for physicians.
    public let ownKindOnly: Bool

    /// Whether `facility` counts as a provider.
    public func admits(_ facility: Facility) -> Bool {
      capability.admits(facility.availability(of: service))
        && (!roundTheClockOnly || capability.admits(roundTheClock(of: facility)))
        && (!ownKindOnly || facility.kind == service.ownKind)
    }

    /// What a source says of the hours of this very service. A physician on duty at night (支援診, 支援病) does not
    /// make the nurses or dentists of the same house come at night: of them nothing is reported.
    private func roundTheClock(of facility: Facility) -> Availability {
      service.kindsThatMayOffer.contains(facility.kind) ? facility.roundTheClock : .notReported
    }
  }

  public let question: Question
  public let rule: ReachRule
  /// Numbers of the facilities that count and have a place; `reach.nearest` points into this.
  public let providers: [Int]
  public let reach: CellReach

  /// The facility nearest to a cell; nil when there is none.
  public func nearestFacility(_ cell: Int) -> Int? {
    reach.nearest[cell] < 0 ? nil : providers[reach.nearest[cell]]
  }
}

extension Service {
  /// The kind that the service is named after.
  public var ownKind: FacilityKind {
    switch self {
    case .visitingPhysician: .clinic
    case .visitingDentist: .dentalPractice
    case .visitingNurse: .visitingNurseStation
    case .visitingPharmacist: .pharmacy
    }
  }
}
