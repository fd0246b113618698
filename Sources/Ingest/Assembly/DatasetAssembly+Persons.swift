import CareRegistry

extension DatasetAssembly {
  /// Gives the persons of rows to the facilities that hold the rows.
  mutating func addPersons() {
    guard !material.persons.isEmpty else { return }
    struct Row: Hashable {
      var source: String
      var row: Int
    }
    var holder: [Row: String] = [:]
    for source in dataset.facilitySources {
      holder[Row(source: source.source, row: source.row)] = source.facilityID
    }
    var seen: Set<FacilityPerson> = []
    for person in material.persons {
      guard let facility = holder[Row(source: person.place.source, row: person.place.row)] else { continue }
      seen.insert(
        FacilityPerson(
          facilityID: facility, role: person.role, name: person.name, source: person.place.source))
    }
    dataset.persons = seen.sorted {
      ($0.facilityID, $0.role.rawValue, $0.name, $0.source)
        < ($1.facilityID, $1.role.rawValue, $1.name, $1.source)
    }
  }
}
