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
    var clustered: [String: FeatureTable] = [:]
    var placed = SymbolPlacement(zoom: zoom)
    var layers: [LevelLayer] = []
    // Symbols find their places from the top layer down; all layers are then drawn from the bottom up.
    var symbols: [String: SymbolPlacement.Outcome] = [:]
    for layer in visible.reversed() where layer.kind == .symbol {
      guard let table = table(of: layer, &clustered) else { continue }
      let binding = bind(layer, table)
      symbols[layer.id] = placed.place(binding, table, source: source)
    }
    for layer in visible {
      guard let table = table(of: layer, &clustered) else { continue }
      switch layer.kind {
      case .fill: layers.append(shapes(bind(layer, table), table, isClosed: true))
      case .line: layers.append(shapes(bind(layer, table), table, isClosed: false))
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

  private func table(of layer: StyleLayer, _ clustered: inout [String: FeatureTable]) -> FeatureTable? {
    guard let name = layer.table, let key = layer.source else { return nil }
    guard case .clusters(let rule) = style.sources[key] else { return thinned.table(name) }
    if let known = clustered[key] { return known }
    guard let table = thinned.table(name) else { return nil }
    let made = PointClusters.table(table, rule: rule, zoom: zoom)
    clustered[key] = made
    return made
  }

  private mutating func nextName() -> String {
    defer { classCount += 1 }
    return "\(style.name)-\(zoom)-\(classCount)"
  }

  // MARK: Shapes

  private mutating func shapes(_ binding: LayerBinding, _ table: FeatureTable, isClosed: Bool) -> LevelLayer {
    let rows = (0..<table.rowCount).filter(binding.admits)
    var definitions: [ShapeClass] = []
    var numbers: [ShapeClass: Int] = [:]
    var margin = 0
    var classOfRow: [Int: Int] = [:]
    var known: [[StyleValue]: Int?] = [:]
    for row in rows {
      let look = binding.look(row)
      if let number = known[look] {
        classOfRow[row] = number
        continue
      }
      let (definition, reach) = isClosed ? ShapePaint.fill(binding, row) : ShapePaint.line(binding, row)
      guard definition.css != "" else {
        known[look] = .some(nil)
        continue
      }
      margin = max(margin, reach)
      let number = numbers[definition] ?? definitions.count
      if number == definitions.count {
        numbers[definition] = number
        definitions.append(definition)
      }
      known[look] = number
      classOfRow[row] = number
    }
    var shapes = WorldShapes(zoom: zoom)
    var classes: [Int] = []
    var titles: [String?] = []
    var identifiers: [String?] = []
    let drawn = rows.filter { classOfRow[$0] != nil }
    let groups = definitions.indices.map { number in drawn.filter { classOfRow[$0] == number } }
    if isClosed, binding.layer.isNameless,
      let joined = thinned.areas?.shapes(of: table.name, joining: groups)
    {
      for (number, shape) in joined.enumerated() { shapes.add(polygons: shape.polygons, row: number) }
      classes = shapes.items.map(\.row)
    } else {
      if isClosed {
        let polygons = thinned.polygons(of: table)
        // A cell of a mesh is one of many: only areas must be seen however small they are.
        let isArea = thinned.areas?.shapes(of: table.name) != nil
        for row in drawn { shapes.add(polygons: polygons[row], row: row, visible: isArea) }
      } else {
        addLines(of: table, drawn, to: &shapes)
      }
      classes = shapes.items.map { classOfRow[$0.row] ?? 0 }
      if isClosed, binding.layer.isNameless,
        let (few, fewClasses) = MeshMerge.merged(shapes, classes: classes)
      {
        (shapes, classes) = (few, fewClasses)
      } else {
        titles = shapes.items.map { binding.title($0.row) }
        identifiers = shapes.items.map { binding.identifier($0.row) }
      }
    }
    let nothing = [String?](repeating: nil, count: shapes.items.count)
    if titles.isEmpty { (titles, identifiers) = (nothing, nothing) }
    var index = LevelIndex(zoom: zoom)
    for (i, item) in shapes.items.enumerated() { index.add(i, box: item.box.expanded(by: margin)) }
    return LevelLayer(
      id: binding.layer.id,
      content: .shapes(
        ShapeLayer(
          shapes: shapes, isClosed: isClosed, classes: classes,
          classNames: definitions.map { _ in nextName() },
          definitions: definitions, titles: titles, identifiers: identifiers, margin: margin)),
      index: index.cells)
  }

  private func addLines(of table: FeatureTable, _ rows: [Int], to shapes: inout WorldShapes) {
    let areal = table.geometryKind == .polygon || table.geometryKind == .multiPolygon
    let polygons = areal ? thinned.polygons(of: table) : []
    for row in rows {
      switch table.geometries.indices.contains(row) ? table.geometries[row] : nil {
      case .lineString(let line): shapes.add(lines: [line], row: row)
      case .multiLineString(let lines): shapes.add(lines: lines, row: row)
      case .polygon, .multiPolygon:
        shapes.add(lines: polygons[row].flatMap { $0.rings.map(\.positions) }, row: row)
      default: break
      }
    }
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
      marks.symbolNames = marks.symbols.map { _ in nextName() }
      var index = LevelIndex(zoom: zoom)
      for (i, mark) in marks.marks.enumerated() { index.add(i, box: mark.box) }
      layers.append(LevelLayer(id: id, content: .marks(marks), index: index.cells))
    }
    if var texts = outcome.texts {
      texts.classNames = texts.settings.map { _ in nextName() }
      var index = LevelIndex(zoom: zoom)
      for (i, text) in texts.texts.enumerated() { index.add(i, box: text.box) }
      layers.append(LevelLayer(id: id, content: .texts(texts), index: index.cells))
    }
    return layers
  }
}
