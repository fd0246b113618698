import CareRegistry
import GeoFormats
import Spatial

extension AnalysisGround {
  /// Columns that tell areas apart and what they were asked: level, code, name, service, rule, year, age band.
  func areaColumns(_ entries: [AreaCatalogue.Entry]) -> [TableColumn] {
    [
      TableMaker.text("area_level", entries.map(\.level.rawValue)),
      TableMaker.text("area_code", entries.map(\.code)), TableMaker.text("name", entries.map(\.name)),
    ] + askedColumns(entries.count)
  }

  /// Columns of what was asked, the same in every row: a table is cut up and passed on.
  func askedColumns(_ count: Int) -> [TableColumn] {
    func all(_ value: String) -> [String?] { [String?](repeating: value, count: count) }
    return [
      TableMaker.text("service", all(question.service.rawValue)), TableMaker.text("rule", all(rule.rule)),
      TableMaker.integer("year", [Int?](repeating: year, count: count)),
      TableMaker.text("age_band", all(question.age.rawValue)),
    ]
  }

  /// Shapes of areas; nil for those without one, such as the municipalities without a home-care area taken
  /// together.
  func areaShapes(_ entries: [AreaCatalogue.Entry]) -> [Geometry?] {
    entries.map { register.shape($0.level, $0.code).map(Geometry.multiPolygon) }
  }

  /// The position in `areas` of the area that each facility lies in; −1 in none.
  func areaNumbers(of numbers: [Int]) -> [Int] {
    let numberOf = Dictionary(areas.enumerated().map { ($1.code, $0) }) { a, _ in a }
    return numbers.map { i in
      let code: String?
      if areaLevel == .ward {
        code = facilities[i].wardCode
      } else {
        code = facilities[i].municipalityCode.map { register.catalogue.area(areaLevel, of: $0) }
      }
      return code.flatMap { numberOf[$0] } ?? -1
    }
  }
}

extension AtlasRegister {
  /// The shape of an area; nil where the atlas has none. The prefecture's is put together from its
  /// municipalities.
  func shape(_ level: AreaLevel, _ code: String) -> MultiPolygon? {
    if level != .prefecture { return shapes[level]?[code] }
    let units = dataset.boundaries.keys.sorted().compactMap { dataset.boundaries[$0] }
    guard let coverage = try? Coverage(units) else { return nil }
    return coverage.shapes(groups: [Array(units.indices)]).first
  }
}

extension AtlasRegister {
  /// Square kilometres of an area by the detailed boundaries; nil where the atlas doesn't say.
  func areaKm2(_ entry: AreaCatalogue.Entry) -> Double? {
    if let own = dataset.areas.first(where: { $0.level == entry.level && $0.code == entry.code })?.areaKm2 {
      return own
    }
    // The prefecture and the unassigned are sums of municipalities.
    var sum = 0.0
    for code in entry.municipalities {
      guard let part = dataset.areas.first(where: { $0.level == .municipality && $0.code == code })?.areaKm2
      else { return nil }
      sum += part
    }
    return entry.municipalities.isEmpty ? nil : sum
  }
}
