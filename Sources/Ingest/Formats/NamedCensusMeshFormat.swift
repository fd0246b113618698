import GeoFormats
import Spatial
import Wording

/// 国勢調査 地域メッシュ with a header, without age bands.
struct NamedCensusMeshFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Sources.censusMeshMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let column = columns.positions(in: table.header)
    let code = column["mesh_code"]
    // The second header line of e-Stat has no code.
    let rows = table.rows.filter { !$0.field(code).isEmpty }
    return ReadOutcome(
      CensusMeshFormat.take(
        rows, code: (code, code.map { table.header[$0] } ?? ""), people: column["people"], probe, context,
        into: &material))
  }
}
