import Cartography
import GeoFormats
import Glibc
import Wording

/// Tiles of an archive while they are made: one file with the tiles as they will stand in the archive, one after
/// the other, and the journal of the run.
struct TileStore {
  var run: TileRun
  private let path: String
  private let file: Int32
  private var end: Int

  /// - Throws: `cannotWrite`, as `TileRun`.
  init(output: String, identity: [String]) throws(Failure) {
    run = try TileRun(output: output, identity: identity) { folder, _, record in
      record.offset + record.bytes <= TileFile.size("\(folder)/tiles") ?? 0
    }
    path = "\(run.folder)/tiles"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    // What was written behind the last record is not known to be whole.
    end = run.records.values.joined().map { $0.offset + $0.bytes }.max() ?? 0
    guard file >= 0, ftruncate(file, off_t(end)) == 0, lseek(file, 0, SEEK_END) >= 0 else {
      throw TileFile.failure(path)
    }
  }

  /// Keeps a tile; nil: it is empty.
  mutating func add(_ style: String, _ address: TileAddress, _ bytes: [UInt8]?) throws(Failure) {
    if let bytes { try TileFile.append(bytes, to: file, path: path) }
    try run.note(style, TileRun.Record(address: address, bytes: bytes?.count ?? 0, offset: end))
    end += bytes?.count ?? 0
  }

  func bytes(_ record: TileRun.Record) throws(Failure) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: record.bytes) { buffer, count in
      while got < record.bytes {
        let part = pread(
          file, buffer.baseAddress.map { $0 + got }, record.bytes - got, off_t(record.offset + got))
        guard part > 0 else { break }
        got += part
      }
      count = got
    }
    guard got == record.bytes else { throw TileFile.failure(path) }
    return bytes
  }

  /// Leaves what is there for the next run.
  mutating func leave() {
    close(file)
    run.leave()
  }

  /// Takes the store away: the archive holds all of it.
  mutating func remove() {
    close(file)
    run.leave()
    AtomicFolder.remove(run.folder)
  }
}
