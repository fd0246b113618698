/// Where bytes come from: memory, a file, or a file inside a ZIP. It can be read again and again, and reading
/// it in pieces holds no more than a piece.
public indirect enum ByteSource: Sendable {
  case bytes([UInt8])
  /// A regular file on disk. A pipe can be read once only: take its bytes.
  case file(path: String)
  /// An entry of the archive that `archive` holds, by its number in the archive.
  case entry(number: Int, archive: ByteSource)

  /// What an entry in place may unpack to when it is read in pieces and not held: 16 GiB. Claims of an archive
  /// beyond what its bytes can hold are refused before that, see `ZipArchive.Limits`.
  public static let streamLimit = 1 << 34

  /// Hands the bytes to `body`, a piece at a time.
  ///
  /// - Throws: `FormatError` when the source can't be read, and what `body` throws.
  public func forEachChunk(
    _ body: (UnsafeRawBufferPointer) throws(FormatError) -> Void
  ) throws(FormatError) {
    let stream = try ByteStream(self)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteStream.pieceSize, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try stream.read(into: buffer)
      guard count > 0 else { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// All bytes at once.
  ///
  /// - Throws: `FormatError` when the source can't be read or is larger than `limit`.
  public func bytes(limit: Int = ZipArchive.defaultLimit) throws(FormatError) -> [UInt8] {
    if case .bytes(let bytes) = self { return bytes }
    if case .entry(let number, let archive) = self {
      let archive = try ZipArchive(source: archive)
      return try archive.bytes(of: archive.entry(number: number), limit: limit)
    }
    var bytes: [UInt8] = []
    try forEachChunk { (chunk: UnsafeRawBufferPointer) throws(FormatError) in
      guard bytes.count + chunk.count <= limit else { throw FormatError.fileTooLarge(limit) }
      bytes.append(contentsOf: chunk)
    }
    return bytes
  }

  /// The first `count` bytes, fewer when there are fewer.
  public func prefix(_ count: Int) throws(FormatError) -> [UInt8] {
    let stream = try ByteStream(self)
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
}
