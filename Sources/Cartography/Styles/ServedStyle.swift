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
      members.map { member in
        switch member.name {
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
    if resolved.breaks != nil, let step = resolved.figureStep {
      let limits = step.stops.map(\.at)
      members = members.map { member in
        ["paint", "layout"].contains(member.name)
          ? JSONMember(member.name, put(limits, into: member.value)) : member
      }
    }
    return .object(members)
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
