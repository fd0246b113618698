import Cartography
import GeoFormats
import Spatial
import Wording

/// An atlas held in memory and never changed: what a server answers from.
public struct AtlasSnapshot: Sendable {
  /// One layer with the boxes of its rows.
  private struct Layer: Sendable {
    var table: FeatureTable
    var boxes: [BoundingBox?]
  }

  /// A layer as a list of collections shows it.
  public struct Collection: Sendable {
    public let name: String
    public let title: Phrase
    public let about: Phrase
    public let count: Int
    public let extent: BoundingBox?
  }

  public let about: AtlasContents.About
  /// Layers with a geometry, by name.
  public let collections: [Collection]
  /// Names of the styles, in the order of the page.
  public let styles: [String]
  /// The page that shows the tiles of all styles.
  public let page: [UInt8]
  private let layers: [String: Layer]
  private let renderers: [String: TileRenderer]

  /// The zooms that tiles are drawn for.
  public static let zooms = 5...10

  /// Opens the atlas at `path` and prepares the styles of `folder`.
  public init(atlas path: String, styles folder: String, language: Language) throws(Failure) {
    let contents = try AtlasContents(reading: path)
    let about = try contents.about()
    let attribution = about.attribution
    let source = TileSource(tables: try contents.drawable(), language: language, attribution: attribution)
    var renderers: [String: TileRenderer] = [:]
    var entries: [TilePage.Entry] = []
    let all = try StyleShelf(folder: folder).styles([])
    // Zooms are prepared when the first tile of them is asked for: opening must not take that long.
    let made = Workers.map(count: all.count, chunk: 1) { range -> Result<TileRenderer, Failure> in
      Result { () throws(Failure) in try TileRenderer(style: all[range.lowerBound], source: source) }
    }
    for (style, result) in zip(all, made) {
      let renderer = try result.get()
      renderers[style.name] = renderer
      let tiles = renderer.bounds.map { TileAddress.covering($0, zooms: Self.zooms) } ?? []
      entries.append(TilePage.Entry(renderer, tiles: tiles, folder: "tiles/\(style.name)"))
    }
    var layers: [String: Layer] = [:]
    for table in contents.tables.values where table.geometryKind != nil {
      layers[table.name] = Layer(table: table, boxes: table.geometries.map { $0?.boundingBox })
    }
    self.about = about
    self.styles = all.map(\.name)
    self.renderers = renderers
    self.layers = layers
    self.collections = layers.values.sorted { $0.table.name < $1.table.name }.map { layer in
      Collection(
        name: layer.table.name, title: layer.table.title, about: layer.table.about,
        count: layer.table.rowCount,
        extent: layer.boxes.compactMap { $0 }.reduce(nil) { $0?.union($1) ?? $1 })
    }
    self.page = TilePage.html(
      entries, title: Words.Commands.tilePageTitle.with(about.title, about.titleEnglish),
      attribution: attribution,
      language: language)
  }

  /// A tile; nil where nothing is drawn or the style is unknown.
  public func tile(style: String, z: Int, x: Int, y: Int) -> [UInt8]? {
    guard Self.zooms.contains(z), (0..<(1 << z)).contains(x), (0..<(1 << z)).contains(y) else { return nil }
    return renderers[style]?.tile(z: z, x: x, y: y)
  }

  /// Features of a layer in the order of the atlas as GeoJSON, with the number that match.
  ///
  /// - Parameters:
  ///   - box: only features whose box meets it; those without a place are left out then.
  ///   - offset, limit: which part of those that match.
  /// - Returns: nil when there is no such layer.
  public func features(
    of name: String, in box: BoundingBox?, offset: Int, limit: Int
  ) -> (geoJSON: [UInt8], matched: Int, returned: Int)? {
    guard let layer = layers[name] else { return nil }
    let rows = layer.boxes.indices.filter { row in
      guard let box else { return true }
      return layer.boxes[row]?.intersects(box) ?? false
    }
    let part = Array(rows.dropFirst(offset).prefix(limit))
    return (
      ExportGeoJSON.writer(for: layer.table, about).collection(layer.table.rows(part)), rows.count, part.count
    )
  }
}
