import Cartography
import GeoFormats
import Spatial
import Wording

/// An atlas held in memory and never changed: what a server answers from.
public final class AtlasSnapshot: Sendable {
  /// Name of the dataset, such as `hokkaido`: lower case, digits, `-` and `_`.
  public let name: String
  public let about: AtlasContents.About
  /// Sixteen hexadecimal digits that tell this edition from others: of the atlas' bytes and the program.
  public let version: String
  /// When it was opened, as RFC 3339 in UTC: when all that is answered from it was made.
  public let timeStamp: String
  /// Layers with a geometry, by name.
  public let layers: [FeatureLayer]
  public let tiles: TileService
  public let maps: PrintedMaps
  public let search: PlaceSearch
  /// The map page; nil where the map library is not at hand.
  public let viewer: ViewerService?
  /// Figures of the nation that areas are set beside.
  public let nation: NationalFigures?
  /// What analyses work on.
  public let register: AtlasRegister
  private let layerNumbers: [String: Int]

  /// Tables that nothing is answered from once the layers are drawn and the register is read: most of the file.
  private static let droppedTables: Set<String> = [
    "cell_reach", "cell_population", "access_cell", "facility_source", "facility_service",
    "area_reach_own_kind",
    "issue",
  ]

  /// Opens the atlas at `path` and prepares the styles of `folder`. Its connection is read-only and closed when
  /// this returns.
  ///
  /// - Parameters:
  ///   - leaflet: the library of the map page; nil: there is no page.
  ///   - timeStamp: the time now.
  public init(
    atlas path: String, styles folder: String, leaflet: LeafletLibrary? = nil, nation: NationalFigures? = nil,
    language: Language, timeStamp: String
  ) throws(Failure) {
    self.nation = nation
    var contents = try AtlasContents(reading: path)
    about = try contents.about()
    name = Self.safeName(try contents.table("atlas").texts("name")?.first.flatMap { $0 } ?? "", path)
    version = try Self.version(of: path)
    self.timeStamp = timeStamp
    register = try AtlasRegister(contents)
    let drawable = try contents.drawable().filter { !Self.droppedTables.contains($0.key) }
    contents = AtlasContents(
      contents.tables.filter { !Self.droppedTables.contains($0.key) }.map(\.value), path: path)
    let shelf = StyleShelf(folder: folder)
    let first = try shelf.styles([])
    let names = Set(first.map(\.name))
    let everything = try shelf.everything()
    let tiles = try TileService(
      TileSource(tables: drawable, language: language, attribution: about.attribution), first: first,
      others: everything.filter { !names.contains($0.name) })
    self.tiles = tiles
    // In the order of the shelf, families together.
    let shown = everything.compactMap { tiles.style($0.name) }.filter { ViewerMaps.hasFigures($0, contents) }
    viewer = try leaflet.map { library throws(Failure) in
      ViewerService(
        try ViewerFiles(
          contents, tables: drawable, styles: shown, zooms: TileService.zooms, language: language,
          leaflet: library, use: .server(.init())))
    }
    maps = try PrintedMaps(contents, tables: drawable, styles: folder)
    search = try PlaceSearch(contents)
    let tables = contents.tables.values.filter { $0.geometryKind != nil }.sorted { $0.name < $1.name }
    layers = tables.map { FeatureLayer($0) }
    layerNumbers = Dictionary(layers.enumerated().map { ($1.name, $0) }) { a, _ in a }
  }

  public func layer(_ name: String) -> FeatureLayer? { layerNumbers[name].map { layers[$0] } }

  private static func version(of path: String) throws(Failure) -> String {
    do {
      let digest = try Checksum.sha256(.file(path: path)).digest
      return String(Checksum.sha256(Array((digest + ZaitakuVersion.text).utf8)).prefix(16))
    } catch {
      throw Failure(.badInput, error.message, at: path)
    }
  }

  /// What may stand in a path: the dataset's name, else that of the file.
  private static func safeName(_ name: String, _ path: String) -> String {
    let file = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "atlas"
    for candidate in [name, file] {
      let safe = candidate.lowercased().filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
      }
      if !safe.isEmpty { return safe }
    }
    return "atlas"
  }
}
