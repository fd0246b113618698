import CareAccess
import CareRegistry

/// Which facilities are counted for comparisons: once over all facilities, then sums over areas.
struct CompareCounts {
  /// By service, in the order of `Service.allCases`, as the question reads them; nil where the whole atlas has no
  /// provider: whether there is none or only no list can't be told, and ranks among noughts say nothing.
  let services: [FacilityCounts?]
  /// Kinds of which the atlas holds at least one: of the others no list was given, so nothing is known.
  let kinds: [(kind: FacilityKind, counts: FacilityCounts)]
  /// Confirmed physicians on duty day and night; nil where no source says anything of anybody's hours, which is
  /// not the same as none.
  let nightly: FacilityCounts?

  init(_ facilities: [Facility], _ reaches: [ServiceReach]) {
    services = reaches.map { reach in
      facilities.contains(where: reach.question.admits)
        ? FacilityCounts(facilities, where: reach.question.admits) : nil
    }
    kinds = FacilityKind.allCases.compactMap { kind in
      facilities.contains { $0.kind == kind }
        ? (kind, FacilityCounts(facilities) { $0.kind == kind }) : nil
    }
    let physicians = Service.visitingPhysician.kindsThatMayOffer
    let isReported = facilities.contains {
      physicians.contains($0.kind) && $0.roundTheClock != .notReported
    }
    let asked = ServiceReach.Question(
      service: .visitingPhysician, capability: .confirmed, roundTheClockOnly: true, ownKindOnly: false)
    nightly = isReported ? FacilityCounts(facilities, where: asked.admits) : nil
  }
}
