import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Puts columns together into tables with the words that belong to their names.
enum TableMaker {
  static func table(
    _ name: String, geometryKind: GeometryKind? = nil, geometries: [Geometry?] = [], _ columns: [TableColumn]
  ) -> FeatureTable {
    let words = Words.Layers.words(name)
    let plain = Phrase(ja: name, en: name)
    return FeatureTable(
      name: name, title: words?.title ?? plain, about: words?.about ?? plain, geometryKind: geometryKind,
      geometries: geometries,
      columns: columns.map { column in
        // A column that means something else in this table has words of its own.
        guard let own = Words.Columns.words("\(name).\(column.name)") else { return column }
        var renamed = column
        (renamed.title, renamed.about) = own
        return renamed
      })
  }

  static func text(_ name: String, _ values: [String?]) -> TableColumn { column(name, .text(values)) }
  static func integer(_ name: String, _ values: [Int?]) -> TableColumn { column(name, .integer(values)) }
  static func real(_ name: String, _ values: [Double?]) -> TableColumn { column(name, .real(values)) }
  static func boolean(_ name: String, _ values: [Bool?]) -> TableColumn { column(name, .boolean(values)) }

  /// Thousandths of people as people.
  static func people(_ name: String, _ thousandths: [Int?]) -> TableColumn {
    real(name, thousandths.map { $0.map { Double($0) / 1000 } })
  }

  /// Metres to a tenth; nil where there is no provider.
  static func metres(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite ? ($0 * 10).rounded() / 10 : nil }
  }

  /// Degrees to seven decimals, a hundredth of a metre.
  static func degrees(_ value: Double) -> Double { (value * 1e7).rounded() / 1e7 }

  /// A share to six decimals.
  static func share(_ value: Double?) -> Double? { value.map { ($0 * 1e6).rounded() / 1e6 } }

  /// Facilities per 10,000 people to three decimals.
  static func rate(_ value: Double?) -> Double? { value.map { ($0 * 1000).rounded() / 1000 } }

  /// Square kilometres to a hundredth of a hectare.
  static func km2(_ value: Double?) -> Double? { value.map { ($0 * 1e4).rounded() / 1e4 } }

  private static func column(_ name: String, _ values: ColumnValues) -> TableColumn {
    let words = Words.Columns.words(name)
    return TableColumn(name, words?.title ?? Phrase(ja: name, en: name), words?.about, values: values)
  }
}
