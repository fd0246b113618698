import AtlasStore
import CareRegistry
import GeoFormats
import Ingest
import Spatial
import Wording

/// Checks an atlas against its contract: tables, columns, shapes, spatial indexes and sums; then lists what is stored.
enum CheckAtlas {
  static func findings(_ path: String) throws(Failure) -> (
    findings: [DoctorFinding], attribution: String
  ) {
    let reader = try GeoPackageReader(path)
    let file = String(path.split(separator: "/").last ?? "")
    var new: [Issue] = []
    var tables: [FeatureTable] = []
    for name in reader.tableNames {
      do throws(Failure) {
        tables.append(try reader.table(named: name))
      } catch {
        new.append(
          issue(
            "atlas_table_unreadable", .error, file, name,
            Words.Doctor.tableUnreadable(name, error.message)))
      }
    }
    let contents = AtlasContents(tables, path: path)
    new += contract(contents, reader.tableNames, file)
    new += shapes(contents, file)
    for layer in try GeoPackageIndexes.layers(of: path) where layer.indexed != layer.shapes {
      new.append(
        issue(
          "atlas_index_missing", .warning, file, layer.name,
          layer.indexed.map {
            Words.Doctor.indexDiffers.with(layer.name, String($0), String(layer.shapes))
          } ?? Words.Doctor.indexMissing.with(layer.name)))
    }
    new += AtlasSums.issues(contents, file)
    let places = places(contents)
    let stored = storedIssues(contents)
    let attribution = (try? contents.about().sources.joined(separator: "、")) ?? ""
    return (
      DatasetDoctor.merged(
        stored: stored.map { DoctorFinding($0, at: places.place(of: $0)) },
        new: new.map { DoctorFinding($0, at: places.place(of: $0)) }), attribution
    )
  }

  static func issue(
    _ rule: String, _ severity: Issue.Severity, _ file: String, _ table: String, _ message: Phrase,
    value: String = ""
  ) -> Issue {
    Issue(
      ruleID: rule, severity: severity, file: file, row: nil, column: table, value: value,
      message: message,
      remedy: RuleBook.entry(rule)?.remedy ?? Phrase(ja: "", en: ""))
  }

  private static func contract(_ contents: AtlasContents, _ names: [String], _ file: String)
    -> [Issue]
  {
    var issues: [Issue] = []
    for wanted in AtlasContract.tables {
      guard let table = contents.tables[wanted.name] else {
        // One that is there and can't be read has been reported.
        if !names.contains(wanted.name) {
          issues.append(
            issue(
              "atlas_table_missing", .error, file, wanted.name,
              Words.Commands.tableMissing.with(wanted.name)))
        }
        continue
      }
      for column in wanted.columns where table.column(column) == nil {
        issues.append(
          issue(
            "atlas_column_missing", .error, file, wanted.name,
            Words.Doctor.columnMissing.with(wanted.name, column), value: column))
      }
    }
    return issues
  }

  /// Layers without geometries; areas and cells without a shape. A facility may have no place.
  private static func shapes(_ contents: AtlasContents, _ file: String) -> [Issue] {
    AtlasContract.tables.filter(\.hasGeometries).compactMap { wanted in
      guard let table = contents.tables[wanted.name] else { return nil }
      if table.geometryKind == nil {
        return issue(
          "atlas_geometry_missing", .warning, file, wanted.name,
          Words.Doctor.layerWithoutShapes.with(wanted.name))
      }
      let missing = table.geometries.count { $0 == nil }
      guard missing > 0, wanted.name != "facility" else { return nil }
      return issue(
        "atlas_geometry_missing", .warning, file, wanted.name,
        Words.Doctor.rowsWithoutShape.with(wanted.name, String(missing), String(table.rowCount)))
    }
  }

  private static func storedIssues(_ contents: AtlasContents) -> [Issue] {
    guard let table = contents.tables["issue"] else { return [] }
    func texts(_ name: String) -> [String] {
      let column = table.texts(name) ?? []
      return (0..<table.rowCount).map { $0 < column.count ? column[$0] ?? "" : "" }
    }
    let rows = table.integers("source_row") ?? []
    let (severities, rules, files, columns) = (
      texts("severity"), texts("rule_id"), texts("source_file"), texts("source_column")
    )
    let (values, ja, en, remedies) = (
      texts("source_value"), texts("message_ja"), texts("message_en"), texts("remedy")
    )
    return (0..<table.rowCount).map { i in
      // The table holds both languages in one column.
      let remedy = halves(of: remedies[i], at: " / ")
      return Issue(
        ruleID: rules[i], severity: Issue.Severity(rawValue: severities[i]) ?? .note,
        file: files[i],
        row: i < rows.count ? rows[i] : nil, column: columns[i], value: values[i],
        message: Phrase(ja: ja[i], en: en[i]), remedy: Phrase(ja: remedy.first, en: remedy.second))
    }
  }

  /// The text before and after the first `separator`; the whole twice where there is none.
  private static func halves(of text: String, at separator: String) -> (
    first: String, second: String
  ) {
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        return (String(text[..<rest.startIndex]), String(rest.dropFirst(separator.count)))
      }
      rest = rest.dropFirst()
    }
    return (text, text)
  }

  private static func places(_ contents: AtlasContents) -> FindingPlaces {
    var positions: [String: Position] = [:]
    if let facilities = contents.tables["facility"], let ids = facilities.texts("facility_id") {
      for (id, geometry) in zip(ids, facilities.geometries) {
        if let id, case .point(let position)? = geometry { positions[id] = position }
      }
    }
    var facilityAt: [String: String] = [:]
    if let sources = contents.tables["facility_source"], let ids = sources.texts("facility_id"),
      let files = sources.texts("source_file"), let rows = sources.integers("source_row")
    {
      for i in ids.indices {
        if let id = ids[i], let file = files[i], let row = rows[i] {
          facilityAt["\(file):\(row)"] = id
        }
      }
    }
    var areas: [String: Position] = [:]
    for name in ["municipality", "ward", "home_care_area", "secondary_area"] {
      guard let table = contents.tables[name], let codes = table.texts("code"),
        let names = table.texts("name")
      else { continue }
      for (i, geometry) in table.geometries.enumerated() {
        guard let place = geometry?.boundingBox?.centre else { continue }
        if let code = codes[i] { areas[code] = place }
        if name != "municipality", name != "ward", let own = names[i], areas[own] == nil {
          areas[own] = place
        }
      }
    }
    return FindingPlaces(positions: positions, facilityAt: facilityAt, areas: areas)
  }
}
