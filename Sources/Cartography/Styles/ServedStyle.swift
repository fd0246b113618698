import CareRegistry
import GeoFormats

/// A style document made ready for a map library that draws a server's vector tiles.
public enum ServedStyle {
  /// The document of `style` with what was chosen put in, the stops that were found from the figures written
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
        // What was chosen is put in: older programs do not know choices.
        case "state": return nil
        case "sources":
          let source: JSONValue = .object([
            JSONMember("type", .text("vector")), JSONMember("url", .text(tileJSON)),
          ])
          return JSONMember("sources", .object([JSONMember("atlas", source)]))
        case "layers":
          let layers = member.value.elements ?? []
          let chosen = Dictionary(style.choices.map { ($0.key, $0.chosen) }) { a, _ in a }
          return JSONMember(
            "layers",
            .array(layers.compactMap { layer($0, style) }.flatMap(Self.layers).map { plain($0, chosen) }))
        default: return member
        }
      })
  }

  /// nil for a layer that is not there with what was chosen.
  private static func layer(_ layer: JSONValue, _ style: Style) -> JSONValue? {
    guard case .object(var members) = layer, let id = layer["id"]?.text,
      let resolved = style.layers.first(where: { $0.id == id })
    else { return nil }
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

  /// A layer of symbols as circles, since other programs have no pictures of ours: one for all, and above it one in the
  /// colour of each kind; other layers as they are.
  private static func layers(_ layer: JSONValue) -> [JSONValue] {
    guard case .object(let members) = layer, layer["type"]?.text == "symbol",
      layer["layout"]?["icon-image"] != nil, let id = layer["id"]?.text
    else { return [layer] }
    let kept = members.filter { !["id", "type", "layout", "paint", "filter"].contains($0.name) }
    func circles(_ id: String, _ filter: JSONValue?, _ paint: [(String, JSONValue)]) -> JSONValue {
      var own = [JSONMember("id", .text(id)), JSONMember("type", .text("circle"))] + kept
      if let filter { own.append(JSONMember("filter", filter)) }
      return .object(own + [JSONMember("paint", .object(paint.map { JSONMember($0.0, $0.1) }))])
    }
    let ink = JSONValue.text(Palette.ink.hex)
    let white = JSONValue.text(Palette.paper.hex)
    if id == "cluster" {
      let count: JSONValue = .array([.text("get"), .text("point_count")])
      let radius: JSONValue = .array([
        .text("step"), count, .integer(8), .integer(20), .integer(11), .integer(100), .integer(15),
      ])
      return [
        circles(
          id, layer["filter"],
          [
            ("circle-color", white), ("circle-stroke-color", ink), ("circle-stroke-width", .integer(2)),
            ("circle-radius", radius),
          ])
      ]
    }
    let kinds: [FacilityKind] = [.pharmacy, .dentalPractice, .clinic, .hospital, .visitingNurseStation]
    func look(_ colour: JSONValue) -> [(String, JSONValue)] {
      [
        ("circle-color", colour), ("circle-radius", .integer(5)), ("circle-stroke-color", white),
        ("circle-stroke-width", .integer(1)),
      ]
    }
    return [circles(id, layer["filter"], look(.text(Palette.colour(of: .careService).hex)))]
      + kinds.map { kind in
        let own: JSONValue = .array([
          .text("=="), .array([.text("get"), .text("kind")]), .text(kind.rawValue),
        ])
        return circles(
          "\(id)-\(kind.rawValue)", layer["filter"].map { .array([.text("all"), $0, own]) } ?? own,
          look(.text(Palette.colour(of: kind).hex)))
      }
  }

  /// The value with what was chosen put in and texts of it put together; labels of `match` as lists, the form that
  /// older programs read.
  private static func plain(_ value: JSONValue, _ chosen: [String: String]) -> JSONValue {
    switch value {
    case .object(let members): return .object(members.map { JSONMember($0.name, plain($0.value, chosen)) })
    case .array(let items):
      if items.count == 2, items[0].text == "global-state", let text = items[1].text.flatMap({ chosen[$0] }) {
        return .text(text)
      }
      var items = items.map { plain($0, chosen) }
      switch items.first?.text {
      case "concat" where items.dropFirst().allSatisfy({ $0.text != nil }):
        return .text(items.dropFirst().compactMap(\.text).joined())
      case "match" where items.count >= 5:
        for i in stride(from: 2, to: items.count - 1, by: 2) where items[i].elements == nil {
          items[i] = .array([items[i]])
        }
      default: break
      }
      return .array(items)
    default: return value
    }
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
