import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// The tables of all levels that have a shape.
  func areaTables() -> [FeatureTable] {
    [
      areaTable("municipality", .municipality), areaTable("ward", .ward),
      areaTable("home_care_area", .homeCare),
      areaTable("secondary_area", .secondary), areaTable("tertiary_area", .tertiary),
    ]
  }

  private func areaTable(_ name: String, _ level: AreaLevel) -> FeatureTable {
    let areas = dataset.areas(level)
    let entryOf = Dictionary(
      catalogue.entries.enumerated().filter { $1.level == level }.map { ($1.code, $0) }
    ) { a, _ in a }
    func members(_ area: Area) -> [String] {
      entryOf[area.code].map { catalogue.entries[$0].municipalities } ?? []
    }
    /// Areas above: of a municipality by membership, of an area by what all its members have in common.
    func parent(_ area: Area, _ above: AreaLevel) -> String? {
      if level == .ward {
        return area.parents[.municipality].flatMap { catalogue.areaOfMunicipality[above]?[$0] }
      }
      let codes = Set(members(area).map { catalogue.areaOfMunicipality[above]?[$0] })
      return codes.count == 1 ? codes.first.flatMap { $0 } : nil
    }
    func people(_ cells: [[Int]]?) -> [Int?] {
      areas.map { area in
        guard let cells, let entry = entryOf[area.code] else { return nil }
        return catalogue.entries[entry].cells.reduce(0) { $0 + cells[baseYearIndex][$1] }
      }
    }
    let total = people(population.total)
    let over75 = people(population.over75)
    var columns = [
      TableMaker.text("code", areas.map(\.code)), TableMaker.text("name", areas.map(\.name)),
      TableMaker.text("name_en", areas.map(\.nameEnglish)),
    ]
    if level == .ward {
      columns.append(TableMaker.text("municipality_code", areas.map { $0.parents[.municipality] }))
    }
    let above: [(AreaLevel, String)] = [
      (.homeCare, "home_care_area_code"), (.secondary, "secondary_area_code"),
      (.tertiary, "tertiary_area_code"),
    ]
    for (upper, column) in above where upper != level && (level.rank < upper.rank) {
      columns.append(TableMaker.text(column, areas.map { parent($0, upper) }))
    }
    columns += [
      TableMaker.text("prefecture_code", areas.map { _ in dataset.prefectureCode }),
      TableMaker.text("health_centre", areas.map(\.healthCentre)),
      TableMaker.real("area_km2", areas.map { TableMaker.km2(areaKm2($0, members($0))) }),
      TableMaker.people("population", total), TableMaker.people("population65", people(population.over65)),
      TableMaker.people("population75", over75), TableMaker.people("population85", people(population.over85)),
      TableMaker.real(
        "share75",
        zip(total, over75).map { t, o in
          guard let t, let o, t > 0 else { return nil }
          return TableMaker.share(Double(o) / Double(t))
        }),
      TableMaker.integer(
        "member_count", areas.map { level == .ward || level == .municipality ? 1 : members($0).count }),
      TableMaker.integer("printed_population", areas.map(\.printedPopulation)),
    ]
    return TableMaker.table(
      name, geometryKind: .multiPolygon,
      geometries: areas.map { area in
        let shape = shapes.shape(level, area.code)
        return shape.isEmpty ? nil : .multiPolygon(shape)
      }, columns)
  }

  /// By the detailed boundary where the dataset has it, summed over the members; else by the shape.
  private func areaKm2(_ area: Area, _ members: [String]) -> Double? {
    if let own = area.areaKm2 { return own }
    let byCode = Dictionary(
      dataset.areas(.municipality).map { ($0.code, $0.areaKm2) }
    ) { a, _ in a }
    let parts = members.map { byCode[$0].flatMap { $0 } }
    if !parts.isEmpty && parts.allSatisfy({ $0 != nil }) { return parts.reduce(0) { $0 + ($1 ?? 0) } }
    let shape = shapes.shape(area.level, area.code)
    return shape.isEmpty ? nil : Geodesic.area(shape)
  }

  /// `area_membership`.
  func membershipTable() -> FeatureTable {
    let rows = dataset.memberships
    return TableMaker.table(
      "area_membership",
      [
        TableMaker.text("municipality_code", rows.map(\.municipalityCode)),
        TableMaker.text("area_level", rows.map(\.level.rawValue)),
        TableMaker.text("area_code", rows.map(\.areaCode)),
        TableMaker.text("valid_from", rows.map(\.validFrom)),
        TableMaker.text("valid_to", rows.map(\.validTo)),
        TableMaker.text("source", rows.map(\.source)),
      ])
  }
}

extension AreaLevel {
  /// Smaller areas have a smaller rank.
  var rank: Int { AreaLevel.order.firstIndex(of: self) ?? 0 }
  private static let order: [AreaLevel] = [
    .ward, .municipality, .homeCare, .secondary, .tertiary, .prefecture,
  ]
}
