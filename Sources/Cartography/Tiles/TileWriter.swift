import CareRegistry
import Spatial

/// Writes one tile of a level as SVG.
struct TileWriter {
  let level: TileLevel
  private let cell: LevelIndex.Cell
  let x: Int
  let y: Int
  let originX: Int
  let originY: Int
  /// Layers, and CSS rules and definitions of symbols that they use, in order of first use.
  var body = TileInk(capacity: 32 * 1024)
  private var rules = TileInk(capacity: 2048)
  var symbols = TileInk()
  var known: Set<String> = []
  /// Long paths that have been written, by their bytes.
  private var shared: [[UInt8]: Int] = [:]

  private init(_ level: TileLevel, x: Int, y: Int) {
    self.level = level
    (self.x, self.y) = (x, y)
    cell = LevelIndex.cell(x: x, y: y)
    (originX, originY) = (x * TileGrid.extent, y * TileGrid.extent)
  }

  /// The tile's SVG; nil when nothing reaches into it.
  ///
  /// - Parameter head: from the first byte to the tile's number in the description.
  static func svg(_ level: TileLevel, x: Int, y: Int, head: [UInt8]) -> [UInt8]? {
    var writer = TileWriter(level, x: x, y: y)
    return writer.document(head)
  }

  /// The beginning of all tiles of a style.
  static func head(style: String, title: String, about: String) -> [UInt8] {
    var ink = TileInk()
    ink.raw(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"256\" height=\"256\" viewBox=\"0 0 4096 4096\" "
        + "role=\"img\" class=\"\(style)-tile\">\n<title>")
    ink.escaped(title)
    ink.raw("</title>\n<desc>")
    ink.escaped(about)
    if !about.isEmpty { ink.raw(" ") }
    return ink.bytes
  }

  private mutating func document(_ head: [UInt8]) -> [UInt8]? {
    for layer in level.layers {
      guard let items = layer.index[cell] else { continue }
      let start = body.bytes.count
      body.raw("<g data-layer=\"")
      body.raw(layer.id)
      body.raw("\">\n")
      let opened = body.bytes.count
      switch layer.content {
      case .shapes(let shapes): write(shapes, items)
      case .marks(let marks): write(marks, items)
      case .texts(let texts): write(texts, items)
      }
      if body.bytes.count == opened { body.shorten(to: start) } else { body.raw("</g>\n") }
    }
    guard !body.bytes.isEmpty else { return nil }
    var out = TileInk(capacity: head.count + body.bytes.count + rules.bytes.count + symbols.bytes.count + 512)
    out.raw(head)
    out.number(level.zoom)
    out.raw("/")
    out.number(x)
    out.raw("/")
    out.number(y)
    out.raw("</desc>\n<style>.")
    out.raw(level.style)
    out.raw("-tile{font-family:")
    out.raw(FontStack.family)
    out.raw(";text-anchor:middle;stroke-linejoin:round}")
    out.raw(rules.bytes)
    out.raw("</style>\n")
    if !symbols.bytes.isEmpty {
      out.raw("<defs>\n")
      out.raw(symbols.bytes)
      out.raw("</defs>\n")
    }
    out.raw(body.bytes)
    out.raw("</svg>\n")
    return out.bytes
  }

  mutating func use(_ name: String, _ css: String) {
    guard known.insert(name).inserted else { return }
    rules.raw("\n.")
    rules.raw(name)
    rules.raw("{")
    rules.raw(css)
    rules.raw("}")
  }

  /// Opens an id that is unique in any page with several tiles; the caller writes the rest.
  mutating func openID(ofTile: Bool) {
    body.raw(" id=\"")
    body.raw(level.style)
    body.raw("-")
    body.number(level.zoom)
    body.raw("-")
    guard ofTile else { return }
    body.number(x)
    body.raw("-")
    body.number(y)
    body.raw("-")
  }

  // MARK: Shapes

