import CareRegistry
import Wording

extension DatasetAssembly {
  /// Adds the offices of the municipalities and wards that the dataset has; of two files with one office the first
  /// counts.
  mutating func addOffices() {
    let known = Set(dataset.areas.filter { $0.level == .municipality || $0.level == .ward }.map(\.code))
    var seen: Set<String> = []
    var repeated: [String: Int] = [:]
    for office in material.offices {
      guard known.contains(office.code) else {
        add(
          Issue(
            ruleID: "unknown_municipality", severity: .warning, file: office.place.file,
            row: office.place.row,
            value: office.code, message: Words.Ingest.unknownMunicipality.with(office.name),
            remedy: Words.Ingest.unknownMunicipalityRemedy))
        continue
      }
      guard seen.insert(office.code).inserted else {
        repeated[office.place.file, default: 0] += 1
        continue
      }
      dataset.offices.append(
        MunicipalOffice(
          code: office.code, name: office.name, kana: office.kana, position: office.position,
          source: office.place.source))
    }
    for (file, count) in repeated.sorted(by: { $0.key < $1.key }) {
      add(
        Issue(
          ruleID: "rows_in_two_files", severity: .note, file: file, row: nil,
          message: Words.Ingest.inTwoFiles.with(String(count)), remedy: Words.Ingest.nothingToDo))
    }
    dataset.offices.sort { $0.code < $1.code }
  }
}
