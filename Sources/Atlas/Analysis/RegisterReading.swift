import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Tables of an atlas as values of the registry.
enum RegisterReading {
  /// Most people, or receipts, that one row may hold.
  static let mostPeople = 1e10

  static func facilities(_ table: FeatureTable, _ path: String) throws(Failure) -> [Facility] {
    let columns = RegisterColumns(table, path)
    let (ids, kinds, names) = (
      try columns.texts("facility_id"), try columns.texts("kind"), try columns.texts("name")
    )
    let addresses = try columns.texts("address")
    let (municipalities, wards) = (try columns.texts("municipality_code"), try columns.texts("ward_code"))
    let (grades, clocks) = (try columns.texts("position_grade"), try columns.texts("round_the_clock"))
    let (sources, dates) = (try columns.texts("source"), try columns.texts("reference_date"))
    let capacities = table.reals("capacity") ?? [Double?](repeating: nil, count: table.rowCount)
    var states: [(Service, [String?])] = []
    for service in Service.allCases { states.append((service, try columns.texts(service.rawValue))) }
    var facilities: [Facility] = []
    facilities.reserveCapacity(table.rowCount)
    for i in 0..<table.rowCount {
      guard let id = ids[i], let kind = kinds[i].flatMap(FacilityKind.init(rawValue:)) else {
        throw columns.failure("kind", i, kinds[i])
      }
      var services: [Service: Availability] = [:]
      for (service, values) in states {
        guard let state = values[i].flatMap(Availability.init(rawValue:)) else {
          throw columns.failure(service.rawValue, i, values[i])
        }
        services[service] = state
      }
      var position: Position?
      if case .point(let point)? = table.geometries[i] { position = point }
      facilities.append(
        Facility(
          id: id, kind: kind, name: names[i] ?? "", address: addresses[i] ?? "",
          municipalityCode: municipalities[i], wardCode: wards[i], position: position,
          positionGrade: grades[i].flatMap(PositionGrade.init(rawValue:)) ?? .none, services: services,
          roundTheClock: clocks[i].flatMap(Availability.init(rawValue:)) ?? .notReported,
          capacity: capacities[i], source: sources[i] ?? "", referenceDate: dates[i] ?? ""))
    }
    return facilities
  }

  static func cells(_ table: FeatureTable, _ path: String) throws(Failure) -> [MeshCell] {
    let columns = RegisterColumns(table, path)
    let (codes, municipalities, wards) = (
      try columns.texts("mesh_code"), try columns.texts("municipality_code"), try columns.texts("ward_code")
    )
    let assigned = try columns.texts("assigned_by")
    var cells: [MeshCell] = []
    cells.reserveCapacity(table.rowCount)
    for i in 0..<table.rowCount {
      guard let code = codes[i].flatMap({ try? MeshCode($0) }), let municipality = municipalities[i] else {
        throw columns.failure("mesh_code", i, codes[i])
      }
      cells.append(
        MeshCell(
          code: code, municipalityCode: municipality, wardCode: wards[i], weight: 0,
          assignedBy: assigned[i] ?? ""))
    }
    return cells
  }

  /// `cell_population` holds all cells of one year after the other, in the order of `population_cell`.
  static func population(_ table: FeatureTable, cells: Int, _ path: String) throws(Failure) -> CellPopulation
  {
    let columns = RegisterColumns(table, path)
    let years = try columns.integers("year")
    guard cells > 0, years.count % cells == 0 else {
      throw columns.failure("mesh_code", years.count, String(cells))
    }
    var list: [Int] = []
    for start in stride(from: 0, to: years.count, by: cells) {
      guard let year = years[start], years[start..<(start + cells)].allSatisfy({ $0 == year }) else {
        throw columns.failure("year", start, years[start].map(String.init))
      }
      list.append(year)
    }
    func band(_ name: String) throws(Failure) -> [[Int]]? {
      let values = try columns.reals(name)
      if values.contains(where: { $0 == nil }) { return nil }
      // More people than there ever were are a damaged file, and would pass the bounds of whole numbers.
      if let row = values.firstIndex(where: { !(0...mostPeople).contains($0 ?? -1) }) {
        throw columns.failure(name, row, values[row].map { "\($0)" })
      }
      return list.indices.map { y in
        values[(y * cells)..<((y + 1) * cells)].map { Int((($0 ?? 0) * 1000).rounded()) }
      }
    }
    guard let total = try band("population"), let over65 = try band("population65"),
      let over75 = try band("population75")
    else { throw columns.failure("population", 0, nil) }
    return CellPopulation(
      years: list, total: total, over65: over65, over75: over75, over85: try band("population85"))
  }

