/// Numbers of tiles in a PMTiles archive: zoom after zoom, along a Hilbert curve within each.
public enum PMTilesID {
  /// The number of a tile; 0 ≤ z ≤ 26.
  public static func id(_ key: TileKey) -> UInt64 {
    var start: UInt64 = 0
    for zoom in 0..<key.z { start += (1 << UInt64(zoom)) * (1 << UInt64(zoom)) }
    var (x, y) = (key.x, key.y)
    var d: UInt64 = 0
    var s = key.z > 0 ? 1 << (key.z - 1) : 0
    while s > 0 {
      let rx = (x & s) > 0 ? 1 : 0
      let ry = (y & s) > 0 ? 1 : 0
      d += UInt64(s) * UInt64(s) * UInt64((3 * rx) ^ ry)
      // The quadrant is turned so that the curve runs on.
      if ry == 0 {
        if rx == 1 {
          x = s - 1 - x
          y = s - 1 - y
        }
        (x, y) = (y, x)
      }
      s >>= 1
    }
    return start + d
  }

  /// The tile with a number; nil beyond zoom 26.
  public static func key(_ id: UInt64) -> TileKey? {
    var rest = id
    var zoom = 0
    while zoom <= 26 {
      let count = (1 << UInt64(zoom)) * (1 << UInt64(zoom)) as UInt64
      if rest < count { break }
      rest -= count
      zoom += 1
    }
    guard zoom <= 26 else { return nil }
    var (x, y) = (0, 0)
    var t = rest
    var s = 1
    while s < 1 << zoom {
      let rx = Int(1 & (t / 2))
      let ry = Int(1 & (t ^ UInt64(rx)))
      if ry == 0 {
        if rx == 1 {
          x = s - 1 - x
          y = s - 1 - y
        }
        (x, y) = (y, x)
      }
      x += s * rx
      y += s * ry
      t /= 4
      s <<= 1
    }
    return TileKey(z: zoom, x: x, y: y)
  }
}
