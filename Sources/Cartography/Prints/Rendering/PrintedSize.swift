import GeoFormats

/// Writes into a PNG how large it is on paper, so that office programs place it true to scale.
enum PrintedSize {
  /// The file with a `pHYs` chunk (pixels per metre) after its header.
  ///
  /// Source: PNG specification (W3C Recommendation), 11.3.4.3.
  static func stated(in png: [UInt8], dpi: Int) -> [UInt8] {
    // Signature of 8 bytes, then the header chunk: length, name, 13 bytes, checksum.
    let header = 8 + 4 + 4 + 13 + 4
    guard png.count > header else { return png }
    let perMetre = UInt32((Double(dpi) / 0.0254).rounded())
    var chunk = Array("pHYs".utf8)
    for _ in 0..<2 { chunk += big(perMetre) }
    chunk.append(1)
    return Array(png[..<header]) + big(UInt32(chunk.count - 4)) + chunk + big(Checksum.crc32(chunk))
      + Array(png[header...])
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }
}
