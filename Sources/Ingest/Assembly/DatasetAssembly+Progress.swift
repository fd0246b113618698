import CareRegistry
import Wording

extension DatasetAssembly {
  /// Adds the states of the work items of the municipalities that the dataset has. Where two rows speak of one item
  /// and year the first counts; if they differ it is reported.
  mutating func addProgress() {
    struct Key: Hashable {
      var code: String
      var year: Int
      var item: ProgressRecord.Item
    }
    let known = Set(dataset.areas(.municipality).map(\.code))
    var states: [Key: ProgressRecord.State] = [:]
    var unknown: Set<String> = []
    for cell in material.progress {
      let record = cell.record
      guard known.contains(record.municipalityCode) else {
        if unknown.insert(record.municipalityCode).inserted {
          add(
            Issue(
              ruleID: "unknown_municipality", severity: .warning, file: cell.place.file, row: cell.place.row,
              value: record.municipalityCode,
              message: Words.Ingest.unknownMunicipality.with(record.municipalityCode),
              remedy: Words.Ingest.unknownMunicipalityRemedy))
        }
        continue
      }
      let key = Key(code: record.municipalityCode, year: record.fiscalYear, item: record.item)
      if let first = states[key] {
        if first != record.state {
          add(
            Issue(
              ruleID: "progress_contradicts", severity: .warning, file: cell.place.file, row: cell.place.row,
              value: record.municipalityCode,
              message: Words.ListFiles.progressContradicts.with(
                String(record.item.kana), String(record.fiscalYear)),
              remedy: Words.ListFiles.progressContradictsRemedy))
        }
        continue
      }
      states[key] = record.state
      dataset.progress.append(record)
    }
    let order = Dictionary(uniqueKeysWithValues: ProgressRecord.Item.allCases.enumerated().map { ($1, $0) })
    dataset.progress.sort {
      ($0.municipalityCode, $0.fiscalYear, order[$0.item] ?? 0)
        < ($1.municipalityCode, $1.fiscalYear, order[$1.item] ?? 0)
    }
  }
}
