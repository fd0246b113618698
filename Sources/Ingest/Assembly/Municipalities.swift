import Spatial

/// The municipalities of a prefecture, the wards of its designated cities, and their detailed shapes.
struct Municipalities: Sendable {
  /// A municipality without wards, or a ward: what has a shape of its own.
  struct Unit: Sendable {
    var code: String
    /// Full name: 函館市, 札幌市中央区.
    var name: String
    /// 郡, or the designated city of a ward; empty for other cities.
    var group: String
    /// Code of the designated city of a ward.
    var cityCode: String?

    /// Code of the municipality: of the city for a ward.
    var municipalityCode: String { cityCode ?? code }
  }

  struct City: Sendable, Hashable {
    var code: String
    var name: String
  }

  /// By code.
  private(set) var units: [Unit] = []
  /// Detailed shape of each unit.
  private(set) var shapes: [MultiPolygon] = []
  /// Designated cities, by code.
  private(set) var cities: [City] = []
  private var indexByCode: [String: Int] = [:]

  init(_ records: [BoundaryRecord]) {
    var polygons: [String: [Polygon]] = [:]
    var first: [String: BoundaryRecord] = [:]
    for record in records {
      polygons[record.code, default: []] += record.shape.polygons
      if first[record.code] == nil { first[record.code] = record }
    }
    var wards: [String: [String]] = [:]
    for (code, record) in first where record.name.hasSuffix("区") && record.group.hasSuffix("市") {
      wards[record.group, default: []].append(code)
    }
    var cityByName: [String: String] = [:]
    for (city, codes) in wards {
      // Codes of designated cities are round: 01100, 22130; those of their wards follow them.
      guard let lowest = codes.min(), let number = Int(lowest) else { continue }
      let code = TableReading.padded(String((number - 1) / 10 * 10), to: 5)
      cityByName[city] = code
      cities.append(City(code: code, name: city))
    }
    cities.sort { $0.code < $1.code }
    for code in first.keys.sorted() {
      guard let record = first[code] else { continue }
      let city = record.name.hasSuffix("区") ? cityByName[record.group] : nil
      indexByCode[code] = units.count
      units.append(
        Unit(
          code: code, name: city == nil ? record.name : record.group + record.name, group: record.group,
          cityCode: city))
      shapes.append(MultiPolygon(polygons[code] ?? []))
    }
  }

  /// Names by which addresses are taken apart.
  var names: [MunicipalityName] {
    cities.map { MunicipalityName(code: $0.code, name: $0.name) }
      + units.map { unit in
        MunicipalityName(code: unit.code, name: unit.name, parentName: district(of: unit.code))
      }
  }

  /// Index of the unit; nil for a designated city as a whole and for codes that aren't known.
  func index(ofUnit code: String) -> Int? { indexByCode[code] }

  /// Codes of municipalities, cities as a whole, in order.
  var municipalityCodes: [String] { Set(units.map(\.municipalityCode)).sorted() }

  /// The municipality of a unit or municipality; nil when the code isn't known.
  func municipalityCode(of code: String) -> String? {
    if let index = indexByCode[code] { return units[index].municipalityCode }
    return cities.contains { $0.code == code } ? code : nil
  }

  /// Name of a municipality, ward or designated city; nil when the code isn't known.
  func name(of code: String) -> String? {
    if let index = indexByCode[code] { return units[index].name }
    return cities.first { $0.code == code }?.name
  }

  /// 郡 of a town or village; nil for others.
  func district(of code: String) -> String? {
    guard let index = indexByCode[code], units[index].group.hasSuffix("郡") else { return nil }
    return units[index].group
  }

  /// Municipalities of a name, by code; several where a name repeats (泊村).
  func codes(named name: String) -> [String] {
    let wanted = JapaneseText.comparable(name)
    return municipalityCodes.filter { self.name(of: $0).map(JapaneseText.comparable) == wanted }
  }

  /// Indices of the units of a municipality.
  func units(of municipality: String) -> [Int] {
    units.indices.filter { units[$0].municipalityCode == municipality }
  }
}
