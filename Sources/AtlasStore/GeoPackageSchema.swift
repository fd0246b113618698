/// The tables that every GeoPackage 1.3 has (OGC 12-128r18, annex C) and the numbers in its header.
enum GeoPackageSchema {
  /// "GPKG" in ASCII.
  static let applicationID = 0x4750_4B47
  /// Version 1.3.0.
  static let version = 10300
  /// JGD2011 by degrees, in which every geometry is stored.
  static let jgd2011: Int32 = 6668
  static let wgs84: Int32 = 4326

  static let core = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL,
      srs_id INTEGER PRIMARY KEY,
      organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL,
      definition TEXT NOT NULL,
      description TEXT
    );
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY,
      data_type TEXT NOT NULL,
      identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE,
      min_y DOUBLE,
      max_x DOUBLE,
      max_y DOUBLE,
      srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
    );
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL,
      m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
    );
    CREATE TABLE gpkg_extensions (
      table_name TEXT,
      column_name TEXT,
      extension_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
    );
    CREATE TABLE gpkg_data_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      name TEXT,
      title TEXT,
      description TEXT,
      mime_type TEXT,
      constraint_name TEXT,
      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
      CONSTRAINT gdc_tn UNIQUE (table_name, name)
    );
    CREATE TABLE gpkg_data_column_constraints (
      constraint_name TEXT NOT NULL,
      constraint_type TEXT NOT NULL,
      value TEXT,
      min NUMERIC,
      min_is_inclusive BOOLEAN,
      max NUMERIC,
      max_is_inclusive BOOLEAN,
      description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value)
    );
    INSERT INTO gpkg_extensions VALUES
      ('gpkg_data_columns', NULL, 'gpkg_schema',
       'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
      ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
       'http://www.geopackage.org/spec121/#extension_schema', 'read-write');
    """

  /// Rows of `gpkg_spatial_ref_sys`: name, id, organisation, its id, definition, description.
  static let referenceSystems: [(String, Int32, String, Int32, String, String)] = [
    (
      "Undefined Cartesian SRS", -1, "NONE", -1, "undefined",
      "undefined Cartesian coordinate reference system"
    ),
    (
      "Undefined geographic SRS", 0, "NONE", 0, "undefined",
      "undefined geographic coordinate reference system"
    ),
    (
      "WGS 84 geodetic", wgs84, "EPSG", wgs84,
      definition(
        "WGS 84", datum: "WGS_1984", spheroid: "\"WGS 84\",6378137,298.257223563", spheroidCode: 7030,
        datumCode: 6326, code: 4326),
      "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid"
    ),
    (
      "JGD2011", jgd2011, "EPSG", jgd2011,
      definition(
        "JGD2011", datum: "Japanese_Geodetic_Datum_2011",
        spheroid: "\"GRS 1980\",6378137,298.257222101", spheroidCode: 7019, datumCode: 1128, code: 6668),
      "longitude/latitude coordinates in decimal degrees on the GRS 1980 spheroid, Japan"
    ),
  ]

  /// WKT 1 of a geographic system (OGC 01-009), as the EPSG register has it.
  private static func definition(
    _ name: String, datum: String, spheroid: String, spheroidCode: Int, datumCode: Int, code: Int
  ) -> String {
    "GEOGCS[\"\(name)\",DATUM[\"\(datum)\",SPHEROID[\(spheroid),AUTHORITY[\"EPSG\",\"\(spheroidCode)\"]],"
      + "AUTHORITY[\"EPSG\",\"\(datumCode)\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
      + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
      + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"\(code)\"]]"
  }
}
