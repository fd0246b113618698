extension MultiPolygon {
  /// A position well inside the part with the largest box, never on its border: the middle of the longest stretch
  /// along the parallels at a quarter, half and three quarters of its height. nil for an empty shape. O(n).
  public var interiorPosition: Position? {
    var largest: (part: Polygon, box: BoundingBox, size: Double)?
    for part in polygons {
      guard let box = BoundingBox(part.exterior.positions) else { continue }
      let size = (box.east - box.west) * (box.north - box.south)
      if size > largest?.size ?? 0 { largest = (part, box, size) }
    }
    guard let (part, box, _) = largest else { return nil }
    var best: (position: Position, length: Double)?
    for share in [0.5, 0.25, 0.75] {
      let latitude = box.south + (box.north - box.south) * share
      var crossings: [Double] = []
      for ring in part.rings {
        for (a, b) in zip(ring.positions, ring.positions.dropFirst())
        where (a.latitude > latitude) != (b.latitude > latitude) {
          let t = (latitude - a.latitude) / (b.latitude - a.latitude)
          crossings.append(a.longitude + t * (b.longitude - a.longitude))
        }
      }
      crossings.sort()
      // Inside between the first and second crossing, outside until the third, and so on.
      for i in stride(from: 0, to: crossings.count - 1, by: 2) {
        let length = crossings[i + 1] - crossings[i]
        if length > best?.length ?? 0 {
          best = (Position(longitude: crossings[i] + length / 2, latitude: latitude), length)
        }
      }
    }
    return best?.position
  }
}
