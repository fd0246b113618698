/// A surface with one outer ring and any number of holes.
///
/// Rings made by this module are oriented as RFC 7946 asks: the outer one counter-clockwise, holes
/// clockwise.
public struct Polygon: Hashable, Sendable {
  public let exterior: LinearRing
  public let holes: [LinearRing]

  public init(exterior: LinearRing, holes: [LinearRing] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  public var rings: [LinearRing] { [exterior] + holes }

  /// The same surface with rings oriented by the right-hand rule.
  public func rightHanded() -> Polygon {
    Polygon(
      exterior: exterior.oriented(counterClockwise: true),
      holes: holes.map { $0.oriented(counterClockwise: false) })
  }
}

/// Any number of polygons that make up one thing. Empty is allowed: a thing without a place.
public struct MultiPolygon: Hashable, Sendable {
  public var polygons: [Polygon]

  public init(_ polygons: [Polygon] = []) { self.polygons = polygons }

  public var isEmpty: Bool { polygons.isEmpty }

  public func rightHanded() -> MultiPolygon { MultiPolygon(polygons.map { $0.rightHanded() }) }

  public var boundingBox: BoundingBox? {
    BoundingBox(polygons.lazy.flatMap(\.exterior.positions))
  }

  public var vertexCount: Int {
    polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.positions.count } }
  }
}
