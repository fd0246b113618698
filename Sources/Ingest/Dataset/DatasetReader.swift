import CareRegistry
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// Reads a dataset folder and checks all of it: resources, columns, types, keys, references and
/// shapes. What comes out can be used without further questions.
public enum DatasetReader {
  /// Reads the folder.
  ///
  /// A file that was edited after it was written is read and reported as an issue (people edit
  /// datasets in spreadsheets); so are values that a spreadsheet has changed and that could be put right.
  ///
  /// - Throws: `Failure.badInput` with file, row, column, value and what to do: for the first of a missing
  ///   resource or column, a value of the wrong type, a repeated key, a reference to nothing, broken
  ///   JSON or a broken ring.
  public static func read(_ folder: String) throws(Failure) -> CareDataset {
    let package = try package(in: folder)
    var issues: [Issue] = []
    var tables: [String: CheckedTable] = [:]
    let optional = OptionalTables.all.map { $0.schema }.filter { schema in
      package.resources.contains { $0.name == schema.name }
    }
    for schema in DatasetLayout.tables + optional {
      let bytes = try resource(schema.name, of: package, in: folder, &issues)
      let table = try CheckedTable(schema: schema, table(bytes, schema.path))
      issues += table.repairs
      tables[schema.name] = table
    }
    try DatasetReferences.check(tables)
    let boundaryBytes = try resource(DatasetLayout.boundaryResource, of: package, in: folder, &issues)
    let boundaries = try BoundaryFile.shapes(in: boundaryBytes, file: DatasetLayout.boundaryFile)

    func rows(_ schema: TableSchema) throws(Failure) -> CheckedTable {
      guard let table = tables[schema.name] else {
        throw Failure(.internalFault, Words.Ingest.resourceMissing.with(schema.name), at: folder)
      }
      return table
    }
    let sources = DatasetRows.sources(try rows(DatasetLayout.sources))
    let dates = Dictionary(
      sources.map { ($0.key, $0.referenceDate) }, uniquingKeysWith: { first, _ in first })
    let areas = try DatasetRows.areas(try rows(DatasetLayout.areas))
    issues += try boundaryIssues(boundaries, areas)
    var dataset = CareDataset(
      name: package.name, title: package.title, titleEnglish: package.zaitaku.titleEnglish,
      prefectureCode: package.zaitaku.prefectureCode, referenceDate: package.zaitaku.referenceDate,
      baseYear: package.zaitaku.baseYear, areas: areas,
      memberships: try DatasetRows.memberships(try rows(DatasetLayout.memberships)),
      boundaries: boundaries,
      facilities: try DatasetRows.facilities(try rows(DatasetLayout.facilities), dates: dates),
      facilitySources: DatasetRows.facilitySources(try rows(DatasetLayout.facilitySources)),
      statements: try DatasetRows.statements(try rows(DatasetLayout.statements)),
      cells: try DatasetRows.cells(try rows(DatasetLayout.cells)),
      populations: DatasetRows.populations(try rows(DatasetLayout.populations)),
      rules: try DatasetRows.rules(try rows(DatasetLayout.rules)),
      issues: try DatasetRows.issues(try rows(DatasetLayout.issues)) + issues,
      sources: sources)
    dataset.populationMethod = package.zaitaku.populationMethod ?? .dasymetric
    for table in OptionalTables.all {
      if let rows = tables[table.schema.name] { try table.read(rows, into: &dataset) }
    }
    return dataset
  }

  /// The command that derived the dataset in a folder, by its `SOURCES.md`; empty where it isn't said.
  public static func command(in folder: String) -> String {
    let path = "\(folder)/\(DatasetLayout.sourcesDocument)"
    guard let bytes = try? FileReading.bytes(path, limit: 1 << 24) else { return "" }
    return SourcesDocument.command(in: bytes)
  }

