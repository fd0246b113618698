import CareRegistry
import Spatial

/// Writes one tile of a level as SVG.
struct TileWriter {
  let level: TileLevel
  let title: String
  let about: String
  private let cell: LevelCell
  private let originX: Int
  private let originY: Int
  /// CSS rules and definitions of symbols that the tile uses, in order of first use.
  private var rules: [(name: String, css: String)] = []
  private var symbols: [(name: String, symbol: MarkLayer.Symbol)] = []
  private var known: Set<String> = []
  /// Long paths that have been written, by their bytes.
  private var shared: [[UInt8]: Int] = [:]
  private var body: [(id: String, bytes: [UInt8])] = []

  private init(_ level: TileLevel, x: Int, y: Int, title: String, about: String) {
    (self.level, self.title, self.about) = (level, title, about)
    cell = LevelCell(x: x, y: y)
    (originX, originY) = (x * TileGrid.extent, y * TileGrid.extent)
  }

  /// The tile's SVG; nil when nothing reaches into it.
  static func svg(_ level: TileLevel, x: Int, y: Int, title: String, about: String) -> [UInt8]? {
    var writer = TileWriter(level, x: x, y: y, title: title, about: about)
    return writer.document()
  }

  private mutating func document() -> [UInt8]? {
    for layer in level.layers {
      guard let items = layer.index[cell] else { continue }
      var content = SVGWriter(decimals: 0)
      switch layer.content {
      case .shapes(let shapes): write(shapes, items, to: &content)
      case .marks(let marks): write(marks, items, to: &content)
      case .texts(let texts): write(texts, items, to: &content)
      }
      let bytes = content.finish()
      guard !bytes.isEmpty else { continue }
      body.append((layer.id, bytes))
    }
    guard !body.isEmpty else { return nil }
    return assembled()
  }

  private func assembled() -> [UInt8] {
    var out: [UInt8] = []
    func text(_ text: String) { out.append(contentsOf: text.utf8) }
    let root = "\(level.style)-tile"
    text(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"256\" height=\"256\" viewBox=\"0 0 4096 4096\" "
        + "role=\"img\" class=\"\(root)\">\n<title>")
    SVGText.append(title, to: &out)
    text("</title>\n<desc>")
    SVGText.append(about, to: &out)
    text("</desc>\n<style>.\(root){font-family:\(FontStack.family);text-anchor:middle}")
    for rule in rules { text("\n.\(rule.name){\(rule.css)}") }
    text("</style>\n")
    if !symbols.isEmpty {
      var definitions = SVGWriter(decimals: 0)
      definitions.open("defs")
      for (name, symbol) in symbols { MarkPaint.define(name, symbol, in: &definitions) }
      definitions.close()
      out += definitions.finish()
    }
    for (id, bytes) in body {
      text("<g data-layer=\"\(id)\">\n")
      out += bytes
      text("</g>\n")
    }
    text("</svg>\n")
    return out
  }

  private mutating func use(_ name: String, _ css: String) {
    if known.insert(name).inserted { rules.append((name, css)) }
  }

  /// Unique in any page that holds several tiles.
  private func elementID(_ identifier: String) -> String {
    "\(level.style)-\(level.zoom)-\(cell.x)-\(cell.y)-\(identifier)"
  }

  // MARK: Shapes

  private mutating func write(_ layer: ShapeLayer, _ items: [Int32], to content: inout SVGWriter) {
    let byClass = Dictionary(grouping: items.map(Int.init), by: { layer.classes[$0] })
    for (number, members) in byClass.sorted(by: { $0.key < $1.key }) {
      let definition = layer.definitions[number]
      guard definition.css != "" else { continue }
      let name = layer.classNames[number]
      var merged = PathData(decimals: 0)
      var rings: [[PlanePoint]] = []
      var own: [(path: PathData, item: Int)] = []
      for item in members {
        let parts = clipped(layer, item)
        guard !parts.isEmpty else { continue }
        if definition.pattern != nil {
          rings += parts
        } else if layer.titles[item] == nil && layer.identifiers[item] == nil {
          for part in parts { layer.isClosed ? merged.ring(part) : merged.polyline(part) }
        } else {
          var path = PathData(decimals: 0)
          for part in parts { layer.isClosed ? path.ring(part) : path.polyline(part) }
          guard !path.isEmpty else { continue }
          own.append((path, item))
        }
      }
      if let pattern = definition.pattern {
        let origin = PlanePoint(x: -Double(originX), y: -Double(originY))
        merged = PatternPaint.path(pattern, in: rings, origin: origin)
      }
      guard !own.isEmpty || !merged.isEmpty else { continue }
      use(name, definition.css)
      if own.isEmpty {
        content.open("g", .text("class", name))
        let id = merged.bytes.count >= Self.worthSharing ? sharedID(merged) : nil
        if let id, id.isKnown {
          content.element("use", .text("href", "#" + id.name))
        } else {
          content.path(merged, id.map { [.text("id", $0.name)] } ?? [])
        }
        content.close()
      } else {
        content.open("g", .text("class", name))
        for (path, item) in own {
          write(path, id: layer.identifiers[item], title: layer.titles[item], to: &content)
        }
        content.path(merged)
        content.close()
      }
    }
  }

