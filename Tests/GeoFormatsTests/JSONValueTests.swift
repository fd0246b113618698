import GeoFormats
import TestSupport
import Testing

@Suite("JSON") struct JSONValueTests {
  private func read(_ text: String) throws -> JSONValue { try JSONValue(bytes: Array(text.utf8)) }

  @Test("Members keep their order, plain and indented")
  func writing() throws {
    let value = try read(#"{"b":[1,2.5,true,null,{}],"a":"あ\/\"","c":[]}"#)
    #expect(
      String(decoding: value.bytes(), as: UTF8.self) == #"{"b":[1,2.5,true,null,{}],"a":"あ/\"","c":[]}"#)
    #expect(
      String(decoding: value.bytes(indented: true), as: UTF8.self) == """
        {
          "b": [
            1,
            2.5,
            true,
            null,
            {}
          ],
          "a": "あ/\\"",
          "c": []
        }

        """)
    #expect(try JSONValue(bytes: value.bytes(indented: true)) == value)
    #expect(value["a"]?.text == "あ/\"")
    #expect(value["b"]?.elements?[1].number == 2.5)
    #expect(value["b"]?.elements?[0].integer == 1)
    #expect(value["z"] == nil)
  }

  @Test(
    "Strings are unescaped, surrogates joined and lone ones replaced",
    arguments: [
      (#""\u3042\n\t\b\f\r\\""#, "あ\n\t\u{8}\u{C}\r\\"), (#""\ud842\udfb7""#, "𠮷"),
      (#""\ud842x""#, "\u{FFFD}x"), (#""\ud842\u0041""#, "\u{FFFD}A"), (#""\udfb7""#, "\u{FFFD}"),
    ])
  func strings(text: String, value: String) throws {
    #expect(try read(text).text == value)
  }

  @Test(
    "Numbers are read to the nearest double, integers whole",
    arguments: [
      "0", "-0.5", "141.354376", "1e3", "1E-7", "123456789012345678", "0.1", "2.2250738585072014e-308",
      "9007199254740993.0", "0.30000000000000004", "123456789.123456789123456789", "5e-324",
      "1.7976931348623157e308",
      "43.06209612345678901234", "100000000000000000000000.5",
    ])
  func numbers(text: String) throws {
    #expect(try read(text).number == Double(text))
  }

  @Test("Integers keep every digit to the limits of 64 bits")
  func integers() throws {
    #expect(try read("9223372036854775807") == .integer(.max))
    #expect(try read("-9223372036854775808") == .integer(.min))
    #expect(try read("9223372036854775808") == .real(9223372036854775808))
    #expect(try read("1.0") == .real(1))
  }

  @Test(
    "What RFC 8259 forbids is refused",
    arguments: [
      "", " ", "01", "+1", ".5", "1.", "1e", "-", "NaN", "tru", "\"a", "\"\\x\"", "\"\\u12g4\"", "[1,]",
      "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "{1:1}", "[", "}", "1 1", "1e999", "'a'", "\"\\",
    ])
  func refusals(text: String) {
    #expect(throws: FormatError.self) { try read(text) }
  }

  @Test("Mutated bytes give a value or an error, never a trap")
  func mutations() {
    let good = Array(#"{"b":[1,2.5e3,true,null,{"x":"\u3042"}],"a":"あ\/\"","c":[-0.1,[]]}"#.utf8)
    var random = SeededGenerator(seed: 6)
    var refused = 0
    for _ in 0..<1000 {
      do { _ = try JSONValue(bytes: Mutation.apply(to: good, using: &random)) } catch { refused += 1 }
    }
    #expect(refused > 0 && refused < 1000)
  }
}
