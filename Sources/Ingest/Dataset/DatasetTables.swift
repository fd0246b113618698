import CareRegistry
import GeoFormats
import Spatial

/// The rows of a dataset's tables as text, in the order of the dataset.
enum DatasetTables {
  struct Rows {
    var schema: TableSchema
    var rows: [[String]]
  }

  static func all(of dataset: CareDataset) -> [Rows] {
    [
      Rows(schema: DatasetLayout.areas, rows: dataset.areas.map(row)),
      Rows(schema: DatasetLayout.memberships, rows: dataset.memberships.map(row)),
      Rows(schema: DatasetLayout.populations, rows: dataset.populations.map(row)),
      Rows(schema: DatasetLayout.cells, rows: dataset.cells.map(row)),
      Rows(schema: DatasetLayout.facilities, rows: facilities(of: dataset)),
      Rows(schema: DatasetLayout.facilitySources, rows: dataset.facilitySources.map(row)),
      Rows(schema: DatasetLayout.statements, rows: dataset.statements.map(row)),
      Rows(schema: DatasetLayout.rules, rows: dataset.rules.map(row)),
      Rows(schema: DatasetLayout.issues, rows: dataset.issues.map(row)),
      Rows(schema: DatasetLayout.sources, rows: dataset.sources.map(row)),
    ]
      + OptionalTables.all.compactMap { table in
        let rows = table.rows(of: dataset)
        return rows.isEmpty ? nil : Rows(schema: table.schema, rows: rows)
      }
  }

  private static func row(_ area: Area) -> [String] {
    [
      area.level.rawValue, area.code, area.name, area.nameEnglish ?? "", area.district ?? "",
      area.parents[.municipality] ?? "", area.parents[.homeCare] ?? "",
      area.parents[.secondary] ?? "", area.parents[.tertiary] ?? "",
      area.parents[.prefecture] ?? "", area.healthCentre ?? "", text(area.printedPopulation),
      text(area.areaKm2, DatasetWriter.areaDecimals),
    ]
  }

  private static func row(_ membership: AreaMembership) -> [String] {
    [
      membership.municipalityCode, membership.level.rawValue, membership.areaCode,
      membership.validFrom ?? "", membership.validTo ?? "", membership.source,
    ]
  }

  private static func row(_ people: MunicipalPopulation) -> [String] {
    [
      people.code, String(people.year), String(people.total), String(people.over65),
      String(people.over75), text(people.over85),
    ]
  }

  private static func row(_ cell: MeshCell) -> [String] {
    [
      cell.code.description, cell.municipalityCode, cell.wardCode ?? "", String(cell.weight),
      cell.assignedBy, text(cell.isSuppressed),
    ]
  }

  /// What a reader can tell from elsewhere is left blank: the file is the largest that people edit.
  private static func facilities(of dataset: CareDataset) -> [[String]] {
    let dates = Dictionary(
      dataset.sources.map { ($0.key, $0.referenceDate) }, uniquingKeysWith: { first, _ in first })
    return dataset.facilities.map { row($0, isDated: dates[$0.source] == $0.referenceDate) }
  }

  private static func row(_ facility: Facility, isDated: Bool) -> [String] {
    [
      facility.id, facility.kind.rawValue, facility.name, facility.address,
      facility.municipalityCode ?? "", facility.wardCode ?? "",
      text(facility.position?.longitude, DatasetWriter.coordinateDecimals),
      text(facility.position?.latitude, DatasetWriter.coordinateDecimals),
      facility.positionGrade.rawValue,
      facility.services[.visitingPhysician]?.rawValue ?? "",
      facility.services[.visitingDentist]?.rawValue ?? "",
      facility.services[.visitingNurse]?.rawValue ?? "",
      facility.services[.visitingPharmacist]?.rawValue ?? "",
      facility.roundTheClock == .notReported ? "" : facility.roundTheClock.rawValue,
      text(facility.capacity, 3), facility.source, isDated ? "" : facility.referenceDate,
    ]
  }

  private static func row(_ source: FacilitySource) -> [String] {
    [
      source.facilityID, source.source, source.officialNumber, String(source.row), source.joinedBy,
    ]
  }

  private static func row(_ statement: ServiceStatement) -> [String] {
    [
      statement.facilityID, statement.service, statement.state.rawValue, statement.symbol,
      statement.source, statement.referenceDate,
    ]
  }

  private static func row(_ rule: ReachRule) -> [String] {
    [
      rule.rule, rule.service.rawValue, rule.kind.rawValue, text(rule.value, 3),
      rule.validFrom ?? "", rule.validTo ?? "", rule.citation, text(rule.isDefault),
    ]
  }

  private static func row(_ issue: Issue) -> [String] {
    [
      issue.ruleID, issue.severity.rawValue, issue.file, text(issue.row), issue.column, issue.value,
      issue.message.ja, issue.message.en, issue.remedy.ja, issue.remedy.en,
    ]
  }

  private static func row(_ source: SourceRecord) -> [String] {
    [
      source.key, source.title, source.file, source.publisher, source.licence, source.referenceDate,
      source.sha256, String(source.bytes), String(source.rowsRead), String(source.rowsAccepted),
      String(source.rowsRejected), source.method,
    ]
  }

  private static func text(_ value: Int?) -> String { value.map(String.init) ?? "" }
  private static func text(_ value: Bool) -> String { value ? "1" : "0" }
  private static func text(_ value: Double?, _ places: Int) -> String {
    value.map { FixedPoint.text($0, decimals: places) } ?? ""
  }
}
