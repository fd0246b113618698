/// The shapes that a feature may have, in degrees.
public enum Geometry: Hashable, Sendable {
  case point(Position)
  case multiPoint([Position])
  case lineString([Position])
  case multiLineString([[Position]])
  case polygon(Polygon)
  case multiPolygon(MultiPolygon)

  public var kind: GeometryKind {
    switch self {
    case .point: .point
    case .multiPoint: .multiPoint
    case .lineString: .lineString
    case .multiLineString: .multiLineString
    case .polygon: .polygon
    case .multiPolygon: .multiPolygon
    }
  }

  /// Polygons of the geometry; nil for points and lines.
  public var polygons: [Polygon]? {
    switch self {
    case .polygon(let polygon): [polygon]
    case .multiPolygon(let multi): multi.polygons
    default: nil
    }
  }

  /// nil for an empty geometry.
  public var boundingBox: BoundingBox? {
    switch self {
    case .point(let position): BoundingBox([position])
    case .multiPoint(let positions), .lineString(let positions): BoundingBox(positions)
    case .multiLineString(let lines): BoundingBox(lines.lazy.joined())
    case .polygon(let polygon): BoundingBox(polygon.exterior.positions)
    case .multiPolygon(let multi): multi.boundingBox
    }
  }
}

/// The kind of a geometry, with the name that OGC standards give it.
public enum GeometryKind: String, Sendable, CaseIterable {
  case point = "Point"
  case multiPoint = "MultiPoint"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
}
