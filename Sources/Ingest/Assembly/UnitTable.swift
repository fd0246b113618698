import CareRegistry

/// Which municipality a code of a municipality or ward stands for.
struct UnitTable: Sendable {
  /// Municipality and, for a ward, the ward itself.
  private var units: [String: (municipality: String, ward: String?)] = [:]
  /// Designated cities with wards of their own.
  private var cities: Set<String> = []

  init(_ areas: [Area]) {
    for area in areas {
      switch area.level {
      case .municipality: units[area.code] = (area.code, nil)
      case .ward:
        let city = area.parents[.municipality] ?? area.code
        units[area.code] = (city, area.code)
        cities.insert(city)
      case .homeCare, .secondary, .tertiary, .prefecture: break
      }
    }
  }

  /// nil for a code that isn't known.
  func unit(_ code: String) -> (municipality: String, ward: String?)? { units[code] }

  func hasWards(_ code: String) -> Bool { cities.contains(code) }
}
