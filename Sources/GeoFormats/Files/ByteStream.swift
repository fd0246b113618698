import CZip
import Glibc
import Wording

/// One reading of a `ByteSource` from its first byte to its last.
///
/// Not `Sendable`: descriptors and C handles stay in the call tree that opened them.
final class ByteStream {
  /// Bytes that one reading asks for: large enough that calls don't count, small beside any file.
  static let pieceSize = 1 << 18

  private enum Origin {
    case memory([UInt8])
    case descriptor(Int32)
    case entry(ZipEntryStream)
  }

  private let origin: Origin
  private var at = 0

  init(_ source: ByteSource) throws(FormatError) {
    switch source {
    case .bytes(let bytes): origin = .memory(bytes)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotRead(errno) }
      origin = .descriptor(descriptor)
    case .entry(let number, let archive):
      let archive = try ZipArchive(source: archive)
      origin = .entry(
        try ZipEntryStream(archive, archive.entry(number: number), limit: ByteSource.streamLimit))
    }
  }

  deinit {
    if case .descriptor(let descriptor) = origin { close(descriptor) }
  }

  /// Fills the beginning of `buffer`; 0 means that there is no more.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
    switch origin {
    case .memory(let bytes):
      let count = min(bytes.count - at, buffer.count)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<(at + count)]))
      }
      at += count
      return count
    case .descriptor(let descriptor):
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        // A folder opens, but reading it fails: said as for any file.
        guard errno == EINTR else { throw .cannotRead(errno) }
      }
    case .entry(let stream): return try stream.read(into: buffer)
    }
  }
}

extension FormatError {
  /// The system would not give the bytes.
  static func cannotRead(_ code: Int32) -> FormatError {
    FormatError(.missing, Words.Formats.cannotRead.filled(SystemReason.phrase(code)))
  }

  static func fileTooLarge(_ limit: Int) -> FormatError {
    FormatError(.tooLarge, Words.Formats.fileTooLarge.with(String(limit)))
  }
}
