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
    _ maker: some TileMaker, zooms: ClosedRange<Int>, workers: Int? = nil,
    sink: (TileAddress, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [TileAddress] {
    var written: [TileAddress] = []
    try write(maker, zooms: zooms, without: [], workers: workers) {
      (address, bytes, _) throws(Failure) in
      guard let bytes else { return }
      try sink(address, bytes)
      written.append(address)
    }
    return written
  }

  /// As `write`, but for tiles that are there already.
  ///
  /// - Parameters:
  ///   - known: tiles that are not made again.
  ///   - finish: what is done to the bytes of a tile, on the core that drew it.
  ///   - sink: gets nil for a tile that is empty, and how many tiles of how many have been looked at.
  public static func write(
    _ maker: some TileMaker, zooms: ClosedRange<Int>, without known: Set<TileAddress>, workers: Int? = nil,
    finish: @Sendable ([UInt8]) -> [UInt8] = { $0 },
    sink: (TileAddress, [UInt8]?, _ progress: (done: Int, total: Int)) throws(Failure) -> Void
  ) throws(Failure) {
    guard TileAddress.zooms.contains(zooms.lowerBound), TileAddress.zooms.contains(zooms.upperBound) else {
      throw Failure(.usage, Words.Tiles.badZooms.with(String(TileAddress.zooms.upperBound)))
    }
    let levels = Array(zooms)
    _ = Workers.map(count: levels.count, chunk: 1, workers: workers) { range in
      for i in range { maker.prepare(zoom: levels[i]) }
    }
    let all = maker.tiles(zooms: zooms)
    let wanted = known.isEmpty ? all : all.filter { !known.contains($0) }
    var done = all.count - wanted.count
    // A batch bounds the memory: only its tiles are held at once.
    let batch = 512
    for start in stride(from: 0, to: wanted.count, by: batch) {
      let part = Array(wanted[start..<min(wanted.count, start + batch)])
      let drawn = Workers.map(count: part.count, chunk: 8, workers: workers) { range in
        range.map { maker.tile(z: part[$0].z, x: part[$0].x, y: part[$0].y).map(finish) }
      }
      for (address, bytes) in zip(part, drawn.joined()) {
        done += 1
        try sink(address, bytes, (done, all.count))
      }
    }
  }
}
