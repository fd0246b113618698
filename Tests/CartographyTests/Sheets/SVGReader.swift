import Foundation

@testable import Cartography

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts and shapes of a sheet, read back from its bytes.
final class SVGReader: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text: String
    /// `id`s of the groups around it.
    var groups: [String]
  }

  private(set) var elements: [Element] = []
  private var open: [Element] = []

  static func read(_ bytes: [UInt8]) -> [Element]? {
    let parser = XMLParser(data: Data(bytes))
    let reader = SVGReader()
    parser.delegate = reader
    return parser.parse() ? reader.elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let groups = open.compactMap { $0.attributes["id"] }
    open.append(Element(name: name, attributes: attributes, text: "", groups: groups))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !open.isEmpty { open[open.count - 1].text += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    if let last = open.popLast() { elements.append(last) }
  }
}

extension SVGReader.Element {
  func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }

  /// The box of a text by the measure that the sheet used itself.
  var textBox: LabelBox? {
    guard name == "text", attributes["aria-hidden"] == nil, let x = number("x"), let y = number("y"),
      let size = number("font-size")
    else { return nil }
    let weight: FontWeight = attributes["font-weight"] == "700" ? .bold : .regular
    let width = TextMeasure.width(
      text, size: size, weight: weight, letterSpacing: number("letter-spacing") ?? 0)
    let left =
      switch attributes["text-anchor"] {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    return LabelBox(x: left, y: y - size * 0.86, width: width, height: size)
  }
}
