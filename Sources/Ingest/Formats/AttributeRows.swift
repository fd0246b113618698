import GeoFormats
import Wording

/// The attributes of a file row by row, whatever its container: CSV, shapefile or GeoJSON.
enum AttributeRows {
  /// Names of the columns; of a GeoJSON text those of its first features.
  static func names(_ probe: FileProbe) -> [String] {
    switch probe.content {
    case .table(let table): return table.header
    case .shapefile(_, let columns): return columns
    case .geoJSON: return probe.properties
    case .workbook, .text, .unknown: return []
    }
  }

  /// Hands on the fields of every row as text, in the order of `columns`; a null or missing one is empty.
  ///
  /// - Parameter columns: names as the file has them.
  /// - Throws: `Failure.badInput` for a file that can't be read as a whole.
  static func forEach(
    _ probe: FileProbe, columns: [String], _ body: (_ row: Int, _ fields: [String]) -> Void
  ) throws(Failure) {
    switch probe.content {
    case .table(let table):
      let indices = columns.map { table.index(of: $0) }
      for row in table.rows { body(row.line, indices.map { row.field($0) }) }
    case .shapefile(let parts, _):
      let reader: ShapefileReader
      do throws(FormatError) {
        reader = try ShapefileReader(parts: parts)
      } catch {
        throw error.failure(at: probe.file.name)
      }
      let indices = columns.map { reader.index(of: $0) }
      reader.forEachFeature { feature in
        body(
          feature.record,
          indices.map { index in
            guard let index, index < feature.values.count else { return "" }
            return text(feature.values[index])
          })
      }
    case .geoJSON:
      let places = Dictionary(columns.enumerated().map { ($1, $0) }) { a, _ in a }
      do {
        var row = 0
        try GeoJSONReader(probe.file.source).forEachFeature { feature in
          row += 1
          var fields = [String](repeating: "", count: columns.count)
          for property in feature.properties {
            if let place = places[property.name] { fields[place] = text(property.value) }
          }
          body(row, fields)
        }
      } catch let error as FormatError {
        throw error.failure(at: probe.file.name)
      } catch {
        throw Failure(.badInput, Words.Ingest.badGeoJSON.with("\(error)"), at: probe.file.name)
      }
    case .workbook, .text, .unknown:
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
  }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    // Codes are published as numbers: 51353039.0 is 51353039.
    case .real(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
    case .real(let number): String(number)
    case .boolean(let flag): String(flag)
    }
  }

  /// People as thousandths, halves up, from a text such as `12.7115`; nil for anything else, and beyond a thousand
  /// million.
  static func thousandths(_ text: String) -> Int? { millionths(text).map { ($0 + 500) / 1000 } }

  /// Digit by digit: in binary fractions 12.7115 lies a little below its half.
  static func millionths(_ text: String) -> Int? {
    var value = 0
    var decimals: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Beyond the sixth decimal nothing is published.
        if decimals == 6 { continue }
        value = value * 10 + Int(byte - 48)
        decimals = decimals.map { $0 + 1 }
        guard value <= 1_000_000_000_000_000 else { return nil }
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      // 1e-05 and the like, as numbers of a JSON text may be written.
      default: return whole(Double(text))
      }
    }
    guard !text.isEmpty, text != "." else { return nil }
    for _ in (decimals ?? 0)..<6 { value *= 10 }
    return value <= 1_000_000_000_000_000 ? value : nil
  }

  private static func whole(_ value: Double?) -> Int? {
    guard let value, value >= 0, value <= 1e9 else { return nil }
    return Int((value * 1_000_000).rounded())
  }
}
