import CareRegistry
import GeoFormats

/// A style document made ready for a map library that draws a server's vector tiles.
public enum ServedStyle {
  /// The document of `style` with what was chosen as its state, the stops that were found from the figures written
  /// out, and one source, the tiles, in which points of clustered sources are layers of their own.
  ///
  /// - Parameters:
  ///   - document: the style's own document.
  ///   - style: the same, resolved for the tables.
  ///   - tileJSON: address of the TileJSON of its vector tiles.
  public static func document(_ document: JSONValue, style: Style, tileJSON: String) -> JSONValue {
    guard case .object(let members) = document else { return document }
    return .object(
      members.compactMap { member -> JSONMember? in
        switch member.name {
        // Letters are the client's: this server has none, and a relative address would lead nowhere.
        case "glyphs": return nil
        case "state":
          let states = style.choices.map { choice in
            JSONMember(choice.key, .object([JSONMember("default", .text(choice.chosen))]))
          }
          return JSONMember("state", .object(states))
        case "sources":
          let source: JSONValue = .object([
            JSONMember("type", .text("vector")), JSONMember("url", .text(tileJSON)),
          ])
          return JSONMember("sources", .object([JSONMember("atlas", source)]))
        case "layers":
          let layers = member.value.elements ?? []
          return JSONMember("layers", .array(layers.map { layer($0, style) }))
        default: return member
        }
      })
  }

  private static func layer(_ layer: JSONValue, _ style: Style) -> JSONValue {
    guard case .object(var members) = layer, let id = layer["id"]?.text,
      let resolved = style.layers.first(where: { $0.id == id })
    else { return layer }
    if let source = layer["source"]?.text, source != "atlas" {
      members.removeAll { $0.name == "source-layer" }
      members = members.map { $0.name == "source" ? JSONMember("source", .text("atlas")) : $0 }
      members.append(JSONMember("source-layer", .text(source)))
    }
    if resolved.kind == .symbol, layer["layout"]?["icon-image"] != nil {
      members = asCircles(members, isCluster: resolved.id == "cluster")
    }
    if resolved.breaks != nil, let step = resolved.figureStep {
      let limits = step.stops.map(\.at)
      members = members.map { member in
        ["paint", "layout"].contains(member.name)
          ? JSONMember(member.name, put(limits, into: member.value)) : member
      }
    }
    return .object(members)
  }

  /// A layer of symbols as circles in the colours of the kinds: other programs have no pictures of ours.
  private static func asCircles(_ members: [JSONMember], isCluster: Bool) -> [JSONMember] {
    let kept = members.filter { !["type", "layout", "paint"].contains($0.name) }
    var colour: [JSONValue] = [.text("match"), .array([.text("get"), .text("kind")])]
    for kind in FacilityKind.allCases {
      colour += [.text(kind.rawValue), .text(Palette.colour(of: kind).hex)]
    }
    colour.append(.text(Palette.ink.hex))
    let count: JSONValue = .array([.text("get"), .text("point_count")])
    let paint: [JSONMember] =
      isCluster
      ? [
        JSONMember("circle-color", .text("#ffffff")),
        JSONMember("circle-stroke-color", .text(Palette.ink.hex)),
        JSONMember("circle-stroke-width", .real(2)),
        JSONMember(
          "circle-radius",
          .array([.text("step"), count, .integer(8), .integer(20), .integer(11), .integer(100), .integer(15)])
        ),
      ]
      : [
        JSONMember("circle-color", .array(colour)), JSONMember("circle-radius", .integer(5)),
        JSONMember("circle-stroke-color", .text("#ffffff")), JSONMember("circle-stroke-width", .integer(1)),
      ]
    return kept + [JSONMember("type", .text("circle")), JSONMember("paint", .object(paint))]
  }

  /// Limits in the place of those of every `step` over as many classes.
  private static func put(_ limits: [Double], into value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      return .object(members.map { JSONMember($0.name, put(limits, into: $0.value)) })
    case .array(var items):
      guard items.first?.text == "step", items.count >= 5, items[1].elements?.first?.text != "zoom" else {
        return .array(items.map { put(limits, into: $0) })
      }
      // Equal limits were joined: as many classes as there are stay.
      let kept = min(limits.count, (items.count - 3) / 2)
      for (number, limit) in limits.prefix(kept).enumerated() { items[3 + 2 * number] = .real(limit) }
      return .array(Array(items.prefix(3 + 2 * kept)))
    default: return value
    }
  }
}