  /// The descriptor, checked.
  static func package(in folder: String) throws(Failure) -> DataPackage {
    let path = "\(folder)/\(DatasetLayout.packageFile)"
    let bytes = try FileReading.bytes(path, limit: 64 << 20)
    let package: DataPackage
    do {
      package = try JSONDecoder().decode(DataPackage.self, from: Data(bytes))
    } catch {
      throw Failure(
        .badInput, Words.Ingest.badPackage.with(clip(jsonReason(error))), at: path,
        remedy: Words.Ingest.badPackageRemedy)
    }
    let own = package.zaitaku
    guard own.formatVersion >= 1, own.formatVersion <= DatasetLayout.formatVersion else {
      throw Failure(
        .badInput, Words.Ingest.newerFormat.with(String(own.formatVersion)), at: path,
        remedy: Words.Ingest.newerFormatRemedy)
    }
    let checks: [(String, String, Bool)] = [
      ("name", package.name, TableField.Form.identifier.admits(package.name)),
      ("zaitaku.prefecture_code", own.prefectureCode, TableField.Form.digits(2).admits(own.prefectureCode)),
      ("zaitaku.reference_date", own.referenceDate, isoDate(own.referenceDate) == own.referenceDate),
      ("zaitaku.base_year", String(own.baseYear), own.baseYear == 0 || (1900...2200).contains(own.baseYear)),
      ("title", package.title, isPlainText(package.title)),
      ("zaitaku.title_en", own.titleEnglish, isPlainText(own.titleEnglish)),
    ]
    for (member, value, isGood) in checks where !isGood {
      throw Failure(
        .badInput, Words.Ingest.badMember.with(member, clip(value)), at: path,
        remedy: Words.Ingest.badPackageRemedy)
    }
    return package
  }

  private static func isPlainText(_ text: String) -> Bool {
    text.utf8.count <= 1000 && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Bytes of a resource, compared with the descriptor.
  private static func resource(
    _ name: String, of package: DataPackage, in folder: String, _ issues: inout [Issue]
  ) throws(Failure) -> [UInt8] {
    let place = "\(folder)/\(DatasetLayout.packageFile)"
    guard let resource = package.resources.first(where: { $0.name == name }) else {
      throw Failure(
        .badInput, Words.Ingest.resourceMissing.with(name), at: place,
        remedy: Words.Ingest.resourceMissingRemedy)
    }
    // A path that leaves the folder is refused, as the standard asks.
    guard !resource.path.isEmpty, !resource.path.contains("/"), !resource.path.contains("\\"),
      resource.path != "..", resource.path != "."
    else {
      throw Failure(
        .badInput, Words.Ingest.unsafePath.with(name, clip(resource.path)), at: place,
        remedy: Words.Ingest.unsafePathRemedy)
    }
    let bytes = try FileReading.bytes("\(folder)/\(resource.path)", limit: 1 << 30)
    if let hash = resource.hash, hash != "sha256:" + Checksum.sha256(bytes) {
      issues.append(
        Issue(
          ruleID: "dataset_file_changed", severity: .warning, file: resource.path, row: nil,
          message: Words.Ingest.hashDiffers, remedy: Words.Ingest.hashDiffersRemedy))
    }
    return bytes
  }

  private static func table(_ bytes: [UInt8], _ file: String) throws(Failure) -> CSVTable {
    do throws(FormatError) {
      return try CSVTable(bytes: bytes)
    } catch {
      throw error.failure(at: file)
    }
  }

  private static func boundaryIssues(
    _ boundaries: [String: MultiPolygon], _ areas: [Area]
  ) throws(Failure) -> [Issue] {
    let withWards = Set(areas.filter { $0.level == .ward }.compactMap { $0.parents[.municipality] })
    let units = areas.filter {
      $0.level == .ward || ($0.level == .municipality && !withWards.contains($0.code))
    }
    let known = Set(units.map(\.code))
    if let stranger = boundaries.keys.sorted().first(where: { !known.contains($0) }) {
      throw Failure(
        .badInput, Words.Ingest.strangeBoundary.with(clip(stranger)), at: DatasetLayout.boundaryFile,
        remedy: Words.Ingest.strangeBoundaryRemedy)
    }
    return units.filter { boundaries[$0.code] == nil }.map { area in
      Issue(
        ruleID: "boundary_missing", severity: .warning, file: DatasetLayout.boundaryFile, row: nil,
        column: "code", value: area.code, message: Words.Ingest.boundaryMissing.with(area.name),
        remedy: Words.Ingest.boundaryMissingRemedy)
    }
  }
}
