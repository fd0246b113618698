import FoundationEssentials
import GRDB
import GeoFormats
import Spatial
import Wording

/// Reads one table of a GeoPackage into columns.
struct GeoPackageTableReading {
  private let entry: GeoPackageReader.Entry
  private let db: Database
  private let path: String

  init(_ entry: GeoPackageReader.Entry, _ db: Database, _ path: String) {
    self.entry = entry
    self.db = db
    self.path = path
  }

  func read() throws -> FeatureTable {
    // A view could run for ever.
    guard try db.tableExists(entry.name) else { throw bad(Words.Store.missingTable.with(entry.name)) }
    let infos = try db.columns(in: entry.name)
    let geometry = try geometryColumn()
    let key = infos.first { $0.primaryKeyIndex > 0 && $0.type.uppercased() == "INTEGER" }?.name
    let phrases = try columnPhrases()
    var readers: [ColumnReading] = []
    for info in infos where info.name != key && info.name != geometry?.name {
      guard let kind = ColumnReading.Kind(declared: info.type) else { continue }
      readers.append(ColumnReading(name: info.name, kind: kind, phrases: phrases[info.name]))
    }
    var names = readers.map { GeoPackageNames.quoted($0.name) }
    if let geometry { names.append(GeoPackageNames.quoted(geometry.name)) }
    let keyText = key.map(GeoPackageNames.quoted) ?? "rowid"
    names.append(keyText)
    let table = GeoPackageNames.quoted(entry.name)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(names.joined(separator: ", ")) FROM \(table) ORDER BY \(keyText)")
    var geometries: [Geometry?] = []
    while let row = try rows.next() {
      let fid = row[names.count - 1] as Int64? ?? 0
      for index in readers.indices {
        guard readers[index].append(row[index] as DatabaseValue) else {
          throw bad(Words.Store.badValue.with(entry.name, readers[index].name, String(fid)))
        }
      }
      if geometry != nil { geometries.append(try shape(row[readers.count] as DatabaseValue, fid)) }
    }
    let kind = try geometry.map { try $0.kind ?? commonKind(geometries) }
    if let kind { geometries = geometries.map { $0?.promoted(to: kind) ?? $0 } }
    return FeatureTable(
      name: entry.name, title: entry.title, about: entry.about, geometryKind: kind,
      geometries: geometries, columns: readers.map(\.column))
  }

  private struct GeometryColumn {
    var name: String
    /// nil: the column takes any kind.
    var kind: GeometryKind?
  }

  private func geometryColumn() throws -> GeometryColumn? {
    guard entry.hasGeometries else { return nil }
    guard try db.tableExists("gpkg_geometry_columns") else {
      throw bad(Words.Store.noGeometryColumn.with(entry.name))
    }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT g.column_name, g.geometry_type_name, upper(s.organization), s.organization_coordsys_id
        FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
        WHERE g.table_name = ?
        """, arguments: [entry.name])
    guard let row, let name = row[0] as String?, let type = row[1] as String? else {
      throw bad(Words.Store.noGeometryColumn.with(entry.name))
    }
    let organisation = row[2] as String? ?? "?"
    let code = row[3] as Int32? ?? 0
    guard organisation == "EPSG", [GeoPackageSchema.jgd2011, GeoPackageSchema.wgs84].contains(code) else {
      throw bad(Words.Store.unsupportedReferenceSystem.with(entry.name, "\(organisation):\(code)"))
    }
    let kind = GeometryKind.allCases.first { $0.rawValue.uppercased() == type.uppercased() }
    guard kind != nil || type.uppercased() == "GEOMETRY" else {
      throw bad(Words.Store.unsupportedGeometryType.with(entry.name, type))
    }
    return GeometryColumn(name: name, kind: kind)
  }

  private func shape(_ value: DatabaseValue, _ fid: Int64) throws -> Geometry? {
    switch value.storage {
    case .null: return nil
    case .blob(let data):
      do {
        return try GeoPackageGeometry.decode([UInt8](data)).geometry
      } catch {
        throw bad(Words.Store.badGeometry.with(entry.name, String(fid)))
      }
    default: throw bad(Words.Store.badGeometry.with(entry.name, String(fid)))
    }
  }

  /// The one kind to which all geometries can be promoted.
  private func commonKind(_ geometries: [Geometry?]) throws -> GeometryKind {
    let shapes = geometries.compactMap { $0 }
    let candidates: [GeometryKind] = [
      .point, .lineString, .polygon, .multiPoint, .multiLineString, .multiPolygon,
    ]
    for kind in candidates where shapes.allSatisfy({ $0.promoted(to: kind) != nil }) { return kind }
    throw bad(Words.Store.unsupportedGeometryType.with(entry.name, "GEOMETRY"))
  }

  private func columnPhrases() throws -> [String: (title: Phrase, about: Phrase)] {
    guard try db.tableExists("gpkg_data_columns") else { return [:] }
    let rows = try Row.fetchAll(
      db, sql: "SELECT column_name, title, description FROM gpkg_data_columns WHERE table_name = ?",
      arguments: [entry.name])
    var phrases: [String: (title: Phrase, about: Phrase)] = [:]
    for row in rows {
      guard let name = row[0] as String? else { continue }
      phrases[name] = BilingualText.phrases(
        title: row[1] as String? ?? name, description: row[2] as String? ?? "")
    }
    return phrases
  }

  private func bad(_ message: Phrase) -> Failure {
    Failure(.badInput, message, at: path, remedy: Words.Store.fetchAgain)
  }
}
