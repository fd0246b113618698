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
    var counts = RowCounts()
    var seen: Set<MeshCode> = []
    for row in [CSVRow(line: 1, fields: table.header)] + table.rows {
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      guard let code = try? MeshCode(row.field(0)), let people = Int(row.field(1)),
        (0...10_000_000).contains(people)
      else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "1", value: row.field(0)))
        continue
      }
      guard seen.insert(code).inserted else {
        counts.rejected += 1
        material.issues.append(.duplicate(place, column: "1", value: row.field(0)))
        continue
      }
      counts.accepted += 1
      material.censusCells.append(CensusCellRecord(code: code, people: people, place: place))
    }
    return ReadOutcome(counts)
  }
}
