import GeoFormats
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
      decoded == DecodedText(text: "在\u{FFFD},宅\u{FFFD}", encoding: .cp932, replacedCharacters: 2))
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
