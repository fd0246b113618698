import GRDB
import GeoFormats
import Spatial
import Wording

/// Reads tables of a GeoPackage, which stays as it is: the connection is read-only.
public final class GeoPackageReader: Sendable {
  /// A table that the file lists.
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var title: Phrase
    public var about: Phrase
    /// Whether the table has geometries.
    public var hasGeometries: Bool
    /// `last_change`, as the file has it.
    public var lastChange: String
  }

  /// Tables of features and attributes, in the order of the file.
  public let entries: [Entry]
  private let path: String
  private let queue: DatabaseQueue

  /// Opens the file at `path`.
  ///
  /// - Throws: `Failure` of kind `badInput`: missing, no GeoPackage, damaged or cut short.
  public init(_ path: String) throws(Failure) {
    // SQLite would say "unable to open" for all of missing, folder and forbidden.
    let start = try FileReading.prefix(path, count: 100)
    guard start.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw Failure(.badInput, Words.Store.notAGeoPackage, at: path, remedy: Words.Store.fetchAgain)
    }
    self.path = path
    do {
      var configuration = Configuration()
      configuration.readonly = true
      // The file may be hostile: its schema runs no functions, and damaged pages are noticed.
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      self.queue = queue
      entries = try queue.read { db in try Self.entries(db, path) }
    } catch {
      throw StoreFailure.reading(error, path)
    }
  }

  /// Names of the tables in the order of the file.
  public var tableNames: [String] { entries.map(\.name) }

  /// The table of that name, rows by primary key. The key itself is no column; neither are blobs.
  ///
  /// - Throws: `Failure` of kind `badInput`: no such table, damaged, a reference system other than
  ///   JGD2011 and WGS84, a value or geometry that doesn't fit its column.
  public func table(named name: String) throws(Failure) -> FeatureTable {
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw Failure(
        .badInput, Words.Store.missingTable.with(name), at: path,
        remedy: Words.Store.listLayers.with(tableNames.joined(separator: ", ")))
    }
    do {
      return try queue.read { db in try GeoPackageTableReading(entry, db, path).read() }
    } catch {
      throw StoreFailure.reading(error, path)
    }
  }

  /// The tables of those names, in that order.
  public func tables(named names: [String]) throws(Failure) -> [FeatureTable] {
    var tables: [FeatureTable] = []
    for name in names { tables.append(try table(named: name)) }
    return tables
  }

  /// All tables, in the order of the file.
  public func tables() throws(Failure) -> [FeatureTable] { try tables(named: tableNames) }

  private static func entries(_ db: Database, _ path: String) throws -> [Entry] {
    // GP10 and GP11 mark versions 1.0 and 1.1.
    let known = [GeoPackageSchema.applicationID, 0x4750_3130, 0x4750_3131]
    // A view could run for ever; where the standard has tables only tables are read.
    let core = ["gpkg_contents", "gpkg_spatial_ref_sys"]
    guard let identity = try Int.fetchOne(db, sql: "PRAGMA application_id"), known.contains(identity),
      try core.allSatisfy({ try db.tableExists($0) })
    else { throw Failure(.badInput, Words.Store.notAGeoPackage, at: path, remedy: Words.Store.fetchAgain) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT table_name, identifier, description, data_type, last_change FROM gpkg_contents
        WHERE data_type IN ('features', 'attributes') ORDER BY rowid
        """)
    return rows.compactMap { row in
      guard let name = row[0] as String? else { return nil }
      var title = row[1] as String? ?? name
      let suffix = " (\(name))"
      if title.hasSuffix(suffix) { title.removeLast(suffix.count) }
      let phrases = BilingualText.phrases(title: title, description: row[2] as String? ?? "")
      return Entry(
        name: name, title: phrases.title, about: phrases.about,
        hasGeometries: row[3] as String? == "features", lastChange: row[4] as String? ?? "")
    }
  }
}
