import Cartography
import GeoFormats
import Spatial
import Wording

/// The styles that an atlas has figures for, ready to draw, for a page without a server.
struct ViewerMaps {
  let contents: AtlasContents
  let tables: [String: FeatureTable]
  let renderers: [TileRenderer]
  /// Styles for which the atlas has nothing to show.
  let left: [String]

  /// - Parameters:
  ///   - names: styles by name or path; for none all of the folder that are made for the screen.
  /// - Throws: what is thrown for a named style that can't be drawn; `badInput` when nothing can be shown.
  init(
    atlas: String, names: [String], folder: String, language: Language
  ) throws(Failure) {
    contents = try AtlasContents(reading: atlas)
    tables = try contents.drawable()
    let source = TileSource(
      tables: tables, language: language, attribution: try contents.about().attribution)
    var renderers: [TileRenderer] = []
    var left: [String] = []
    for style in try StyleShelf(folder: folder).styles(names) {
      do throws(Failure) {
        guard !names.isEmpty || Self.hasFigures(style, contents) else {
          left.append(style.name)
          continue
        }
        renderers.append(try TileRenderer(style: style, source: source))
      } catch {
        // A style that nobody named is left out when the atlas is older than its figures.
        guard names.isEmpty, error.kind == .badInput else { throw error }
        left.append(style.name)
      }
    }
    guard !renderers.isEmpty else {
      throw Failure(
        .badInput, Words.Viewer.nothingToShow, at: atlas, remedy: Words.Commands.tableMissingRemedy)
    }
    (self.renderers, self.left) = (renderers, left)
  }

  /// A map of what nobody has reported says nothing.
  static func hasFigures(_ style: Style, _ contents: AtlasContents) -> Bool {
    style.family != "progress" || (contents.tables["progress"]?.rowCount ?? 0) > 0
  }

  /// Draws all tiles style by style and hands them over.
  ///
  /// - Returns: the addresses of those that hold something, by style.
  func draw(
    _ zooms: ClosedRange<Int>, progress: (DrawTiles.Progress) -> Void,
    sink: (_ style: String, TileAddress, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [String: [TileAddress]] {
    var drawn: [String: [TileAddress]] = [:]
    for renderer in renderers {
      let name = renderer.style.name
      progress(DrawTiles.Progress(done: 0, total: 0, what: name))
      var own: [TileAddress] = []
      try TilePyramid.write(renderer, zooms: zooms, without: []) {
        (address, bytes, step) throws(Failure) in
        if let bytes {
          try sink(name, address, bytes)
          own.append(address)
        }
        progress(DrawTiles.Progress(done: step.done, total: step.total, what: name))
      }
      drawn[name] = own
    }
    return drawn
  }

  /// The files of the page beside these maps.
  func files(_ language: Language, leaflet: LeafletLibrary, use: ViewerUse) throws(Failure) -> ViewerFiles {
    try ViewerFiles(
      contents, tables: tables, styles: renderers.map(\.style), zooms: ViewerFiles.staticZooms,
      language: language, leaflet: leaflet, use: use)
  }

  /// Lines that say what was written.
  func summary(_ terminal: Language, at path: String, tiles: Int, bytes: Int) -> [String] {
    let megabytes = FixedPoint.text(Double(bytes) / 1_000_000, decimals: 1)
    return left.map { Words.Viewer.left(terminal, $0) } + [
      Words.Viewer.siteWritten(terminal, path, String(renderers.count), String(tiles), megabytes)
    ]
  }
}
