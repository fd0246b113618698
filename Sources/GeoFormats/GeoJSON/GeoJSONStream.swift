import Wording

/// One reading of a GeoJSON text: cuts it into values and hands each to the scanner.
struct GeoJSONStream {
  private var window: ByteWindow
  private let depthLimit: Int

  static let recordSeparator: UInt8 = 0x1E

  init(_ window: ByteWindow, depthLimit: Int) {
    self.window = window
    self.depthLimit = depthLimit
  }

  mutating func read(_ body: (GeoJSONFeature) throws -> Void) throws -> GeoJSONHeader {
    var header = GeoJSONHeader()
    guard try window.peek() != Self.recordSeparator else {
      try readRecords(body)
      return header
    }
    try readFirst(&header, body)
    try readLines(header, body)
    return header
  }

  // MARK: - A collection or a feature

  /// Reads the first value. Whether it is a collection shows when `features` or a telling `type` comes; until
  /// then its bytes are kept, because a lone feature is read from its beginning.
  private mutating func readFirst(
    _ header: inout GeoJSONHeader, _ body: (GeoJSONFeature) throws -> Void
  ) throws {
    guard try window.peek() == UInt8(ascii: "{") else {
      // The scanner says what is wrong.
      try value(depth: 0) { (scanner: inout JSONScanner) throws(FormatError) in
        try scanner.open(UInt8(ascii: "{"))
      }
      throw notGeoJSON(at: window.offset)
    }
    window.release()
    let start = window.offset
    window.at += 1
    var type: String?
    var sawFeatures = false
    var isFirst = true
    while let name = try nextKey(&isFirst) {
      let isText = try window.peek() == UInt8(ascii: "\"")
      switch name {
      case "type" where isText:
        type = try value(depth: 1) { (scanner: inout JSONScanner) throws(FormatError) in try scanner.string()
        }
        if type == "Feature", !sawFeatures {
          window.at = start - window.origin
          try readFeature(depth: 0, body)
          isLoneFeature = true
          return
        }
        guard type == "FeatureCollection" else { throw notGeoJSON(at: start) }
      case "features" where !sawFeatures:
        sawFeatures = true
        window.release()
        try readElements(body)
      case "crs":
        header.referenceSystem = Self.name(ofSystem: try value(depth: 1, JSONValue.read))
      case "bbox", "geometry", "coordinates", "geometries":
        try value(depth: 1) { (scanner: inout JSONScanner) throws(FormatError) in try scanner.skipValue() }
      default:
        // Another member of a collection, or of what will turn out to be a feature.
        if let member = try value(depth: 1, Self.member) { header.members.append(JSONMember(name, member)) }
      }
      if sawFeatures || type != nil { window.release() }
    }
    guard sawFeatures else { throw notGeoJSON(at: start) }
  }

  private var isLoneFeature = false

  private mutating func readElements(_ body: (GeoJSONFeature) throws -> Void) throws {
    guard try window.peek() == UInt8(ascii: "[") else {
      return try value(depth: 1) { (scanner: inout JSONScanner) throws(FormatError) in
        try scanner.open(UInt8(ascii: "["))
      }
    }
    window.at += 1
    var isFirst = true
    while true {
      let byte = try window.peek()
      if byte == UInt8(ascii: "]") {
        window.at += 1
        return
      }
      if !isFirst {
        guard byte == UInt8(ascii: ",") else { throw expected(", / ]", byte) }
        window.at += 1
        _ = try window.peek()
      }
      isFirst = false
      window.release()
      try readFeature(depth: 2, body)
      window.release()
    }
  }

  private mutating func readFeature(depth: Int, _ body: (GeoJSONFeature) throws -> Void) throws {
    var feature = try value(depth: depth, GeoJSONScanning.feature)
    feature.offset += window.origin
    feature.fault = feature.fault?.moved(by: window.origin)
    try body(feature)
  }

  // MARK: - Sequences

  /// Features behind record separators (RFC 8142); empty records are allowed.
  private mutating func readRecords(_ body: (GeoJSONFeature) throws -> Void) throws {
    while let byte = try window.peek() {
      guard byte == Self.recordSeparator else { throw expected("RS", byte) }
      window.at += 1
      guard let next = try window.peek(), next != Self.recordSeparator else { continue }
      window.release()
      try readFeature(depth: 0, body)
      window.release()
    }
  }

  /// What follows the first value: nothing, or more features, each on a line of its own, if it was one.
  private mutating func readLines(
    _ header: GeoJSONHeader, _ body: (GeoJSONFeature) throws -> Void
  ) throws {
    window.release()
    while true {
      let end = window.offset
      guard let byte = try window.peek() else { return }
      guard isLoneFeature, byte == UInt8(ascii: "{"), window.hasLineEnd(since: end) else {
        throw expected("EOF", byte)
      }
      window.release()
      try readFeature(depth: 0, body)
    }
  }

  // MARK: - Pieces

  /// The next key of the outermost object, its colon consumed; nil, behind the brace, when the object ends.
  private mutating func nextKey(_ isFirst: inout Bool) throws(FormatError) -> String? {
    let byte = try window.peek()
    if byte == UInt8(ascii: "}") {
      window.at += 1
      return nil
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw expected(", / }", byte) }
      window.at += 1
    }
    isFirst = false
    let key = try value(depth: 1) { (scanner: inout JSONScanner) throws(FormatError) in try scanner.string() }
    guard try window.peek() == UInt8(ascii: ":") else { throw expected(":", try window.peek()) }
    window.at += 1
    return key
  }

  /// Cuts out the next value, hands it to `read` and consumes it; errors get their place in the stream.
  private mutating func value<Value>(
    depth: Int, _ read: (inout JSONScanner) throws(FormatError) -> Value
  ) throws(FormatError) -> Value {
    _ = try window.peek()
    let end = try window.endOfValue()
    do throws(FormatError) {
      var scanner = JSONScanner(window.bytes, range: window.at..<end, depthLimit: depthLimit)
      scanner.depth = depth
      let value = try read(&scanner)
      window.at = scanner.at
      return value
    } catch {
      throw error.moved(by: window.origin)
    }
  }

  /// A member as a tree; nil for one too long to be kept, which is only checked: a tree takes tens of times the
  /// memory of its text.
  private static func member(_ scanner: inout JSONScanner) throws(FormatError) -> JSONValue? {
    guard scanner.end - scanner.at <= memberLimit else {
      try scanner.skipValue()
      return nil
    }
    return try JSONValue.read(&scanner)
  }

  static let memberLimit = 1 << 20

  private func notGeoJSON(at offset: Int) -> FormatError {
    FormatError(.unsupported, Words.Formats.notGeoJSON, offset: offset)
  }

  private func expected(_ what: String, _ found: UInt8?) -> FormatError {
    found == nil
      ? FormatError(.badSyntax, Words.Formats.jsonEndsEarly, offset: window.offset)
      : FormatError(.badSyntax, Words.Formats.badJSON.with(what), offset: window.offset)
  }

  private static func name(ofSystem value: JSONValue) -> String? {
    if value == .null { return nil }
    return value["properties"]?["name"]?.text ?? String(decoding: value.bytes(), as: UTF8.self)
  }
}
