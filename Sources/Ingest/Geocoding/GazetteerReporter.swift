import CareRegistry
import Wording

/// Collects doubts about the rows of a gazetteer.
struct GazetteerReporter {
  let file: String
  private(set) var issues: [Issue] = []

  init(file: String) { self.file = file }

  mutating func blank(_ row: TownRow) {
    add(
      "town_without_position", .warning, row, "緯度", row.town, Words.Geocoding.townWithoutPosition,
      Words.Geocoding.townWithoutPositionRemedy)
  }

  mutating func unnamed(_ row: TownRow) {
    add(
      "town_without_name", .warning, row, "大字町丁目名", "", Words.Geocoding.townWithoutName,
      Words.Geocoding.townWithoutNameRemedy)
  }

  mutating func unknownMunicipality(_ row: TownRow) {
    add(
      "town_municipality_unknown", .warning, row, "市区町村名", row.municipality,
      Words.Geocoding.townMunicipalityUnknown.with(row.municipality),
      Words.Geocoding.townMunicipalityUnknownRemedy)
  }

  mutating func ambiguousMunicipality(_ row: TownRow, chosen: String) {
    add(
      "town_municipality_ambiguous", .note, row, "市区町村名", row.municipality,
      Words.Geocoding.townMunicipalityAmbiguous.with(row.municipality, chosen),
      Words.Geocoding.townMunicipalityAmbiguousRemedy)
  }

  private mutating func add(
    _ rule: String, _ severity: Issue.Severity, _ row: TownRow, _ column: String, _ value: String,
    _ message: Phrase,
    _ remedy: Phrase
  ) {
    issues.append(
      Issue(
        ruleID: rule, severity: severity, file: file, row: row.row, column: column, value: value,
        message: message,
        remedy: remedy))
  }
}
