import FoundationEssentials
import GRDB
import GeoFormats
import Spatial
import Wording

/// Writes one table of a GeoPackage.
struct GeoPackageTable {
  private let table: FeatureTable
  private let db: Database
  private let name: String

  init(_ table: FeatureTable, _ db: Database) {
    self.table = table
    self.db = db
    name = GeoPackageNames.quoted(table.name)
  }

  func write(identifier: String, lastChange: String) throws {
    let box = table.geometries.reduce(nil as BoundingBox?) { box, geometry in
      guard let next = geometry?.boundingBox else { return box }
      return box?.union(next) ?? next
    }
    try db.execute(
      sql: "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        table.name, table.geometryKind == nil ? "attributes" : "features", identifier,
        BilingualText.description(title: table.title, about: table.about), lastChange, box?.west,
        box?.south, box?.east, box?.north, table.geometryKind == nil ? nil : GeoPackageSchema.jgd2011,
      ])
    try create()
    try fill()
    if table.geometryKind != nil { try index() }
    for column in table.columns where Self.isKey(column) {
      let index = GeoPackageNames.quoted("idx_\(table.name)_\(column.name)")
      try db.execute(sql: "CREATE INDEX \(index) ON \(name) (\(GeoPackageNames.quoted(column.name)))")
    }
  }

  private func create() throws {
    var columns = ["\(GeoPackageNames.quoted(GeoPackageNames.key)) INTEGER PRIMARY KEY NOT NULL"]
    if let kind = table.geometryKind {
      let type = kind.rawValue.uppercased()
      columns.append("\(GeoPackageNames.quoted(GeoPackageNames.geometry)) \(type)")
      try db.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
        arguments: [table.name, GeoPackageNames.geometry, type, GeoPackageSchema.jgd2011])
    }
    for column in table.columns {
      let type =
        switch column.values {
        case .text: "TEXT"
        case .integer: "INTEGER"
        case .real: "REAL"
        case .boolean: "BOOLEAN"
        }
      columns.append("\(GeoPackageNames.quoted(column.name)) \(type)")
    }
    try db.execute(sql: "CREATE TABLE \(name) (\n  \(columns.joined(separator: ",\n  "))\n)")
    for column in table.columns {
      try db.execute(
        sql: "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)",
        arguments: [
          table.name, column.name, column.name, column.title.ja,
          BilingualText.description(title: column.title, about: column.about),
        ])
    }
  }

  private func fill() throws {
    let hasGeometry = table.geometryKind != nil
    let places = table.columns.count + (hasGeometry ? 2 : 1)
    let marks = repeatElement("?", count: places).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO \(name) VALUES (\(marks))")
    var values = [DatabaseValue](repeating: .null, count: places)
    for row in 0..<table.rowCount {
      values[0] = Int64(row + 1).databaseValue
      if hasGeometry { values[1] = try geometry(row) }
      for (index, column) in table.columns.enumerated() {
        values[places - table.columns.count + index] = Self.value(column.values[row])
      }
      try statement.setArguments(StatementArguments(values))
      try statement.execute()
    }
  }

  private func geometry(_ row: Int) throws -> DatabaseValue {
    guard let kind = table.geometryKind, let geometry = table.geometries[row] else { return .null }
    guard let fitting = geometry.promoted(to: kind) else {
      throw Failure(
        .cannotWrite, Words.Store.wrongGeometry.with(table.name, String(row + 1), kind.rawValue))
    }
    // Validators disagree on how an empty geometry is marked; nobody misreads NULL.
    guard fitting.boundingBox != nil else { return .null }
    return Data(
      GeoPackageGeometry.encode(fitting, referenceSystem: GeoPackageSchema.jgd2011)
    ).databaseValue
  }

  private func index() throws {
    try db.execute(
      sql: "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
      arguments: [table.name, GeoPackageNames.geometry, GeoPackageRTree.definition])
    try db.execute(sql: GeoPackageRTree.creation(for: table.name))
    try fillIndex()
    for trigger in GeoPackageRTree.triggers(for: table.name) { try db.execute(sql: trigger) }
  }

  /// Writes the nodes of the tree into the tables in which SQLite keeps them.
  private func fillIndex() throws {
    let tree = GeoPackageRTree.name(of: table.name)
    func shadow(_ suffix: String) -> String { GeoPackageNames.quoted(tree + suffix) }
    // The empty tree has an empty root, whose size SQLite chose by that of a page.
    let nodeSize = try Int.fetchOne(
      db, sql: "SELECT length(data) FROM \(shadow("_node")) WHERE nodeno = 1")
    guard let nodeSize else { throw DatabaseError(resultCode: .SQLITE_CORRUPT_VTAB) }
    let cells = table.geometries.enumerated().compactMap { row, geometry in
      geometry?.boundingBox.map { RTreeNodes.Cell(Int64(row + 1), $0) }
    }
    let node = try db.makeStatement(sql: "INSERT OR REPLACE INTO \(shadow("_node")) VALUES (?, ?)")
    let parent = try db.makeStatement(sql: "INSERT INTO \(shadow("_parent")) VALUES (?, ?)")
    var leaves = [Int64](repeating: 0, count: table.rowCount + 1)
    for item in RTreeNodes(cells, nodeSize: nodeSize).nodes {
      try node.execute(arguments: [item.number, Data(item.data)])
      if item.parent > 0 { try parent.execute(arguments: [item.number, item.parent]) }
      for row in item.rows { leaves[Int(row)] = item.number }
    }
    // By row number, so that the table only grows at its end.
    let rowid = try db.makeStatement(sql: "INSERT INTO \(shadow("_rowid")) VALUES (?, ?)")
    for (row, leaf) in leaves.enumerated() where leaf > 0 {
      try rowid.execute(arguments: [Int64(row), leaf])
    }
  }

  private static func isKey(_ column: TableColumn) -> Bool {
    guard case .text = column.values else { return false }
    return column.name == "code" || column.name == "facility_id" || column.name.hasSuffix("_code")
  }

  private static func value(_ value: FieldValue) -> DatabaseValue {
    switch value {
    case .null: .null
    case .text(let text): text.databaseValue
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .boolean(let value): value.databaseValue
    }
  }
}

extension Geometry {
  /// The geometry as one of `kind`: itself, or the only part of a multi-geometry; nil when it doesn't fit.
  func promoted(to kind: GeometryKind) -> Geometry? {
    switch (self, kind) {
    case (_, self.kind): self
    case (.point(let position), .multiPoint): .multiPoint([position])
    case (.lineString(let line), .multiLineString): .multiLineString([line])
    case (.polygon(let polygon), .multiPolygon): .multiPolygon(MultiPolygon([polygon]))
    default: nil
    }
  }
}
