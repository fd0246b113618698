import CareRegistry
import Spatial
import Wording

/// Rows of an N03 file, whatever its container.
struct BoundaryGathering {
  let context: ImportContext
  let file: String
  private var counts = RowCounts()
  private var records: [BoundaryRecord] = []
  private var issues: [Issue] = []
  private var withoutCode = 0
  private var neighbours: [MultiPolygon] = []

  init(context: ImportContext, file: String) {
    self.context = context
    self.file = file
  }

  /// - Parameters:
  ///   - row: 1-based number of the record.
  ///   - ward: 行政区名, a column of its own since the edition of 2024; before that it stands in `name`.
  ///   - polygons: nil where the record has no shape.
  ///   - fault: why the shape can't be used.
  mutating func take(
    row: Int, code raw: String, group: String, name: String, ward: String, polygons: [Polygon]?,
    fault: Phrase?
  ) {
    let place = RecordPlace(source: context.source, file: file, row: row)
    guard let code = TableReading.municipalityCode(raw) else {
      // 所属未定地 has no code.
      counts.read += 1
      counts.rejected += 1
      withoutCode += 1
      return
    }
    guard context.owns(code) else {
      if let polygons, fault == nil { neighbours.append(MultiPolygon(polygons)) }
      return
    }
    counts.read += 1
    guard let polygons, !polygons.isEmpty, fault == nil else {
      counts.rejected += 1
      issues.append(
        Issue(
          ruleID: "boundary_not_usable", severity: .warning, file: file, row: row, column: "N03_007",
          value: code, message: Words.Ingest.boundaryNotUsable.with((fault ?? Words.Ingest.noShape)(.ja)),
          remedy: Words.Ingest.rowNotUsableRemedy))
      return
    }
    counts.accepted += 1
    let city = TableReading.clean(name)
    let hasWard = !TableReading.clean(ward).isEmpty
    records.append(
      BoundaryRecord(
        code: code, name: hasWard ? TableReading.clean(ward) : city,
        group: hasWard ? city : TableReading.clean(group), shape: MultiPolygon(polygons), place: place))
  }

  /// Adds what was gathered to the material.
  mutating func finish(into material: inout ImportMaterial) -> ReadOutcome {
    if withoutCode > 0 {
      issues.append(
        Issue(
          ruleID: "boundary_without_code", severity: .note, file: file, row: nil, column: "N03_007",
          message: Words.Ingest.boundaryWithoutCode.with(String(withoutCode)),
          remedy: Words.Ingest.boundaryWithoutCodeRemedy))
    }
    material.boundaries += records
    if !records.isEmpty { material.neighbours += neighbours }
    material.issues += issues
    return ReadOutcome(counts)
  }
}
