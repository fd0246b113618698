import GeoFormats
import TestSupport
import Testing

@Suite("Decoding of text") struct TextDecodingTests {
  @Test("UTF-8 is recognised with and without a byte order mark")
  func utf8() {
    #expect(
      TextDecoding.decode(Array("在宅".utf8))
        == DecodedText(text: "在宅", encoding: .utf8, replacedCharacters: 0))
    #expect(
      TextDecoding.decode([0xEF, 0xBB, 0xBF] + Array("在宅".utf8))
        == DecodedText(text: "在宅", encoding: .utf8BOM, replacedCharacters: 0))
    #expect(TextDecoding.decode([]) == DecodedText(text: "", encoding: .utf8, replacedCharacters: 0))
  }

  @Test("CP932 is read with its extensions: wave dash, circled digit, IBM kanji, half-width kana")
  func cp932() {
    let bytes: [UInt8] = [0x8D, 0xDD, 0x91, 0xEE, 0x81, 0x60, 0x87, 0x40, 0xFB, 0xFC, 0xB1, 0x81, 0x7C]
    #expect(
      TextDecoding.decode(bytes)
        == DecodedText(text: "在宅～①髙ｱ－", encoding: .cp932, replacedCharacters: 0))
  }

  @Test("A stray byte is replaced and counted, and the comma after it survives")
  func strayByte() {
    let decoded = TextDecoding.decode([0x8D, 0xDD, 0xFF, 0x2C, 0x91, 0xEE, 0x85])
    #expect(
      decoded
        == DecodedText(
          text: "在\u{FFFD},宅\u{FFFD}", encoding: .cp932, replacedCharacters: 2,
          faults: [DecodingFault(line: 1, kind: .replaced(2))]))
  }

  @Test("UTF-8 cut within a character stays UTF-8 and loses one character")
  func cutUTF8() {
    let decoded = TextDecoding.decode(Array("訪問看護ステーション".utf8).dropLast())
    #expect(decoded.encoding == .utf8)
    #expect(decoded.text == "訪問看護ステーショ\u{FFFD}")
    #expect(decoded.replacedCharacters == 1)
  }

  @Test("Text longer than the converter's buffer comes through whole")
  func longText() {
    let count = 100_000
    let bytes = [UInt8](repeatElement([0x8D, 0xDD], count: count).joined()) + [0xFF]
    let decoded = TextDecoding.decode(bytes)
    #expect(decoded.text == String(repeating: "在", count: count) + "\u{FFFD}")
    #expect(decoded.replacedCharacters == 1)
  }

  @Test("Lines of another encoding are read in it and named, whichever is the encoding of most")
  func mixedEncodings() {
    // 在宅 in CP932.
    let old: [UInt8] = [0x8D, 0xDD, 0x91, 0xEE]
    let new = Array("在宅".utf8)
    let mostlyNew = new + [0x0A] + new + [0x0D, 0x0A] + old + [0x0D] + new
    #expect(
      TextDecoding.decode(mostlyNew)
        == DecodedText(
          text: "在宅\n在宅\r\n在宅\r在宅", encoding: .utf8, replacedCharacters: 0,
          faults: [DecodingFault(line: 3, kind: .otherEncoding(.cp932))]))
    let mostlyOld = [UInt8]((0..<9).map { _ in old + [0x0A] }.joined()) + new + [0x0A]
    let decoded = TextDecoding.decode(mostlyOld)
    #expect(decoded.text == String(repeating: "在宅\n", count: 10))
    #expect(decoded.encoding == .cp932)
    #expect(decoded.faults == [DecodingFault(line: 10, kind: .otherEncoding(.utf8))])
  }

  @Test("A line that mixes encodings is never garbled silently: it is named with what it lost")
  func mixedLine() {
    let old: [UInt8] = [0x8D, 0xDD, 0x91, 0xEE]
    let decoded = TextDecoding.decode(
      Array("訪問診療\n訪問看護,".utf8) + old + Array("\n緩和ケア".utf8))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.faults.map(\.line) == [2])
    #expect(decoded.replacedCharacters > 0)
    #expect(decoded.text.hasPrefix("訪問診療\n訪問看護,\u{FFFD}"))
    #expect(decoded.text.hasSuffix("\n緩和ケア"))
  }

  @Test("Any bytes are decoded, and without a fault only if nothing was lost", arguments: 1...4)
  func anyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("在宅医療".utf8), [0x8D, 0xDD, 0x91, 0xEE], Array("a,b".utf8), [0x0A], [0x0D, 0x0A], [0xB1, 0xB2],
      [0xEF, 0xBF, 0xBD],
    ]
    for _ in 0..<1_500 {
      let sound = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let bytes = Bool.random(using: &random) ? sound : Mutation.apply(to: sound, using: &random)
      let decoded = TextDecoding.decode(bytes)
      let lost = decoded.faults.reduce(0) { sum, fault in
        if case .replaced(let count) = fault.kind { sum + count } else { sum }
      }
      #expect(lost == decoded.replacedCharacters, "seed \(seed), \(bytes)")
      #expect(decoded.faults.map(\.line) == decoded.faults.map(\.line).sorted(), "seed \(seed), \(bytes)")
      if decoded.faults.isEmpty {
        let marks = decoded.text.unicodeScalars.count { $0 == "\u{FFFD}" }
        let own = bytes.indices.dropLast(2).count { Array(bytes[$0...].prefix(3)) == [0xEF, 0xBF, 0xBD] }
        #expect(marks <= own, "seed \(seed), \(bytes)")
      }
    }
  }

  @Test(
    "The two copies of one official list, UTF-8 and Shift_JIS, decode without loss",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"),
    arguments: [("localgovjp-utf8.csv", TextEncoding.utf8BOM), ("localgovjp-sjis-20200104.csv", .cp932)])
  func officialList(name: String, encoding: TextEncoding) throws {
    let decoded = TextDecoding.decode(try FileReading.bytes(Workshop.shared("formats/\(name)")))
    #expect(decoded.encoding == encoding)
    #expect(decoded.replacedCharacters == 0)
    #expect(decoded.text.contains("札幌市"))
  }
}
