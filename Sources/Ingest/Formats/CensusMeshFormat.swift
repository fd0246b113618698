import GeoFormats
import Spatial
import Wording

/// 国勢調査 地域メッシュ: mesh code, total, male, female, households, without a header.
struct CensusMeshFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.censusMesh, title: Words.Sources.censusMesh, publisher: Words.Sources.statisticsBureau,
    licence: "政府統計の総合窓口(e-Stat)利用規約", method: Words.Sources.censusMeshMethod)
  let signature: [String] = []

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, (2...8).contains(table.header.count) else { return false }
    return ([table.header] + table.rows.prefix(5).map(\.fields)).allSatisfy { cells in
      cells.count == table.header.count && cells.allSatisfy { Int($0) != nil }
        && (try? MeshCode(cells[0])) != nil && cells[0].utf8.count >= 8
    }
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    return ReadOutcome(
      Self.take(
        [CSVRow(line: 1, fields: table.header)] + table.rows, code: (0, "1"), people: 1, probe, context,
        into: &material))
  }

  /// Takes rows of mesh code and people; of two rows with one cell the first counts.
  static func take(
    _ rows: [CSVRow], code: (index: Int?, name: String), people: Int?, _ probe: FileProbe,
    _ context: ImportContext, into material: inout ImportMaterial
  ) -> RowCounts {
    var counts = RowCounts()
    var seen: Set<MeshCode> = []
    for row in rows {
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      guard let mesh = try? MeshCode(row.field(code.index)), let number = Int(row.field(people)),
        (0...10_000_000).contains(number)
      else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: code.name, value: row.field(code.index)))
        continue
      }
      guard seen.insert(mesh).inserted else {
        counts.rejected += 1
        material.issues.append(.duplicate(place, column: code.name, value: row.field(code.index)))
        continue
      }
      counts.accepted += 1
      material.censusCells.append(CensusCellRecord(code: mesh, people: number, place: place))
    }
    return counts
  }
}
