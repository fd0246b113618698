import Foundation
import Testing

@testable import Cartography

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether bytes are well-formed XML, by a parser that knows nothing of us; with the texts it met.
final class WellFormed: NSObject, XMLParserDelegate {
  var texts: [String] = []

  static func texts(_ bytes: [UInt8]) -> [String]? {
    let parser = XMLParser(data: Data(bytes))
    let seen = WellFormed()
    parser.delegate = seen
    return parser.parse() ? seen.texts : nil
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { texts.append(string) }
}

@Suite struct SVGWriterTests {
  static let hostile = [
    "<script>alert('x')</script>", "A & B \"C\" 'D'", "]]>", "𠮷野家", "外字\u{E000}診療所",
    String(repeating: "長", count: 200), "\u{0}\u{1}\u{8}\u{B}\u{FFFE}\u{FFFF}終", "改\n行\tと\r復帰",
    "\u{202E}逆\u{202C}",
    "&amp;amp;", "--><!--", "", "👩🏽‍⚕️", "e\u{301}\u{85}\u{2028}",
  ]

  @Test(arguments: hostile) func anyTextGivesWellFormedXML(_ text: String) throws {
    var writer = SVGWriter()
    writer.openDocument(width: 10, height: 10, unit: "mm", [.text("aria-label", text)])
    writer.element("title", text: text)
    writer.element("text", .text("data-name", text))
    let texts = try #require(WellFormed.texts(writer.finish()))
    let expected = text.unicodeScalars.filter { SVGText.escaped(String($0)) != "" }
    #expect(
      texts.joined().filter { !$0.isWhitespace }.isEmpty == expected.allSatisfy(\.properties.isWhitespace))
  }

  @Test func markupInTextStaysText() throws {
    var writer = SVGWriter()
    writer.element("text", text: "<script>&\"'")
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == "<text>&lt;script&gt;&amp;&quot;&#39;</text>\n")
  }

  @Test func privateUseCharactersAreShownAsMissing() {
    #expect(SVGText.escaped("外\u{E000}字\u{10FFFD}") == "外〓字〓")
    #expect(SVGText.escaped("𠮷髙①") == "𠮷髙①")
  }

  @Test func openElementsAreClosedAtTheEnd() throws {
    var writer = SVGWriter()
    writer.open("svg")
    writer.open("g", .number("x", 1.5), .colour("fill", Colour(0x0A0B0C)))
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == "<svg>\n<g x=\"1.5\" fill=\"#0A0B0C\">\n</g>\n</svg>\n")
  }

  @Test func anEmptyPathIsNotWritten() {
    var writer = SVGWriter()
    writer.path(writer.path, .text("fill", "none"))
    #expect(writer.finish().isEmpty)
  }
}
