import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Tables that an atlas has only where a source gives them.
extension RegisterReading {
  static func offices(_ table: FeatureTable, _ path: String) throws(Failure) -> [MunicipalOffice] {
    let columns = RegisterColumns(table, path)
    let (codes, names, sources) = (
      try columns.texts("municipality_code"), try columns.texts("name"), try columns.texts("source")
    )
    // Atlases from before the column was there have none.
    let kana = table.texts("name_kana") ?? []
    var offices: [MunicipalOffice] = []
    for i in 0..<table.rowCount {
      guard let code = codes[i], case .point(let position)? = table.geometries[i] else {
        throw columns.failure("municipality_code", i, codes[i])
      }
      offices.append(
        MunicipalOffice(
          code: code, name: names[i] ?? code, kana: kana.indices.contains(i) ? kana[i] : nil,
          position: position, source: sources[i] ?? ""))
    }
    return offices
  }

  static func demand(_ table: FeatureTable, _ path: String) throws(Failure) -> [HomeCareDemand] {
    let columns = RegisterColumns(table, path)
    let (codes, kinds, sources) = (
      try columns.texts("secondary_area_code"), try columns.texts("kind"), try columns.texts("source")
    )
    let (years, receipts) = (try columns.integers("year"), try columns.reals("receipts_per_month"))
    var rows: [HomeCareDemand] = []
    for i in 0..<table.rowCount {
      guard let code = codes[i], let year = years[i], let amount = receipts[i],
        let kind = kinds[i].flatMap(HomeCareDemand.Kind.init(rawValue:))
      else { throw columns.failure("kind", i, kinds[i]) }
      guard (0...mostPeople).contains(amount) else {
        throw columns.failure("receipts_per_month", i, "\(amount)")
      }
      rows.append(
        HomeCareDemand(
          secondaryAreaCode: code, kind: kind, year: year, receiptsPerMonth: amount,
          source: sources[i] ?? ""))
    }
    return rows
  }
}
