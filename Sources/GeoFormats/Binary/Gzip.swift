import CZlib
import Wording

/// gzip (RFC 1952) of whole pieces in memory. The header carries no time and no name: the same bytes in, the same
/// bytes out.
public enum Gzip {
  /// Window of 32 KiB with a gzip header.
  private static let windowBits: Int32 = 15 + 16

  /// - Parameter level: 1 (fast) … 9 (small).
  public static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    var stream = z_stream()
    guard zaitaku_deflate_init(&stream, Int32(min(9, max(1, level))), windowBits) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    let size = output.count
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    // The bound holds every result of one call.
    precondition(status == Z_STREAM_END, "deflate: \(status)")
    output.removeLast(size - Int(stream.total_out))
    return output
  }

  /// - Parameter limit: most bytes of the result: a small input may unpack to gigabytes.
  /// - Throws: `FormatError` for what is no gzip, ends too early or passes the limit.
  public static func decompress(_ bytes: [UInt8], limit: Int = 1 << 28) throws(FormatError) -> [UInt8] {
    var stream = z_stream()
    guard zaitaku_inflate_init(&stream, windowBits) == Z_OK else {
      throw FormatError(.unsupported, Words.Formats.notGzip)
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var input = bytes
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var used = 0
    while true {
      let (status, taken, made) = input.withUnsafeMutableBufferPointer { input in
        piece.withUnsafeMutableBufferPointer { piece -> (Int32, Int, Int) in
          stream.next_in = input.baseAddress.map { $0 + used }
          stream.avail_in = UInt32(input.count - used)
          stream.next_out = piece.baseAddress
          stream.avail_out = UInt32(piece.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, input.count - used - Int(stream.avail_in), piece.count - Int(stream.avail_out))
        }
      }
      used += taken
      output += piece[..<made]
      guard output.count <= limit else { throw FormatError(.tooLarge, Words.Formats.notGzip, offset: used) }
      if status == Z_STREAM_END { return output }
      guard status == Z_OK, taken > 0 || made > 0 else {
        throw FormatError(.badSyntax, Words.Formats.notGzip, offset: used)
      }
    }
  }
}
