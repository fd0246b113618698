import CZlib

extension Checksum {
  /// CRC-32 as in ZIP, gzip and PNG.
  public static func crc32(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: CZlib.crc32(0, $0.baseAddress, uInt($0.count)))
    }
  }
}
