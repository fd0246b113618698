import CZip
import Wording

/// One reading of an entry of an archive.
final class ZipEntryStream {
  /// Kept open while the entry is read.
  private let archive: ZipArchive
  private let entry: ZipEntry
  private let limit: Int
  private let file: OpaquePointer
  private var total = 0

  /// - Throws: `FormatError` when the entry can't be opened or says that it is larger than `limit`.
  init(_ archive: ZipArchive, _ entry: ZipEntry, limit: Int) throws(FormatError) {
    self.archive = archive
    self.entry = entry
    self.limit = limit
    guard (entry.size ?? 0) <= limit else { throw ZipArchive.tooLarge(entry, limit) }
    file = try archive.open(entry)
  }

  deinit { zip_fclose(file) }

  /// Fills the beginning of `buffer`; 0 means that there is no more.
  ///
  /// - Throws: `FormatError` for damaged bytes, and for more bytes than the limit or than the archive says.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
    // -1 on error; a wrong checksum is reported by the read that reaches the end.
    let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
    guard count >= 0 else { throw ZipArchive.damaged(entry, at: total) }
    total += count
    guard total <= limit else { throw ZipArchive.tooLarge(entry, limit) }
    if let size = entry.size {
      // A false claim is caught as soon as it is passed: the archive's limits were checked by the claims.
      guard total <= size, count > 0 || total == size || buffer.isEmpty else {
        throw ZipArchive.damaged(entry, at: total)
      }
    }
    return count
  }
}
