import GeoFormats
import Wording

/// A file as it was given, or a file inside a ZIP that was given.
struct InputFile: Sendable {
  /// What a person is shown: the base name, and for a file in a ZIP `archive.zip/file.csv`.
  var name: String
  /// Base name of the file on disk, which the dataset names as the source.
  var sourceFile: String
  var sha256: String
  /// Bytes of the file on disk.
  var sourceBytes: Int
  /// Bytes of this file.
  var bytes: [UInt8]

  /// Last part of `name`.
  var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }
}
