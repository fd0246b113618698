import Foundation
import Testing
import Wording

@testable import Cartography

@Suite struct ShippedStyleTests {
  @Test(
    "Every style that is shipped can be read and has its words in both languages",
    arguments: TileSupport.shippedNames)
  func readable(_ name: String) throws {
    let style = try TileSupport.shipped(name)
    #expect(style.name == name)
    #expect(!style.title.ja.isEmpty && !style.title.en.isEmpty && style.title.ja != style.title.en)
    #expect(!style.about.ja.isEmpty && !style.about.en.isEmpty)
    #expect(style.background(zoom: 6)?.hexadecimal == "#eaf1f6")
    let items = style.layers.compactMap(\.legend).flatMap(\.items)
    #expect(items.count >= 5)
    // A legend shows something for each of its items.
    for layer in style.layers {
      for item in layer.legend?.items ?? [] {
        let swatch = String(decoding: LegendSwatch.svg(style, layer, item), as: UTF8.self)
        #expect(swatch.contains("<path") || swatch.contains("<circle"), "\(item.title.en)")
      }
    }
  }

  @Test("The styles of the four services differ in the service and its words only")
  func gapStyles() throws {
    func neutral(_ service: String) throws -> [String] {
      let style = try TileSupport.shipped("gaps-" + service.replacing("_", with: "-"))
      return style.layers.flatMap { layer in
        [layer.id, "\(layer.minimumZoom) \(layer.maximumZoom)"]
          + layer.expressions.filter { !$0.path.contains("tooltip") }.map {
            "\($0.path) \($0.expression)".replacing("\"\(service)\"", with: "SERVICE")
          }
      }
    }
    let nurse = try neutral("visiting_nurse")
    for service in ["visiting_physician", "visiting_dentist", "visiting_pharmacist"] {
      #expect(try neutral(service) == nurse)
    }
  }

  @Test("Uncovered, edge and not reported are told apart without colour")
  func secondChannel() throws {
    let style = try TileSupport.shipped("gaps-visiting-nurse")
    let patterns = style.layers.compactMap { $0.properties["fill-pattern"] }
    #expect(
      Set(patterns) == [.literal(.text("hatch-45")), .literal(.text("dots")), .literal(.text("cross-hatch"))])
  }

  @Test("The guide names every property, operator and symbol that is supported")
  func guide() throws {
    let guide = try String(
      contentsOf: TileSupport.root.appendingPathComponent("Styles/README.md"), encoding: .utf8)
    let properties = StyleLayerKind.allCases.flatMap(StylePropertyRule.table).map(\.name)
    let simpleIcons = BuiltInIcon.names.filter { !$0.contains("-") }
    for name in properties + ExpressionParser.operators + StylePropertyRule.patterns + simpleIcons {
      #expect(guide.contains("`\(name)`"), "\(name)")
    }
  }
}
