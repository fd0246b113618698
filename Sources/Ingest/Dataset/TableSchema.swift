/// A table of the dataset: its file, its columns and its keys.
struct TableSchema: Sendable {
  struct Reference: Sendable {
    var columns: [String]
    /// Name of the resource that the columns refer to.
    var resource: String
    var foreignColumns: [String]
  }

  /// Name of the resource; the file is `<name>.csv`.
  var name: String
  var about: String
  var fields: [TableField]
  /// Empty: rows may repeat.
  var primaryKey: [String]
  var references: [Reference] = []

  var path: String { name + ".csv" }

  func field(_ name: String) -> TableField? { fields.first { $0.name == name } }
}
