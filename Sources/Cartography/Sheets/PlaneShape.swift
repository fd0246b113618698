import Spatial

/// An area in a plane of metres, y to the north: polygons of an outer ring and its holes.
public struct PlaneShape: Hashable, Sendable {
  /// Per polygon its rings, the outer one first.
  public var polygons: [[[PlanePoint]]]

  public init(_ polygons: [[[PlanePoint]]]) { self.polygons = polygons }

  public var rings: [[PlanePoint]] { polygons.flatMap { $0 } }

  /// The box around all points, in metres; nil when there are none. y runs north here.
  public var box: LabelBox? {
    var box: LabelBox?
    for polygon in polygons {
      for point in polygon.first ?? [] where point.x.isFinite && point.y.isFinite {
        let own = LabelBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
        box = box?.union(own) ?? own
      }
    }
    return box
  }

  /// The polygon with the largest outer ring; nil when there is none.
  var largestPolygon: [[PlanePoint]]? {
    var best: [[PlanePoint]]?
    var bestArea = 0.0
    for polygon in polygons {
      guard let outer = polygon.first else { continue }
      let area = abs(Self.doubledArea(outer))
      if area > bestArea { (best, bestArea) = (polygon, area) }
    }
    return best
  }

  static func doubledArea(_ ring: [PlanePoint]) -> Double {
    guard let first = ring.first, let last = ring.last else { return 0 }
    var sum = 0.0
    var previous = last
    for point in ring {
      sum +=
        (previous.x - first.x) * (point.y - first.y) - (point.x - first.x) * (previous.y - first.y)
      previous = point
    }
    return sum
  }
}

extension LabelBox {
  public func union(_ other: LabelBox) -> LabelBox {
    LabelBox(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }
}
