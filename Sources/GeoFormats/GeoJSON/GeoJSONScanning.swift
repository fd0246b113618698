import Spatial
import Wording

/// Reads the parts of a feature.
enum GeoJSONScanning {
  static func feature(_ scanner: inout JSONScanner) throws(FormatError) -> GeoJSONFeature {
    _ = scanner.peek()
    var feature = GeoJSONFeature(id: .null, properties: [], offset: scanner.at)
    var isFeature = false
    try scanner.open(UInt8(ascii: "{"))
    var isFirst = true
    while let name = try scanner.nextKey(&isFirst) {
      switch name {
      case "type" where scanner.peek() == UInt8(ascii: "\""):
        isFeature = try scanner.string() == "Feature"
      case "id":
        feature.id = try field(&scanner)
      case "geometry":
        (feature.geometry, feature.fault) = try geometry(&scanner)
      case "properties" where scanner.peek() == UInt8(ascii: "{"):
        try scanner.open(UInt8(ascii: "{"))
        var isFirstProperty = true
        while let name = try scanner.nextKey(&isFirstProperty) {
          feature.properties.append((name, try field(&scanner)))
        }
      default:
        try scanner.skipValue()
      }
    }
    guard isFeature else {
      throw FormatError(.unsupported, Words.Formats.notGeoJSON, offset: feature.offset)
    }
    return feature
  }

  private static func field(_ scanner: inout JSONScanner) throws(FormatError) -> FieldValue {
    switch scanner.peek() {
    case UInt8(ascii: "\""):
      return .text(try scanner.string())
    case UInt8(ascii: "t"):
      try scanner.word("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      return .null
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let start = scanner.at
      try scanner.skipValue()
      return .text(String(decoding: scanner.bytes[start..<scanner.at], as: UTF8.self))
    default:
      switch try scanner.number() {
      case .integer(let value): return .integer(value)
      case .real(let value): return .real(value)
      }
    }
  }

  /// A geometry, nothing, or the reason why it can't be used. The scanner always ends behind it.
  private static func geometry(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> (Geometry?, FormatError?) {
    if scanner.peek() == UInt8(ascii: "n") {
      try scanner.word("null")
      return (nil, nil)
    }
    var attempt = scanner
    do throws(FormatError) {
      let geometry = try usableGeometry(&attempt)
      scanner = attempt
      return (geometry, nil)
    } catch {
      // Passing over it tells whether the text is at least JSON.
      try scanner.skipValue()
      return (nil, error)
    }
  }

  private static func usableGeometry(_ scanner: inout JSONScanner) throws(FormatError) -> Geometry? {
    let start = scanner.at
    var type: String?
    var coordinatesAt: Int?
    var result: Geometry?
    try scanner.open(UInt8(ascii: "{"))
    var isFirst = true
    while let name = try scanner.nextKey(&isFirst) {
      switch name {
      case "type": type = try scanner.string()
      case "coordinates":
        coordinatesAt = scanner.at
        if let type {
          result = try GeoJSONCoordinates.read(&scanner, type: type)
        } else {
          try scanner.skipValue()
        }
      default: try scanner.skipValue()
      }
    }
    guard let type, let coordinatesAt else {
      throw FormatError(.unsupported, Words.Formats.unknownGeometry.with(type ?? ""), offset: start)
    }
    guard result == nil else { return result }
    // The type came behind the coordinates, or they are empty.
    var again = scanner
    again.at = coordinatesAt
    return try GeoJSONCoordinates.read(&again, type: type)
  }
}
