import GeoFormats
import Wording

/// The tables in a file: itself, or those inside its ZIP.
public enum TablesInFiles {
  /// - Throws: `Failure` when the file can't be read.
  public static func read(_ path: String) throws(Failure) -> [(name: String, table: CSVTable)] {
    var tables: [(name: String, table: CSVTable)] = []
    try FileOpener.open(path) { (probe) throws(Failure) in
      if case .table(let table) = probe.content { tables.append((probe.file.baseName, table)) }
    }
    return tables
  }
}
