import CareRegistry
import GeoFormats
import Spatial
import Wording

/// e-Stat 国勢調査 地域メッシュ統計 with age bands: two header lines, `*` for hidden figures.
///
/// HTKSYORI 2: ages hidden and added to the cell HTKSAKI, total kept; 1: receives the ages of the cells in
/// GASSAN (separated by `;`). The total stays that of the cell alone. People of unknown age are in the total only.
struct CensusAgeMeshFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.PopulationSources.censusAgeMeshMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let column = columns.positions(in: table.header)
    var counts = RowCounts()
    var seen: Set<MeshCode> = []
    var file = AgeMeshFile(
      kind: .census, years: [columns.option("year").flatMap { Int($0) } ?? 2020], cells: [],
      source: context.source, file: probe.file.baseName)
    for row in table.rows {
      let text = row.field(column["mesh_code"])
      // The second header line has no code.
      if text.isEmpty { continue }
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      guard let mesh = try? MeshCode(text), mesh.level.rawValue >= 8,
        let figures = figures(row, column)
      else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "KEY_CODE", value: text))
        continue
      }
      guard seen.insert(mesh).inserted else {
        counts.rejected += 1
        material.issues.append(.duplicate(place, column: "KEY_CODE", value: text))
        continue
      }
      counts.accepted += 1
      file.cells.append(
        AgeMeshCell(code: mesh, municipalityCode: "", figures: [figures], row: row.line))
    }
    if !file.cells.isEmpty { material.ageMeshes.append(file) }
    return ReadOutcome(counts)
  }

  /// nil where a figure that must be published is not.
  private func figures(_ row: CSVRow, _ column: [String: Int]) -> AgeFigures? {
    func people(_ role: String) -> Int? { AttributeRows.thousandths(row.field(column[role])) }
    guard let total = people("total") else { return nil }
    let mark = row.field(column["mark"])
    if mark == columns.option("sender_mark") {
      return AgeFigures(
        total: total, over65: 0, over75: 0, over85: column["over85"] == nil ? nil : 0, counted: 0,
        mark: .sender(to: try? MeshCode(row.field(column["receiver"]))))
    }
    guard let over65 = people("over65"), let over75 = people("over75"), over75 <= over65 else { return nil }
    let over85 = people("over85").map { min($0, over75) }
    if mark == columns.option("receiver_mark") {
      let senders = row.field(column["senders"]).split(separator: ";").compactMap { try? MeshCode($0) }
      let counted = (people("under15") ?? 0) + (people("over15") ?? 0)
      return AgeFigures(
        total: total, over65: over65, over75: over75, over85: over85, counted: counted,
        mark: .receiver(senders: senders))
    }
    guard over65 <= total else { return nil }
    return AgeFigures(total: total, over65: over65, over75: over75, over85: over85, counted: total)
  }
}
