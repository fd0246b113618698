import CareRegistry
import Spatial
import Wording

extension DatasetRows {
  /// - Parameter dates: reference dates of the sources, for facilities that state none of their own.
  static func facilities(_ table: CheckedTable, dates: [String: String]) throws(Failure) -> [Facility] {
    let serviceColumns: [(Service, String)] = [
      (.visitingPhysician, "visiting_physician"), (.visitingDentist, "visiting_dentist"),
      (.visitingNurse, "visiting_nurse"), (.visitingPharmacist, "visiting_pharmacist"),
    ]
    var facilities: [Facility] = []
    facilities.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      let (longitude, latitude) = (table.number(row, "longitude"), table.number(row, "latitude"))
      let grade: PositionGrade = try word(table, row, "position_grade")
      var position: Position?
      if let longitude, let latitude { position = Position(longitude: longitude, latitude: latitude) }
      // Half a position, or a grade that contradicts it, would be a wrong point on the map.
      guard (longitude == nil) == (latitude == nil), (position == nil) == (grade == .none) else {
        throw table.failure(
          row, "position_grade", Words.Ingest.halfPosition, remedy: Words.Ingest.halfPositionRemedy)
      }
      var services: [Service: Availability] = [:]
      for (service, column) in serviceColumns { services[service] = table.word(row, column) }
      facilities.append(
        Facility(
          id: table[row, "facility_id"], kind: try word(table, row, "kind"), name: table[row, "name"],
          address: table[row, "address"], municipalityCode: table.text(row, "municipality_code"),
          wardCode: table.text(row, "ward_code"), position: position, positionGrade: grade,
          services: services, roundTheClock: table.word(row, "round_the_clock") ?? .notReported,
          capacity: table.number(row, "capacity"), source: table[row, "source"],
          referenceDate: table.text(row, "reference_date") ?? dates[table[row, "source"]] ?? ""))
    }
    return facilities
  }

  static func facilitySources(_ table: CheckedTable) -> [FacilitySource] {
    table.rows.indices.map { row in
      FacilitySource(
        facilityID: table[row, "facility_id"], source: table[row, "source"],
        officialNumber: table[row, "official_number"], row: table.integer(row, "row") ?? 0,
        joinedBy: table[row, "joined_by"])
    }
  }

  static func statements(_ table: CheckedTable) throws(Failure) -> [ServiceStatement] {
    var statements: [ServiceStatement] = []
    statements.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      statements.append(
        ServiceStatement(
          facilityID: table[row, "facility_id"], service: table[row, "service"],
          state: try word(table, row, "state"), symbol: table[row, "symbol"],
          source: table[row, "source"], referenceDate: table[row, "reference_date"]))
    }
    return statements
  }
}
