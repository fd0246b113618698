import Spatial
import Wording

/// Writes all tiles of some zooms.
public enum TilePyramid {
  /// Hands every tile that isn't empty to `sink`, sorted by zoom, column and row. Tiles are drawn on all
  /// cores, a batch at a time; `sink` is called from the calling thread only, and the order and the bytes
  /// are the same for any number of workers.
  ///
  /// - Parameter workers: at most this many tiles at a time; nil: as many as there are cores.
  /// - Returns: the tiles that were written.
  /// - Throws: `usage` for zooms beyond `TileAddress.zooms`; what `sink` throws.
  @discardableResult
  public static func write(
    _ renderer: TileRenderer, zooms: ClosedRange<Int>, workers: Int? = nil,
    sink: (TileAddress, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [TileAddress] {
    guard TileAddress.zooms.contains(zooms.lowerBound), TileAddress.zooms.contains(zooms.upperBound) else {
      throw Failure(.usage, Words.Tiles.badZooms.with(String(TileAddress.zooms.upperBound)))
    }
    let levels = Array(zooms)
    _ = Workers.map(count: levels.count, chunk: 1, workers: workers) { range in
      for i in range { _ = renderer.level(levels[i]) }
    }
    let all = renderer.tiles(zooms: zooms)
    var written: [TileAddress] = []
    // A batch bounds the memory: only its tiles are held at once.
    let batch = 512
    for start in stride(from: 0, to: all.count, by: batch) {
      let part = Array(all[start..<min(all.count, start + batch)])
      let drawn = Workers.map(count: part.count, chunk: 8, workers: workers) { range in
        range.map { renderer.tile(z: part[$0].z, x: part[$0].x, y: part[$0].y) }
      }
      for (address, svg) in zip(part, drawn.joined()) {
        guard let svg else { continue }
        try sink(address, svg)
        written.append(address)
      }
    }
    return written
  }
}
