import Cartography
import FoundationEssentials
import GeoFormats
import Wording

/// Writes the map page with its tiles as one HTML file that opens by double click, without a server.
public enum ExportSingleFile {
  /// - Parameters:
  ///   - styles: names in the folder `Styles`, or paths; all that the atlas has figures for when empty.
  ///   - leaflet: the folder of the map library.
  ///   - language: of names on tiles, and in which the page opens.
  /// - Returns: lines that say what was written.
  public static func run(
    atlas: String, styles: [String] = [], styleFolder: DataFolders, leaflet: String, language: Language,
    terminal: Language, to output: String, progress: (DrawTiles.Progress) -> Void
  ) throws(Failure) -> [String] {
    let library = try LeafletLibrary(folder: leaflet)
    let maps = try ViewerMaps(
      atlas: atlas, names: styles, folder: try styleFolder.folder("Styles"), language: language)
    var pieces: [(style: String, address: TileAddress, bytes: [UInt8])] = []
    let tiles = try maps.draw(ViewerFiles.staticZooms, progress: progress) { (style, address, bytes) in
      pieces.append((style, address, bytes))
    }
    // The styles of one place stand together: they share borders and names, which pack into next to nothing.
    let order = Dictionary(maps.renderers.enumerated().map { ($1.style.name, $0) }) { a, _ in a }
    pieces.sort { ($0.address, order[$0.style] ?? 0) < ($1.address, order[$1.style] ?? 0) }

    let files = try maps.files(language, leaflet: library, use: .singleFile(tiles: tiles))
    var container = ViewerContainer()
    for name in ViewerAssets.data {
      container.append("\(name).json", files.file("viewer/\(name).json")?.bytes ?? [])
    }
    for piece in pieces {
      let address = piece.address
      container.append("\(piece.style)/\(address.z)/\(address.x)/\(address.y)", piece.bytes)
    }
    let payload = Data(Gzip.compress(container.bytes(), level: 9)).base64EncodedString()
    let page = try ViewerPage.whole(
      title: files.title, language: language, leaflet: library, payload: payload)
    try AtomicFile.write(page, to: output)
    return maps.summary(terminal, at: output, tiles: pieces.count, bytes: page.count)
  }
}
