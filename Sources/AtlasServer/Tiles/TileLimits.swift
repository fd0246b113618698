import Spatial

/// Which tiles of a zoom a box in degrees reaches.
struct TileLimits {
  let box: BoundingBox

  func range(zoom: Int) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    let first = WebMercator.tile(Position(longitude: box.west, latitude: box.north), zoom: zoom)
    let last = WebMercator.tile(Position(longitude: box.east, latitude: box.south), zoom: zoom)
    return (first.x...max(first.x, last.x), first.y...max(first.y, last.y))
  }
}
