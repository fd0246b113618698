import GeoFormats
import Spatial
import Wording

/// The rows that a style shows on one sheet, in the sheet's plane: projected, joined and clustered once,
/// whatever frames they are then drawn in.
public struct PrintSource: Sendable {
  let style: Style
  /// The zoom of 256-pixel tiles that shows as much detail as the sheet's scale; fractional.
  let zoom: Double
  let language: Language
  /// From the bottom to the top; layers that do not show at the zoom are left out.
  let layers: [PrintLayer]

  /// Nothing of a style yet: what a sheet is laid out with before its scale is known.
  public init(style: Style, language: Language) {
    (self.style, zoom, self.language, layers) = (style, 0, language, [])
  }

  /// - Parameters:
  ///   - style: already resolved for the tables.
  ///   - source: the tables of the atlas, as for tiles.
  ///   - zoom: see `PrintZoom`.
  ///   - tolerance: detail below this is left out of areas and borders.
  ///   - cellFactor: squares of so many cells along a side are drawn as one.
  ///   - subject: codes of the municipalities that the sheet is about; nil: all.
  ///   - singles: facilities stand by themselves, however close.
  ///   - plane: degrees to metres of the sheet's plane, x to the east, y to the north.
  /// - Throws: `badInput` when the source lacks what the style draws.
  public init(
    style: Style, source: TileSource, zoom: Double, tolerance: Metres, cellFactor: Int,
    subject: Set<String>?, singles: Bool = false, plane: @escaping ([Position]) -> [PlanePoint]
  ) throws(Failure) {
    var tables = source.tables
    let areas = try AreaCoverage(tables)?.simplified(
      tolerance: tolerance, minimumPart: tolerance.value * tolerance.value * 4)
    if let areas, tables["border"] == nil { tables["border"] = areas.borders() }
    try StyleCheck.check(style, tables, language: source.language)
    let builder = PrintLayerBuilder(
      style: style, tables: tables, areas: areas, language: source.language, zoom: zoom,
      cellFactor: cellFactor, subject: PrintSubject(subject, tables), singles: singles, plane: plane)
    self.style = style
    self.zoom = zoom
    language = source.language
    layers = builder.layers()
  }
}

/// One layer of a style on a sheet.
struct PrintLayer: Sendable {
  let layer: StyleLayer
  /// What rows of shapes and places are numbered in.
  let table: FeatureTable
  /// Fills and lines.
  var shapes: [PrintShape] = []
  /// Symbols, circles and names.
  var places: [PrintPlace] = []
}

/// Rings or lines that are drawn alike.
struct PrintShape: Sendable {
  /// A row that looks so.
  var row: Int
  /// Metres of the plane.
  var lines: [[PlanePoint]]
  /// Squares of a mesh keep their corners.
  var isMesh = false
  var title: String?
}

/// Where a row's symbol or name stands.
struct PrintPlace: Sendable {
  enum Spot: Sendable {
    case point(PlanePoint)
    /// The largest polygon of an area: its name finds the roomiest place.
    case area([[PlanePoint]])
  }

  var row: Int
  var spot: Spot
  /// Within the area that the sheet is about.
  var isInside = true
}

/// Which rows belong to the area that a sheet is about.
struct PrintSubject: Sendable {
  /// nil: everything.
  private let codes: Set<String>?
  /// Codes of larger areas all of whose municipalities belong to it.
  private let whole: Set<String>

  init(_ codes: Set<String>?, _ tables: [String: FeatureTable]) {
    self.codes = codes
    guard let codes, let municipality = tables["municipality"], let own = municipality.texts("code") else {
      whole = []
      return
    }
    var whole: Set<String> = []
    for column in ["home_care_area_code", "secondary_area_code", "tertiary_area_code"] {
      var isWhole: [String: Bool] = [:]
      for (code, parent) in zip(own, municipality.texts(column) ?? []) {
        guard let code, let parent else { continue }
        isWhole[parent] = (isWhole[parent] ?? true) && codes.contains(code)
      }
      whole.formUnion(isWhole.filter(\.value).keys)
    }
    self.whole = whole
  }

  var isEverything: Bool { codes == nil }

  /// For each row of a table whether it belongs.
  func membership(_ table: FeatureTable) -> [Bool] {
    guard let codes else { return [Bool](repeating: true, count: table.rowCount) }
    if let owners = table.texts("municipality_code") {
      return owners.map { $0.map(codes.contains) ?? false }
    }
    guard let own = table.texts("code") else { return [Bool](repeating: true, count: table.rowCount) }
    return own.map { code in code.map { codes.contains($0) || whole.contains($0) } ?? false }
  }
}
