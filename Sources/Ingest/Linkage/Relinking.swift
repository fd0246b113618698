import CareRegistry
import Wording

/// Joins the rows of a dataset's lists again, with what people have decided since.
public enum Relinking {
  /// Rules whose issues linking finds; they are found anew.
  static let ruleIDs: Set<String> = [
    "possible_duplicate", "institution_not_registered", "institution_number_changed",
    "institution_number_unknown", "duplicate_facility", "repeated_id", "rows_in_two_files", "no_position",
    "position_of_municipality", "no_municipality", "private_use_character", "decision_unused",
  ]

  /// - Parameters:
  ///   - dataset: with the rows of its lists.
  ///   - decisions: added to those that the dataset holds already; of two about one pair the given one counts.
  ///   - symbols: what the 受理記号 say, from `rulePaths`.
  /// - Returns: the dataset with its facilities put together anew, and the counts. Without new decisions it is the
  ///   dataset that was given.
  /// - Throws: `Failure.badInput` for a dataset without rows.
  public static func run(
    _ dataset: CareDataset, decisions: [LinkReview], rulePaths: [String]
  ) throws(Failure) -> (dataset: CareDataset, summary: ImportSummary) {
    guard !dataset.records.isEmpty else {
      throw Failure(
        .badInput, Words.Linking.noRecords, at: dataset.name, remedy: Words.Linking.noRecordsRemedy)
    }
    var options = ImportOptions(prefecture: dataset.prefectureCode)
    options.decisions = dataset.linkReviews.filter { $0.decision != nil } + decisions
    let title = PrefectureNames.name(ofCode: dataset.prefectureCode) ?? dataset.title
    var reading = SourceReading(
      prefecture: dataset.prefectureCode, prefectureName: title, formats: try InputFormats())
    for path in try InputWalk.files(under: rulePaths) {
      try FileOpener.open(path) { (probe) throws(Failure) in _ = try reading.take(probe) }
    }
    var fresh = dataset
    fresh.facilities = []
    fresh.facilitySources = []
    fresh.statements = []
    fresh.linkReviews = []
    var material = reading.material
    material.issues = dataset.issues.filter { !ruleIDs.contains($0.ruleID) || isOfImport($0) }
    var assembly = DatasetAssembly(dataset: fresh, material: material, options: options)
    assembly.link(
      dataset.records,
      municipalities: MunicipalityTable(
        MunicipalityName.names(of: dataset.areas), former: FormerMunicipalities(material.formerMunicipalities)
      ))
    assembly.sort()
    move(from: dataset, to: &assembly.dataset)
    var summary = ImportSummary()
    summary.counts = assembly.counts
    summary.issues = Importer.tally(assembly.dataset.issues)
    return (assembly.dataset, summary)
  }

  /// Private-use characters of an address are found while reading, those of a name while linking.
  private static func isOfImport(_ issue: Issue) -> Bool {
    issue.ruleID == "private_use_character" && issue.column != "所在地"
  }

  /// What hangs on a facility follows it to its new id: the facility that holds its rows now.
  private static func move(from old: CareDataset, to new: inout CareDataset) {
    let known = Set(new.facilities.map(\.id))
    guard old.facilities.contains(where: { !known.contains($0.id) }) else { return }
    struct Row: Hashable {
      var source: String
      var row: Int
    }
    var holder: [Row: String] = [:]
    for source in new.facilitySources {
      holder[Row(source: source.source, row: source.row)] = source.facilityID
    }
    var moved: [String: String] = [:]
    for source in old.facilitySources where !known.contains(source.facilityID) {
      if let now = holder[Row(source: source.source, row: source.row)] { moved[source.facilityID] = now }
    }
    new.hours = old.hours.compactMap { hours in
      var hours = hours
      hours.facilityID = moved[hours.facilityID] ?? hours.facilityID
      return known.contains(hours.facilityID) ? hours : nil
    }
    new.persons = old.persons.compactMap { person in
      var person = person
      person.facilityID = moved[person.facilityID] ?? person.facilityID
      return known.contains(person.facilityID) ? person : nil
    }
  }
}