  static func rules(_ table: FeatureTable, _ path: String) throws(Failure) -> [ReachRule] {
    let columns = RegisterColumns(table, path)
    let (names, services, kinds) = (
      try columns.texts("rule"), try columns.texts("service"), try columns.texts("kind")
    )
    let values = try columns.reals("value")
    let (from, to, citations) = (
      try columns.texts("valid_from"), try columns.texts("valid_to"), try columns.texts("citation")
    )
    guard case .boolean(let defaults)? = table.column("is_default")?.values else {
      throw columns.failure("is_default", 0, nil)
    }
    var rules: [ReachRule] = []
    for i in 0..<table.rowCount {
      guard let name = names[i], let service = services[i].flatMap(Service.init(rawValue:)),
        let kind = kinds[i].flatMap(ReachRule.Kind.init(rawValue:))
      else { throw columns.failure("service", i, services[i]) }
      rules.append(
        ReachRule(
          rule: name, service: service, kind: kind, value: values[i] ?? 0, validFrom: from[i], validTo: to[i],
          citation: citations[i] ?? "", isDefault: defaults[i] ?? false))
    }
    return rules
  }

  /// Areas of every level, their memberships, and the boundaries of municipalities and wards.
  ///
  /// - Returns: the shapes of all areas by level and code.
  static func areas(
    _ contents: AtlasContents, into dataset: inout CareDataset
  ) throws(Failure) -> [AreaLevel: [String: MultiPolygon]] {
    var shapes: [AreaLevel: [String: MultiPolygon]] = [:]
    let levels: [(AreaLevel, String)] = [
      (.municipality, "municipality"), (.ward, "ward"), (.homeCare, "home_care_area"),
      (.secondary, "secondary_area"), (.tertiary, "tertiary_area"),
    ]
    for (level, name) in levels {
      let table = try contents.table(name)
      let columns = RegisterColumns(table, contents.path)
      let (codes, names, english) = (
        try columns.texts("code"), try columns.texts("name"), try columns.texts("name_en")
      )
      let kilometres = try columns.reals("area_km2")
      let cities = level == .ward ? try columns.texts("municipality_code") : []
      for i in 0..<table.rowCount {
        guard let code = codes[i] else { throw columns.failure("code", i, nil) }
        var area = Area(
          level: level, code: code, name: names[i] ?? code, nameEnglish: english[i],
          areaKm2: kilometres[i])
        area.parents[.prefecture] = dataset.prefectureCode
        if level == .ward { area.parents[.municipality] = cities[i] }
        dataset.areas.append(area)
        guard case .multiPolygon(let shape)? = table.geometries[i] else { continue }
        shapes[level, default: [:]][code] = shape
        if level == .municipality || level == .ward { dataset.boundaries[code] = shape }
        // As in a dataset: a city is the sum of its wards.
        if level == .ward, let city = cities[i] { dataset.boundaries[city] = nil }
      }
    }
    let table = try contents.table("area_membership")
    let columns = RegisterColumns(table, contents.path)
    let (municipalities, areaLevels, codes) = (
      try columns.texts("municipality_code"), try columns.texts("area_level"), try columns.texts("area_code")
    )
    let (from, to, sources) = (
      try columns.texts("valid_from"), try columns.texts("valid_to"), try columns.texts("source")
    )
    for i in 0..<table.rowCount {
      guard let municipality = municipalities[i], let code = codes[i],
        let level = areaLevels[i].flatMap(AreaLevel.init(rawValue:))
      else { throw columns.failure("area_level", i, areaLevels[i]) }
      dataset.memberships.append(
        AreaMembership(
          municipalityCode: municipality, level: level, areaCode: code, validFrom: from[i], validTo: to[i],
          source: sources[i] ?? ""))
    }
    return shapes
  }
}
