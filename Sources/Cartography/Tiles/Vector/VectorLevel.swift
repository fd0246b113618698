import GeoFormats

/// The layers of vector tiles at one zoom, cut to their tiles.
struct VectorLevel: Sendable {
  struct Layer: Sendable {
    let name: String
    let attributes: VectorTileAttributes
    let content: Content
    let index: LevelIndex
  }

  enum Content: Sendable {
    /// By item: the row of the attributes, and the id. Pieces are of items.
    case shapes(TilePieces, isClosed: Bool, rows: [Int32], ids: [UInt64?])
    /// World units, by item.
    case points(xs: [Int32], ys: [Int32], rows: [Int32], ids: [UInt64?])
  }

  let zoom: Int
  let layers: [Layer]

  /// The tile's bytes, not compressed; nil when nothing reaches into it.
  func tile(x: Int, y: Int) -> [UInt8]? {
    let cell = LevelIndex.cell(x: x, y: y)
    var out: [UInt8] = []
    for layer in layers {
      guard let items = layer.index[cell] else { continue }
      var writer = VectorTileLayerWriter(
        name: layer.name, attributes: layer.attributes, extent: TileGrid.extent)
      switch layer.content {
      case .shapes(let pieces, let isClosed, let rows, let ids):
        write(pieces, items, isClosed, rows, ids, to: &writer)
      case .points(let xs, let ys, let rows, let ids):
        for item in items.map(Int.init) {
          writer.begin(.point, id: ids[item], row: Int(rows[item]))
          writer.point(Int(xs[item]) - x * TileGrid.extent, Int(ys[item]) - y * TileGrid.extent)
          writer.end()
        }
      }
      if let bytes = writer.bytes() { out += bytes }
    }
    return out.isEmpty ? nil : out
  }

  private func write(
    _ pieces: TilePieces, _ members: ArraySlice<Int32>, _ isClosed: Bool, _ rows: [Int32], _ ids: [UInt64?],
    to writer: inout VectorTileLayerWriter
  ) {
    var open = -1
    var hasExterior = false
    for piece in members.map(Int.init) {
      let item = Int(pieces.items[piece])
      if item != open {
        if open >= 0 { writer.end() }
        writer.begin(isClosed ? .polygon : .line, id: ids[item], row: Int(rows[item]))
        (open, hasExterior) = (item, false)
      }
      // A hole belongs to the ring before it.
      if pieces.holes[piece] {
        guard hasExterior else { continue }
      } else {
        hasExterior = true
      }
      writer.part(pieces.xs, pieces.ys, pieces.range(piece))
    }
    if open >= 0 { writer.end() }
  }
}
