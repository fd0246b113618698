import Cartography
import GeoFormats
import Wording

/// Writes the map page with its tiles as a folder for any web server or file share.
public enum ExportSite {
  /// `index.html`, `viewer/…` and `tiles/STYLE/z/x/y.svg`. A reader sees the old folder or the whole new one.
  ///
  /// - Parameters:
  ///   - styles: names in the folder `Styles`, or paths; all that the atlas has figures for when empty.
  ///   - leaflet: the folder of the map library.
  ///   - language: of names on tiles, and in which the page opens.
  /// - Returns: lines that say what was written.
  /// - Throws: `cannotWrite` for a folder that holds something else.
  public static func run(
    atlas: String, styles: [String] = [], styleFolder: DataFolders, leaflet: String, language: Language,
    terminal: Language, to output: String, progress: (DrawTiles.Progress) -> Void
  ) throws(Failure) -> [String] {
    let output = AtomicFolder.resolved(output)
    try AtomicFolder.check(output, marker: DrawTiles.Format.svg.marker)
    let library = try LeafletLibrary(folder: leaflet)
    let maps = try ViewerMaps(
      atlas: atlas, names: styles, folder: try styleFolder.folder("Styles"), language: language)
    var bytes = 0
    var count = 0
    try DrawTiles.replacingFolder(output, marker: DrawTiles.Format.svg.marker) { (folder) throws(Failure) in
      var columns: Set<String> = []
      let tiles = try maps.draw(ViewerFiles.staticZooms, progress: progress) {
        (style, address, tile) throws(Failure) in
        let column = "\(folder)/tiles/\(style)/\(address.z)/\(address.x)"
        if columns.insert(column).inserted { try DrawTiles.makeFolder(column) }
        try TileFile.write(tile, to: "\(folder)/tiles/\(style)/\(address.path("svg"))")
        (bytes, count) = (bytes + tile.count, count + 1)
      }
      let files = try maps.files(language, leaflet: library, use: .site(tiles: tiles))
      try DrawTiles.makeFolder("\(folder)/viewer")
      for name in files.names {
        guard let file = files.file(name) else { continue }
        try TileFile.write(file.bytes, to: "\(folder)/\(name)")
        bytes += file.bytes.count
      }
      let script = files.dataScript()
      try TileFile.write(script, to: "\(folder)/viewer/data.js")
      bytes += script.count
    }
    return maps.summary(terminal, at: output, tiles: count, bytes: bytes)
  }
}
