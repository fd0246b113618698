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
    #expect(style.background(zoom: 6)?.hexadecimal == (style.isForPrint ? "#fff" : "#eaf1f6"))
    #expect(!style.title.ja.contains("{") && !style.about.en.contains("{"))
    let items = style.layers.compactMap(\.legend).flatMap(\.items)
    // Beside the classes, which are written out when the figures are known.
    #expect(items.count >= 3)
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
      #expect(style.chosen("service") == service)
      return style.layers.flatMap { layer in
        [layer.id, "\(layer.minimumZoom) \(layer.maximumZoom)"]
          + layer.expressions.map {
            "\($0.path) \($0.expression)".replacing("\"\(service)\"", with: "SERVICE")
          }
      }
    }
    let nurse = try neutral("visiting_nurse")
    for service in ["visiting_physician", "visiting_dentist", "visiting_pharmacist"] {
      #expect(try neutral(service) == nurse)
    }
  }

  @Test("The classes of every style stay apart for every eye", arguments: TileSupport.shippedNames)
  func colourVision(_ name: String) throws {
    let style = try TileSupport.shipped(name)
    for layer in style.layers where layer.kind == .fill && !layer.gives("fill-pattern") {
      guard let expression = layer.properties["fill-color"], expression.usesRow else { continue }
      let colours = expression.constantOutputs.compactMap { $0.colour?.plain }
      guard Set(colours).count > 2, !style.isForPrint else { continue }
      for (vision, matrix) in Seen.matrices.sorted(by: { $0.key < $1.key }) {
        let worst = Seen.worst(Array(Set(colours)), matrix)
        #expect(worst >= 9, "\(name) \(layer.id) \(vision): \(worst)")
      }
    }
  }

  @Test(
    "Every class of figures has a pattern of its own beside its colour", arguments: TileSupport.shippedNames)
  func everyClassHasAPattern(_ name: String) throws {
    let style = try TileSupport.shipped(name)
    for layer in style.layers where layer.kind == .fill && layer.table != "population_cell" {
      guard !layer.gives("fill-pattern"), let step = layer.figureStep, layer.legend?.unit != nil else {
        continue
      }
      let sister = try #require(
        style.layers.first {
          $0.gives("fill-pattern") && $0.table == layer.table && $0.figureStep?.input == step.input
        }, "\(name) \(layer.id)")
      let patterns = try #require(sister.figureStep)
      #expect(patterns.stops.map(\.at) == step.stops.map(\.at))
      let names = [patterns.below] + patterns.stops.map(\.output)
      #expect(Set(names).count == names.count, "\(names)")
    }
  }

  @Test("A style refuses a choice that it does not offer, and names those that it does")
  func choices() throws {
    let json = Array(try TileSupport.shippedText("gaps").utf8)
    let failure = #expect(throws: Failure.self) {
      try Style(json: json, path: "gaps.json", choosing: ["service": "visiting_florist"])
    }
    #expect(failure?.kind == .usage && failure?.message.en.contains("visiting_nurse") == true)
    #expect(
      try Style(json: json, path: "gaps.json", choosing: ["service": "visiting_dentist"]).name
        == "gaps-visiting-dentist")
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
