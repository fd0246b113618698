import Cartography
import GeoFormats
import Wording

/// Times what a tile costs on one core once its zoom has been prepared, and the preparing.
struct TileBench {
  var folder: String
  /// The list of tiles; nil: that of the peers beside the folder.
  var list: String?
  var runs: Int
  var json: Bool

  func run(_ items: [TileCase]) throws(Failure) {
    guard !items.isEmpty else { return }
    let list = list ?? "\(folder)/../tiles/tiles.txt"
    guard WorkloadFiles.isPresent(folder), FileReading.exists(list) else {
      for item in items { print("\(item.rawValue): skipped, there is no workload in \(folder) with \(list)") }
      return
    }
    let clock = ContinuousClock()
    var start = clock.now
    let workload = try TileWorkload(folder: folder, list: list)
    let reading = (clock.now - start).inSeconds
    for item in items {
      start = clock.now
      let style = try Style(json: Array(item.style.utf8), path: "peers.json")
      let report =
        switch item {
        case .svg: time(try TileRenderer(style: style, source: workload.source), workload.tiles, start)
        case .mvt: time(try VectorTileRenderer(style: style, source: workload.source), workload.tiles, start)
        }
      print(json ? report.line(item, reading: reading) : report.text(item, reading: reading))
    }
  }

  private func time(
    _ maker: some TileMaker, _ tiles: [TileAddress], _ start: ContinuousClock.Instant
  ) -> TileReport {
    let clock = ContinuousClock()
    var report = TileReport(source: (clock.now - start).inSeconds, levels: [], tiles: [])
    for zoom in Set(tiles.map(\.z)).sorted() {
      let before = clock.now
      maker.prepare(zoom: zoom)
      report.levels.append((zoom, (clock.now - before).inSeconds))
    }
    for run in 0...runs {
      for tile in tiles {
        let before = clock.now
        let bytes = maker.tile(z: tile.z, x: tile.x, y: tile.y) ?? []
        let made = clock.now
        // The first round fills the caches of the machine.
        guard run > 0 else { continue }
        let packed = Gzip.compress(bytes).count
        report.tiles.append(
          TileReport.Tile(
            zoom: tile.z, seconds: (made - before).inSeconds, packing: (clock.now - made).inSeconds,
            bytes: bytes.count, packed: packed))
      }
    }
    return report
  }
}
