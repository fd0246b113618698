import Atlas
import GeoFormats
import Spatial
import Wording

/// What a request asks of the items of a collection.
struct ItemsQuestion: Sendable {
  static let defaultLimit = 1_000
  static let largestLimit = 10_000
  /// How long rows are looked through for one answer.
  static let patience = Duration.seconds(5)
  /// Rows of a page for people.
  static let pageLimit = 50

  let query: FeatureQuery
  let system: CoordinateSystem
  let offset: Int
  /// nil: everything, where that is streamed.
  let limit: Int?

  /// Whether rows are looked at or carried one by one: then not on the threads that answer everything.
  var isHeavy: Bool {
    query.filter != nil || query.regions?.contains { $0.shape != nil } ?? false || system != .crs84
      || (isPage && (limit ?? 0) > 500)
  }

  private let isPage: Bool

  init(_ asked: Asked, _ layer: FeatureLayer) throws(Problem) {
    isPage = asked.format == .html
    let offered = CoordinateSystem.offered(layer.extent)
    system = try Self.system("crs", asked, offered)
    var query = FeatureQuery()
    query.patience = Self.patience
    if let text = asked.query["bbox"] {
      query.regions = try Self.regions(text, try Self.system("bbox-crs", asked, offered), asked)
    } else if asked.query["bbox-crs"] != nil {
      _ = try Self.system("bbox-crs", asked, offered)
    }
    if let text = asked.query["datetime"] {
      guard let days = DayInterval(text) else { throw asked.problem(Words.Server.badDatetime, "datetime") }
      query.days = days
    }
    for column in layer.table.columns {
      guard let text = asked.query[column.name] else { continue }
      guard let value = FeatureQuery.value(text, for: column) else {
        throw asked.problem(
          Words.Server.badValue.with(column.name, CollectionDocument.type(column.values)), column.name)
      }
      query.values.append((column.name, value))
    }
    if let language = asked.query["filter-lang"], language != "cql2-text" {
      throw asked.problem(Words.Server.badFilterLanguage, "filter-lang")
    }
    let filterSystem = try Self.system("filter-crs", asked, offered)
    if let text = asked.query["filter"] {
      query.filter = try Self.filter(text, layer, filterSystem, asked)
    }
    self.query = query
    offset = try asked.whole("offset", 0, in: 0...999_999_999)
    let isStreamed = asked.format == .sequence || asked.format == .csv
    if asked.query["limit"] == nil, isStreamed {
      limit = nil
    } else {
      limit = try asked.whole(
        "limit", asked.format == .html ? Self.pageLimit : Self.defaultLimit, in: 1...Self.largestLimit,
        capped: true)
    }
  }

  private static func filter(
    _ text: String, _ layer: FeatureLayer, _ system: CoordinateSystem, _ asked: Asked
  ) throws(Problem) -> CQL2Filter {
    do {
      return try CQL2Filter(
        system.unprojected(CQL2Expression(text)), table: layer.table, boxes: layer.boxes)
    } catch let error as FormatError {
      throw asked.problem(error.message, "filter")
    } catch {
      throw asked.problem(Words.Server.badCrs, "filter-crs")
    }
  }

  private static func system(
    _ name: String, _ asked: Asked, _ offered: [CoordinateSystem]
  ) throws(Problem) -> CoordinateSystem {
    guard let uri = asked.query[name] else { return .crs84 }
    guard let system = offered.first(where: { $0.uri == uri }) else {
      throw asked.problem(Words.Server.badCrs, name)
    }
    return system
  }

  /// Two regions when the box crosses the antimeridian.
  private static func regions(
    _ text: String, _ system: CoordinateSystem, _ asked: Asked
  ) throws(Problem) -> [FeatureQuery.Region] {
    let bad = asked.problem(Words.Server.badBox, "bbox")
    guard text.utf8.count <= 400 else { throw bad }
    var numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Double(String(part).trimmingSpaces()) ?? .nan
    }
    // Heights are allowed and mean nothing here.
    if numbers.count == 6 { numbers = [numbers[0], numbers[1], numbers[3], numbers[4]] }
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e9 }) else { throw bad }
    let region: FeatureQuery.Region?
    do { region = try system.region(numbers) } catch { throw bad }
    guard let region, case let box = region.box, abs(box.west) <= 180, abs(box.east) <= 180,
      abs(box.south) <= 90, abs(box.north) <= 90, box.south <= box.north
    else { throw bad }
    guard box.west > box.east else { return [region] }
    return [
      FeatureQuery.Region(BoundingBox(west: box.west, south: box.south, east: 180, north: box.north)),
      FeatureQuery.Region(BoundingBox(west: -180, south: box.south, east: box.east, north: box.north)),
    ]
  }
}
