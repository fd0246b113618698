import CareRegistry
import Wording

/// The dated table of municipalities that mergers have ended: `GeoData/rules/former_municipalities.csv`.
struct FormerMunicipalityFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.formerMunicipalities, title: Words.Geocoding.formerTitle,
    publisher: Words.Sources.compiled, licence: "CC BY 4.0", method: Words.Geocoding.formerMethod)
  let signature = FormerMunicipalities.columns

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try FormerMunicipalities(TableReading.table(probe), file: probe.file.baseName)
    let rows = table.all.filter { $0.successorCode.hasPrefix(context.prefecture) }
    material.formerMunicipalities += rows
    material.issues += table.issues
    return ReadOutcome(
      RowCounts(read: rows.count + table.issues.count, accepted: rows.count, rejected: table.issues.count))
  }
}
