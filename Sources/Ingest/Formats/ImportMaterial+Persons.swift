import CareRegistry
import GeoFormats

/// A person whom a row names.
struct ListedPerson: Sendable {
  var role: FacilityPerson.Role
  var name: String
  var place: RecordPlace
}

extension ImportMaterial {
  /// Keeps the manager and the owner of a row, only where a person asked for names.
  mutating func keepPersons(
    of row: CSVRow, _ column: [String: Int], _ place: RecordPlace, _ context: ImportContext
  ) {
    guard context.keepsPersonalNames else { return }
    for role in FacilityPerson.Role.allCases {
      let name = TableReading.clean(row.field(column[role.rawValue]))
      if !name.isEmpty { persons.append(ListedPerson(role: role, name: name, place: place)) }
    }
  }
}
