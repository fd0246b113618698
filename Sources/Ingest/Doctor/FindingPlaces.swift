import CareRegistry
import Spatial

/// Finds the place on the map that an issue speaks of: the position that was published, else that of the facility of
/// its row, of the cell or the area that it names.
public struct FindingPlaces: Sendable {
  private let positions: [String: Position]
  /// Facility by `file:row` of the official lists.
  private let facilityAt: [String: String]
  private let areas: [String: Position]

  /// - Parameters:
  ///   - positions: of facilities, by id.
  ///   - facilityAt: ids of facilities by `file:row` of the official lists.
  ///   - areas: a place in each area, by code and by the name of areas that are made of municipalities.
  public init(
    positions: [String: Position], facilityAt: [String: String], areas: [String: Position]
  ) {
    self.positions = positions
    self.facilityAt = facilityAt
    self.areas = areas
  }

  public init(_ dataset: CareDataset) {
    positions = Dictionary(
      dataset.facilities.compactMap { facility in facility.position.map { (facility.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let files = Dictionary(
      dataset.sources.map { ($0.key, $0.file) }, uniquingKeysWith: { first, _ in first })
    facilityAt = Dictionary(
      dataset.facilitySources.compactMap { source in
        files[source.source].map { ("\($0):\(source.row)", source.facilityID) }
      }, uniquingKeysWith: { first, _ in first })
    var areas: [String: Position] = [:]
    for (code, shape) in dataset.boundaries { areas[code] = shape.boundingBox?.centre }
    // Areas that are made of others lie about their members: what the code or the name of one leads to.
    var boxes: [String: BoundingBox] = [:]
    for membership in dataset.memberships {
      guard let box = dataset.boundaries[membership.municipalityCode]?.boundingBox else { continue }
      boxes[membership.areaCode] = boxes[membership.areaCode]?.union(box) ?? box
    }
    for area in dataset.areas {
      if let parent = area.parents[.municipality],
        let box = dataset.boundaries[area.code]?.boundingBox
      {
        boxes[parent] = boxes[parent]?.union(box) ?? box
      }
    }
    for (code, box) in boxes where areas[code] == nil { areas[code] = box.centre }
    for area in dataset.areas where area.level == .homeCare || area.level == .secondary {
      if areas[area.name] == nil { areas[area.name] = areas[area.code] }
    }
    self.areas = areas
  }

  /// nil where the issue has no place.
  public func place(of issue: Issue) -> Position? {
    if issue.ruleID.hasPrefix("position_"), let published = Self.position(in: issue.value) {
      return published
    }
    if let row = issue.row, let id = facilityAt["\(issue.file):\(row)"],
      let position = positions[id]
    {
      return position
    }
    if let position = positions[issue.value] ?? areas[issue.value] { return position }
    if issue.ruleID.contains("cell") || issue.ruleID.contains("mesh"),
      let code = try? MeshCode(issue.value)
    {
      return code.centre
    }
    return nil
  }

  /// `43.0316, 141.42634`: latitude first, as lists and people write it.
  static func position(in value: String) -> Position? {
    let numbers = value.split(separator: ",").map { text in
      Double(text.drop { $0 == " " })
    }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      latitude != 0 || longitude != 0
    else { return nil }
    let position = Position(longitude: longitude, latitude: latitude)
    return position.isOnGlobe ? position : nil
  }
}
