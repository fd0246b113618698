import GeoFormats
import Wording

extension AnalysisResult {
  /// Bytes in `format`, of the table `layer` (the first one when nil).
  ///
  /// - Throws: `Failure.usage` for a table that there is not, or one without shapes as GeoJSON.
  public func bytes(
    _ format: AnalysisFormat, layer: String? = nil, language: Language
  ) throws(Failure) -> [UInt8] {
    let table = try table(layer)
    switch format {
    case .table: return Array((lines(table, language).joined(separator: "\n") + "\n").utf8)
    case .csv: return csv(table, language)
    case .json: return json(table, language)
    case .geojson:
      guard table.geometryKind != nil else {
        let shaped = tables.filter { $0.geometryKind != nil }.map(\.name)
        throw Failure(
          .usage, Words.Analysis.noGeometry.with(table.name),
          remedy: Words.Analysis.noGeometryRemedy.with(
            shaped.isEmpty ? Words.Analysis.noShapedLayer(language) : shaped.joined(separator: ", ")))
      }
      return GeoJSONWriter(
        title: title(language), attribution: notes.map { $0(language) }.joined(separator: " ")
      ).collection(table)
    }
  }

  private func lines(_ table: FeatureTable, _ language: Language) -> [String] {
    let view = table.name == tables[0].name ? view : views[table.name] ?? .plain(table)
    let body = table.rowCount == 0 ? ["  " + Words.Analysis.noRows(language)] : view.lines(table, language)
    return [title(language)] + body + notes.map { $0(language) }
  }

  /// For Excel: with mark, CRLF, headings in the language; the last column says what the figures are, since a
  /// table is cut up and passed on.
  private func csv(_ table: FeatureTable, _ language: Language) -> [UInt8] {
    let note = ([title] + notes).map { $0(language) }.joined(separator: " ")
    return CSVWriter.bytes(
      header: table.columns.map { $0.title(language) } + [Words.Tables.note(language)],
      rows: (0..<table.rowCount).map { row in
        table.columns.map { $0.values[row].plainText } + [note]
      }, byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true)
  }

  private func json(_ table: FeatureTable, _ language: Language) -> [UInt8] {
    let rows = (0..<table.rowCount).map { row in
      JSONValue.object(
        table.columns.map { JSONMember($0.name, Self.json($0.values[row])) })
    }
    return JSONValue.object([
      JSONMember("analysis", .text(verb)), JSONMember("table", .text(table.name)),
      JSONMember("title", .text(title(language))),
      JSONMember("notes", .array(notes.map { .text($0(language)) })),
      JSONMember("rows", .array(rows)),
    ]).bytes(indented: true, decimals: 9)
  }

  private static func json(_ value: FieldValue) -> JSONValue {
    switch value {
    case .null: .null
    case .text(let text): .text(text)
    case .integer(let whole): .integer(whole)
    case .real(let real): real.isFinite ? .real(real) : .null
    case .boolean(let flag): .boolean(flag)
    }
  }
}
