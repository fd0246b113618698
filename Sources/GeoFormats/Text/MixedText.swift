/// Decodes text line by line, for texts that are not sound as a whole.
enum MixedText {
  /// - Parameters:
  ///   - encoding: that of the text as a whole; a line that is sound in no encoding is read in it.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding, _ converter: CP932Converter
  ) -> DecodedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var replaced = 0
    var faults: [DecodingFault] = []
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = lineEnd(bytes, from: start)
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      let decoded = append(part, to: &output, encoding, converter)
      if case .replaced(let count)? = decoded { replaced += count }
      if let decoded { faults.append(DecodingFault(line: line, kind: decoded)) }
      // The line end itself, the same byte in both encodings.
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      let next = min(end + (isPair ? 2 : 1), bytes.count)
      output += bytes[end..<next]
      start = next
      line += 1
    }
    return DecodedText(
      text: String(decoding: output, as: UTF8.self), encoding: encoding, replacedCharacters: replaced,
      faults: faults)
  }

  /// As `decode`, where the system knows UTF-8 only.
  static func utf8Only(_ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding) -> DecodedText {
    let (text, replaced) = repaired(bytes)
    return DecodedText(text: text, encoding: encoding, replacedCharacters: replaced)
  }

  /// Appends a line; the fault when it isn't in `encoding` or not sound.
  private static func append(
    _ part: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], _ encoding: TextEncoding,
    _ converter: CP932Converter
  ) -> DecodingFault.Kind? {
    let census = UTF8Census(part, stopsAtDamage: true)
    let isASCII = census.isSound && census.japanese == 0 && census.short == 0
    if isASCII || census.isSound && (encoding != .cp932 || census.japanese > 0) {
      output += part
      return encoding == .cp932 && !isASCII ? .otherEncoding(.utf8) : nil
    }
    // Cut characters hurt a line of UTF-8 little; one of CP932 shows hardly a sound character.
    let full = census.isSound ? census : UTF8Census(part)
    if !census.isSound, full.japanese > full.damaged { return appendRepaired(part, to: &output) }
    let before = output.count
    let lost = converter.append(part, to: &output)
    if lost == 0 { return encoding == .cp932 ? nil : .otherEncoding(.cp932) }
    if census.isSound {
      output.removeSubrange(before...)
      output += part
      return .otherEncoding(.utf8)
    }
    // Sound in neither: as the rest.
    guard encoding != .cp932 else { return .replaced(lost) }
    output.removeSubrange(before...)
    return appendRepaired(part, to: &output)
  }

  /// Whether a line is sound UTF-8 with Japanese in it.
  static func holdsLineOfUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count {
      let end = lineEnd(bytes, from: start)
      let census = UTF8Census(UnsafeBufferPointer(rebasing: bytes[start..<end]), stopsAtDamage: true)
      if census.isSound, census.japanese > 0 { return true }
      start = end + 1
    }
    return false
  }

  private static func appendRepaired(
    _ part: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> DecodingFault.Kind {
    let (text, replaced) = repaired(part)
    output += Array(text.utf8)
    return .replaced(replaced)
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return at
  }

  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, replaced: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    let marks = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    // U+FFFD that the file itself holds, as EF BF BD, is no loss.
    var own = 0
    for at in bytes.indices.dropLast(2)
    where bytes[at] == 0xEF && bytes[at + 1] == 0xBF && bytes[at + 2] == 0xBD { own += 1 }
    return (text, marks - own)
  }
}
