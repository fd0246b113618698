import CareRegistry
import Wording

extension DatasetAssembly {
  /// Codes of lists that are of no municipality, or of one that a merger has ended: one issue for each file and code.
  mutating func checkCodes() {
    guard !material.municipalityList.isEmpty else { return }
    let check = MunicipalCodeCheck(
      known: Set(material.municipalityList.map(\.code) + dataset.areas.map(\.code)),
      former: material.formerMunicipalities)
    var seen: Set<[String]> = []
    let hints =
      material.medicalFacilities.map { ($0.municipalityCode, $0.place) }
      + material.careServices.map { ($0.municipalityCode, $0.place) }
    for (code, place) in hints {
      guard let code, seen.insert([place.file, code]).inserted else { continue }
      if let issue = check.issue(code, CheckedPlace(file: place.file, row: place.row, column: "市区町村コード")) {
        add(issue)
      }
    }
  }
}
