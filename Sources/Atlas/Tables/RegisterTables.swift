import CareRegistry
import GeoFormats

extension AtlasModel {
  /// `issue`: doubts, worst first, then by file and row.
  func issueTable() -> FeatureTable {
    let rows = issues.sorted {
      if $0.severity != $1.severity { return $0.severity < $1.severity }
      if $0.file != $1.file { return $0.file < $1.file }
      if $0.row != $1.row { return ($0.row ?? 0) < ($1.row ?? 0) }
      return $0.ruleID != $1.ruleID ? $0.ruleID < $1.ruleID : $0.value < $1.value
    }
    return TableMaker.table(
      "issue",
      [
        TableMaker.text("rule_id", rows.map(\.ruleID)),
        TableMaker.text("severity", rows.map(\.severity.rawValue)),
        TableMaker.text("source_file", rows.map(\.file)), TableMaker.integer("source_row", rows.map(\.row)),
        TableMaker.text("source_column", rows.map { $0.column.isEmpty ? nil : $0.column }),
        TableMaker.text("source_value", rows.map { $0.value.isEmpty ? nil : $0.value }),
        TableMaker.text("message_ja", rows.map(\.message.ja)),
        TableMaker.text("message_en", rows.map(\.message.en)),
        TableMaker.text("remedy", rows.map { "\($0.remedy.ja) / \($0.remedy.en)" }),
      ])
  }

  /// `provenance`: the official files, then the computed layers.
  func provenanceTable() -> FeatureTable {
    struct Row {
      var layer: String
      var source: String
      var publisher: String?
      var licence: String?
      var date: String
      var sha256: String?
      var method: String
    }
    var rows = dataset.sources.map {
      Row(
        layer: $0.key, source: "\($0.title) (\($0.file))", publisher: $0.publisher, licence: $0.licence,
        date: $0.referenceDate, sha256: $0.sha256.isEmpty ? nil : $0.sha256, method: $0.method)
    }
    rows += Methods.all(dataset).map {
      Row(
        layer: $0.layer, source: dataset.name, publisher: nil, licence: nil, date: dataset.referenceDate,
        sha256: nil,
        method: $0.method)
    }
    return TableMaker.table(
      "provenance",
      [
        TableMaker.text("layer", rows.map(\.layer)), TableMaker.text("source", rows.map(\.source)),
        TableMaker.text("publisher", rows.map(\.publisher)), TableMaker.text("licence", rows.map(\.licence)),
        TableMaker.text("reference_date", rows.map { $0.date.isEmpty ? nil : $0.date }),
        TableMaker.text("sha256", rows.map(\.sha256)),
        TableMaker.text("method", rows.map(\.method)),
        TableMaker.text("software_version", rows.map { _ in ZaitakuVersion.text }),
      ])
  }

  /// `atlas`: one row about the whole file.
  func atlasTable() -> FeatureTable {
    TableMaker.table(
      "atlas",
      [
        TableMaker.text("name", [dataset.name]), TableMaker.text("title", [dataset.title]),
        TableMaker.text("name_en", [dataset.titleEnglish]),
        TableMaker.text("prefecture_code", [dataset.prefectureCode]),
        TableMaker.text("reference_date", [dataset.referenceDate]),
        TableMaker.integer("base_year", [dataset.baseYear]),
        TableMaker.text("population_method", [dataset.populationMethod.rawValue]),
        TableMaker.text("software_version", [ZaitakuVersion.text]),
      ])
  }

  /// Tables that the contract names, empty while no source fills them.
  func emptyTables() -> [FeatureTable] {
    [
      TableMaker.table(
        "hub",
        [
          TableMaker.text("hub_id", []), TableMaker.text("name", []), TableMaker.text("host_kind", []),
          TableMaker.text("source", []),
        ]),
      TableMaker.table(
        "hub_area",
        [
          TableMaker.text("hub_id", []), TableMaker.text("home_care_area_code", []),
          TableMaker.text("valid_from", []), TableMaker.text("valid_to", []),
        ]),
      progressTable(),
    ]
  }
}
