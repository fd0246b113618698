import Wording

/// 市区町村別メッシュ・コード一覧: 1-km cells by municipality; a border cell stands once per municipality.
struct MeshMunicipalityFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Sources.meshMunicipalityMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let column = columns.positions(in: table.header)
    let (codeColumn, meshColumn) = (column["municipality_code"], column["mesh_code"])
    var counts = RowCounts()
    for row in table.rows {
      guard let code = TableReading.municipalityCode(row.field(codeColumn)) else {
        counts.read += 1
        counts.rejected += 1
        continue
      }
      guard context.owns(code) else { continue }
      counts.read += 1
      guard let mesh = Int(row.field(meshColumn)), (10_000_000...99_999_999).contains(mesh) else {
        counts.rejected += 1
        continue
      }
      counts.accepted += 1
      material.meshMunicipalities.append(MeshMunicipalityRecord(mesh: mesh, municipalityCode: code))
    }
    return ReadOutcome(counts)
  }
}
