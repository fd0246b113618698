import GRDB
import Wording

/// What the spatial indexes of a GeoPackage hold, beside what their layers hold.
public enum GeoPackageIndexes {
  public struct Layer: Sendable, Hashable {
    public var name: String
    /// Rows that have a geometry.
    public var shapes: Int
    /// Rows of the R-tree; nil where the layer has none.
    public var indexed: Int?
  }

  /// The feature layers of the file at `path`, in the order of the file. A layer that can't be read is left out:
  /// reading its table says why.
  ///
  /// - Throws: `Failure` of kind `badInput`: missing, no GeoPackage, damaged.
  public static func layers(of path: String) throws(Failure) -> [Layer] {
    let reader = try GeoPackageReader(path)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA trusted_schema = OFF") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { db in
        reader.entries.filter(\.hasGeometries).compactMap { entry in
          try? layer(entry.name, db)
        }
      }
    } catch {
      throw StoreFailure.reading(error, path)
    }
  }

  private static func layer(_ table: String, _ db: Database) throws -> Layer? {
    let column = try String.fetchOne(
      db, sql: "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?",
      arguments: [table])
    guard let column, try db.tableExists(table) else { return nil }
    let shapes =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM \(GeoPackageNames.quoted(table)) WHERE \(GeoPackageNames.quoted(column)) NOTNULL
          """) ?? 0
    let index = "rtree_\(table)_\(column)"
    let indexed =
      try db.tableExists(index)
      ? Int.fetchOne(db, sql: "SELECT count(*) FROM \(GeoPackageNames.quoted(index))") : nil
    return Layer(name: table, shapes: shapes, indexed: indexed)
  }
}
