import CareAccess
import CareRegistry
import Reports

extension AtlasModel {
  /// Figures of all areas in the base year: the prefecture first, then the larger areas, municipalities and wards.
  public func areaFigures() -> [AreaFigures] {
    let names = Dictionary(
      dataset.areas.map { ("\($0.level.rawValue)/\($0.code)", $0.name) }
    ) { a, _ in a }
    func name(_ level: AreaLevel, of entry: AreaCatalogue.Entry) -> String {
      guard entry.level != level, entry.level.rank < level.rank else { return "" }
      let codes = Set(entry.municipalities.map { catalogue.areaOfMunicipality[level]?[$0] })
      guard codes.count == 1, let code = codes.first, let code else { return "" }
      return names["\(level.rawValue)/\(code)"] ?? ""
    }
    let order = catalogue.entries.enumerated().sorted { a, b in
      let (x, y) = (a.element.level.displayRank, b.element.level.displayRank)
      return x != y ? x < y : a.offset < b.offset
    }
    let kinds = Dictionary(
      uniqueKeysWithValues: FacilityKind.allCases.map { kind in
        (kind, FacilityCounts(dataset.facilities) { $0.kind == kind })
      })
    return order.map { e, entry in
      let y = baseYearIndex
      func people(_ cells: [[Int]]) -> Int { entry.cells.reduce(0) { $0 + cells[y][$1] } }
      return AreaFigures(
        level: entry.level, code: entry.code == AreaCatalogue.unassigned ? "" : entry.code, name: entry.name,
        homeCareName: name(.homeCare, of: entry), secondaryName: name(.secondary, of: entry),
        people: people(population.total), people65: people(population.over65),
        people75: people(population.over75),
        counts: kinds.mapValues { $0.count(in: entry) },
        services: Service.allCases.compactMap { serviceFigures($0, e, entry) })
    }
  }

  private func serviceFigures(_ service: Service, _ e: Int, _ entry: AreaCatalogue.Entry) -> ServiceFigures? {
    func figures(_ capability: Capability, ownKindOnly: Bool) -> ReachFigures? {
      guard let (index, _) = reach(service, capability, ownKindOnly: ownKindOnly) else { return nil }
      let f = areaReaches[index][e][baseYearIndex]
      return ReachFigures(
        providers: providerCounts[index][e],
        uncovered: (f.uncoveredMin, f.uncoveredByCentre, f.uncoveredMax),
        uncovered75: (f.uncovered75Min, f.uncovered75ByCentre, f.uncovered75Max), mean: f.meanMetres,
        p90: f.p90Metres, least: f.leastMetres, most: f.mostMetres)
    }
    guard let confirmed = figures(.confirmed, ownKindOnly: false),
      let possible = figures(.possible, ownKindOnly: false), let rule = reach(service, .possible)?.reach.rule,
      let ownConfirmed = figures(.confirmed, ownKindOnly: true),
      let ownPossible = figures(.possible, ownKindOnly: true)
    else { return nil }
    return ServiceFigures(
      service: service, rule: rule.rule, confirmed: confirmed, possible: possible,
      ownKindConfirmed: ownConfirmed,
      ownKindPossible: ownPossible)
  }
}

extension AreaLevel {
  /// The order of rows in tables for people.
  fileprivate var displayRank: Int {
    switch self {
    case .prefecture: 0
    case .tertiary: 1
    case .secondary: 2
    case .homeCare: 3
    case .municipality: 4
    case .ward: 5
    }
  }
}
