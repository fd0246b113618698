/// What tiles cost.
struct TileReport {
  struct Tile {
    var zoom: Int
    var seconds: Double
    /// Seconds for gzip of level 6.
    var packing: Double
    var bytes: Int
    var packed: Int
  }

  /// Seconds for finding shared borders and all that no zoom changes.
  var source: Double
  var levels: [(zoom: Int, seconds: Double)]
  /// Every tile of every counted run.
  var tiles: [Tile]

  private func figures(_ tiles: [Tile]) -> (
    perSecond: Double, packedPerSecond: Double, p99: Double, most: Double, bytes: Double, packed: Double
  ) {
    let times = tiles.map(\.seconds).sorted()
    let sum = times.reduce(0, +)
    let packing = tiles.reduce(0) { $0 + $1.packing }
    let count = Double(max(1, tiles.count))
    return (
      count / sum, count / (sum + packing), times[min(times.count - 1, times.count * 99 / 100)],
      times.last ?? 0, tiles.reduce(0) { $0 + Double($1.bytes) } / count,
      tiles.reduce(0) { $0 + Double($1.packed) } / count
    )
  }

  private var prepared: Double { levels.reduce(source) { $0 + $1.seconds } }

  func text(_ item: TileCase, reading: Double) -> String {
    let all = figures(tiles)
    var lines = [
      "\(item.rawValue): \(Int(all.perSecond)) tiles/s on one core (\(Int(all.packedPerSecond)) with gzip), "
        + "p99 \(milliseconds(all.p99)) ms, most \(milliseconds(all.most)) ms; mean \(kilobytes(all.bytes)) KB "
        + "(\(kilobytes(all.packed)) by gzip); prepared once in \(milliseconds(prepared)) ms; files read in "
        + "\(milliseconds(reading)) ms"
    ]
    for level in levels {
      let own = figures(tiles.filter { $0.zoom == level.zoom })
      lines.append(
        "  z\(level.zoom): \(milliseconds(1 / own.perSecond)) ms, p99 \(milliseconds(own.p99)) ms, "
          + "\(kilobytes(own.bytes)) KB; prepared in \(milliseconds(level.seconds)) ms")
    }
    return lines.joined(separator: "\n")
  }

  func line(_ item: TileCase, reading: Double) -> String {
    let all = figures(tiles)
    return "{\"case\":\"\(item.rawValue)\",\"tiles\":\(tiles.count),\"tiles_s\":\(Int(all.perSecond)),"
      + "\"tiles_s_gzip\":\(Int(all.packedPerSecond)),\"p99_ms\":\(milliseconds(all.p99)),"
      + "\"most_ms\":\(milliseconds(all.most)),\"mean_bytes\":\(Int(all.bytes)),"
      + "\"mean_gzip_bytes\":\(Int(all.packed)),\"prepared_ms\":\(milliseconds(prepared)),"
      + "\"read_ms\":\(milliseconds(reading))}"
  }

  private func milliseconds(_ seconds: Double) -> String { String((seconds * 1e5).rounded() / 100) }
  private func kilobytes(_ bytes: Double) -> String { String((bytes / 102.4).rounded() / 10) }
}
