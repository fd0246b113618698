import GeoFormats
import Wording

/// Codes and names of the municipalities of the country: `GeoData/rules/municipalities.csv`, derived from the boundaries.
struct MunicipalityListFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.municipalityList, title: Words.Geocoding.listTitle, publisher: Words.Sources.landMinistry,
    licence: "国土数値情報 利用規約", method: Words.Geocoding.listMethod)
  let signature = MunicipalityList.columns

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let names = try MunicipalityList.names(TableReading.table(probe), file: probe.file.baseName)
    material.municipalityList += names
    // A help for reading addresses: no row of it enters the dataset.
    return ReadOutcome(RowCounts(), remark: Words.Geocoding.listRemark)
  }
}
