import CCrypto
import Glibc
import Wording

/// Fingerprints of files.
public enum Checksum {
  /// SHA-256 of `bytes` as 64 hexadecimal digits in lower case (FIPS 180-4).
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
    return hexadecimal(digest)
  }

  /// SHA-256 of what a source holds, read in pieces, and how many bytes that are.
  ///
  /// - Throws: `FormatError` when the source can't be read.
  public static func sha256(_ source: ByteSource) throws(FormatError) -> (digest: String, byteCount: Int) {
    // Owned here and freed here; NULL when memory is short.
    guard let context = EVP_MD_CTX_new() else { throw .cannotRead(ENOMEM) }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    var count = 0
    try source.forEachChunk { (chunk: UnsafeRawBufferPointer) throws(FormatError) in
      EVP_DigestUpdate(context, chunk.baseAddress, chunk.count)
      count += chunk.count
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    EVP_DigestFinal_ex(context, &digest, nil)
    return (hexadecimal(digest), count)
  }

  private static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
