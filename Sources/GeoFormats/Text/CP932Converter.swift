import Glibc

/// The C library's converter from CP932 to UTF-8. It keeps no state between calls: CP932 has none.
final class CP932Converter {
  private let handle: iconv_t

  /// nil when the system knows no CP932.
  init?() {
    // iconv_open answers (iconv_t)-1 when it can't convert.
    guard let handle = iconv_open("UTF-8", "CP932"), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Appends `bytes` as UTF-8 and answers how many characters could not be decoded, for which U+FFFD stands.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int {
    convert(bytes, to: &output, stopsAtFault: false)
  }

  /// The whole text, or nil when a character can't be decoded.
  func soundText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    guard convert(bytes, to: &output, stopsAtFault: true) == 0 else { return nil }
    return String(decoding: output, as: UTF8.self)
  }

  private func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], stopsAtFault: Bool
  ) -> Int {
    var replaced = 0
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { chunk in
      var next = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      while left > 0 {
        var to = chunk.baseAddress
        var room = chunk.count
        let result = iconv(handle, &next, &left, &to, &room)
        // Only meaningful when the call failed, and overwritten by the next call.
        let code = errno
        chunk.prefix(chunk.count - room).withMemoryRebound(to: UInt8.self) { output += $0 }
        // iconv answers (size_t)-1 on error; a full chunk is no error of the text.
        guard Int(bitPattern: UInt(truncatingIfNeeded: result)) == -1, code != E2BIG else { continue }
        output += [0xEF, 0xBF, 0xBD]
        replaced += 1
        if stopsAtFault { return }
        // EINVAL: the text ends within a character. EILSEQ: skip one byte, so that an ASCII byte
        // after a stray lead byte (a comma, say) survives.
        let skipped = code == EINVAL ? left : 1
        next = next?.advanced(by: skipped)
        left -= skipped
      }
    }
    return replaced
  }
}
