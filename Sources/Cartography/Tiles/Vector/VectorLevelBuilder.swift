import GeoFormats
import Spatial

/// Cuts what a style draws at one zoom to vector tiles: the rows that any layer visible there admits, from
/// the same thinned shapes as the pictures.
struct VectorLevelBuilder {
  let style: Style
  let source: PreparedSource
  let plans: [VectorLayerPlan]
  let zoom: Int

  /// Geometry reaches this far, in units, over a tile's sides, so that no stroke or symbol ends there.
  static let buffer = TileGrid.buffer
  /// Shapes are in a tile when they come as near as this: half of the widest stroke.
  static let reach = 64
  /// Cells with at most so many different values are joined.
  private static let fewLooks = 256

  func level() -> VectorLevel {
    let thinned = source.thinned(zoom: zoom)
    return VectorLevel(
      zoom: zoom, layers: plans.compactMap { layer($0, thinned) }.filter { !$0.index.isEmpty })
  }

  private func layer(_ plan: VectorLayerPlan, _ thinned: ThinnedSource) -> VectorLevel.Layer? {
    let visible = plan.layers.filter { $0.isVisible(zoom: zoom) }
    guard !visible.isEmpty, var table = thinned.table(plan.table) else { return nil }
    if case .clusters(let rule) = style.sources[plan.source] {
      table = PointClusters.table(table, rule: rule, zoom: zoom)
    }
    let bindings = visible.map {
      LayerBinding($0, table: table, zoom: Double(zoom), language: source.language)
    }
    let rows = (0..<table.rowCount).filter { row in bindings.contains { $0.admits(row) } }
    let columns = plan.columns(of: table, language: source.language)
    if plan.isNameless, thinned.areas?.holds(table.name) != true,
      let joined = mesh(plan, table, thinned, rows, columns)
    {
      return joined
    }
    let ids = FeatureNumbers.numbers(plan, table, rows)
    let attributes = VectorTileAttributes(columns.map { ($0.name, $0.values.picked(rows)) })
    switch table.geometryKind {
    case .point, .multiPoint: return points(plan, table, rows, ids, attributes)
    case .lineString, .multiLineString:
      return shapes(plan, table, thinned, rows, ids, attributes, isClosed: false)
    case .polygon, .multiPolygon: return shapes(plan, table, thinned, rows, ids, attributes, isClosed: true)
    default: return nil
    }
  }

  private func points(
    _ plan: VectorLayerPlan, _ table: FeatureTable, _ rows: [Int], _ ids: [UInt64?],
    _ attributes: VectorTileAttributes
  ) -> VectorLevel.Layer {
    let size = TileGrid.worldSize(zoom: zoom)
    var (xs, ys, numbers, kept): ([Int32], [Int32], [Int32], [UInt64?]) = ([], [], [], [])
    var index = LevelIndex.Builder(zoom: zoom)
    for (number, row) in rows.enumerated() {
      guard let place = source.anchor(table, row) else { continue }
      let (x, y) = (Int((place.x * size).rounded()), Int((place.y * size).rounded()))
      index.add(xs.count, box: GridBox(minX: x, minY: y, maxX: x, maxY: y).expanded(by: Self.buffer))
      xs.append(Int32(x))
      ys.append(Int32(y))
      numbers.append(Int32(number))
      kept.append(ids[number])
    }
    return VectorLevel.Layer(
      name: plan.name, attributes: attributes, content: .points(xs: xs, ys: ys, rows: numbers, ids: kept),
      index: index.index())
  }

  private func shapes(
    _ plan: VectorLayerPlan, _ table: FeatureTable, _ thinned: ThinnedSource, _ rows: [Int], _ ids: [UInt64?],
    _ attributes: VectorTileAttributes, isClosed: Bool
  ) -> VectorLevel.Layer {
    let polygons = isClosed ? thinned.polygons(of: table) : []
    let isArea = thinned.areas?.holds(table.name) == true
    var shapes = WorldShapes(zoom: zoom)
    for (number, row) in rows.enumerated() {
      if isClosed {
        shapes.add(polygons: polygons[row], row: number, visible: isArea)
      } else {
        shapes.add(lines: table.lines(row), row: number)
      }
    }
    return cut(
      plan, shapes, isClosed, rows: shapes.items.map { Int32($0.row) }, ids: shapes.items.map { ids[$0.row] },
      attributes)
  }

  /// Cells of a mesh of which many are alike, as one feature for each look; nil where that can't be done.
  private func mesh(
    _ plan: VectorLayerPlan, _ table: FeatureTable, _ thinned: ThinnedSource, _ rows: [Int],
    _ columns: [(name: String, values: ColumnValues)]
  ) -> VectorLevel.Layer? {
    guard table.isAreal else { return nil }
    var numbers: [[FieldValue]: Int] = [:]
    var firsts: [Int] = []
    var classes: [Int] = []
    for row in rows {
      let look = columns.map { $0.values[row] }
      let number = numbers[look] ?? firsts.count
      if number == firsts.count {
        guard number < Self.fewLooks else { return nil }
        numbers[look] = number
        firsts.append(row)
      }
      classes.append(number)
    }
    let polygons = thinned.polygons(of: table)
    var shapes = WorldShapes(zoom: zoom)
    for (number, row) in rows.enumerated() {
      shapes.add(polygons: polygons[row], row: number, visible: false)
    }
    guard
      let (few, fewClasses) = MeshMerge.merged(shapes, classes: shapes.items.map { classes[$0.row] })
    else { return nil }
    let attributes = VectorTileAttributes(columns.map { ($0.name, $0.values.picked(firsts)) })
    let (pieces, index) = pieces(few, isClosed: true)
    // Rectangles of one class are one feature: classes take the place of items.
    return VectorLevel.Layer(
      name: plan.name, attributes: attributes,
      content: .shapes(
        pieces.renumbered(fewClasses), isClosed: true, rows: firsts.indices.map(Int32.init),
        ids: [UInt64?](repeating: nil, count: firsts.count)),
      index: index)
  }

  private func cut(
    _ plan: VectorLayerPlan, _ shapes: WorldShapes, _ isClosed: Bool, rows: [Int32], ids: [UInt64?],
    _ attributes: VectorTileAttributes
  ) -> VectorLevel.Layer {
    let (pieces, index) = pieces(shapes, isClosed: isClosed)
    return VectorLevel.Layer(
      name: plan.name, attributes: attributes,
      content: .shapes(pieces, isClosed: isClosed, rows: rows, ids: ids), index: index)
  }

  private func pieces(_ shapes: WorldShapes, isClosed: Bool) -> (TilePieces, LevelIndex) {
    var cut = PieceCut(zoom: zoom, margin: Self.buffer, reach: Self.reach, isClosed: isClosed)
    for i in shapes.items.indices { cut.add(shapes, item: i) }
    return cut.finish()
  }
}
