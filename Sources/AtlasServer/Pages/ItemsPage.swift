import Atlas
import GeoFormats
import Wording

/// Items of a collection as a table that a person can read.
enum ItemsPage {
  static func html(
    _ asked: Asked, _ layer: FeatureLayer, rows: ArraySlice<Int>, matched: Int, links: [Link]
  ) -> [UInt8] {
    let language = asked.language
    let title = layer.table.title(language)
    var page = HTMLPage.frame(
      asked, title: title,
      path: [
        (Words.Server.collections(language), asked.page("/collections?f=html")),
        (title, asked.page("/collections/\(layer.name)?f=html")),
      ])
    page.paragraph(layer.table.about(language))
    func href(_ rel: String) -> String? { links.first { $0.rel == rel }?.href }
    let first = rows.startIndex < rows.endIndex ? rows.startIndex : 0
    let offset = (try? asked.whole("offset", 0, in: 0...999_999_999)) ?? first
    let words =
      rows.isEmpty
      ? Words.Server.nothingFound(language)
      : Words.Server.shown(language, String(offset + 1), String(offset + rows.count), String(matched))
    page.pager(words, previous: href("prev"), next: href("next"))
    let columns = layer.table.columns
    // The column of ids is the link; layers without one are numbered.
    let numbered = layer.idColumn == nil
    let numeric = Set(
      columns.indices.filter { i in
        switch columns[i].values {
        case .integer, .real: true
        default: false
        }
      }.map { $0 + (numbered ? 1 : 0) })
    page.table(
      heads: (numbered ? [(Words.Server.feature(language), "")] : [])
        + columns.map { ($0.title(language), $0.about(language)) },
      numeric: numeric,
      rows: rows.map { row in
        let id = layer.id(row: row)
        let address = asked.page("/collections/\(layer.name)/items/\(QueryText.encoded(id))?f=html")
        return (numbered ? [(id, address)] : [])
          + columns.map { column in
            (text(column, row, language), column.name == layer.idColumn ? address : nil)
          }
      })
    page.pager("", previous: href("prev"), next: href("next"))
    page.heading(Words.Server.otherForms(language))
    page.list([
      ("GeoJSON", asked.address([("f", "geojson")]), ""),
      (
        Words.Server.csvForExcel(language), asked.address([("f", "csv"), ("limit", nil), ("offset", nil)]), ""
      ),
      (
        "GeoJSON Text Sequences (RFC 8142)",
        asked.address([("f", "geojsonseq"), ("limit", nil), ("offset", nil)]), ""
      ),
    ])
    return page.bytes
  }

  /// A value as a person reads it: codes such as `visiting_nurse_station` by their names.
  private static func text(_ column: TableColumn, _ row: Int, _ language: Language) -> String {
    let value = column.values[row]
    guard case .text(let code) = value else { return value.plainText }
    return CodeWords.name(of: code, in: column.name)?(language) ?? code
  }

  /// One feature.
  static func html(_ asked: Asked, _ layer: FeatureLayer, row: Int) -> [UInt8] {
    let language = asked.language
    let table = layer.table
    let name = table.texts("name")?[row] ?? layer.id(row: row)
    var page = HTMLPage.frame(
      asked, title: name,
      path: [
        (Words.Server.collections(language), asked.page("/collections?f=html")),
        (table.title(language), asked.page("/collections/\(layer.name)/items?f=html")),
      ])
    var facts = table.columns.map { column in
      (column.title(language), text(column, row, language), column.about(language))
    }
    if case .point(let position)? = table.geometries[row] {
      facts.append(
        (
          Words.Server.position(language),
          "\(FixedPoint.text(position.latitude, decimals: 6)), \(FixedPoint.text(position.longitude, decimals: 6))",
          Words.Server.positionAbout(language)
        ))
    }
    page.facts(facts)
    page.heading(Words.Server.otherForms(language))
    page.list([("GeoJSON", asked.address([("f", "geojson")]), "")])
    return page.bytes
  }
}
