import CareRegistry
import GeoFormats
import Ingest
import Spatial
import Wording

/// Places the addresses of tables, or measures how well that is done.
public struct GeocodeFiles {
  /// Where the town points come from.
  public struct Gazetteer: Sendable {
    /// Files of town points in any of the official layouts.
    public var files: [String] = []
    /// A dataset that keeps its gazetteer.
    public var dataset: String?

    public init() {}
  }

  private let geocoder: Geocoder
  private let dataset: CareDataset?

  /// Builds the index once.
  ///
  /// - Throws: `Failure` when there is no gazetteer, or it can't be read.
  public init(_ gazetteer: Gazetteer, folders: DataFolders) throws(Failure) {
    let rules = try folders.folder("GeoData/rules")
    let former = try FormerMunicipalities.read(rules + "/former_municipalities.csv")
    if let folder = gazetteer.dataset {
      let dataset = try DatasetReader.read(folder)
      guard !dataset.gazetteer.isEmpty || !gazetteer.files.isEmpty else {
        throw Failure(
          .badInput, Words.Geocoding.datasetWithoutGazetteer, at: folder,
          remedy: Words.Geocoding.datasetWithoutGazetteerRemedy)
      }
      self.dataset = dataset
      if gazetteer.files.isEmpty {
        let table = MunicipalityTable(MunicipalityName.names(of: dataset.areas), former: former)
        geocoder = Geocoder(
          gazetteer: TownGazetteer(dataset.gazetteer, municipalities: table, file: "gazetteer.csv"))
        return
      }
    } else {
      dataset = nil
    }
    guard !gazetteer.files.isEmpty else {
      throw Failure(.usage, Words.Geocoding.noGazetteer, remedy: Words.Geocoding.noGazetteerRemedy)
    }
    var rows: [TownRow] = []
    for path in gazetteer.files { rows += try TownTable(CSVTable(path: path), file: path).rows }
    let names =
      try MunicipalityList.read(rules + "/municipalities.csv") + MunicipalityName.named(in: rows)
    geocoder = Geocoder(
      gazetteer: TownGazetteer(
        rows: rows, municipalities: MunicipalityTable(names, former: former),
        file: gazetteer.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
          .joined(separator: ", ")))
  }

  /// A table with a place added to every row.
  public struct Placed {
    public let bytes: [UInt8]
    private let table: GeocodeTable

    init(_ table: GeocodeTable, asGeoJSON: Bool) {
      self.table = table
      bytes = asGeoJSON ? GeocodeFiles.geoJSON(table) : table.csv()
    }

    /// Rows by grade, and the doubts, for a person.
    public func summary(_ language: Language) -> [String] {
      let grades = table.counts.map { "\($0.grade.label(language)) \($0.rows)" }
      var lines = [
        Words.Geocoding.placedRows(
          language, String(table.rows.count), Words.Geocoding.gradeColumn(language),
          grades.joined(separator: ", "))
      ]
      for issue in table.issues.prefix(20) {
        lines.append(
          "\(issue.severity.rawValue) \(issue.ruleID) \(issue.file):\(issue.row.map(String.init) ?? ""): "
            + issue.message(language))
      }
      if table.issues.count > 20 {
        lines.append(Words.Geocoding.moreIssues(language, String(table.issues.count - 20)))
      }
      return lines
    }

    /// - Throws: `Failure.cannotWrite`.
    public func write(to path: String) throws(Failure) { try AtomicFile.write(bytes, to: path) }
  }

  /// The table with a place added to every row.
  ///
  /// - Throws: `Failure` for a file that is no table, has no column of addresses, or not the column named.
  public func place(
    _ path: String, address: String?, code: String?, number: String?, asGeoJSON: Bool
  ) throws(Failure) -> Placed {
    Placed(
      try GeocodeTable(
        bytes: try FileReading.bytes(path, limit: 1 << 31), file: path, address: address, code: code,
        number: number, geocoder: geocoder), asGeoJSON: asGeoJSON)
  }

  /// Compares with the official coordinates of tables.
  ///
  /// - Parameters:
  ///   - boundaries: files of municipal boundaries; else those of the dataset.
  ///   - cases: file to which every row that wants a look is written.
  /// - Returns: lines for a person.
  /// - Throws: `Failure` for a table without addresses or coordinates.
  public func measure(
    _ paths: [String], prefecture: String, boundaries: [String], cases: String?, language: Language
  ) throws(Failure) -> [String] {
    var truth: [GeocodingTruth] = []
    for path in paths {
      for (name, table) in try TablesInFiles.read(path) {
        guard
          let rows = GeocodingTruth.rows(
            of: table, file: name, prefectureCode: prefecture, geocoder: geocoder)
        else {
          throw Failure(.badInput, Words.Geocoding.noTruth, at: name, remedy: Words.Geocoding.noTruthRemedy)
        }
        truth += rows
      }
    }
    var shapes = dataset?.boundaries ?? [:]
    if !boundaries.isEmpty {
      shapes = try MunicipalBoundaries.read(boundaries, prefecture: prefecture)
    }
    let distance = MunicipalDistance(shapes)
    let report = GeocodingReport(truth: truth, geocoder: geocoder) { distance.metres(from: $0, to: $1) }
    if let cases {
      let rows = report.caseRows()
      try AtomicFile.write(
        CSVWriter.bytes(
          header: rows[0], rows: Array(rows.dropFirst()), byteOrderMark: true, lineEnd: .crlf,
          guardsFormulas: true),
        to: cases)
    }
    return report.lines(language)
  }

  /// Rows as features: all columns but the coordinates as properties.
  private static func geoJSON(_ table: GeocodeTable) -> [UInt8] {
    let (lon, lat) = (table.header.count - 6, table.header.count - 5)
    let geometries = table.rows.map { row -> Geometry? in
      guard let x = Double(row[lon]), let y = Double(row[lat]) else { return nil }
      return .point(Position(longitude: x, latitude: y))
    }
    let columns = table.header.indices.filter { $0 != lon && $0 != lat }.map { index in
      TableColumn(
        table.header[index], Phrase(ja: table.header[index], en: table.header[index]),
        values: .text(table.rows.map { $0[index].isEmpty ? nil : $0[index] }))
    }
    let title = Phrase(ja: "geocoded", en: "geocoded")
    return GeoJSONWriter().collection(
      FeatureTable(
        name: "geocoded", title: title, about: title, geometryKind: .point, geometries: geometries,
        columns: columns))
  }
}