  /// Paths from this length on are written once, however many layers stroke them.
  private static let worthSharing = 400

  /// The id of a path, and whether it has been written already.
  private mutating func sharedID(_ path: PathData) -> (name: String, isKnown: Bool) {
    if let number = shared[path.bytes] { return (elementID("p\(number)"), true) }
    shared[path.bytes] = shared.count
    return (elementID("p\(shared.count - 1)"), false)
  }

  private func write(_ path: PathData, id: String?, title: String?, to writer: inout SVGWriter) {
    var attributes: [SVGAttribute] = []
    if let id { attributes.append(.text("id", elementID(id))) }
    attributes.append(.path(path))
    guard let title else { return writer.element("path", attributes) }
    writer.open("path", attributes)
    writer.element("title", text: title)
    writer.close()
  }

  private func clipped(_ layer: ShapeLayer, _ item: Int) -> [[PlanePoint]] {
    let margin = TileGrid.buffer + layer.margin
    let tile = GridBox.tile(x: cell.x, y: cell.y)
    let box = tile.expanded(by: margin)
    let clip = BoxClip(
      GridBox(
        minX: -margin, minY: -margin, maxX: TileGrid.extent + margin, maxY: TileGrid.extent + margin))
    let entry = layer.shapes.items[item]
    let isWhole = box.contains(entry.box)
    var out: [[PlanePoint]] = []
    for part in entry.parts {
      let range = layer.shapes.parts[part]
      var points: [PlanePoint] = []
      points.reserveCapacity(range.count)
      for i in range {
        points.append(
          PlanePoint(
            x: Double(Int(layer.shapes.xs[i]) - originX), y: Double(Int(layer.shapes.ys[i]) - originY)))
      }
      if isWhole {
        out.append(points)
      } else if layer.isClosed {
        let ring = clip.ring(points)
        if !ring.isEmpty { out.append(ring) }
      } else {
        out += clip.lines(points)
      }
    }
    return out
  }

  // MARK: Marks and texts

  private mutating func write(_ layer: MarkLayer, _ items: [Int32], to content: inout SVGWriter) {
    for item in items.map(Int.init) {
      let mark = layer.marks[item]
      let symbol = layer.symbols[mark.symbol]
      let name = layer.symbolNames[mark.symbol]
      let place = PlanePoint(x: Double(mark.x - originX), y: Double(mark.y - originY))
      let id = mark.identifier.map(elementID)
      switch symbol.shape {
      case .circle(let css): use(name, css)
      case .facility: if known.insert(name).inserted { symbols.append((name, symbol)) }
      case .clusterPie: use(name, MarkPaint.pieCSS)
      }
      MarkPaint.draw(mark, symbol, name: name, at: place, id: id, in: &content)
      if mark.count > 1, symbol.radius >= MarkPaint.smallestCounted {
        let badge = "\(level.style)-count"
        use(badge, MarkPaint.countCSS)
        MarkPaint.drawCount(mark.count, symbol, name: badge, at: place, in: &content)
      }
    }
  }

  private mutating func write(_ layer: TextLayer, _ items: [Int32], to content: inout SVGWriter) {
    for item in items.map(Int.init) {
      let text = layer.texts[item]
      let setting = layer.settings[text.style]
      let name = layer.classNames[text.style]
      use(name, setting.css)
      // The trailing space of the last letter is part of a centred text.
      let x = Double(text.x - originX) + setting.letterSpacing / 2
      let middle = Double(text.y - originY) - Double(text.lines.count - 1) / 2 * setting.lineHeight
      // Ideographs stand with their middle 0.37 em above the baseline.
      for (i, line) in text.lines.enumerated() {
        content.element(
          "text",
          [
            .text("class", name), .number("x", x),
            .number("y", middle + Double(i) * setting.lineHeight + 0.37 * setting.size),
          ], text: line)
      }
    }
  }
}
