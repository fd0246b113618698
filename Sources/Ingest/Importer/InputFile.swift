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
  /// Where the bytes of this file are.
  var source: ByteSource

  /// Last part of `name`.
  var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// All bytes of this file, read anew each time unless they lie in memory; none where it can't be read. A
  /// reader of large files takes `source`.
  var bytes: [UInt8] { (try? source.bytes(limit: FileOpener.limit)) ?? [] }
}
