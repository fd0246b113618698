import GeoFormats
import Spatial
import Wording

/// Resolves a style at one zoom: rows to shapes, symbols and texts with their classes.
struct LevelBuilder {
  let style: Style
  let source: PreparedSource
  let zoom: Int
  private let thinned: ThinnedSource
  private var classCount = 0
  /// Class names by what they say, so that equal rules are written once.
  private var classNames: [String: String] = [:]
  /// Tables that are made for this zoom, and thinned shapes, by name.
  private var madeTables: [String: FeatureTable] = [:]
  private var thinnedPolygons: [String: [[Polygon]]] = [:]

  init(style: Style, source: PreparedSource, zoom: Int) {
    (self.style, self.source, self.zoom) = (style, source, zoom)
    thinned = source.thinned(zoom: zoom)
  }

  static func level(_ style: Style, _ source: PreparedSource, zoom: Int) -> TileLevel {
    var builder = LevelBuilder(style: style, source: source, zoom: zoom)
    return builder.level()
  }

  private mutating func level() -> TileLevel {
    let visible = style.layers.filter { $0.isVisible(zoom: zoom) && $0.kind != .background }
    var placed = SymbolPlacement(zoom: zoom)
    var layers: [LevelLayer] = []
    // Symbols find their places from the top layer down; all layers are then drawn from the bottom up.
    var symbols: [String: SymbolPlacement.Outcome] = [:]
    for layer in visible.reversed() where layer.kind == .symbol {
      guard let table = table(of: layer) else { continue }
      let binding = bind(layer, table)
      symbols[layer.id] = placed.place(binding, table, source: source)
    }
    var looks: [String: ShapeLooks] = [:]
    for layer in visible where layer.kind == .fill || layer.kind == .line {
      guard let table = table(of: layer) else { continue }
      looks[layer.id] = ShapeLooks(bind(layer, table), table)
    }
    // One margin for all: a line and its casing are then the same path.
    let reach = looks.values.map(\.reach).max() ?? 0
    // On whole pixels, on which cells may lie.
    let pixel = FixedDecimal.units(TileGrid.pixel, scale: 1)
    let margin = (TileGrid.buffer + reach + pixel - 1) / pixel * pixel
    let paths = looks.values.filter(\.binding.layer.isNameless).map(\.path)
    let shared = Set(paths.filter { path in paths.count { $0 == path } > 1 })
    for layer in visible {
      guard let table = table(of: layer) else { continue }
      switch layer.kind {
      case .fill, .line:
        if let looks = looks[layer.id] {
          layers.append(shapes(looks, margin: margin, isShared: shared.contains(looks.path)))
        }
      case .circle: layers.append(circles(bind(layer, table), table))
      case .symbol: if let outcome = symbols[layer.id] { layers += named(outcome, layer.id) }
      case .background: break
      }
    }
    return TileLevel(style: style.name, zoom: zoom, layers: layers.filter { !$0.index.isEmpty })
  }

  private func bind(_ layer: StyleLayer, _ table: FeatureTable) -> LayerBinding {
    LayerBinding(layer, table: table, zoom: Double(zoom), language: source.language)
  }

  private mutating func table(of layer: StyleLayer) -> FeatureTable? {
    guard let name = layer.table, let key = layer.source else { return nil }
    guard case .clusters(let rule) = style.sources[key] else {
      return made("table " + name) { $0.thinned.table(name) }
    }
    return made("source " + key) { builder in
      builder.thinned.table(name).map { PointClusters.table($0, rule: rule, zoom: builder.zoom) }
    }
  }

  private mutating func made(_ key: String, _ make: (LevelBuilder) -> FeatureTable?) -> FeatureTable? {
    if let known = madeTables[key] { return known }
    let table = make(self)
    madeTables[key] = table
    return table
  }

  private mutating func nextName() -> String {
    defer { classCount += 1 }
    return "\(style.name)-\(zoom)-\(classCount)"
  }

  private mutating func name(of css: String) -> String {
    if let known = classNames[css] { return known }
    let name = nextName()
    classNames[css] = name
    return name
  }

  // MARK: Shapes

