import CZlib

/// gzip of bytes that come piece by piece, such as a long answer that is sent while it is made.
///
/// It owns zlib's state and frees it; it stays in the task that made it.
public final class GzipStream {
  private var stream = z_stream()
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameter level: 1 (fast) … 9 (small).
  public init(level: Int = 2) {
    let status = zaitaku_deflate_init(&stream, Int32(min(9, max(1, level))), 15 + 16)
    precondition(status == Z_OK, "deflateInit: \(status)")
  }

  deinit { deflateEnd(&stream) }

  /// What is ready after more bytes went in; may be empty.
  ///
  /// - Parameter isLast: ends the stream; nothing may go in afterwards.
  public func compress(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(bytes.count)
    while true {
      let made = piece.withUnsafeMutableBufferPointer { piece in
        stream.next_out = piece.baseAddress
        stream.avail_out = UInt32(piece.count)
        _ = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        return piece.count - Int(stream.avail_out)
      }
      out += piece[..<made]
      // A piece that is not full says that nothing waits any more.
      if made < piece.count { return out }
    }
  }
}
