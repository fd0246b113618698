import Spatial

/// Where the plane of metres lies on the paper: a frame of millimetres, a scale and the place in its
/// middle.
struct MapView: Sendable {
  let frame: LabelBox
  let scale: SheetScale
  let centre: PlanePoint

  /// Points nearer to each other than this on paper are drawn as one: a quarter of the thinnest line.
  private static let thinning = 0.04

  func point(_ p: PlanePoint) -> PlanePoint {
    PlanePoint(
      x: frame.midX + scale.millimetres(p.x - centre.x), y: frame.midY - scale.millimetres(p.y - centre.y))
  }

  /// Rings on paper, clipped to the frame; those without a trace are left out.
  func rings(_ rings: [[PlanePoint]], thinned: Bool = true) -> [[PlanePoint]] {
    rings.compactMap { ring in
      let onPaper = thinned ? thin(ring.map(point)) : ring.map(point)
      guard touches(onPaper) else { return nil }
      let clipped = PlaneClip.ring(onPaper, to: frame)
      return clipped.isEmpty ? nil : clipped
    }
  }

  /// Pieces of a line on paper inside the frame.
  func lines(_ line: [PlanePoint]) -> [[PlanePoint]] {
    let onPaper = thin(line.map(point))
    return touches(onPaper) ? PlaneClip.line(onPaper, to: frame) : []
  }

  func contains(_ paper: PlanePoint) -> Bool {
    paper.x >= frame.minX && paper.x <= frame.maxX && paper.y >= frame.minY && paper.y <= frame.maxY
  }

  func path(_ rings: [[PlanePoint]], in writer: SVGWriter) -> PathData {
    var path = writer.path
    for ring in rings { path.ring(ring) }
    return path
  }

  private func touches(_ points: [PlanePoint]) -> Bool {
    var box = LabelBox(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
    for p in points {
      guard p.x.isFinite, p.y.isFinite else { return false }
      box = LabelBox(
        minX: min(box.minX, p.x), minY: min(box.minY, p.y), maxX: max(box.maxX, p.x), maxY: max(box.maxY, p.y)
      )
    }
    return box.minX <= frame.maxX && box.maxX >= frame.minX && box.minY <= frame.maxY
      && box.maxY >= frame.minY
  }

  private func thin(_ points: [PlanePoint]) -> [PlanePoint] {
    guard let first = points.first, let end = points.last else { return [] }
    var kept = [first]
    var last = first
    for point in points.dropFirst().dropLast() {
      let (dx, dy) = (point.x - last.x, point.y - last.y)
      if dx * dx + dy * dy >= Self.thinning * Self.thinning {
        kept.append(point)
        last = point
      }
    }
    if points.count > 1 { kept.append(end) }
    return kept
  }
}
