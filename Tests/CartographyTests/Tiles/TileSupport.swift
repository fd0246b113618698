import Foundation
import Spatial
import Testing
import Wording

@testable import Cartography

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What several tests of tiles need.
enum TileSupport {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Names of the files in `Styles`.
  static let families: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Styles").path)
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// Every style in every way that it may be chosen.
  static let shippedNames: [String] = families.flatMap { family in
    let json = (try? shippedText(family)).map { Array($0.utf8) } ?? []
    return ((try? Style.variants(json: json, path: "\(family).json")) ?? []).map(\.name)
  }

  static func shippedText(_ family: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("Styles/\(family).json"), encoding: .utf8)
  }

  static func shipped(_ name: String) throws -> Style {
    for family in families where name.hasPrefix(family) {
      let json = Array(try shippedText(family).utf8)
      let found = try Style.variants(json: json, path: "Styles/\(family).json").first { $0.name == name }
      if let found { return found }
    }
    throw Unreadable(description: "no style \(name)")
  }

  static func style(
    _ layers: String, sources: String = #""atlas": {"type": "vector"}"#, name: String = "plain"
  )
    throws -> Style
  {
    try Style(
      json: Array(#"{"version": 8, "sources": {\#(sources)}, "layers": [\#(layers)]}"#.utf8),
      path: "\(name).json")
  }

  /// Elements with their attributes, in document order; fails the test when the XML isn't well formed.
  static func elements(_ svg: [UInt8]) throws -> [TileElement] {
    let reader = TileReader()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = reader
    guard parser.parse() else {
      throw Unreadable(
        description: "\(String(describing: parser.parserError)): \(String(decoding: svg, as: UTF8.self))")
    }
    return reader.elements
  }
}

struct Unreadable: Error, CustomStringConvertible { let description: String }

struct TileElement: Equatable {
  var name: String
  var attributes: [String: String]
  /// `data-layer` of the group around it.
  var layer: String
  var text: String

  func number(_ name: String) -> Int? { attributes[name].flatMap { Int($0) } }

  /// Corners of a path made of lines, in the tile's units.
  var corners: [[PlanePoint]] { attributes["d"].map(PathCorners.read) ?? [] }
}

private final class TileReader: NSObject, XMLParserDelegate {
  var elements: [TileElement] = []
  private var open: [Int] = []
  private var layers: [String] = [""]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    layers.append(attributes["data-layer"] ?? layers.last ?? "")
    open.append(elements.count)
    elements.append(TileElement(name: name, attributes: attributes, layer: layers.last ?? "", text: ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last { elements[index].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    layers.removeLast()
    open.removeLast()
  }
}

/// Reads the `d` of a path of straight lines with the commands M L H V Z in either case.
enum PathCorners {
  static func read(_ d: String) -> [[PlanePoint]] {
    var parts: [[PlanePoint]] = []
    var at = PlanePoint(x: 0, y: 0)
    var start = at
    var command: Character = "M"
    var numbers: [Double] = []
    var word = ""
    func endWord() {
      if let number = Double(word) { numbers.append(number) }
      word = ""
    }
    func take() {
      let relative = command.isLowercase
      var i = 0
      while i < numbers.count {
        switch command.lowercased() {
        case "h":
          at.x = numbers[i] + (relative ? at.x : 0)
          i += 1
        case "v":
          at.y = numbers[i] + (relative ? at.y : 0)
          i += 1
        default:
          guard i + 1 < numbers.count else { return }
          at = PlanePoint(
            x: numbers[i] + (relative ? at.x : 0), y: numbers[i + 1] + (relative ? at.y : 0))
          if command.lowercased() == "m" {
            start = at
            parts.append([])
            command = relative ? "l" : "L"
          }
          i += 2
        }
        parts[parts.count - 1].append(at)
      }
      numbers = []
    }
    for character in d {
      if character.isLetter {
        endWord()
        take()
        if character == "z" { at = start } else { command = character }
      } else if character == " " {
        endWord()
      } else {
        if character == "-" { endWord() }
        word.append(character)
      }
    }
    endWord()
    take()
    return parts
  }
}
