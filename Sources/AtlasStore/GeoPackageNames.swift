import GeoFormats
import Wording

/// Names of tables and columns in SQL.
enum GeoPackageNames {
  /// The primary key that every table gets.
  static let key = "fid"
  /// The geometry column that every table with geometries gets.
  static let geometry = "geom"

  /// The name as an SQL identifier.
  static func quoted(_ name: String) -> String {
    var out = "\""
    for character in name.unicodeScalars {
      if character == "\"" { out += "\"" }
      out.unicodeScalars.append(character)
    }
    return out + "\""
  }

  /// The text as an SQL literal.
  static func literal(_ text: String) -> String {
    var out = "'"
    for character in text.unicodeScalars {
      if character == "'" { out += "'" }
      out.unicodeScalars.append(character)
    }
    return out + "'"
  }

  /// - Throws: `Failure` when two tables share a name, or a name isn't lower-case snake_case or belongs
  ///   to the GeoPackage itself.
  static func check(_ tables: [FeatureTable], _ path: String) throws(Failure) {
    var seen: Set<String> = []
    for table in tables {
      let reserved = ["gpkg_", "rtree_", "sqlite_", "idx_"].contains { table.name.hasPrefix($0) }
      guard isPlain(table.name), !reserved else { throw bad(table.name, path) }
      guard seen.insert(table.name).inserted else { throw repeated(table.name, path) }
      var columns: Set<String> = []
      for column in table.columns {
        guard isPlain(column.name), column.name != key, column.name != geometry else {
          throw bad("\(table.name).\(column.name)", path)
        }
        guard columns.insert(column.name).inserted else {
          throw repeated("\(table.name).\(column.name)", path)
        }
      }
    }
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 63, first >= UInt8(ascii: "a"),
      first <= UInt8(ascii: "z")
    else { return false }
    return name.utf8.allSatisfy {
      $0 == UInt8(ascii: "_") || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
        || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
    }
  }

  private static func bad(_ name: String, _ path: String) -> Failure {
    Failure(.cannotWrite, Words.Store.badName.with(name), at: path)
  }

  private static func repeated(_ name: String, _ path: String) -> Failure {
    Failure(.cannotWrite, Words.Store.repeatedName.with(name), at: path)
  }
}
