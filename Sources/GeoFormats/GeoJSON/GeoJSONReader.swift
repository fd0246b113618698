import Spatial
import Wording

/// Reads GeoJSON (RFC 7946, and 2008's `crs` member): a FeatureCollection, a single Feature, or a text
/// sequence of Features (RFC 8142). Feature by feature, so that memory holds one at a time.
///
/// Positions are taken as longitude, latitude; a third number is passed over.
public struct GeoJSONReader: Sendable {
  private let bytes: [UInt8]
  private let depthLimit: Int

  /// - Parameter depthLimit: how deeply objects and arrays may nest.
  public init(bytes: [UInt8], depthLimit: Int = 64) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Hands every feature to `body`, in the order of the file.
  ///
  /// A geometry that can't be used (an open ring, a position off the globe, an unknown type) is a
  /// `fault` of its feature, not an error.
  ///
  /// - Throws: `FormatError` with the byte offset when the text is not JSON or not GeoJSON, and what
  ///   `body` throws.
  @discardableResult
  public func forEachFeature(_ body: (GeoJSONFeature) throws -> Void) throws -> GeoJSONHeader {
    if bytes.first == Self.recordSeparator { return try forEachRecord(body) }
    var scanner = JSONScanner(bytes, depthLimit: depthLimit)
    let start = scanner
    var header = GeoJSONHeader()
    var sawFeatures = false
    var type: String?
    try scanner.open(UInt8(ascii: "{"))
    var isFirst = true
    while let name = try scanner.nextKey(&isFirst) {
      switch name {
      case "type" where scanner.peek() == UInt8(ascii: "\""):
        type = try scanner.string()
        if type == "Feature" {
          // A lone feature: begin again with what reads features.
          scanner = start
          try body(GeoJSONScanning.feature(&scanner))
          try scanner.finish()
          return header
        }
      case "features" where !sawFeatures:
        sawFeatures = true
        try scanner.open(UInt8(ascii: "["))
        var isFirstFeature = true
        while try scanner.nextElement(&isFirstFeature) {
          try body(GeoJSONScanning.feature(&scanner))
        }
      case "crs":
        header.referenceSystem = Self.name(ofSystem: try JSONValue.read(&scanner))
      case "bbox":
        try scanner.skipValue()
      default:
        header.members.append(JSONMember(name, try JSONValue.read(&scanner)))
      }
    }
    try scanner.finish()
    guard sawFeatures, type == nil || type == "FeatureCollection" else {
      throw FormatError(.unsupported, Words.Formats.notGeoJSON, offset: 0)
    }
    return header
  }

  /// All features at once.
  public func features() throws(FormatError) -> (header: GeoJSONHeader, features: [GeoJSONFeature]) {
    var features: [GeoJSONFeature] = []
    do {
      let header = try forEachFeature { features.append($0) }
      return (header, features)
    } catch let error as FormatError {
      throw error
    } catch {
      // The closure above throws nothing of its own.
      throw FormatError(.unsupported, Words.Formats.notGeoJSON)
    }
  }

  static let recordSeparator: UInt8 = 0x1E

  private func forEachRecord(_ body: (GeoJSONFeature) throws -> Void) throws -> GeoJSONHeader {
    var start = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Self.recordSeparator) ?? bytes.count
      var scanner = JSONScanner(bytes, range: start..<end, depthLimit: depthLimit)
      // RFC 8142 allows empty records.
      if scanner.peek() != nil {
        try body(GeoJSONScanning.feature(&scanner))
        try scanner.finish()
      }
      start = end + 1
    }
    return GeoJSONHeader()
  }

  private static func name(ofSystem value: JSONValue) -> String? {
    if value == .null { return nil }
    return value["properties"]?["name"]?.text ?? String(decoding: value.bytes(), as: UTF8.self)
  }
}
