import GeoFormats
import Glibc
import Wording

/// Files of a run: thousands, so they are put onto the disk together when the run ends, not one by one.
enum TileFile {
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    try append(bytes, to: file, path: path)
  }

  static func append(_ bytes: [UInt8], to file: Int32, path: String) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  /// nil where there is no file.
  static func size(_ path: String) -> Int? {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : nil
  }

  static func failure(_ path: String) -> Failure {
    Failure(.cannotWrite, Words.TileRuns.cannotWrite, at: path, remedy: Words.TileRuns.cannotWriteRemedy)
  }
}