  private mutating func write(_ layer: ShapeLayer, _ items: ArraySlice<Int32>) {
    var rest = items
    while let first = rest.first {
      let number = layer.classes[Int(layer.pieces.items[Int(first)])]
      let members = rest.prefix { layer.classes[Int(layer.pieces.items[Int($0)])] == number }
      rest = rest[members.endIndex...]
      let definition = layer.definitions[number]
      let name = layer.classNames[number]
      let start = body.bytes.count
      if let pattern = definition.pattern {
        openPath(name, scale: 1)
        guard write(pattern, layer, members) else {
          body.shorten(to: start)
          continue
        }
      } else if !layer.titles.isEmpty || !layer.identifiers.isEmpty || layer.isShared {
        body.raw("<g class=\"")
        body.raw(name)
        openScale(layer.scale)
        body.raw("\">\n")
        if layer.isShared { writeOnce(layer, members) } else { writeEach(layer, members) }
        body.raw("</g>\n")
      } else {
        openPath(name, scale: layer.scale)
        body.path(layer.pieces, members, isClosed: layer.isClosed)
        body.raw("\"/>\n")
      }
      use(name, definition.css)
    }
  }

  private mutating func openPath(_ name: String, scale: Int) {
    body.raw("<path class=\"")
    body.raw(name)
    openScale(scale)
    body.raw("\" d=\"")
  }

  private mutating func openScale(_ scale: Int) {
    guard scale > 1 else { return }
    body.raw("\" transform=\"scale(")
    body.number(scale)
    body.raw(")")
  }

  /// Writes the `d` of a pattern; false where nothing of it is in the shapes.
  private mutating func write(_ pattern: String, _ layer: ShapeLayer, _ members: ArraySlice<Int32>) -> Bool {
    let rings = members.map { piece in
      layer.pieces.range(Int(piece)).map {
        PlanePoint(
          x: Double(Int(layer.pieces.xs[$0]) * layer.scale), y: Double(Int(layer.pieces.ys[$0]) * layer.scale)
        )
      }
    }
    // Where cells are a pixel or two, hatching goes over what lies between them, up to two cells' diagonals.
    let path = PatternPaint.path(
      pattern, in: rings, origin: PlanePoint(x: -Double(originX), y: -Double(originY)),
      bridging: layer.scale > 8 ? 3 * TileGrid.pixel : layer.scale > 1 ? 2 * TileGrid.pixel : 0)
    body.raw(path.bytes)
    body.raw("\"/>\n")
    return !path.isEmpty
  }

  /// Paths from this length on are written once, however many layers stroke them.
  private static let worthSharing = 120

  private mutating func writeOnce(_ layer: ShapeLayer, _ members: ArraySlice<Int32>) {
    var path = TileInk(capacity: 1024)
    path.path(layer.pieces, members, isClosed: layer.isClosed)
    guard path.bytes.count >= Self.worthSharing else {
      body.raw("<path d=\"")
      body.raw(path.bytes)
      body.raw("\"/>\n")
      return
    }
    if let number = shared[path.bytes] {
      body.raw("<use href=\"#")
      writePathName(number)
      body.raw("\"/>\n")
    } else {
      body.raw("<path id=\"")
      writePathName(shared.count)
      body.raw("\" d=\"")
      body.raw(path.bytes)
      body.raw("\"/>\n")
      shared[path.bytes] = shared.count
    }
  }

  private mutating func writePathName(_ number: Int) {
    body.raw(level.style)
    body.raw("-")
    body.number(level.zoom)
    body.raw("-")
    body.number(x)
    body.raw("-")
    body.number(y)
    body.raw("-p")
    body.number(number)
  }

  /// A path for every item, with its own name.
  private mutating func writeEach(_ layer: ShapeLayer, _ members: ArraySlice<Int32>) {
    var rest = members
    while let first = rest.first {
      let item = layer.pieces.items[Int(first)]
      let own = rest.prefix { layer.pieces.items[Int($0)] == item }
      rest = rest[own.endIndex...]
      body.raw("<path")
      if let identifier = layer.identifiers[Int(item)] {
        openID(ofTile: true)
        body.raw(identifier)
        body.raw("\"")
      }
      body.raw(" d=\"")
      body.path(layer.pieces, own, isClosed: layer.isClosed)
      if let title = layer.titles[Int(item)] {
        body.raw("\"><title>")
        body.escaped(title)
        body.raw("</title></path>\n")
      } else {
        body.raw("\"/>\n")
      }
    }
  }
}
