import Spatial

extension TileWriter {
  mutating func write(_ layer: MarkLayer, _ items: ArraySlice<Int32>) {
    var rest = items
    while let first = rest.first {
      let mark = layer.marks[Int(first)]
      if case .dot(let css) = layer.symbols[mark.symbol].shape {
        let dots = rest.prefix { layer.marks[Int($0)].symbol == mark.symbol }
        rest = rest[dots.endIndex...]
        write(dots, of: layer, layer.symbolNames[mark.symbol], css)
      } else {
        rest = rest.dropFirst()
        write(mark, layer.symbols[mark.symbol], name: layer.symbolNames[mark.symbol])
      }
    }
  }

  /// Many discs as one path.
  private mutating func write(
    _ dots: ArraySlice<Int32>, of layer: MarkLayer, _ name: String, _ css: String
  ) {
    use(name, css)
    body.raw("<path class=\"")
    body.raw(name)
    body.raw("\" d=\"")
    var path = PathData(decimals: 0)
    path.bytes.reserveCapacity(dots.count * 10)
    var last: (x: Int, y: Int)?
    for dot in dots {
      let mark = layer.marks[Int(dot)]
      let place = (x: mark.x - originX, y: mark.y - originY)
      if let last, last == place { continue }
      path.dot(place.x, place.y)
      last = place
    }
    body.raw(path.bytes)
    body.raw("\"/>\n")
  }

  private mutating func write(_ mark: MarkLayer.Mark, _ symbol: MarkLayer.Symbol, name: String) {
    let (x, y) = (mark.x - originX, mark.y - originY)
    switch symbol.shape {
    case .dot: return
    case .circle(let css):
      use(name, css)
      open("circle", mark)
      body.raw(" class=\"")
      body.raw(name)
      attribute("cx", x)
      attribute("cy", y)
      attribute("r", FixedDecimal.units(symbol.radius, scale: 1))
      end("circle", mark)
    case .facility:
      define(name, symbol)
      open("use", mark)
      body.raw(" href=\"#")
      body.raw(name)
      attribute("x", x)
      attribute("y", y)
      end("use", mark)
    case .clusterPie:
      use(name, MarkPaint.pieCSS)
      open("g", mark)
      body.raw(" class=\"")
      body.raw(name)
      body.raw("\" transform=\"translate(")
      body.number(x)
      body.raw(" ")
      body.number(y)
      body.raw(")\">")
      if let title = mark.title {
        body.raw("<title>")
        body.escaped(title)
        body.raw("</title>")
      }
      body.raw("\n")
      body.raw(mark.drawing)
      body.raw("</g>\n")
    }
    guard mark.count > 1, symbol.radius >= MarkPaint.smallestCounted else { return }
    let badge = "\(level.style)-count"
    use(badge, MarkPaint.countCSS)
    // At the upper right.
    write(
      String(mark.count), badge, x: Double(x) + symbol.radius * 1.15, y: Double(y) - symbol.radius * 0.5)
  }

  /// A feature has its id in the tile that its place lies in, so that it is met once on a page.
  private mutating func open(_ element: StaticString, _ mark: MarkLayer.Mark) {
    body.raw("<")
    body.raw(element)
    guard let identifier = mark.identifier, mark.x >> 12 == x, mark.y >> 12 == y else { return }
    openID(ofTile: false)
    body.raw(identifier)
    body.raw("\"")
  }

  /// Ends the attribute before and begins another.
  private mutating func attribute(_ name: StaticString, _ value: Int) {
    body.raw("\" ")
    body.raw(name)
    body.raw("=\"")
    body.number(value)
  }

  private mutating func end(_ element: StaticString, _ mark: MarkLayer.Mark) {
    guard let title = mark.title else { return body.raw("\"/>\n") }
    body.raw("\"><title>")
    body.escaped(title)
    body.raw("</title></")
    body.raw(element)
    body.raw(">\n")
  }

  private mutating func define(_ name: String, _ symbol: MarkLayer.Symbol) {
    guard known.insert(name).inserted else { return }
    var writer = SVGWriter(decimals: 0, capacity: 512)
    MarkPaint.define(name, symbol, in: &writer)
    symbols.raw(writer.finish())
  }

  // MARK: Texts

  mutating func write(_ layer: TextLayer, _ items: ArraySlice<Int32>) {
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
        write(line, name, x: x, y: middle + Double(i) * setting.lineHeight + 0.37 * setting.size)
      }
    }
  }

  private mutating func write(_ text: String, _ name: String, x: Double, y: Double) {
    body.raw("<text class=\"")
    body.raw(name)
    body.raw("\" x=\"")
    body.number(x)
    body.raw("\" y=\"")
    body.number(y)
    body.raw("\">")
    body.escaped(text)
    body.raw("</text>\n")
  }
}
