import GRDB
import GeoFormats
import Spatial
import Wording

/// Writes tables as one OGC GeoPackage 1.3: features in JGD2011 (EPSG:6668) with an R-tree, attribute
/// tables, titles and meanings by the schema extension. The same tables give the same bytes with one
/// version of SQLite.
public enum GeoPackageWriter {
  /// Builds the file beside `path` and renames it when it is complete.
  ///
  /// Every table gets the primary key `fid`, from 1 in the order of the rows, and `geom` when it has a
  /// `geometryKind`. A polygon among multipolygons is stored as one of one part (likewise points and
  /// lines), an empty geometry as NULL. Text columns named `code`, `facility_id` or `…_code` get an SQL index.
  ///
  /// - Parameters:
  ///   - tables: in the order in which readers list them; names and columns in lower-case snake_case.
  ///   - referenceDate: `YYYY-MM-DD`, stands as `last_change` of every table: never the clock.
  /// - Throws: `Failure` of kind `cannotWrite`: a name that can't be used, a geometry of the wrong
  ///   kind, no space, no permission. The old file is untouched then.
  public static func write(
    tables: [FeatureTable], to path: String, referenceDate: String
  ) throws(Failure) {
    try GeoPackageNames.check(tables, path)
    guard isDate(referenceDate) else {
      throw Failure(.cannotWrite, Words.Store.badReferenceDate.with(referenceDate), at: path)
    }
    try AtomicFile.replace(path) { (temporary) throws(Failure) in
      do {
        try build(tables, at: temporary, lastChange: referenceDate + "T00:00:00.000Z")
      } catch {
        throw StoreFailure.writing(error, path)
      }
    }
  }

  private static func build(_ tables: [FeatureTable], at path: String, lastChange: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // The file is new and thrown away on any error: a journal would only cost time.
      try db.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(GeoPackageSchema.applicationID);
          PRAGMA user_version = \(GeoPackageSchema.version);
          """)
      try db.inTransaction {
        try db.execute(sql: GeoPackageSchema.core)
        for row in GeoPackageSchema.referenceSystems {
          try db.execute(
            sql: "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [row.0, row.1, row.2, row.3, row.4, row.5])
        }
        var identifiers: Set<String> = []
        for table in tables {
          let title = table.title.ja
          // Readers list tables by this title, which must not repeat.
          let identifier = identifiers.insert(title).inserted ? title : "\(title) (\(table.name))"
          identifiers.insert(identifier)
          try GeoPackageTable(table, db).write(identifier: identifier, lastChange: lastChange)
        }
        return .commit
      }
    }
    try queue.close()
  }

  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    let digits = bytes.indices.filter { $0 != 4 && $0 != 7 }
    guard digits.allSatisfy({ bytes[$0] >= 48 && bytes[$0] <= 57 }),
      let month = Int(text.dropFirst(5).prefix(2)), let day = Int(text.suffix(2))
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
