import Wording

/// 市区町村別メッシュ・コード一覧: 1-km cells by municipality; a border cell stands once per municipality.
struct MeshMunicipalityFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.meshMunicipality, title: Words.Sources.meshMunicipality,
    publisher: Words.Sources.statisticsBureau, licence: "政府統計の総合窓口(e-Stat)利用規約",
    method: Words.Sources.meshMunicipalityMethod)
  let signature = ["市区町村コード", "基準メッシュ・コード"]

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let (codeColumn, meshColumn) = (table.index(of: "市区町村コード"), table.index(of: "基準メッシュ・コード"))
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
