import GeoFormats
import Glibc
import Spatial
import Wording

/// Municipalities out of a GeoJSON file that holds one feature a line, as GDAL writes it: several at a time, each
/// through the reader that everything else uses.
struct BoundaryFile {
  struct Municipality: Sendable {
    /// Code of the area it belongs to.
    var area: String
    var shape: MultiPolygon
  }

  private static let pieceSize = 1 << 20

  private let file: BenchFile
  /// Every line without its end.
  private let lines: [Range<Int>]

  /// - Throws: `Failure` when the file can't be read.
  init(_ path: String) throws(Failure) {
    let file = try BenchFile(path)
    let parts = Workers.map(count: file.size, chunk: Self.pieceSize) { range -> [Int]? in
      file.withBytes(range) { Self.lineFeeds($0, count: range.count).map { $0 + range.lowerBound } }
    }
    var lines: [Range<Int>] = []
    var start = 0
    for part in parts {
      guard let part else { throw Failure(.badInput, Words.Bench.fileChanged, at: path) }
      for end in part {
        lines.append(start..<end)
        start = end + 1
      }
    }
    if start < file.size { lines.append(start..<file.size) }
    self.file = file
    self.lines = lines
  }

  /// Every feature, in the order of the file.
  ///
  /// - Parameter property: holds the code of the area.
  /// - Throws: `Failure` with the line of the first feature that has no such property or no surface.
  func municipalities(area property: String) throws(Failure) -> [Municipality] {
    let head = try lines.prefix(64).map { (line) throws(Failure) in
      String(decoding: try file.bytes(line.prefix(4096)), as: UTF8.self).filter { !$0.isWhitespace }
    }
    guard let opening = head.firstIndex(of: "\"features\":[") else {
      throw Failure(
        .badInput, Words.Bench.noFeatureLines, at: file.path, remedy: Words.Bench.remakeWorkload)
    }
    let first = opening + 1
    let parts = Workers.map(count: lines.count - first, chunk: 16) { range -> [Content] in
      range.map { content(lines[first + $0], property) }
    }
    var municipalities: [Municipality] = []
    municipalities.reserveCapacity(lines.count)
    for (number, content) in parts.joined().enumerated() {
      switch content {
      case .municipality(let municipality): municipalities.append(municipality)
      case .closing: return municipalities
      case .fault(let reason):
        throw Failure(
          .badInput, reason, at: "\(file.path):\(first + number + 1)", remedy: Words.Bench.remakeWorkload)
      }
    }
    throw Failure(.badInput, Words.Formats.jsonEndsEarly, at: file.path, remedy: Words.Bench.remakeWorkload)
  }

  private enum Content: Sendable {
    case municipality(Municipality)
    /// The end of the list of features.
    case closing
    case fault(Phrase)
  }

  private func content(_ line: Range<Int>, _ property: String) -> Content {
    do {
      var bytes = try file.bytes(line)
      while let last = bytes.last, Self.isBlank(last) || last == UInt8(ascii: ",") { bytes.removeLast() }
      if bytes.first(where: { !Self.isBlank($0) }) == UInt8(ascii: "]") { return .closing }
      let features = try GeoJSONReader(bytes: bytes).features().features
      guard features.count == 1, let feature = features.first else {
        return .fault(Words.Bench.noFeatureLines)
      }
      if let fault = feature.fault { return .fault(fault.message) }
      guard let polygons = feature.geometry?.polygons, !polygons.isEmpty,
        case .text(let area)? = feature.properties.first(where: { $0.name == property })?.value
      else { return .fault(Words.Bench.noMunicipality.with(property)) }
      return .municipality(Municipality(area: area, shape: MultiPolygon(polygons)))
    } catch let error as FormatError {
      return .fault(error.message)
    } catch {
      return .fault(Words.Bench.fileChanged)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }

  private static func lineFeeds(_ bytes: UnsafePointer<UInt8>, count: Int) -> [Int] {
    var found: [Int] = []
    var at = 0
    while at < count, let next = memchr(bytes + at, Int32(UInt8(ascii: "\n")), count - at) {
      at = UnsafeRawPointer(next) - UnsafeRawPointer(bytes)
      found.append(at)
      at += 1
    }
    return found
  }
}
