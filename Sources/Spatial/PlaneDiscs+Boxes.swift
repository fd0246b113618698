import Glibc

/// A box along the axes of a plane.
struct PlaneBox {
  var west: Double
  var south: Double
  var east: Double
  var north: Double
}

extension PlaneDiscs {
  /// Where a box lies as to a disc.
  enum Place {
    case within
    case beyond
    /// The edge may pass through it.
    case across
  }

  /// Told by the edges that the box is seen through from the centre; within a millimetre of an edge the
  /// answer is `across`.
  func place(of box: PlaneBox, in disc: Int) -> Place {
    let c = centres[disc]
    let middle = PlanePoint(x: (box.west + box.east) / 2, y: (box.south + box.north) / 2)
    let (x, y) = (middle.x - c.x, middle.y - c.y)
    let (halfWidth, halfHeight) = ((box.east - box.west) / 2, (box.north - box.south) / 2)
    // Seen through its own edge and one more to either side at most, with room for discs that the plane
    // stretches; a larger box is for the caller to divide.
    let width = (halfWidth * halfWidth + halfHeight * halfHeight).squareRoot()
    guard width < (x * x + y * y).squareRoot() * sin(min(5 / Double(corners), 1.5)) else { return .across }
    let middleEdge = wedge(middle, disc)
    var isWithin = true
    for step in -1...1 {
      let (a, b) = edge(disc, (middleEdge + step + corners) % corners)
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      // Distance of the middle to the left of the edge, and how far the box reaches to either side.
      let left = (dx * (middle.y - a.y) - dy * (middle.x - a.x)) / length
      let reach = (abs(dx) * halfHeight + abs(dy) * halfWidth) / length + 1e-3
      if left < -reach { return .beyond }
      if left <= reach { isWithin = false }
    }
    return isWithin ? .within : .across
  }
}
