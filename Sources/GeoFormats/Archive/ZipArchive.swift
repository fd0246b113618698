import CZip
import Glibc
import Wording

/// A file in a ZIP archive.
public struct ZipEntry: Hashable, Sendable {
  /// Path inside the archive, with `/` between folders, decoded as UTF-8 or CP932.
  public let name: String
  /// Bytes when unpacked, as the archive says; nil when it doesn't.
  public let size: Int?
  let index: UInt64

  /// The last part of the name.
  public var fileName: String {
    name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[name.index(after: $0)...]) } ?? name
  }
}

/// A ZIP archive opened for reading, over libzip.
///
/// Not `Sendable`: the C handle stays in the call tree that opened it. Folders are not listed.
public final class ZipArchive {
  /// Files of the archive, in its own order.
  public let entries: [ZipEntry]
  private let handle: OpaquePointer

  /// Largest size that an entry may have unless the caller says otherwise: 1 GiB.
  public static let defaultLimit = 1 << 30
  static let entryLimit = 1 << 16

  /// Opens the archive at `path`.
  ///
  /// - Throws: `FormatError`: not a ZIP, cut short, a name that points outside (`..`, absolute), no
  ///   entries or more than 65,536.
  public convenience init(path: String) throws(FormatError) {
    var code: Int32 = 0
    // NULL on failure; nothing to free then.
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw FormatError(.badSyntax, Words.Formats.notAZip)
    }
    try self.init(owning: handle)
  }

  /// Opens an archive in memory; the bytes are copied.
  public convenience init(bytes: [UInt8]) throws(FormatError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let copy = malloc(max(bytes.count, 1)) else {
      throw FormatError(.tooLarge, Words.Formats.notAZip)
    }
    bytes.withUnsafeBytes { if let from = $0.baseAddress { memcpy(copy, from, $0.count) } }
    // With freep = 1 the source frees the copy; if it can't be made the copy stays ours.
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw FormatError(.badSyntax, Words.Formats.notAZip)
    }
    // The archive owns the source only when opening succeeds.
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw FormatError(.badSyntax, Words.Formats.notAZip)
    }
    try self.init(owning: handle)
  }

  private init(owning handle: OpaquePointer) throws(FormatError) {
    self.handle = handle
    // From here `deinit` does not run when we throw before `entries` is set.
    do throws(FormatError) {
      entries = try Self.list(handle)
    } catch {
      zip_discard(handle)
      throw error
    }
  }

  deinit { zip_discard(handle) }

  /// The entry of that exact name; nil when there is none.
  public func entry(named name: String) -> ZipEntry? { entries.first { $0.name == name } }

  /// The unpacked bytes of `entry`.
  ///
  /// - Throws: `FormatError`: damaged, encrypted, or more than `limit` bytes, whatever the archive says
  ///   of its size.
  public func bytes(of entry: ZipEntry, limit: Int = defaultLimit) throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    // The size is a claim: a false one must not reserve memory.
    if let size = entry.size { bytes.reserveCapacity(min(size, limit, 1 << 26)) }
    try forEachChunk(of: entry, limit: limit) { (chunk: UnsafeRawBufferPointer) throws(FormatError) in
      bytes.append(contentsOf: chunk)
    }
    return bytes
  }

  /// Hands the unpacked bytes of `entry` to `body`, up to 64 KiB at a time.
  ///
  /// - Throws: as `bytes(of:limit:)`, and what `body` throws.
  public func forEachChunk(
    of entry: ZipEntry, limit: Int = defaultLimit,
    _ body: (UnsafeRawBufferPointer) throws(FormatError) -> Void
  ) throws(FormatError) {
    let tooLarge = FormatError(.tooLarge, Words.Formats.entryTooLarge.with(entry.name, String(limit)))
    let damaged = FormatError(.badSyntax, Words.Formats.damagedEntry.with(entry.name))
    guard (entry.size ?? 0) <= limit else { throw tooLarge }
    guard let file = zip_fopen_index(handle, entry.index, 0) else { throw damaged }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      // -1 on error; a wrong checksum is reported by the read that reaches the end.
      let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      guard count >= 0 else { throw damaged }
      guard count > 0 else { break }
      total += count
      guard total <= limit else { throw tooLarge }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    guard entry.size == nil || entry.size == total else { throw damaged }
  }

  private static func list(_ handle: OpaquePointer) throws(FormatError) -> [ZipEntry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= entryLimit else {
      throw FormatError(.tooLarge, Words.Formats.tooManyEntries.with(String(entryLimit)))
    }
    // libzip takes a file without a byte for an archive without entries.
    guard count > 0 else { throw FormatError(.missing, Words.Formats.emptyArchive) }
    var entries: [ZipEntry] = []
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
      guard !name.utf8.isEmpty, name.utf8.last != UInt8(ascii: "/") else { continue }
      let hasSize = stat.valid & UInt64(ZIP_STAT_SIZE) != 0
      entries.append(ZipEntry(name: name, size: hasSize ? Int(clamping: stat.size) : nil, index: index))
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
