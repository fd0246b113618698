import CShapelib
import Spatial
import Wording

/// Turns shapelib's objects into geometries.
enum ShapefileShapes {
  /// nil for a null shape.
  ///
  /// - Throws: `FormatError` for a multipatch, positions that are no degrees, or no usable ring.
  static func geometry(_ object: SHPObject, record: Int) throws(FormatError) -> Geometry? {
    switch object.nSHPType {
    case SHPT_NULL: return nil
    case SHPT_POINT, SHPT_POINTZ, SHPT_POINTM:
      return try positions(object, 0..<Int(object.nVertices), record).first.map(Geometry.point)
    case SHPT_MULTIPOINT, SHPT_MULTIPOINTZ, SHPT_MULTIPOINTM:
      return .multiPoint(try positions(object, 0..<Int(object.nVertices), record))
    case SHPT_ARC, SHPT_ARCZ, SHPT_ARCM:
      let lines = try parts(object, record).filter { $0.count > 1 }
      if lines.count == 1, let line = lines.first { return .lineString(line) }
      return lines.isEmpty ? nil : .multiLineString(lines)
    case SHPT_POLYGON, SHPT_POLYGONZ, SHPT_POLYGONM:
      let polygons = try RingAssembly.polygons(try parts(object, record), record: record)
      if polygons.count == 1, let polygon = polygons.first { return .polygon(polygon) }
      return polygons.isEmpty ? nil : .multiPolygon(MultiPolygon(polygons))
    default:
      throw FormatError(
        .unsupported, Words.Formats.unknownGeometry.with("SHP \(object.nSHPType)"), line: record)
    }
  }

  private static func parts(_ object: SHPObject, _ record: Int) throws(FormatError) -> [[Position]] {
    let total = Int(object.nVertices)
    guard object.nParts > 0, let starts = object.panPartStart else { return [] }
    var parts: [[Position]] = []
    for part in 0..<Int(object.nParts) {
      let start = Int(starts[part])
      let end = part + 1 < Int(object.nParts) ? Int(starts[part + 1]) : total
      guard start >= 0, start <= end, end <= total else { throw damaged(record) }
      parts.append(try positions(object, start..<end, record))
    }
    return parts
  }

  private static func positions(
    _ object: SHPObject, _ range: Range<Int>, _ record: Int
  ) throws(FormatError) -> [Position] {
    guard !range.isEmpty else { return [] }
    guard let x = object.padfX, let y = object.padfY else { throw damaged(record) }
    var positions: [Position] = []
    positions.reserveCapacity(range.count)
    for index in range {
      let position = Position(longitude: x[index], latitude: y[index])
      guard position.isOnGlobe else {
        throw FormatError(.unsupported, Words.Formats.offGlobe, line: record)
      }
      positions.append(position)
    }
    return positions
  }

  private static func damaged(_ record: Int) -> FormatError {
    FormatError(.badSyntax, Words.Formats.badShape.with(String(record)), line: record)
  }
}
