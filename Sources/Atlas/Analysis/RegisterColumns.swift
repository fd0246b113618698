import GeoFormats
import Wording

/// Columns of a table that must be there.
struct RegisterColumns {
  let table: FeatureTable
  let path: String

  init(_ table: FeatureTable, _ path: String) {
    self.table = table
    self.path = path
  }

  func texts(_ name: String) throws(Failure) -> [String?] {
    guard let values = table.texts(name) else { throw failure(name, 0, nil) }
    return values
  }

  func integers(_ name: String) throws(Failure) -> [Int?] {
    guard let values = table.integers(name) else { throw failure(name, 0, nil) }
    return values
  }

  func reals(_ name: String) throws(Failure) -> [Double?] {
    guard let values = table.reals(name) else { throw failure(name, 0, nil) }
    return values
  }

  func failure(_ column: String, _ row: Int, _ value: String?) -> Failure {
    Failure(
      .badInput, Words.Commands.badAtlasValue.with(table.name, column, value ?? "–"),
      at: "\(path) \(table.name):\(row + 1)", remedy: Words.Commands.tableMissingRemedy)
  }
}
