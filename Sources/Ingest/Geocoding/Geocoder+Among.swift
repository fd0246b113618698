import CareRegistry

extension Geocoder {
  /// The same for an address that may lie in one of several municipalities. What the address names counts
  /// first; else the one of them in which its town is found, and only where that is one.
  public func locate(_ address: String, amongMunicipalityCodes codes: [String]) -> GeocodedAddress {
    let plain = locate(address, municipalityCodeHint: codes.first.map { String($0.prefix(2)) })
    guard !codes.isEmpty, plain.basis == .unknown || plain.basis == .uniqueTown else { return plain }
    if codes.count == 1 { return locate(address, municipalityCodeHint: codes[0]) }
    var found: [GeocodedAddress] = []
    for code in codes {
      let hinted = locate(address, municipalityCodeHint: code)
      if hinted.basis == .hint, hinted.grade < .municipality, !hinted.isApproximate { found.append(hinted) }
    }
    let shortest = found.map(\.rest.utf8.count).min()
    let best = found.filter { $0.rest.utf8.count == shortest }
    guard let first = best.first, Set(best.map(\.municipalityCode)).count == 1 else { return plain }
    return first
  }

  /// By one municipality or by several, or by none.
  func locate(_ address: String, hints: [String]) -> GeocodedAddress {
    hints.count == 1
      ? locate(address, municipalityCodeHint: hints[0]) : locate(address, amongMunicipalityCodes: hints)
  }
}
