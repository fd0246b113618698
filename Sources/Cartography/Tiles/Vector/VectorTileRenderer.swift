import GeoFormats
import Spatial
import Synchronization
import Wording

/// Cuts Mapbox Vector Tiles, version 2, of what one style draws from a source, so that MapLibre and QGIS draw
/// the same atlas. Points that are drawn together where they are dense come as clusters with counts.
///
/// The same input gives the same bytes, whichever tiles are asked for, in whichever order, from however many
/// threads.
public final class VectorTileRenderer: TileMaker {
  public let style: Style
  let source: PreparedSource
  let plans: [VectorLayerPlan]
  private let levels = Mutex<[Int: VectorLevel]>([:])

  /// - Throws: `badInput` when the source lacks a table or column that the style draws, or areas overlap.
  public convenience init(style: Style, source: TileSource) throws(Failure) {
    try self.init(style: style, prepared: PreparedSource(source, for: []))
  }

  /// - Parameter prepared: made for no style: names are the business of whoever draws the tiles.
  public init(style: Style, prepared: PreparedSource) throws(Failure) {
    let style = style.resolved(for: prepared.tables)
    self.style = style
    self.source = prepared
    plans = VectorLayerPlan.plans(style)
    try StyleCheck.check(style, self.source)
  }

  /// The tile's bytes, not compressed; nil when nothing reaches into it.
  public func tile(z: Int, x: Int, y: Int) -> [UInt8]? {
    guard TileAddress.zooms.contains(z), x >= 0, y >= 0, x < 1 << z, y < 1 << z else { return nil }
    return level(z).tile(x: x, y: y)
  }

  public func tiles(zooms: ClosedRange<Int>) -> [TileAddress] {
    zooms.clamped(to: TileAddress.zooms).flatMap { zoom in
      Set(level(zoom).layers.flatMap(\.index.cells)).sorted().map { cell in
        let (x, y) = LevelIndex.place(cell)
        return TileAddress(z: zoom, x: x, y: y)
      }
    }
  }

  public func prepare(zoom: Int) { _ = level(zoom) }

  public var bounds: BoundingBox? { source.bounds(of: style) }

  func level(_ zoom: Int) -> VectorLevel {
    if let known = levels.withLock({ $0[zoom] }) { return known }
    let made = VectorLevelBuilder(style: style, source: source, plans: plans, zoom: zoom).level()
    return levels.withLock { levels in
      if let known = levels[zoom] { return known }
      levels[zoom] = made
      return made
    }
  }

  /// What the tiles hold, as the member `vector_layers` of TileJSON and MBTiles says it: layers with the zooms
  /// at which they are there, and the types of their fields.
  public func vectorLayers(zooms: ClosedRange<Int>) -> String {
    let layers = plans.compactMap { plan -> String? in
      let shown = zooms.filter { zoom in plan.layers.contains { $0.isVisible(zoom: zoom) } }
      guard let first = shown.first, let last = shown.last, let table = table(plan, zoom: first) else {
        return nil
      }
      let fields = plan.columns(of: table, language: source.language).map { name, values in
        let type =
          switch values {
          case .text: "String"
          case .integer, .real: "Number"
          case .boolean: "Boolean"
          }
        return "\(JSONText.quoted(name)):\(JSONText.quoted(type))"
      }
      let title = JSONText.quoted(table.title(source.language))
      return "{\"id\":\(JSONText.quoted(plan.name)),\"description\":\(title),\"minzoom\":\(first),"
        + "\"maxzoom\":\(last),\"fields\":{\(fields.joined(separator: ","))}}"
    }
    return "[\(layers.joined(separator: ","))]"
  }

  private func table(_ plan: VectorLayerPlan, zoom: Int) -> FeatureTable? {
    guard let table = source.tables[plan.table], case .clusters(let rule) = style.sources[plan.source] else {
      return source.tables[plan.table]
    }
    // Only its columns are asked for.
    return PointClusters.table(table.rows([]), rule: rule, zoom: zoom)
  }
}
