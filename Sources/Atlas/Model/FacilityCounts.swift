import CareRegistry

/// Counts facilities by area: once over the facilities, then sums over the municipalities of each area.
struct FacilityCounts {
  private var byMunicipality: [String: Int] = [:]
  private var byWard: [String: Int] = [:]

  /// - Parameter isCounted: which facilities count. Those without a position count where their address is.
  init(_ facilities: [Facility], where isCounted: (Facility) -> Bool) {
    for facility in facilities where isCounted(facility) {
      if let code = facility.municipalityCode { byMunicipality[code, default: 0] += 1 }
      if let code = facility.wardCode { byWard[code, default: 0] += 1 }
    }
  }

  func count(in entry: AreaCatalogue.Entry) -> Int {
    entry.level == .ward
      ? byWard[entry.code] ?? 0 : entry.municipalities.reduce(0) { $0 + (byMunicipality[$1] ?? 0) }
  }
}
