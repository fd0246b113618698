import CareRegistry
import Spatial

/// A small prefecture of four square municipalities in two home-care areas (one municipality unassigned), drawn
/// along the lines of the mesh, so that every answer can be worked out by hand.
public enum MiniTown {
  /// Cells of 500 m per side of a municipality.
  public static let side = 20

  public static func dataset() throws -> CareDataset {
    let origin = try MeshCode("634100001")
    let box = origin.boundingBox
    let (width, height) = (box.east - box.west, box.north - box.south)
    func corner(_ column: Int, _ row: Int) throws -> Position {
      // Corners come from mesh boxes, so that neighbours carry the same bits.
      let place = Position(
        longitude: box.centre.longitude + Double(column) * width,
        latitude: box.centre.latitude + Double(row) * height)
      let b = try MeshCode(containing: place, level: .half).boundingBox
      return Position(longitude: b.west, latitude: b.south)
    }
    var areas: [Area] = []
    var boundaries: [String: MultiPolygon] = [:]
    var cells: [MeshCell] = []
    let codes = ["01001", "01002", "01003", "01004"]
    for (i, code) in codes.enumerated() {
      areas.append(Area(level: .municipality, code: code, name: "町\(i + 1)"))
      let (x, y) = (i % 2 * side, i / 2 * side)
      let ring = try LinearRing([
        try corner(x, y), try corner(x + side, y), try corner(x + side, y + side), try corner(x, y + side),
        try corner(x, y),
      ])
      boundaries[code] = MultiPolygon([Polygon(exterior: ring)])
      for row in stride(from: 0, to: side, by: 2) {
        for column in stride(from: 0, to: side, by: 2) {
          let sw = try corner(x + column, y + row)
          let place = Position(longitude: sw.longitude + width / 2, latitude: sw.latitude + height / 2)
          cells.append(
            MeshCell(
              code: try MeshCode(containing: place, level: .half), municipalityCode: code, wardCode: nil,
              weight: 1 + (row + column) % 5, assignedBy: "centre"))
        }
      }
    }
    areas += [
      Area(level: .homeCare, code: "01-h01", name: "西", healthCentre: "西保健所", printedPopulation: 3000),
      Area(level: .homeCare, code: "01-h02", name: "東"), Area(level: .secondary, code: "0101", name: "全"),
      Area(level: .tertiary, code: "01-t1", name: "道"),
    ]
    let homes = ["01001": "01-h01", "01003": "01-h01", "01002": "01-h02"]
    var memberships: [AreaMembership] = []
    for code in codes {
      if let home = homes[code] {
        memberships.append(
          AreaMembership(municipalityCode: code, level: .homeCare, areaCode: home, source: "list"))
      }
      memberships.append(
        AreaMembership(municipalityCode: code, level: .secondary, areaCode: "0101", source: "list"))
      memberships.append(
        AreaMembership(municipalityCode: code, level: .tertiary, areaCode: "01-t1", source: "list"))
    }
    let populations = codes.enumerated().flatMap { i, code in
      [2020, 2050].map {
        MunicipalPopulation(
          code: code, year: $0, total: 1000 * (i + 1) + 7, over65: 400 * (i + 1) + 3,
          over75: 200 * (i + 1) + 1)
      }
    }
    func facility(
      _ id: String, _ kind: FacilityKind, _ name: String, _ municipality: String, at place: Position?,
      _ services: [Service: Availability]
    ) -> Facility {
      Facility(
        id: id, kind: kind, name: name, address: "町", municipalityCode: municipality, position: place,
        positionGrade: place == nil ? .none : .official, services: services, source: "list",
        referenceDate: "2025-06-01")
    }
    let south = cells[0].code.centre
    let facilities = [
      facility("care-1-130", .visitingNurseStation, "ステーション<&>", "01001", at: south, [.visitingNurse: .yes]),
      facility(
        "med-1", .hospital, "病院", "01004", at: cells[399].code.centre,
        [.visitingNurse: .yes, .visitingPhysician: .notReported]),
      facility("med-2", .clinic, "=診療所", "01002", at: cells[100].code.centre, [.visitingPhysician: .yes]),
      facility("own-1", .pharmacy, "薬局", "01003", at: nil, [.visitingPharmacist: .notReported]),
    ]
    let rules = Service.allCases.map {
      ReachRule(
        rule: "4km", service: $0, kind: .metres, value: 4000, validFrom: nil, validTo: nil, citation: "test",
        isDefault: true)
    }
    return CareDataset(
      name: "mini", title: "小県", titleEnglish: "Mini", prefectureCode: "01", referenceDate: "2025-06-01",
      baseYear: 2020,
      areas: areas, memberships: memberships, boundaries: boundaries, facilities: facilities,
      facilitySources: [
        FacilitySource(facilityID: "med-1", source: "list", officialNumber: "1", row: 2, joinedBy: "own")
      ],
      statements: [
        ServiceStatement(
          facilityID: "med-2", service: "visiting_physician", state: .yes, symbol: "支援診3", source: "list",
          referenceDate: "2025-06-01")
      ],
      cells: cells, populations: populations, rules: rules,
      sources: [
        SourceRecord(
          key: "list", title: "名簿", file: "list.csv", publisher: "県", licence: "CC BY 4.0",
          referenceDate: "2025-06-01",
          sha256: "", bytes: 1, rowsRead: 4, rowsAccepted: 4, rowsRejected: 0, method: "")
      ])
  }
}
