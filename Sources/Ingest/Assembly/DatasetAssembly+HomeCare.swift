import CareRegistry
import Wording

extension DatasetAssembly {
  /// Adds the home-care areas that the document gives: those of its table, then those it only names in
  /// words. What it does not give stays unassigned: nothing is invented.
  ///
  /// - Returns: code of the home-care area of each assigned municipality.
  mutating func addHomeCareAreas(
    _ document: HomeCareDocument, _ municipalities: Municipalities, secondary: [String: String],
    tertiary: [String: String]
  ) -> [String: String] {
    var builder = HomeCareBuilder(
      document: document, municipalities: municipalities, secondary: secondary,
      secondaryNames: Dictionary(
        dataset.areas(.secondary).map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first }),
      prefecture: dataset.prefectureCode)
    builder.build()
    let tertiaryNames = Dictionary(
      dataset.areas(.tertiary).map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for area in builder.areas {
      let seconds = Set(area.members.compactMap { secondary[$0] })
      var parents: [AreaLevel: String] = [:]
      if seconds.count == 1, let second = seconds.first {
        parents[.secondary] = second
        parents[.tertiary] = tertiary[second]
        if let printed = area.printed, let third = tertiary[second].flatMap({ tertiaryNames[$0] }),
          !printed.tertiary.isEmpty, printed.tertiary != third
        {
          builder.issues.append(
            Issue(
              ruleID: "tertiary_area_differs", severity: .warning, file: document.file, row: area.row,
              column: "第三次医療圏", value: printed.tertiary, message: Words.Ingest.tertiaryDiffers.with(third),
              remedy: Words.Ingest.compareWithDocument))
        }
      } else {
        builder.issues.append(
          Issue(
            ruleID: "home_care_area_across_secondary", severity: .warning, file: document.file, row: area.row,
            column: "在宅医療圏", value: area.name,
            message: Words.Ingest.acrossSecondary.with(seconds.sorted().joined(separator: ", ")),
            remedy: Words.Ingest.compareWithDocument))
      }
      dataset.areas.append(
        Area(
          level: .homeCare, code: area.code, name: area.name, parents: parents,
          healthCentre: area.printed.flatMap { $0.healthCentre.isEmpty ? nil : $0.healthCentre },
          printedPopulation: area.printed?.population))
      for member in area.members.sorted() {
        dataset.memberships.append(
          AreaMembership(
            municipalityCode: member, level: .homeCare, areaCode: area.code,
            validFrom: builder.validFrom[member],
            source: document.source))
      }
    }
    dataset.memberships += builder.endedMemberships()
    issues += builder.issues
    reportUnassigned(document, municipalities, builder, secondary)
    return builder.areaOf
  }

  private mutating func reportUnassigned(
    _ document: HomeCareDocument, _ municipalities: Municipalities, _ builder: HomeCareBuilder,
    _ secondary: [String: String]
  ) {
    if let stated = document.statedCount, stated != builder.areas.count {
      add(
        Issue(
          ruleID: "home_care_areas_incomplete", severity: .warning, file: document.file, row: nil,
          column: "在宅医療圏", value: String(stated),
          message: Words.Ingest.areasIncomplete.with(String(stated), String(builder.areas.count)),
          remedy: Words.Ingest.areasIncompleteRemedy))
    }
    let names = Dictionary(
      dataset.areas(.secondary).map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for code in municipalities.municipalityCodes where builder.areaOf[code] == nil {
      // A municipality without a secondary area is reported there.
      guard let second = secondary[code] else { continue }
      add(
        Issue(
          ruleID: "no_home_care_area", severity: .note, file: document.file, row: nil, column: "構成市町村",
          value: code,
          message: Words.Ingest.noHomeCareArea.with(
            municipalities.name(of: code) ?? code, names[second] ?? second),
          remedy: Words.Ingest.areasIncompleteRemedy))
    }
  }
}
