import GeoFormats
import Spatial
import Synchronization
import Wording

/// The tables with what doesn't depend on the zoom worked out once: several styles may be drawn from one.
public final class PreparedSource: Sendable {
  let tables: [String: FeatureTable]
  let language: Language
  let attribution: String
  private let areas: AreaCoverage?
  /// Places of names on the unit square, by table of surfaces.
  private let anchors: [String: [PlanePoint?]]
  /// The parts that the anchors lie in, on the unit square.
  private let homes: [String: [[[PlanePoint]]]]
  /// The same to about 100 m, for names that must stay within.
  private let closeHomes: [String: [[[PlanePoint]]]]
  /// The shapes of the zoom that was asked for last: styles are made ready zoom by zoom.
  private let latest = Mutex<(zoom: Int, source: ThinnedSource)?>(nil)

  /// What pictures in some styles are drawn from.
  ///
  /// - Throws: `badInput` when areas overlap.
  public convenience init(_ source: TileSource, for styles: [Style]) throws(Failure) {
    try self.init(source, labelled: styles.reduce(into: []) { $0.formUnion(Self.labelled($1)) })
  }

  /// Tables of which a style writes names or draws symbols.
  static func labelled(_ style: Style) -> Set<String> {
    Set(style.layers.filter { $0.kind == .symbol || $0.kind == .circle }.compactMap(\.table))
  }

  /// - Parameter labelled: tables whose names are written.
  init(_ source: TileSource, labelled: Set<String>) throws(Failure) {
    var tables = source.tables
    areas = try AreaCoverage(tables)
    if let areas, tables["border"] == nil { tables["border"] = areas.borders() }
    self.tables = tables
    language = source.language
    attribution = source.attribution(source.language)
    let coarse = areas?.simplified(tolerance: Metres(400), minimumPart: 0)
    var anchors: [String: [PlanePoint?]] = [:]
    var homes: [String: [[[PlanePoint]]]] = [:]
    var closeHomes: [String: [[[PlanePoint]]]] = [:]
    let close = areas?.simplified(tolerance: Metres(100), minimumPart: 0)
    for name in labelled.sorted() {
      guard let table = tables[name], table.geometryKind == .polygon || table.geometryKind == .multiPolygon
      else { continue }
      let shapes = coarse?.shapes(of: name)
      let rings = (0..<table.rowCount).map { row in
        let own = shapes?[row].polygons ?? []
        return Self.largest(own.isEmpty ? table.geometries[row]?.polygons ?? [] : own)
      }
      homes[name] = rings
      if Self.cityTables.contains(name), let shapes = close?.shapes(of: name) {
        closeHomes[name] = shapes.map { Self.largest($0.polygons) }
      }
      anchors[name] = rings.map(Self.anchor)
    }
    self.anchors = anchors
    self.homes = homes
    self.closeHomes = closeHomes
  }

  private static func largest(_ polygons: [Polygon]) -> [[PlanePoint]] {
    let largest = polygons.max { abs($0.exterior.doubledSignedArea) < abs($1.exterior.doubledSignedArea) }
    return largest?.rings.map { $0.positions.map(WebMercator.project) } ?? []
  }

  /// The roomiest place, for a name about three times as wide as high.
  private static func anchor(_ rings: [[PlanePoint]]) -> PlanePoint? {
    guard let exterior = rings.first else { return nil }
    let ys = exterior.map(\.y)
    let height = (ys.max() ?? 0) - (ys.min() ?? 0)
    guard height > 0 else { return exterior.first }
    return Polylabel.pole(of: rings, precision: height / 60, stretch: 3)?.point ?? exterior.first
  }

