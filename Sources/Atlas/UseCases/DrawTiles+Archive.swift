import AtlasStore
import Cartography
import GeoFormats
import Wording

extension DrawTiles {
  /// Tiles of one style as one file: `.pmtiles`, or `.mbtiles`.
  ///
  /// - Parameter styles: a name in the folder `Styles`, or a path; exactly one.
  /// - Returns: lines that say what was written.
  /// - Throws: `Failure.usage` for none or several styles, or another ending.
  public static func archive(
    atlas: String, styles: [String], styleFolder: DataFolders, zoom: String, language: Language,
    terminal: Language, to output: String, progress: (String) -> Void
  ) throws(Failure) -> [String] {
    guard styles.count == 1 else {
      throw Failure(
        .usage, Words.TileArchives.oneStyle, at: output, remedy: Words.TileArchives.oneStyleRemedy)
    }
    let zooms = try range(zoom)
    let contents = try AtlasContents(reading: atlas)
    let style = try StyleShelf(folder: try styleFolder.folder("Styles")).styles(styles)[0]
    let attribution = try contents.about().attribution
    let renderer = try TileRenderer(
      style: style,
      source: TileSource(tables: try contents.drawable(), language: language, attribution: attribution))
    if FileName.ending(output) == "mbtiles" {
      var archive = MBTilesWriter(path: output)
      return try fill(&archive, renderer, zooms, language, terminal, attribution, progress)
    }
    var archive = PMTilesWriter(path: output)
    return try fill(&archive, renderer, zooms, language, terminal, attribution, progress)
  }

  /// Whether a path names an archive rather than a folder.
  public static func isArchive(_ path: String) -> Bool {
    ["pmtiles", "mbtiles"].contains(FileName.ending(path))
  }

  private static func fill(
    _ archive: inout some TileArchive, _ renderer: TileRenderer, _ zooms: ClosedRange<Int>,
    _ language: Language, _ terminal: Language, _ attribution: Phrase, _ progress: (String) -> Void
  ) throws(Failure) -> [String] {
    var (count, bytes) = (0, 0)
    try TilePyramid.write(renderer, zooms: zooms) { (address, svg) throws(Failure) in
      try archive.add(TileKey(z: address.z, x: address.x, y: address.y), svg)
      count += 1
      bytes += svg.count
    }
    progress("\(renderer.style.name): \(count)")
    let style = renderer.style
    let box = renderer.bounds
    try archive.finish(
      TileArchiveAbout(
        name: style.title(language), description: style.about(language), attribution: attribution(language),
        content: .svg, minzoom: zooms.lowerBound, maxzoom: zooms.upperBound,
        bounds: box.map { [$0.west, $0.south, $0.east, $0.north] } ?? [-180, -85, 180, 85],
        centre: (
          box?.centre.longitude ?? 0, box?.centre.latitude ?? 0,
          min(max(zooms.lowerBound, 6), zooms.upperBound)
        )))
    return [
      Words.Commands.tilesWritten(terminal, style.name, String(count), String(bytes / max(1, count) / 1024))
    ]
  }
}
