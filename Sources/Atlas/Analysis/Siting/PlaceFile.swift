import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Named points in a file of a person's own.
enum PlaceFile {
  struct Point: Sendable, Hashable {
    var name: String
    var position: Position
  }

  private static let names = ["name", "名称", "名前", "施設名", "候補地"]
  private static let longitudes = ["longitude", "lon", "lng", "x", "経度"]
  private static let latitudes = ["latitude", "lat", "y", "緯度"]
  /// What is larger is no list of candidates.
  private static let sizeLimit = 1 << 28

  /// Points of a GeoJSON file (`.geojson`, `.json`), else of a CSV file with columns for longitude and latitude.
  ///
  /// - Throws: `Failure.badInput` with the line or feature of a point that isn't one or lies outside Japan.
  static func places(_ path: String) throws(Failure) -> [Point] {
    ["geojson", "json"].contains(FileName.ending(path)) ? try geoJSON(path) : try csv(path)
  }

  private static func csv(_ path: String) throws(Failure) -> [Point] {
    let table = try CSVTable(path: path, limit: sizeLimit)
    let header = table.header.map { $0.lowercased() }
    guard let longitude = header.firstIndex(where: longitudes.contains),
      let latitude = header.firstIndex(where: latitudes.contains)
    else {
      throw Failure(
        .badInput, Words.SitingAnalysis.noCoordinates, at: path,
        remedy: Words.SitingAnalysis.noCoordinatesRemedy)
    }
    let name = header.firstIndex(where: names.contains)
    var points: [Point] = []
    // Spreadsheets leave rows of empty fields at the end; they hold nothing that could be lost.
    for row in table.rows where row.fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      let texts = (row.field(longitude), row.field(latitude))
      guard let x = number(texts.0), let y = number(texts.1) else {
        throw failure("\(path):\(row.line)", "\(texts.0), \(texts.1)")
      }
      points.append(try point(row.field(name), x, y, number: points.count + 1, at: "\(path):\(row.line)"))
    }
    return points
  }

  /// Degrees with blanks around them, as hand-made tables have.
  private static func number(_ text: String) -> Double? { Double(text.filter { !$0.isWhitespace }) }

  private static func geoJSON(_ path: String) throws(Failure) -> [Point] {
    let features: [GeoJSONFeature]
    do throws(FormatError) {
      features = try GeoJSONReader(bytes: try bytes(path)).features().features
    } catch {
      throw error.failure(at: path)
    }
    var points: [Point] = []
    for (number, feature) in features.enumerated() {
      guard case .point(let position)? = feature.geometry else {
        throw failure("\(path) #\(number + 1)", "–")
      }
      var name = ""
      for key in names where name.isEmpty {
        if case .text(let text)? = feature.property(key) { name = text }
      }
      points.append(
        try point(
          name, position.longitude, position.latitude, number: points.count + 1, at: "\(path) #\(number + 1)")
      )
    }
    return points
  }

  private static func bytes(_ path: String) throws(FormatError) -> [UInt8] {
    do throws(Failure) {
      return try FileReading.bytes(path, limit: sizeLimit)
    } catch {
      throw FormatError(.missing, error.message)
    }
  }

  private static func point(
    _ name: String, _ x: Double, _ y: Double, number: Int, at place: String
  ) throws(Failure) -> Point {
    let bounds = Scenario.bounds
    guard x >= bounds.west, x <= bounds.east, y >= bounds.south, y <= bounds.north else {
      throw failure(place, "\(x), \(y)")
    }
    return Point(
      name: name.isEmpty ? String(number) : name, position: Position(longitude: x, latitude: y))
  }

  private static func failure(_ place: String, _ value: String) -> Failure {
    Failure(
      .badInput, Words.SitingAnalysis.badPoint.with(value), at: place,
      remedy: Words.SitingAnalysis.badPointRemedy)
  }
}
