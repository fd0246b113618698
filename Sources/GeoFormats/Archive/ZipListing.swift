import CZip
import Glibc
import Wording

/// The directory of an archive, checked.
enum ZipListing {
  /// Files of the archive; folders are passed over.
  ///
  /// - Throws: `FormatError` for names that point outside, no entry, and claims beyond `limits`.
  static func entries(
    _ handle: OpaquePointer, archiveSize: Int, _ limits: ZipArchive.Limits
  ) throws(FormatError) -> [ZipEntry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.entries else {
      throw FormatError(.tooLarge, Words.Formats.tooManyEntries.with(String(limits.entries)))
    }
    // libzip takes a file without a byte for an archive without entries.
    guard count > 0 else { throw FormatError(.missing, Words.Formats.emptyArchive) }
    var entries: [ZipEntry] = []
    var total = 0
    for index in 0..<UInt64(max(count, 0)) {
      var stat = zip_stat_t()
      guard zip_stat_index(handle, index, UInt32(ZIP_FL_ENC_RAW), &stat) == 0,
        let raw = zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW))
      else { throw FormatError(.badSyntax, Words.Formats.notAZip) }
      let decoded = raw.withMemoryRebound(to: UInt8.self, capacity: strlen(raw)) {
        TextDecoding.decode(UnsafeBufferPointer(start: $0, count: strlen(raw))).text
      }
      // Some Windows tools write backslashes between folders.
      let name = String(decoding: decoded.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
      guard isSafe(name) else {
        throw FormatError(.unsafe, Words.Formats.unsafeEntryName.with(name))
      }
      let size = stat.valid & UInt64(ZIP_STAT_SIZE) != 0 ? Int(clamping: stat.size) : nil
      let packed = stat.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: stat.comp_size) : 0
      guard !limits.isBomb(unpacked: size ?? 0, packed: min(packed, archiveSize)) else {
        throw FormatError(
          .unsafe, Words.Formats.suspiciousRatio.with(name, String(size ?? 0), String(packed)))
      }
      total = total.addingReportingOverflow(size ?? 0).overflow ? Int.max : total + (size ?? 0)
      guard total <= limits.totalBytes else {
        throw FormatError(.tooLarge, Words.Formats.archiveTooLarge.with(String(limits.totalBytes)))
      }
      guard !name.utf8.isEmpty, name.utf8.last != UInt8(ascii: "/") else { continue }
      entries.append(ZipEntry(name: name, size: size, number: Int(index)))
    }
    // Entries may share their packed bytes, so that each alone looks harmless.
    guard !limits.isBomb(unpacked: total, packed: archiveSize) else {
      throw FormatError(
        .unsafe,
        Words.Formats.suspiciousRatio.with("*", String(total), String(archiveSize)))
    }
    return entries
  }

  /// Whether the name stays inside the folder it would be unpacked to.
  static func isSafe(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.first != UInt8(ascii: "/"), !bytes.contains(0) else { return false }
    guard bytes.count < 2 || bytes[1] != UInt8(ascii: ":") else { return false }
    return !bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).contains {
      $0.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")])
    }
  }
}
