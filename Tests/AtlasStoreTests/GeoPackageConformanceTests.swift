import AtlasStore
import GeoFormats
import Glibc
import Spatial
import TestSupport
import Testing
import Wording

/// What the tools of others say of our files; skipped where they aren't installed.
@Suite("GeoPackage conformance") struct GeoPackageConformanceTests {
  static let python = "/usr/bin/python3"
  static let validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"
  static let ogrinfo = "/usr/bin/ogrinfo"
  static let hasValidator = access(python, X_OK) == 0 && access(validator, R_OK) == 0
  static let hasInfo = access(ogrinfo, X_OK) == 0

  @Test(
    "GDAL's validator finds nothing, not even with its extra checks",
    .enabled(if: hasValidator, "needs python3 with GDAL's validate_gpkg.py"))
  func validates() throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a.gpkg"
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: path, referenceDate: "2025-06-01")
      let (text, status) = try Self.run(
        "\(Self.python) \(Self.validator) -k --extra --warning-as-error \(path)")
      #expect(status == 0, Comment(rawValue: text))
      #expect(!text.lowercased().contains("error") && !text.lowercased().contains("warning"))
    }
  }

  @Test(
    "GDAL lists every layer with its rows, types and reference system, and warns of nothing",
    .enabled(if: hasInfo, "needs GDAL's ogrinfo"))
  func listsLayers() throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a.gpkg"
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: path, referenceDate: "2025-06-01")
      let (text, status) = try Self.run("\(Self.ogrinfo) -ro -al \(path)")
      #expect(status == 0)
      #expect(!text.contains("Warning") && !text.contains("ERROR"), Comment(rawValue: text))
      for table in try SampleTables.tables() { #expect(text.contains("Layer name: \(table.name)")) }
      #expect(text.contains("ID[\"EPSG\",6668]"))
      #expect(text.contains("MULTIPOLYGON (((141 43"))
      #expect(text.contains("facility_id (String) = it's \"2\""))
    }
  }

  @Test(
    "GDAL's spatial filter finds a feature through our R-tree, and an edit keeps it right",
    .enabled(if: hasInfo && access("/usr/bin/ogr2ogr", X_OK) == 0, "needs GDAL's tools"))
  func spatialFilter() throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a.gpkg"
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: path, referenceDate: "2025-06-01")
      func count(_ box: String) throws -> Bool {
        try Self.run("\(Self.ogrinfo) -ro -so \(path) facility -spat \(box)").text
          .contains("Feature Count: 1")
      }
      #expect(try count("141 43 142 44"))
      #expect(try !count("130 30 131 31"))
      let (text, status) = try Self.run(
        "\(Self.ogrinfo) \(path) -sql \"DELETE FROM facility WHERE facility_id = 'med-1'\"")
      #expect(status == 0 && !text.contains("ERROR"), Comment(rawValue: text))
      #expect(try !count("141 43 142 44"))
    }
  }

  @Test(
    "SQLite finds the R-tree sound, and a search in it agrees with a look at every row",
    .enabled(if: access(python, X_OK) == 0, "needs python3"), arguments: [0, 51, 60, 5_000])
  func treeCheck(count: Int) throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a.gpkg"
      var random = SeededGenerator(seed: 13)
      let geometries = (0..<count).map { row -> Geometry? in
        let place = Position(
          longitude: Double.random(in: 139...149, using: &random),
          latitude: Double.random(in: 41...46, using: &random))
        return row % 10 == 3 ? nil : .point(place)
      }
      var table = try SampleTables.tables()[0]
      table = FeatureTable(
        name: "t", title: table.title, about: table.about, geometryKind: .point,
        geometries: geometries,
        columns: [TableColumn("n", table.title, values: .integer(Array(0..<count)))])
      try GeoPackageWriter.write(tables: [table], to: path, referenceDate: "2025-06-01")
      let inBox = geometries.count {
        guard case .point(let place) = $0 else { return false }
        return place.longitude >= 142 && place.longitude <= 144 && place.latitude >= 43
      }
      let script = """
        import sqlite3; d = sqlite3.connect('\(path)')
        print(d.execute("SELECT rtreecheck('rtree_t_geom')").fetchone()[0])
        print(d.execute('SELECT count(*) FROM rtree_t_geom').fetchone()[0])
        print(d.execute('SELECT count(*) FROM rtree_t_geom WHERE maxx >= 142 AND minx <= 144 AND maxy >= 43').fetchone()[0])
        print(d.execute('PRAGMA integrity_check').fetchone()[0])
        """
      try AtomicFile.write(Array(script.utf8), to: "\(folder)/check.py")
      let (text, _) = try Self.run("\(Self.python) \(folder)/check.py")
      #expect(text == "ok\n\(geometries.count { $0 != nil })\n\(inBox)\nok\n")
    }
  }

  @Test(
    "A view in the place of a table is not read: it could run for ever",
    .enabled(if: access(python, X_OK) == 0, "needs python3"),
    arguments: ["issue", "gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"])
  func views(name: String) throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a.gpkg"
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: path, referenceDate: "2025-06-01")
      let script = """
        import sqlite3; d = sqlite3.connect('\(path)')
        d.execute('PRAGMA writable_schema = ON')
        d.execute("UPDATE sqlite_master SET type = 'view', rootpage = 0, sql = 'CREATE VIEW \(name) AS WITH"
          " RECURSIVE n(table_name) AS (SELECT 1 UNION ALL SELECT table_name FROM n) SELECT * FROM n'"
          " WHERE name = '\(name)'")
        d.execute("DELETE FROM sqlite_master WHERE tbl_name = '\(name)' AND type = 'index'")
        d.commit()
        """
      try AtomicFile.write(Array(script.utf8), to: "\(folder)/forge.py")
      let (text, status) = try Self.run("\(Self.python) \(folder)/forge.py")
      try #require(status == 0, Comment(rawValue: text))
      let failure = #expect(throws: Failure.self) { try GeoPackageReader(path).tables() }
      #expect(failure?.kind == .badInput)
    }
  }

  /// Standard output and error of a command, and its exit status.
  private static func run(_ command: String) throws -> (text: String, status: Int32) {
    let pipe = try #require(popen("env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \(command) 2>&1", "r"))
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      text += buffer.prefix(count)
    }
    return (String(decoding: text, as: UTF8.self), pclose(pipe))
  }
}
