import CZip
import Glibc
import Wording

/// A file in a ZIP archive.
public struct ZipEntry: Hashable, Sendable {
  /// Path inside the archive, with `/` between folders, decoded as UTF-8 or CP932.
  public let name: String
  /// Bytes when unpacked, as the archive says; nil when it doesn't.
  public let size: Int?
  /// Number in the archive, folders counted too; see `ByteSource.entry`.
  public let number: Int

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

  /// Opens the archive at `path`.
  ///
  /// - Throws: `FormatError`: not a ZIP, cut short, a name that points outside (`..`, absolute), no
  ///   entries, or beyond `limits`.
  public convenience init(path: String, limits: Limits = Limits()) throws(FormatError) {
    var information = stat()
    guard stat(path, &information) == 0 else { throw .cannotRead(errno) }
    var code: Int32 = 0
    // NULL on failure; nothing to free then.
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw FormatError(.badSyntax, Words.Formats.notAZip, offset: Int(information.st_size))
    }
    try self.init(owning: handle, size: Int(information.st_size), limits)
  }

  /// Opens an archive in memory; the bytes are copied.
  public convenience init(bytes: [UInt8], limits: Limits = Limits()) throws(FormatError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let notAZip = FormatError(.badSyntax, Words.Formats.notAZip, offset: bytes.count)
    guard let copy = malloc(max(bytes.count, 1)) else { throw notAZip }
    bytes.withUnsafeBytes { if let from = $0.baseAddress { memcpy(copy, from, $0.count) } }
    // With freep = 1 the source frees the copy; if it can't be made the copy stays ours.
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw notAZip
    }
    // The archive owns the source only when opening succeeds.
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw notAZip
    }
    try self.init(owning: handle, size: bytes.count, limits)
  }

  /// Opens the archive that a source holds: a file in place, anything else in memory.
  public convenience init(source: ByteSource, limits: Limits = Limits()) throws(FormatError) {
    if case .file(let path) = source {
      try self.init(path: path, limits: limits)
    } else {
      try self.init(bytes: try source.bytes(), limits: limits)
    }
  }

  private init(owning handle: OpaquePointer, size: Int, _ limits: Limits) throws(FormatError) {
    self.handle = handle
    // From here `deinit` does not run when we throw before `entries` is set.
    do throws(FormatError) {
      entries = try ZipListing.entries(handle, archiveSize: size, limits)
    } catch {
      zip_discard(handle)
      throw error
    }
  }

  deinit { zip_discard(handle) }

  /// The entry of that exact name; nil when there is none.
  public func entry(named name: String) -> ZipEntry? { entries.first { $0.name == name } }

  /// The entry of that number.
  func entry(number: Int) throws(FormatError) -> ZipEntry {
    guard let entry = entries.first(where: { $0.number == number }) else {
      throw FormatError(.missing, Words.Formats.missingEntry.with(String(number)))
    }
    return entry
  }

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

  /// The first `count` unpacked bytes of `entry`, fewer when there are fewer.
  ///
  /// - Throws: `FormatError`: damaged or encrypted so early.
  public func prefix(of entry: ZipEntry, _ count: Int) throws(FormatError) -> [UInt8] {
    let stream = try ZipEntryStream(self, entry, limit: ByteSource.streamLimit)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 16)
    defer { buffer.deallocate() }
    var filled = 0
    while filled < count {
      let got = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<count]))
      guard got > 0 else { break }
      filled += got
    }
    return Array(buffer[..<filled])
  }

  /// Hands the unpacked bytes of `entry` to `body`, up to 64 KiB at a time.
  ///
  /// - Throws: as `bytes(of:limit:)`, and what `body` throws.
  public func forEachChunk(
    of entry: ZipEntry, limit: Int = defaultLimit,
    _ body: (UnsafeRawBufferPointer) throws(FormatError) -> Void
  ) throws(FormatError) {
    let stream = try ZipEntryStream(self, entry, limit: limit)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try stream.read(into: buffer)
      guard count > 0 else { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Whoever calls closes it, before the archive goes.
  func open(_ entry: ZipEntry) throws(FormatError) -> OpaquePointer {
    guard let file = zip_fopen_index(handle, UInt64(entry.number), 0) else {
      throw Self.damaged(entry, at: 0)
    }
    return file
  }

  static func damaged(_ entry: ZipEntry, at offset: Int) -> FormatError {
    FormatError(.badSyntax, Words.Formats.damagedEntry.with(entry.name), offset: offset)
  }

  static func tooLarge(_ entry: ZipEntry, _ limit: Int) -> FormatError {
    FormatError(.tooLarge, Words.Formats.entryTooLarge.with(entry.name, String(limit)))
  }
}
