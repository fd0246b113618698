import CareRegistry
import Spatial
import Wording

/// Values of the registry from the checked tables of a dataset.
enum DatasetRows {
  static func areas(_ table: CheckedTable) throws(Failure) -> [Area] {
    let parentColumns: [(AreaLevel, String)] = [
      (.municipality, "municipality_code"), (.homeCare, "home_care_area_code"),
      (.secondary, "secondary_area_code"), (.tertiary, "tertiary_area_code"),
      (.prefecture, "prefecture_code"),
    ]
    var codes: [AreaLevel: Set<String>] = [:]
    var areas: [Area] = []
    areas.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      let level: AreaLevel = try word(table, row, "level")
      let code = table[row, "code"]
      if level == .municipality || level == .ward, !TableField.Form.digits(5).admits(code) {
        throw table.failure(
          row, "code", Words.Ingest.badMunicipalityCode, remedy: Words.Ingest.badMunicipalityCodeRemedy)
      }
      codes[level, default: []].insert(code)
      var parents: [AreaLevel: String] = [:]
      for (parent, column) in parentColumns { parents[parent] = table.text(row, column) }
      var area = Area(
        level: level, code: code, name: table[row, "name"], nameEnglish: table.text(row, "name_en"),
        parents: parents, healthCentre: table.text(row, "health_centre"),
        printedPopulation: table.integer(row, "printed_population"),
        areaKm2: table.number(row, "area_km2"))
      area.district = table.text(row, "district")
      areas.append(area)
    }
    for row in areas.indices {
      for (parent, column) in parentColumns {
        guard let code = areas[row].parents[parent] else { continue }
        guard codes[parent]?.contains(code) == true else {
          throw table.failure(
            row, column, Words.Ingest.noSuchArea, remedy: Words.Ingest.noSuchReferenceRemedy.with("areas.csv")
          )
        }
      }
      if areas[row].level == .ward, areas[row].parents[.municipality] == nil {
        throw table.failure(
          row, "municipality_code", Words.Ingest.valueMissing, remedy: Words.Ingest.valueMissingRemedy)
      }
    }
    return areas
  }

  static func memberships(_ table: CheckedTable) throws(Failure) -> [AreaMembership] {
    var list: [AreaMembership] = []
    list.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      list.append(
        AreaMembership(
          municipalityCode: table[row, "municipality_code"], level: try word(table, row, "area_level"),
          areaCode: table[row, "area_code"], validFrom: table.text(row, "valid_from"),
          validTo: table.text(row, "valid_to"), source: table[row, "source"]))
    }
    return list
  }

  static func populations(_ table: CheckedTable) -> [MunicipalPopulation] {
    table.rows.indices.map { row in
      MunicipalPopulation(
        code: table[row, "code"], year: table.integer(row, "year") ?? 0,
        total: table.integer(row, "population") ?? 0, over65: table.integer(row, "population65") ?? 0,
        over75: table.integer(row, "population75") ?? 0, over85: table.integer(row, "population85"))
    }
  }

  static func cells(_ table: CheckedTable) throws(Failure) -> [MeshCell] {
    var cells: [MeshCell] = []
    cells.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      let code: MeshCode
      do throws(SpatialError) {
        code = try MeshCode(table[row, "mesh_code"])
      } catch {
        throw table.failure(
          row, "mesh_code", Words.Ingest.badMeshCode, remedy: Words.Ingest.badMeshCodeRemedy)
      }
      cells.append(
        MeshCell(
          code: code, municipalityCode: table[row, "municipality_code"],
          wardCode: table.text(row, "ward_code"), weight: table.integer(row, "weight") ?? 0,
          assignedBy: table[row, "assigned_by"], isSuppressed: table.boolean(row, "is_suppressed")))
    }
    return cells
  }

  static func rules(_ table: CheckedTable) throws(Failure) -> [ReachRule] {
    var rules: [ReachRule] = []
    for row in table.rows.indices {
      rules.append(
        ReachRule(
          rule: table[row, "rule"], service: try word(table, row, "service"),
          kind: try word(table, row, "kind"), value: table.number(row, "value") ?? 0,
          validFrom: table.text(row, "valid_from"), validTo: table.text(row, "valid_to"),
          citation: table[row, "citation"], isDefault: table.boolean(row, "is_default")))
    }
    return rules
  }

  static func issues(_ table: CheckedTable) throws(Failure) -> [Issue] {
    var issues: [Issue] = []
    issues.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      issues.append(
        Issue(
          ruleID: table[row, "rule_id"], severity: try word(table, row, "severity"),
          file: table[row, "file"], row: table.integer(row, "row"), column: table[row, "column"],
          value: table[row, "value"],
          message: Phrase(ja: table[row, "message_ja"], en: table[row, "message_en"]),
          remedy: Phrase(ja: table[row, "remedy_ja"], en: table[row, "remedy_en"])))
    }
    return issues
  }

  static func sources(_ table: CheckedTable) -> [SourceRecord] {
    table.rows.indices.map { row in
      SourceRecord(
        key: table[row, "key"], title: table[row, "title"], file: table[row, "file"],
        publisher: table[row, "publisher"], licence: table[row, "licence"],
        referenceDate: table[row, "reference_date"], sha256: table[row, "sha256"],
        bytes: table.integer(row, "bytes") ?? 0, rowsRead: table.integer(row, "rows_read") ?? 0,
        rowsAccepted: table.integer(row, "rows_accepted") ?? 0,
        rowsRejected: table.integer(row, "rows_rejected") ?? 0, method: table[row, "method"])
    }
  }

  /// The word in a column whose schema lists the words.
  static func word<Word: RawRepresentable>(
    _ table: CheckedTable, _ row: Int, _ column: String
  ) throws(Failure) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: table[row, column]) else {
      throw table.failure(row, column, Words.Ingest.badValue, remedy: Words.Ingest.badValueRemedy)
    }
    return word
  }
}
