import Spatial

/// Names of areas at the pole of inaccessibility of their largest part.
enum AreaLabels {
  /// A request per area that has a part in the frame.
  static func requests(
    _ areas: [SheetArea], canvas: MapCanvas, size: Double, priority: Int, spacing: Double = 0.08
  ) -> [LabelRequest] {
    areas.compactMap { area in
      guard let pole = pole(of: area, canvas: canvas) else { return nil }
      let letterSpacing = size * spacing
      let width = TextMeasure.width(area.name, size: size, letterSpacing: letterSpacing)
      // Room to the left and right of the pole at the height of a line of text.
      let fits = width <= pole.room * 1.9
      let lines = fits || area.name.count < 4 ? [area.name] : TextMeasure.halved(area.name)
      var request = LabelRequest(
        priority: priority, lines: lines, size: size, weight: .medium, letterSpacing: letterSpacing,
        candidates: [], clearance: size * 0.15)
      // A name may reach over a border, but its middle stays at home: elsewhere it would name another area.
      let home = PolygonEdges(pole.rings)
      request.candidates = candidates(about: pole.point, step: size * 0.5, rings: 8)
        .filter { home.signedDistance(x: $0.x, y: $0.y) > 0 }
      return request
    }
  }

  /// The pole on paper, and the room across.
  static func pole(of area: SheetArea, canvas: MapCanvas) -> (
    point: PlanePoint, room: Double, rings: [[PlanePoint]]
  )? {
    guard let largest = area.shape.largestPolygon else { return nil }
    let rings = canvas.view.rings(largest)
    let stretch = 2.0
    guard let pole = Polylabel.pole(of: rings, precision: 0.4, stretch: stretch) else { return nil }
    return (pole.point, pole.distance * stretch, rings)
  }

  /// The place itself, then rings around it, above and below before left and right.
  static func candidates(about point: PlanePoint, step: Double, rings: Int = 6) -> [PlanePoint] {
    var result = [point]
    let directions = [
      (0.0, -1.0), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7), (1, 0), (-1, 0),
    ]
    for ring in 1...max(1, rings) {
      for (dx, dy) in directions {
        result.append(
          PlanePoint(x: point.x + dx * step * Double(ring) * 1.2, y: point.y + dy * step * Double(ring)))
      }
    }
    return result
  }
}
