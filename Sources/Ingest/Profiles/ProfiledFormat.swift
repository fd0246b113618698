import GeoFormats
import Wording

/// A format whose columns a profile names.
protocol ProfiledFormat: InputFormat {
  var columns: ColumnProfile { get }
  /// What the reader does with the rows, for provenance.
  var method: Phrase { get }
}

extension ProfiledFormat {
  var profile: SourceProfile {
    SourceProfile(
      key: columns.id, title: columns.title.phrase, publisher: columns.publisher.phrase,
      licence: columns.licence, method: method)
  }

  /// The preferred header of every required role, for hints about files that nobody recognised.
  var signature: [String] { columns.required.compactMap { columns.columns[$0]?.first } }

  func matches(_ probe: FileProbe) -> Bool {
    switch probe.content {
    case .table(let table): columns.fits(table.header)
    case .workbook(let rows): rows.contains { columns.fits($0) }
    case .shapefile(_, let names): columns.fits(names)
    case .geoJSON, .text, .unknown: false
    }
  }

  /// Required columns that a file lacks, and columns of it that the profile knows nothing of.
  func difference(from header: [String]) -> (missing: [String], unknown: [String]) {
    (
      columns.missingRoles(in: header).compactMap { columns.columns[$0]?.first },
      columns.unknownColumns(in: header)
    )
  }
}
