/// Strong entity tags: made from the edition of the atlas and all that an answer depends on, before it is computed.
enum EntityTag {
  /// - Parameter parts: edition, address, form, language, coding.
  static func tag(_ parts: [String]) -> String {
    // FNV-1a: tags tell editions apart, they keep no secret.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return "\"" + String(repeating: "0", count: 16 - digits.count) + digits + "\""
  }

  /// Whether `If-None-Match` names the tag, by weak comparison as RFC 9110 wants it.
  static func matches(_ tag: String, _ header: String?) -> Bool {
    // `*` asks whether there is anything, which is not known before it is computed: it is answered in full.
    guard let header else { return false }
    return header.split(separator: ",").prefix(64).contains { part in
      let text = String(part).trimmingSpaces()
      return (text.hasPrefix("W/") ? String(text.dropFirst(2)) : text) == tag
    }
  }
}
