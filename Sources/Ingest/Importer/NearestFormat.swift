import Wording

/// Finds the format that an unrecognised file is most like, by the columns that both have.
enum NearestFormat {
  /// How like a format a header is.
  private struct Score: Comparable {
    /// Share of the columns that the format needs.
    var needed: Double
    /// Share of the file's columns that the format knows.
    var known: Double

    /// What is needed counts double: a file of many more columns is still of the format.
    var total: Double { 2 * needed + known }

    static func < (a: Score, b: Score) -> Bool { a.total < b.total }
  }

  static func find(for probe: FileProbe, among formats: [any InputFormat]) -> InputFormats.Resemblance? {
    var best: (score: Score, format: any InputFormat, header: [String])?
    for header in headers(probe) {
      for format in formats {
        let score = score(header, format)
        // Below half of what it needs a hint would mislead, unless nearly every column is known.
        guard score.needed >= 0.5 || (score.needed > 0 && score.known >= 0.8) else { continue }
        if best.map({ $0.score < score }) ?? true { best = (score, format, header) }
      }
    }
    return best.map { resemblance($0.header, $0.format) }
  }

  /// Rows that may name columns: of a table its first rows, of a workbook those of every sheet.
  private static func headers(_ probe: FileProbe) -> [[String]] {
    let rows: [[String]] =
      switch probe.content {
      case .table(let table): [table.header] + table.rows.prefix(5).map(\.fields)
      case .workbook(let rows): rows + probe.otherSheets.joined()
      case .shapefile(_, let columns): [columns]
      case .geoJSON, .text, .unknown: []
      }
    // A file of one column is like everything.
    return rows.filter { row in row.count { !$0.isEmpty } > 1 }
  }

  private static func score(_ header: [String], _ format: any InputFormat) -> Score {
    let named = header.count { !$0.isEmpty }
    guard named > 0 else { return Score(needed: 0, known: 0) }
    if let profiled = format as? any ProfiledFormat {
      let needed = profiled.columns.required.count
      guard needed > 0 else { return Score(needed: 0, known: 0) }
      let difference = profiled.difference(from: header)
      return Score(
        needed: 1 - Double(difference.missing.count) / Double(needed),
        known: 1 - Double(difference.unknown.count) / Double(named))
    }
    guard !format.signature.isEmpty else { return Score(needed: 0, known: 0) }
    let columns = Set(header.map(ColumnProfile.comparable))
    let shared = format.signature.count { columns.contains(ColumnProfile.comparable($0)) }
    return Score(
      needed: Double(shared) / Double(format.signature.count), known: Double(shared) / Double(named))
  }

  private static func resemblance(
    _ header: [String], _ format: any InputFormat
  ) -> InputFormats.Resemblance {
    if let profiled = format as? any ProfiledFormat {
      let difference = profiled.difference(from: header)
      return .init(
        title: format.profile.title, missing: difference.missing, unknown: difference.unknown)
    }
    let columns = Set(header.map(ColumnProfile.comparable))
    let known = Set(format.signature.map(ColumnProfile.comparable))
    return .init(
      title: format.profile.title,
      missing: format.signature.filter { !columns.contains(ColumnProfile.comparable($0)) },
      unknown: header.filter { !$0.isEmpty && !known.contains(ColumnProfile.comparable($0)) })
  }
}
