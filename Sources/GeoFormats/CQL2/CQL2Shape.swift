import Spatial
import Wording

/// A shape as a filter writes it, in whatever reference system: numbers are finite, nothing else is known of them.
public enum CQL2Shape: Sendable, Hashable {
  case point(Position)
  case multiPoint([Position])
  case lineString([Position])
  case multiLineString([[Position]])
  case polygon([[Position]])
  case multiPolygon([[[Position]]])
  case box(BoundingBox)

  /// What a position is compared with: degrees east and north.
  enum Bound: Sendable {
    case geometry(Geometry)
    case box(BoundingBox)

    var box: BoundingBox? {
      switch self {
      case .geometry(let geometry): geometry.boundingBox
      case .box(let box): box
      }
    }

    func meets(_ other: Geometry) -> Bool {
      switch self {
      case .geometry(let geometry): other.meets(geometry)
      case .box(let box): other.meets(box)
      }
    }
  }

  /// - Parameter place: for the message.
  /// - Throws: `FormatError.badSyntax` for rings that are no rings, and places off the globe.
  func bound(at place: Int) throws(FormatError) -> Bound {
    let positions = allPositions
    guard positions.allSatisfy(\.isOnGlobe) else {
      throw FormatError.cql2(.badSyntax, place, Words.Formats.offGlobe)
    }
    switch self {
    case .point(let position): return .geometry(.point(position))
    case .multiPoint(let positions): return .geometry(.multiPoint(positions))
    case .lineString(let line): return .geometry(.lineString(line))
    case .multiLineString(let lines): return .geometry(.multiLineString(lines))
    case .polygon(let rings): return .geometry(.polygon(try Self.polygon(rings, place)))
    case .multiPolygon(let parts):
      var polygons: [Polygon] = []
      for rings in parts { polygons.append(try Self.polygon(rings, place)) }
      return .geometry(.multiPolygon(MultiPolygon(polygons)))
    case .box(let box):
      guard box.west <= box.east, box.south <= box.north else {
        throw FormatError.cql2(.badSyntax, place, Words.CQL2.boxInsideOut)
      }
      return .box(box)
    }
  }

  private static func polygon(_ rings: [[Position]], _ place: Int) throws(FormatError) -> Polygon {
    var closed: [LinearRing] = []
    for ring in rings {
      guard ring.count >= 4 else { throw FormatError.cql2(.badSyntax, place, Words.Formats.shortRing) }
      guard let ring = try? LinearRing(ring) else {
        throw FormatError.cql2(.badSyntax, place, Words.Formats.openRing)
      }
      closed.append(ring)
    }
    guard let exterior = closed.first else {
      throw FormatError.cql2(.badSyntax, place, Words.Formats.shortRing)
    }
    return Polygon(exterior: exterior, holes: Array(closed.dropFirst()))
  }

  private var allPositions: [Position] {
    switch self {
    case .point(let position): [position]
    case .multiPoint(let positions), .lineString(let positions): positions
    case .multiLineString(let lines), .polygon(let lines): lines.flatMap(\.self)
    case .multiPolygon(let parts): parts.flatMap { $0.flatMap(\.self) }
    case .box(let box):
      [
        Position(longitude: box.west, latitude: box.south),
        Position(longitude: box.east, latitude: box.north),
      ]
    }
  }

  /// Pieces of each side of a box that is moved.
  private static let sidePieces = 16

  func mapCoordinates<Fault: Error>(
    _ transform: (Position) throws(Fault) -> Position
  ) throws(Fault) -> CQL2Shape {
    func points(_ positions: [Position]) throws(Fault) -> [Position] {
      var out: [Position] = []
      for position in positions { out.append(try transform(position)) }
      return out
    }
    // Straight lines of one system are curves of the other.
    func line(_ positions: [Position]) throws(Fault) -> [Position] {
      guard var from = positions.first else { return [] }
      var out: [Position] = []
      for to in positions.dropFirst() {
        for k in 0..<Self.sidePieces {
          let t = Double(k) / Double(Self.sidePieces)
          out.append(
            try transform(
              Position(
                longitude: from.longitude + (to.longitude - from.longitude) * t,
                latitude: from.latitude + (to.latitude - from.latitude) * t)))
        }
        from = to
      }
      // A ring's last position must be its first to the bit.
      out.append(positions.count > 1 && positions.last == positions.first ? out[0] : try transform(from))
      return out
    }
    func lines(_ all: [[Position]]) throws(Fault) -> [[Position]] {
      var out: [[Position]] = []
      for positions in all { out.append(try line(positions)) }
      return out
    }
    switch self {
    case .point(let position): return .point(try transform(position))
    case .multiPoint(let positions): return .multiPoint(try points(positions))
    case .lineString(let positions): return .lineString(try line(positions))
    case .multiLineString(let all): return .multiLineString(try lines(all))
    case .polygon(let rings): return .polygon(try lines(rings))
    case .multiPolygon(let parts):
      var out: [[[Position]]] = []
      for rings in parts { out.append(try lines(rings)) }
      return .multiPolygon(out)
    case .box(let box):
      let corners = [
        (box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north),
      ]
      var ring: [Position] = []
      for (i, from) in corners.enumerated() {
        let to = corners[(i + 1) % 4]
        for k in 0..<Self.sidePieces {
          let t = Double(k) / Double(Self.sidePieces)
          ring.append(
            try transform(
              Position(longitude: from.0 + (to.0 - from.0) * t, latitude: from.1 + (to.1 - from.1) * t)))
        }
      }
      return .polygon([ring + ring.prefix(1)])
    }
  }
}