  /// Whether a name in the middle of `point` stands in its own area. Rows without an area may stand
  /// anywhere.
  func isHome(_ table: FeatureTable, _ row: Int, _ point: PlanePoint) -> Bool {
    guard let rings = homes[table.name]?[row], !rings.isEmpty else { return true }
    var inside = false
    for ring in rings {
      guard var a = ring.last else { continue }
      for b in ring {
        if (a.y > point.y) != (b.y > point.y), point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
          inside.toggle()
        }
        a = b
      }
    }
    return inside
  }

  /// Areas whose names stay within them from zoom 9 on.
  private static let cityTables: Set<String> = ["municipality", "ward"]

  /// Whether the names of a table must lie within their areas at a zoom.
  func keepsWithin(_ table: FeatureTable, zoom: Int) -> Bool { zoom >= 9 && closeHomes[table.name] != nil }

  /// Whether a box on the unit square lies wholly in the largest part of a row's area.
  func holds(_ table: FeatureTable, _ row: Int, _ box: LabelBox) -> Bool {
    guard let rings = closeHomes[table.name]?[row], !rings.isEmpty else { return true }
    var inside = false
    let (x, y) = (box.midX, box.midY)
    for ring in rings {
      guard var a = ring.last else { continue }
      for b in ring {
        if box.touches(a, b) { return false }
        if (a.y > y) != (b.y > y), x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x { inside.toggle() }
        a = b
      }
    }
    return inside
  }

  /// The place of a row's symbol or name on the unit square.
  func anchor(_ table: FeatureTable, _ row: Int) -> PlanePoint? {
    if let places = anchors[table.name] { return places[row] }
    switch table.geometries.indices.contains(row) ? table.geometries[row] : nil {
    case .point(let position): return position.isOnGlobe ? WebMercator.project(position) : nil
    case .multiPoint(let positions): return positions.first.map(WebMercator.project)
    default: return nil
    }
  }

  /// The box around everything that a style draws, in degrees.
  func bounds(of style: Style) -> BoundingBox? {
    style.tables.reduce(nil as BoundingBox?) { box, name in
      (tables[name]?.geometries ?? []).reduce(box) { box, geometry in
        guard let own = geometry?.boundingBox else { return box }
        return box?.union(own) ?? own
      }
    }
  }

  /// The shapes at one zoom: thinned to what can be seen there.
  func thinned(zoom: Int) -> ThinnedSource {
    if let known = latest.withLock({ $0?.zoom == zoom ? $0?.source : nil }) { return known }
    let made = thin(zoom: zoom)
    latest.withLock { $0 = (zoom, made) }
    return made
  }

  /// Texts that stand in several levels, each held once.
  private let texts = Mutex<Set<String>>([])

  /// The text as it came first.
  func shared(_ text: String?) -> String? {
    guard let text, text.utf8.count > 15 else { return text }
    return texts.withLock { texts in texts.insert(text).memberAfterInsert }
  }

  /// Lets go of what is only needed while zooms are made ready.
  public func forgetThinned() { latest.withLock { $0 = nil } }

  private func thin(zoom: Int) -> ThinnedSource {
    // Metres of a pixel in the middle of Japan; some per cent more or less make no difference here.
    let pixel = 156_543.03 * 0.78 / Double(1 << zoom)
    return ThinnedSource(
      tables: tables,
      areas: areas?.simplified(tolerance: Metres(pixel * 0.7), minimumPart: pixel * pixel * 2),
      tolerance: Metres(pixel * 0.7))
  }
}

/// The source at one zoom.
struct ThinnedSource: Sendable {
  let tables: [String: FeatureTable]
  let areas: AreaCoverage?
  let tolerance: Metres

  func table(_ name: String) -> FeatureTable? {
    if name == "border", let areas { return areas.borders() }
    return tables[name]
  }

  /// The polygons of every row, neighbours still sharing their borders.
  func polygons(of table: FeatureTable) -> [[Polygon]] {
    let own = table.geometries.map { $0?.polygons ?? [] }
    if let shapes = areas?.shapes(of: table.name) {
      // An area without members keeps the shape that its own row has.
      return zip(shapes, own).map { $0.polygons.isEmpty ? $1 : $0.polygons }
    }
    // Squares of a mesh have nothing to thin, and cells of two municipalities may lie on each other.
    let isMesh = own.allSatisfy { $0.allSatisfy { $0.exterior.positions.count <= 5 } }
    guard !isMesh, let coverage = try? Coverage(own.map(MultiPolygon.init)) else { return own }
    return coverage.simplified(tolerance: tolerance).memberShapes().map(\.polygons)
  }
}

extension FeatureTable {
  /// Whether its rows are surfaces.
  var isAreal: Bool { geometryKind == .polygon || geometryKind == .multiPolygon }

  /// A row's lines; empty where it has none.
  func lines(_ row: Int) -> [[Position]] {
    switch geometries.indices.contains(row) ? geometries[row] : nil {
    case .lineString(let line): [line]
    case .multiLineString(let lines): lines
    default: []
    }
  }
}

extension LabelBox {
  /// Whether a straight line between two points comes into the box.
  func touches(_ a: PlanePoint, _ b: PlanePoint) -> Bool {
    if max(a.x, b.x) < minX || min(a.x, b.x) > maxX || max(a.y, b.y) < minY || min(a.y, b.y) > maxY {
      return false
    }
    // All corners on one side: the line passes by.
    func side(_ x: Double, _ y: Double) -> Double { (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) }
    let sides = [side(minX, minY), side(maxX, minY), side(minX, maxY), side(maxX, maxY)]
    return !(sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 })
  }
}
