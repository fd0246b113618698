import Spatial
import Wording

/// Reads the parts of well-known binary.
enum WellKnownBinaryReading {
  /// What stands before each geometry: kind and the numbers of a position.
  private struct Header {
    var kind: GeometryKind
    var dimensions: Int
  }

  static func geometry(_ reader: inout ByteReader) throws(FormatError) -> Geometry? {
    let header = try header(&reader)
    switch header.kind {
    case .point: return try point(&reader, header).map(Geometry.point)
    case .lineString: return .lineString(try positions(&reader, header))
    case .polygon: return try polygon(&reader, header).map(Geometry.polygon)
    case .multiPoint:
      var points: [Position] = []
      for _ in 0..<(try reader.count(ofSize: 21)) {
        if let point = try point(&reader, try part(&reader, .point)) { points.append(point) }
      }
      return .multiPoint(points)
    case .multiLineString:
      var lines: [[Position]] = []
      for _ in 0..<(try reader.count(ofSize: 9)) {
        lines.append(try positions(&reader, try part(&reader, .lineString)))
      }
      return .multiLineString(lines)
    case .multiPolygon:
      var polygons: [Polygon] = []
      for _ in 0..<(try reader.count(ofSize: 9)) {
        if let polygon = try polygon(&reader, try part(&reader, .polygon)) { polygons.append(polygon) }
      }
      return .multiPolygon(MultiPolygon(polygons))
    }
  }

  private static func header(_ reader: inout ByteReader) throws(FormatError) -> Header {
    let order = try reader.byte()
    guard order <= 1 else { throw reader.error }
    reader.isLittleEndian = order == 1
    let code = try reader.uint32()
    // ISO adds 1000 for Z, 2000 for M and 3000 for both.
    guard code < 4000, let kind = GeometryKind.allCases.first(where: { $0.binaryCode == code % 1000 })
    else {
      throw FormatError(
        .unsupported, Words.Formats.unknownGeometry.with(String(code)), offset: reader.at - 4)
    }
    return Header(kind: kind, dimensions: code < 1000 ? 2 : code < 3000 ? 3 : 4)
  }

  private static func part(
    _ reader: inout ByteReader, _ kind: GeometryKind
  ) throws(FormatError) -> Header {
    let header = try header(&reader)
    guard header.kind == kind else { throw reader.error }
    return header
  }

  /// nil when both numbers are NaN, which is how an empty point is written.
  private static func point(
    _ reader: inout ByteReader, _ header: Header
  ) throws(FormatError) -> Position? {
    let position = Position(longitude: try reader.double(), latitude: try reader.double())
    for _ in 2..<header.dimensions { _ = try reader.double() }
    if position.longitude.isNaN && position.latitude.isNaN { return nil }
    guard position.isOnGlobe else {
      throw FormatError(.unsupported, Words.Formats.offGlobe, offset: reader.at)
    }
    return position
  }

  private static func positions(
    _ reader: inout ByteReader, _ header: Header
  ) throws(FormatError) -> [Position] {
    let count = try reader.count(ofSize: 8 * header.dimensions)
    var positions: [Position] = []
    positions.reserveCapacity(count)
    for _ in 0..<count {
      guard let position = try point(&reader, header) else { throw reader.error }
      positions.append(position)
    }
    return positions
  }

  private static func polygon(
    _ reader: inout ByteReader, _ header: Header
  ) throws(FormatError) -> Polygon? {
    var rings: [LinearRing] = []
    for _ in 0..<(try reader.count(ofSize: 4)) {
      rings.append(try RingCheck.ring(try positions(&reader, header), offset: reader.at))
    }
    guard let exterior = rings.first else { return nil }
    return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
  }
}
