import CareRegistry
import Wording

/// Checks which areas the municipalities of a dataset belong to, and what is printed of the areas.
public enum AreaCheck {
  /// Municipalities in no or in two home-care or secondary areas, home-care areas across secondary areas, and printed
  /// populations that differ from the sum of the members: as of the dataset's reference date.
  public static func issues(_ dataset: CareDataset) -> [Issue] {
    let date = dataset.referenceDate
    let valid = dataset.memberships.filter { membership in
      (membership.validFrom ?? "") <= date && (membership.validTo.map { date < $0 } ?? true)
    }
    let names = Dictionary(
      dataset.areas.map { ("\($0.level.rawValue) \($0.code)", $0.name) },
      uniquingKeysWith: { first, _ in first })
    func name(_ level: AreaLevel, _ code: String) -> String {
      names["\(level.rawValue) \(code)"] ?? code
    }

    var areasOf: [AreaLevel: [String: [String]]] = [:]
    for membership in valid {
      areasOf[membership.level, default: [:]][membership.municipalityCode, default: []].append(
        membership.areaCode)
    }
    var issues: [Issue] = []
    for level in [AreaLevel.homeCare, .secondary] {
      guard let areas = areasOf[level] else { continue }
      for municipality in dataset.areas(.municipality) {
        let code = municipality.code
        let own = Set(areas[code] ?? []).sorted()
        let place = CheckedPlace(
          file: DatasetLayout.memberships.path, row: nil, column: "municipality_code")
        if own.count > 1 {
          issues.append(
            .found(
              "municipality_in_two_areas", .error, place, value: code,
              Words.Ingest.inTwoAreas.with(municipality.name, name(level, own[0]))))
        } else if own.isEmpty, level == .secondary {
          issues.append(
            .found(
              "no_secondary_area", .note, place, value: code,
              Words.Ingest.noSecondaryArea.with(municipality.name))
          )
        } else if own.isEmpty, let second = areasOf[.secondary]?[code]?.first {
          // A municipality without a secondary area is reported there.
          issues.append(
            .found(
              "no_home_care_area", .note, place, value: code,
              Words.Ingest.noHomeCareArea.with(municipality.name, name(.secondary, second))))
        }
      }
    }
    return issues + homeCareAreas(dataset, valid, areasOf[.secondary] ?? [:])
  }

  private static func homeCareAreas(
    _ dataset: CareDataset, _ valid: [AreaMembership], _ secondary: [String: [String]]
  ) -> [Issue] {
    var members: [String: [String]] = [:]
    for membership in valid where membership.level == .homeCare {
      members[membership.areaCode, default: []].append(membership.municipalityCode)
    }
    var people: [String: Int] = [:]
    for row in dataset.populations where row.year == dataset.baseYear {
      people[row.code] = row.total
    }
    var issues: [Issue] = []
    for area in dataset.areas(.homeCare) {
      let own = members[area.code] ?? []
      let seconds = Set(own.flatMap { secondary[$0] ?? [] }).sorted()
      if seconds.count > 1 {
        issues.append(
          .found(
            "home_care_area_across_secondary", .warning,
            CheckedPlace(file: DatasetLayout.memberships.path, row: nil, column: "area_code"),
            value: area.name,
            Words.Ingest.acrossSecondary.with(seconds.joined(separator: ", "))))
      }
      let sum = own.reduce(0) { $0 + (people[$1] ?? 0) }
      if let printed = area.printedPopulation, dataset.baseYear > 0, !people.isEmpty, printed != sum {
        issues.append(
          .found(
            "printed_population_differs", .warning,
            CheckedPlace(file: DatasetLayout.areas.path, row: nil, column: "printed_population"),
            value: String(printed),
            Words.Ingest.printedDiffers.with(
              area.name, String(printed), String(sum), String(dataset.baseYear))))
      }
    }
    return issues
  }
}
