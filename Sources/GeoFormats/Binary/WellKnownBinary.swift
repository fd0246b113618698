import Spatial
import Wording

/// Well-known binary of geometries (ISO 13249-3, OGC 06-103r4 §8): written in two dimensions and
/// little-endian; read in either byte order, with Z and M passed over.
public enum WellKnownBinary {
  public static func encode(_ geometry: Geometry) -> [UInt8] {
    var bytes: [UInt8] = []
    append(geometry, to: &bytes)
    return bytes
  }

  /// The geometry in `bytes`; nil for an empty point (its numbers are NaN) or an empty polygon.
  ///
  /// - Throws: `FormatError` when the bytes are damaged, hold more than one geometry, or hold a kind
  ///   or a ring that `Geometry` can't.
  public static func decode(_ bytes: [UInt8]) throws(FormatError) -> Geometry? {
    try decode(bytes, at: 0)
  }

  /// As `decode(_:)`, from an offset.
  static func decode(_ bytes: [UInt8], at offset: Int) throws(FormatError) -> Geometry? {
    var reader = ByteReader(bytes, at: offset, message: Words.Formats.badBinaryGeometry)
    let geometry = try WellKnownBinaryReading.geometry(&reader)
    guard reader.left == 0 else { throw reader.error }
    return geometry
  }

  static func append(_ geometry: Geometry, to bytes: inout [UInt8]) {
    begin(geometry.kind, &bytes)
    switch geometry {
    case .point(let position):
      append(position, &bytes)
    case .multiPoint(let positions):
      LittleEndian.append(UInt32(positions.count), to: &bytes)
      for position in positions {
        begin(.point, &bytes)
        append(position, &bytes)
      }
    case .lineString(let positions):
      append(positions, &bytes)
    case .multiLineString(let lines):
      LittleEndian.append(UInt32(lines.count), to: &bytes)
      for line in lines {
        begin(.lineString, &bytes)
        append(line, &bytes)
      }
    case .polygon(let polygon):
      append(polygon, &bytes)
    case .multiPolygon(let multi):
      LittleEndian.append(UInt32(multi.polygons.count), to: &bytes)
      for polygon in multi.polygons {
        begin(.polygon, &bytes)
        append(polygon, &bytes)
      }
    }
  }

  private static func begin(_ kind: GeometryKind, _ bytes: inout [UInt8]) {
    bytes.append(1)
    LittleEndian.append(kind.binaryCode, to: &bytes)
  }

  private static func append(_ position: Position, _ bytes: inout [UInt8]) {
    LittleEndian.append(position.longitude, to: &bytes)
    LittleEndian.append(position.latitude, to: &bytes)
  }

  private static func append(_ positions: [Position], _ bytes: inout [UInt8]) {
    LittleEndian.append(UInt32(positions.count), to: &bytes)
    bytes.reserveCapacity(bytes.count + 16 * positions.count)
    for position in positions { append(position, &bytes) }
  }

  private static func append(_ polygon: Polygon, _ bytes: inout [UInt8]) {
    LittleEndian.append(UInt32(1 + polygon.holes.count), to: &bytes)
    append(polygon.exterior.positions, &bytes)
    for hole in polygon.holes { append(hole.positions, &bytes) }
  }
}

extension GeometryKind {
  /// The code of the kind in two dimensions.
  var binaryCode: UInt32 {
    switch self {
    case .point: 1
    case .lineString: 2
    case .polygon: 3
    case .multiPoint: 4
    case .multiLineString: 5
    case .multiPolygon: 6
    }
  }
}
