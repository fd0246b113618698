import CareRegistry

/// Which cells and which municipalities make up each area of every level.
public struct AreaCatalogue: Sendable {
  /// Code under which municipalities without a home-care area are gathered, so that sums stay whole.
  public static let unassigned = "unassigned"

  public struct Entry: Sendable {
    public let level: AreaLevel
    public let code: String
    public let name: String
    /// Codes of the municipalities, ascending; for a ward its city.
    public let municipalities: [String]
    /// Numbers of the cells, ascending.
    public let cells: [Int]
  }

  /// Municipalities first, then wards, home-care, secondary and tertiary areas, the prefecture last; within
  /// a level in the order of the dataset, "unassigned" after the areas.
  public let entries: [Entry]
  /// Area code of each municipality by level.
  public let areaOfMunicipality: [AreaLevel: [String: String]]
  /// Municipalities that a level gives to no area, ascending; those without people are not listed.
  public let unassignedMunicipalities: [AreaLevel: [String]]

  /// The levels for which figures are computed.
  public static let levels: [AreaLevel] = [
    .municipality, .ward, .homeCare, .secondary, .tertiary, .prefecture,
  ]

  public init(_ dataset: CareDataset, unassignedName: String) {
    let municipalities = dataset.areas(.municipality)
    let peopled = Set(dataset.populations.filter { $0.total > 0 }.map(\.code))
    var cellsOfMunicipality: [String: [Int]] = [:]
    var cellsOfWard: [String: [Int]] = [:]
    for (i, cell) in dataset.cells.enumerated() {
      cellsOfMunicipality[cell.municipalityCode, default: []].append(i)
      if let ward = cell.wardCode { cellsOfWard[ward, default: []].append(i) }
    }
    var areaOf: [AreaLevel: [String: String]] = [
      .municipality: Dictionary(municipalities.map { ($0.code, $0.code) }) { a, _ in a },
      .prefecture: Dictionary(municipalities.map { ($0.code, dataset.prefectureCode) }) { a, _ in a },
    ]
    for membership in dataset.memberships where membership.validTo == nil {
      areaOf[membership.level, default: [:]][membership.municipalityCode] = membership.areaCode
    }
    var entries: [Entry] = municipalities.map {
      Entry(
        level: .municipality, code: $0.code, name: $0.name, municipalities: [$0.code],
        cells: cellsOfMunicipality[$0.code] ?? [])
    }
    for ward in dataset.areas(.ward) {
      entries.append(
        Entry(
          level: .ward, code: ward.code, name: ward.name,
          municipalities: ward.parents[.municipality].map { [$0] } ?? [], cells: cellsOfWard[ward.code] ?? [])
      )
    }
    var unassigned: [AreaLevel: [String]] = [:]
    for level in [AreaLevel.homeCare, .secondary, .tertiary] {
      let members = Dictionary(grouping: municipalities.map(\.code)) { areaOf[level]?[$0] ?? Self.unassigned }
      func entry(_ code: String, _ name: String) -> Entry {
        let own = (members[code] ?? []).sorted()
        return Entry(
          level: level, code: code, name: name, municipalities: own,
          cells: own.flatMap { cellsOfMunicipality[$0] ?? [] }.sorted())
      }
      for area in dataset.areas(level) { entries.append(entry(area.code, area.name)) }
      let rest = (members[Self.unassigned] ?? []).filter(peopled.contains).sorted()
      unassigned[level] = rest
      // A level without any area (no table given) has no rows at all.
      if !rest.isEmpty && !dataset.areas(level).isEmpty {
        entries.append(entry(Self.unassigned, unassignedName))
      }
    }
    entries.append(
      Entry(
        level: .prefecture, code: dataset.prefectureCode, name: dataset.title,
        municipalities: municipalities.map(\.code).sorted(), cells: Array(dataset.cells.indices)))
    self.entries = entries
    self.areaOfMunicipality = areaOf
    self.unassignedMunicipalities = unassigned
  }

  /// The area of a level that a municipality belongs to; `unassigned` when none.
  public func area(_ level: AreaLevel, of municipality: String) -> String {
    areaOfMunicipality[level]?[municipality] ?? Self.unassigned
  }
}
