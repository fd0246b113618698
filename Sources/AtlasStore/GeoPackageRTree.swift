/// The R-tree of a geometry column (OGC 12-128r18, annex F.3, as of version 1.3).
enum GeoPackageRTree {
  static let definition = "http://www.geopackage.org/spec120/#extension_rtree"

  static func name(of table: String) -> String { "rtree_\(table)_\(GeoPackageNames.geometry)" }

  static func creation(for table: String) -> String {
    "CREATE VIRTUAL TABLE \(GeoPackageNames.quoted(name(of: table))) USING rtree(id, minx, maxx, miny, maxy)"
  }

  /// The triggers that keep the index right when somebody edits. They call `ST_IsEmpty`, `ST_MinX` …,
  /// which QGIS and GDAL bring along; our own load fills the index itself, before they exist.
  static func triggers(for table: String) -> [String] {
    let t = GeoPackageNames.quoted(table)
    let c = GeoPackageNames.quoted(GeoPackageNames.geometry)
    let i = GeoPackageNames.quoted(GeoPackageNames.key)
    let r = GeoPackageNames.quoted(name(of: table))
    let insert = """
      INSERT OR REPLACE INTO \(r) VALUES (
          NEW.\(i), ST_MinX(NEW.\(c)), ST_MaxX(NEW.\(c)), ST_MinY(NEW.\(c)), ST_MaxY(NEW.\(c))
        );
      """
    func trigger(_ suffix: String, _ event: String, _ condition: String, _ actions: String) -> String {
      """
      CREATE TRIGGER \(GeoPackageNames.quoted(name(of: table) + suffix)) AFTER \(event) ON \(t)
        WHEN \(condition)
      BEGIN
        \(actions)
      END
      """
    }
    let hasShape = "(NEW.\(c) NOTNULL AND NOT ST_IsEmpty(NEW.\(c)))"
    let hasNone = "(NEW.\(c) ISNULL OR ST_IsEmpty(NEW.\(c)))"
    let removeOld = "DELETE FROM \(r) WHERE id = OLD.\(i);"
    return [
      trigger("_insert", "INSERT", hasShape, insert),
      trigger("_update1", "UPDATE OF \(c)", "OLD.\(i) = NEW.\(i) AND \(hasShape)", insert),
      trigger("_update2", "UPDATE OF \(c)", "OLD.\(i) = NEW.\(i) AND \(hasNone)", removeOld),
      trigger("_update3", "UPDATE", "OLD.\(i) != NEW.\(i) AND \(hasShape)", removeOld + "\n  " + insert),
      trigger(
        "_update4", "UPDATE", "OLD.\(i) != NEW.\(i) AND \(hasNone)",
        "DELETE FROM \(r) WHERE id IN (OLD.\(i), NEW.\(i));"),
      trigger("_delete", "DELETE", "OLD.\(c) NOT NULL", removeOld),
    ]
  }
}
