import CareRegistry
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// Writes a dataset folder: a Frictionless Data Package that a person can read, edit in a spreadsheet
/// and keep under version control.
///
/// The same dataset gives the same bytes. Longitudes and latitudes keep five decimals (1.1 m), areas
/// four: `DatasetReader` gives back exactly what was written when the dataset is rounded so.
public enum DatasetWriter {
  /// Decimals of positions and boundaries.
  public static let coordinateDecimals = 5
  /// Decimals of areas in square kilometres.
  public static let areaDecimals = 4

  /// Writes the folder, replacing an earlier dataset of the same name as a whole.
  ///
  /// - Parameter command: the command line that derives the dataset, for `SOURCES.md`.
  /// - Throws: `Failure.cannotWrite`; an existing folder is then left as it was. A folder that holds
  ///   something other than a dataset is never replaced.
  public static func write(_ dataset: CareDataset, to folder: String, command: String = "") throws(Failure) {
    let files = try files(of: dataset, command: command)
    try refuseStrangers(in: folder, known: Set(files.map(\.name) + DatasetLayout.allTables.map(\.path)))
    do {
      try AtomicFolder.replace(folder, marker: DatasetLayout.packageFile) { folder in
        for file in files { try AtomicFile.write(file.bytes, to: "\(folder)/\(file.name)") }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.cannotWrite, Words.Ingest.cannotEncode.with("\(error)"), at: folder)
    }
  }

  /// Replacing the folder would remove what a person keeps beside the dataset.
  private static func refuseStrangers(in folder: String, known: Set<String>) throws(Failure) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
      names.contains(DatasetLayout.packageFile)
    else { return }
    let strangers = names.filter { !known.contains($0) }.sorted()
    guard strangers.isEmpty else {
      throw Failure(
        .cannotWrite, Words.Ingest.otherFiles.with(clip(strangers.joined(separator: ", "))), at: folder,
        remedy: Words.Ingest.otherFilesRemedy)
    }
  }

  /// Every file of the folder by its name, in the order in which they are written.
  static func files(of dataset: CareDataset, command: String) throws(Failure) -> [(
    name: String, bytes: [UInt8]
  )] {
    var files: [(name: String, bytes: [UInt8])] = []
    for table in DatasetTables.all(of: dataset) {
      files.append(
        (
          table.schema.path,
          CSVWriter.bytes(header: table.schema.fields.map(\.name), rows: table.rows)
        ))
    }
    files.append((DatasetLayout.boundaryFile, BoundaryFile.bytes(of: dataset)))
    let package = DataPackage(describing: dataset, files: files)
    files.append((DatasetLayout.sourcesDocument, SourcesDocument.bytes(of: dataset, command: command)))
    files.append((DatasetLayout.packageFile, try package.bytes()))
    return files
  }
}
