import CareRegistry
import Wording

extension DatasetAssembly {
  /// Adds secondary, tertiary and home-care areas, their members and the parents of every area.
  mutating func addAreas(_ municipalities: Municipalities) {
    let secondary = addSecondaryAreas(municipalities)
    let tertiary = addTertiaryAreas(secondary)
    var homeCare: [String: String] = [:]
    if let document = material.homeCareDocument {
      homeCare = addHomeCareAreas(document, municipalities, secondary: secondary, tertiary: tertiary)
    } else {
      add(
        Issue(
          ruleID: "home_care_areas_missing", severity: .warning, file: "", row: nil,
          message: Words.Ingest.homeCareAreasMissing, remedy: Words.Ingest.homeCareAreasMissingRemedy))
    }
    setParents(homeCare: homeCare, secondary: secondary, tertiary: tertiary)
    count("secondary_areas", Words.Ingest.countSecondary, dataset.areas(.secondary).count)
    count("tertiary_areas", Words.Ingest.countTertiary, dataset.areas(.tertiary).count)
    count("home_care_areas", Words.Ingest.countHomeCare, dataset.areas(.homeCare).count)
    count("assigned_municipalities", Words.Ingest.countAssigned, homeCare.count)
    count(
      "unassigned_municipalities", Words.Ingest.countUnassigned,
      municipalities.municipalityCodes.count { homeCare[$0] == nil && secondary[$0] != nil })
  }

  /// Code of the secondary area of each municipality.
  private mutating func addSecondaryAreas(_ municipalities: Municipalities) -> [String: String] {
    var areaOf: [String: String] = [:]
    var names: [String: String] = [:]
    for record in material.secondaryAreas {
      guard let code = municipalities.municipalityCode(of: record.municipalityCode) else {
        add(
          Issue(
            ruleID: "unknown_municipality", severity: .warning, file: record.place.file,
            row: record.place.row,
            column: "市区町村コード", value: record.municipalityCode,
            message: Words.Ingest.unknownMunicipality.with(record.municipalityName),
            remedy: Words.Ingest.unknownMunicipalityRemedy))
        continue
      }
      if names[record.areaCode] == nil {
        names[record.areaCode] = record.areaName
        dataset.areas.append(Area(level: .secondary, code: record.areaCode, name: record.areaName))
      }
      guard let known = areaOf[code] else {
        areaOf[code] = record.areaCode
        dataset.memberships.append(
          AreaMembership(
            municipalityCode: code, level: .secondary, areaCode: record.areaCode, source: record.place.source)
        )
        continue
      }
      if known != record.areaCode {
        add(
          Issue(
            ruleID: "municipality_in_two_areas", severity: .error, file: record.place.file,
            row: record.place.row, column: "二次医療圏コード", value: record.areaCode,
            message: Words.Ingest.inTwoAreas.with(
              municipalities.name(of: code) ?? code, names[known] ?? known),
            remedy: Words.Ingest.inTwoAreasRemedy))
      }
    }
    if !material.secondaryAreas.isEmpty {
      for code in municipalities.municipalityCodes where areaOf[code] == nil {
        add(
          Issue(
            ruleID: "no_secondary_area", severity: .note, file: file(ofSource: SourceKey.secondaryAreas),
            row: nil,
            column: "市区町村コード", value: code,
            message: Words.Ingest.noSecondaryArea.with(municipalities.name(of: code) ?? code),
            remedy: Words.Ingest.noSecondaryAreaRemedy))
      }
    }
    return areaOf
  }

  /// Code of the tertiary area of each secondary area.
  private mutating func addTertiaryAreas(_ secondary: [String: String]) -> [String: String] {
    var codes: [String: String] = [:]
    var tertiaryOf: [String: String] = [:]
    let secondaryAreas = dataset.areas(.secondary)
    for record in material.tertiaryAreas {
      guard let area = secondaryAreas.first(where: { $0.name == record.secondaryName }) else {
        add(
          Issue(
            ruleID: "unknown_secondary_area", severity: .warning, file: record.place.file,
            row: record.place.row,
            column: "secondary_area", value: record.secondaryName, message: Words.Ingest.unknownSecondaryArea,
            remedy: Words.Ingest.rowNotUsableRemedy))
        continue
      }
      let code = codes[record.tertiaryName] ?? "\(dataset.prefectureCode)-t\(codes.count + 1)"
      if codes.updateValue(code, forKey: record.tertiaryName) == nil {
        dataset.areas.append(Area(level: .tertiary, code: code, name: record.tertiaryName))
      }
      tertiaryOf[area.code] = code
      for municipality in secondary.keys.sorted() where secondary[municipality] == area.code {
        dataset.memberships.append(
          AreaMembership(
            municipalityCode: municipality, level: .tertiary, areaCode: code, validFrom: record.validFrom,
            source: record.place.source))
      }
    }
    if !material.tertiaryAreas.isEmpty {
      for area in secondaryAreas where tertiaryOf[area.code] == nil {
        add(
          Issue(
            ruleID: "no_tertiary_area", severity: .warning, file: file(ofSource: SourceKey.tertiaryAreas),
            row: nil,
            column: "secondary_area", value: area.name, message: Words.Ingest.noTertiaryArea,
            remedy: Words.Ingest.noTertiaryAreaRemedy))
      }
    }
    return tertiaryOf
  }

  /// Sets the parents of all areas, and the square kilometres of those made of municipalities.
  private mutating func setParents(
    homeCare: [String: String], secondary: [String: String], tertiary: [String: String]
  ) {
    var kilometres: [String: Double] = [:]
    for area in dataset.areas(.municipality) {
      let second = secondary[area.code]
      for parent in [homeCare[area.code], second, second.flatMap { tertiary[$0] }] {
        if let parent { kilometres[parent, default: 0] += area.areaKm2 ?? 0 }
      }
    }
    for index in dataset.areas.indices {
      let area = dataset.areas[index]
      var parents = area.parents
      switch area.level {
      case .municipality, .ward:
        let municipality = area.parents[.municipality] ?? area.code
        parents[.homeCare] = homeCare[municipality]
        parents[.secondary] = secondary[municipality]
        parents[.tertiary] = secondary[municipality].flatMap { tertiary[$0] }
      case .homeCare, .secondary, .tertiary:
        parents[.prefecture] = dataset.prefectureCode
        if area.level == .secondary { parents[.tertiary] = tertiary[area.code] }
        dataset.areas[index].areaKm2 = kilometres[area.code].map {
          roundedDecimals($0, DatasetWriter.areaDecimals)
        }
      case .prefecture: break
      }
      dataset.areas[index].parents = parents
    }
  }
}
