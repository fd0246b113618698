import Spatial
import Wording

/// Reads the `coordinates` of each type of geometry.
enum GeoJSONCoordinates {
  /// - Returns: nil for an empty point or polygon.
  static func read(_ scanner: inout JSONScanner, type: String) throws(FormatError) -> Geometry? {
    guard let kind = GeometryKind(rawValue: type) else {
      throw FormatError(.unsupported, Words.Formats.unknownGeometry.with(type), offset: scanner.at)
    }
    switch kind {
    case .point: return try position(&scanner).map(Geometry.point)
    case .multiPoint: return .multiPoint(try positions(&scanner))
    case .lineString: return .lineString(try line(&scanner))
    case .multiLineString:
      var lines: [[Position]] = []
      try scanner.open(UInt8(ascii: "["))
      var isFirst = true
      while try scanner.nextElement(&isFirst) { lines.append(try line(&scanner)) }
      return .multiLineString(lines)
    case .polygon: return try polygon(&scanner).map(Geometry.polygon)
    case .multiPolygon:
      var polygons: [Polygon] = []
      try scanner.open(UInt8(ascii: "["))
      var isFirst = true
      while try scanner.nextElement(&isFirst) {
        if let polygon = try polygon(&scanner) { polygons.append(polygon) }
      }
      return .multiPolygon(MultiPolygon(polygons))
    }
  }

  /// nil for `[]`.
  private static func position(_ scanner: inout JSONScanner) throws(FormatError) -> Position? {
    let start = scanner.at
    try scanner.open(UInt8(ascii: "["))
    var isFirst = true
    var longitude = 0.0
    var latitude = 0.0
    var count = 0
    while try scanner.nextElement(&isFirst) {
      let number = try scanner.number().double
      if count == 0 { longitude = number } else if count == 1 { latitude = number }
      count += 1
    }
    if count == 0 { return nil }
    guard count >= 2 else {
      throw FormatError(.unsupported, Words.Formats.badCoordinates, offset: start)
    }
    let position = Position(longitude: longitude, latitude: latitude)
    guard position.isOnGlobe else {
      throw FormatError(.unsupported, Words.Formats.offGlobe, offset: start)
    }
    return position
  }

  private static func positions(_ scanner: inout JSONScanner) throws(FormatError) -> [Position] {
    var positions: [Position] = []
    try scanner.open(UInt8(ascii: "["))
    var isFirst = true
    while try scanner.nextElement(&isFirst) {
      guard let position = try position(&scanner) else {
        throw FormatError(.unsupported, Words.Formats.badCoordinates, offset: scanner.at)
      }
      positions.append(position)
    }
    return positions
  }

  private static func line(_ scanner: inout JSONScanner) throws(FormatError) -> [Position] {
    let start = scanner.at
    let line = try positions(&scanner)
    guard line.count != 1 else { throw FormatError(.unsupported, Words.Formats.shortLine, offset: start) }
    return line
  }

  private static func polygon(_ scanner: inout JSONScanner) throws(FormatError) -> Polygon? {
    var rings: [LinearRing] = []
    try scanner.open(UInt8(ascii: "["))
    var isFirst = true
    while try scanner.nextElement(&isFirst) {
      let start = scanner.at
      let ring = try positions(&scanner)
      rings.append(try RingCheck.ring(ring, offset: start))
    }
    guard let exterior = rings.first else { return nil }
    return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
  }
}

/// Makes rings out of positions and says what is wrong with those that are none.
enum RingCheck {
  static func ring(_ positions: [Position], offset: Int? = nil) throws(FormatError) -> LinearRing {
    guard positions.count >= 4 else {
      throw FormatError(.unsupported, Words.Formats.shortRing, offset: offset)
    }
    guard positions.first == positions.last else {
      throw FormatError(.unsupported, Words.Formats.openRing, offset: offset)
    }
    do throws(SpatialError) {
      return try LinearRing(positions)
    } catch {
      // Only the globe is left to complain about.
      throw FormatError(.unsupported, Words.Formats.offGlobe, offset: offset)
    }
  }
}
