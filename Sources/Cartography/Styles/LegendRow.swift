import CareRegistry
import GeoFormats
import Wording

/// The row of values for which a legend's sample is drawn, as a table of one row.
enum LegendRow {
  static func table(_ name: String, _ row: [String: StyleValue]) -> FeatureTable {
    let columns = row.sorted { $0.key < $1.key }.map { key, value in
      let values: ColumnValues =
        switch value {
        case .number(let number): .real([number])
        case .boolean(let flag): .boolean([flag])
        default: .text([value.spelled])
        }
      return TableColumn(key, Phrase(ja: key, en: key), values: values)
    }
    // A row without values is still a row.
    let marker = TableColumn("legend", Phrase(ja: "", en: ""), values: .boolean([true]))
    return FeatureTable(
      name: name, title: Phrase(ja: name, en: name), about: Phrase(ja: name, en: name),
      columns: columns + [marker])
  }

  /// Parts of a cluster's ring, by kind.
  static func shares(_ row: [String: StyleValue]) -> [Double] {
    FacilityKind.allCases.map { max(0, row[$0.rawValue]?.number ?? 0) }
  }
}