  private mutating func shapes(_ looks: ShapeLooks, margin: Int, isShared: Bool) -> LevelLayer {
    let (binding, table) = (looks.binding, looks.table)
    var cut = PieceCut(zoom: zoom, margin: margin, reach: looks.reach, isClosed: looks.isClosed)
    var classes: [Int] = []
    var titles: [String?] = []
    var identifiers: [String?] = []
    var isMesh = false
    var step = 1
    var shapes = WorldShapes(zoom: zoom)
    if let joined = joined(looks) {
      for (number, shape) in joined.enumerated() { shapes.add(polygons: shape.polygons, row: number) }
      classes = shapes.items.map(\.row)
    } else {
      // A cell of a mesh is one of many: only areas must be seen however small they are.
      let isArea = thinned.areas?.holds(table.name) == true
      let polygons = table.isAreal ? polygons(of: table) : []
      for (number, rows) in looks.rows.enumerated() {
        for row in rows {
          if looks.isClosed {
            if !polygons.isEmpty { shapes.add(polygons: polygons[row], row: row, visible: isArea) }
          } else {
            shapes.add(
              lines: polygons.isEmpty
                ? table.lines(row) : polygons[row].flatMap { $0.rings.map(\.positions) }, row: row)
          }
        }
        classes += [Int](repeating: number, count: shapes.items.count - classes.count)
      }
      if looks.isClosed, binding.layer.isNameless, let few = MeshMerge.merged(shapes, classes: classes) {
        step = MeshMerge.step(shapes)
        (shapes, classes) = (MeshMerge.snapped(few.0, step: step), few.1)
        isMesh = true
      } else if binding.layer.isNameless, !looks.isClosed {
        (shapes, classes) = LineChain.chained(shapes, classes: classes)
      } else if !binding.layer.isNameless {
        titles = shapes.items.map { source.shared(binding.title($0.row)) }
        identifiers = shapes.items.map { binding.identifier($0.row) }
      }
    }
    for i in shapes.items.indices { cut.add(shapes, item: i) }
    var (pieces, index) = cut.finish()
    if isMesh {
      (pieces, index) = MeshOutline.outlined(
        pieces.divided(by: Int16(step)), index, zoom: zoom, classes: classes)
      classes = Array(looks.definitions.indices)
    }
    let definitions = looks.definitions.map { $0.scaled(by: step) }
    return LevelLayer(
      id: binding.layer.id,
      content: .shapes(
        ShapeLayer(
          pieces: pieces.fitted(), scale: step, isShared: isShared, isClosed: looks.isClosed,
          classes: classes,
          classNames: definitions.map { name(of: $0.css) }, definitions: definitions, titles: titles,
          identifiers: identifiers)),
      index: index)
  }

  /// Areas that need no names of their own, put together by class; nil where that can't be done.
  private func joined(_ looks: ShapeLooks) -> [MultiPolygon]? {
    guard looks.isClosed, looks.binding.layer.isNameless else { return nil }
    return thinned.areas?.shapes(of: looks.table.name, joining: looks.rows)
  }

  private mutating func polygons(of table: FeatureTable) -> [[Polygon]] {
    if let known = thinnedPolygons[table.name] { return known }
    let made = thinned.polygons(of: table)
    thinnedPolygons[table.name] = made
    return made
  }

  // MARK: Marks and texts

  private mutating func circles(_ binding: LayerBinding, _ table: FeatureTable) -> LevelLayer {
    var placement = SymbolPlacement(zoom: zoom)
    let marks = placement.circles(binding, table) { source.anchor(table, $0) }
    return named(.init(marks: marks, texts: nil), binding.layer.id)[0]
  }

  /// Layers of a placement, with class names given.
  private mutating func named(_ outcome: SymbolPlacement.Outcome, _ id: String) -> [LevelLayer] {
    var layers: [LevelLayer] = []
    if var marks = outcome.marks {
      for i in marks.marks.indices { marks.marks[i].title = source.shared(marks.marks[i].title) }
      marks.symbolNames = marks.symbols.map { symbol in
        switch symbol.shape {
        case .facility: MarkPaint.name(of: symbol)
        case .circle(let css), .dot(let css): name(of: css)
        case .clusterPie: name(of: MarkPaint.pieCSS)
        }
      }
      var index = LevelIndex.Builder(zoom: zoom)
      for (i, mark) in marks.marks.enumerated() { index.add(i, box: mark.box) }
      layers.append(LevelLayer(id: id, content: .marks(marks), index: index.index()))
    }
    if var texts = outcome.texts {
      texts.classNames = texts.settings.map { name(of: $0.css) }
      var index = LevelIndex.Builder(zoom: zoom)
      for (i, text) in texts.texts.enumerated() { index.add(i, box: text.box) }
      layers.append(LevelLayer(id: id, content: .texts(texts), index: index.index()))
    }
    return layers
  }
}
