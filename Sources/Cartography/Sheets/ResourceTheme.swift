import CareRegistry

/// Providers of one home-care area.
public struct AreaResources: Hashable, Sendable {
  /// Code of the home-care area; nil: the municipalities that belong to none.
  public var code: String?
  public var name: String
  public var counts: [FacilityKind: Int]
  public var people75: Double

  public init(code: String?, name: String, counts: [FacilityKind: Int], people75: Double) {
    self.code = code
    self.name = name
    self.counts = counts
    self.people75 = people75
  }

  /// Providers per 10,000 people of 75 and older; nil without people.
  public func rate(_ kind: FacilityKind) -> Double? {
    people75 > 0 ? Double(counts[kind] ?? 0) / people75 * 10_000 : nil
  }
}

/// A map of providers by home-care area.
public struct ResourceTheme: Sendable {
  /// In the order of the table; the unassigned municipalities last.
  public var areas: [AreaResources]
  public var facilities: [SheetFacility]
  /// The kind that the title speaks of.
  public var headline: FacilityKind

  public init(
    areas: [AreaResources], facilities: [SheetFacility],
    headline: FacilityKind = .visitingNurseStation
  ) {
    self.areas = areas
    self.facilities = facilities
    self.headline = headline
  }
}
