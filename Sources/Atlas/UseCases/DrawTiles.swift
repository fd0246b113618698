import Cartography
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// Draws tiles of one or more styles into a folder, with TileJSON and a page that shows them.
public enum DrawTiles {
  /// Tiles of an atlas file.
  ///
  /// - Parameters:
  ///   - styles: names in the folder `Styles`, or paths; all of the folder when empty.
  ///   - zoom: `5-9` or `7`.
  /// - Returns: lines that say what was written.
  public static func run(
    atlas: String, styles: [String], styleFolder: DataFolders, zoom: String, language: Language,
    terminal: Language, to output: String,
    progress: (String) -> Void
  ) throws(Failure) -> [String] {
    let zooms = try range(zoom)
    let contents = try AtlasContents(reading: atlas)
    let all = try StyleShelf(folder: try styleFolder.folder("Styles")).styles(styles)
    return try replacingFolder(output, marker: "index.html") { (folder) throws(Failure) in
      try write(
        contents, styles: all, zooms: zooms, language: language, terminal: terminal, to: folder,
        progress: progress)
    }
  }

  /// Writes `STYLE/z/x/y.svg`, `STYLE.json` (TileJSON) and `index.html` into `folder`, which exists.
  static func write(
    _ contents: AtlasContents, styles: [Style], zooms: ClosedRange<Int>, language: Language,
    terminal: Language, to folder: String, progress: (String) -> Void
  ) throws(Failure) -> [String] {
    let about = try contents.about()
    let attribution = about.attribution
    let source = TileSource(tables: try contents.drawable(), language: language, attribution: attribution)
    var lines: [String] = []
    var pages: [TilePage.Entry] = []
    for style in styles {
      let renderer = try TileRenderer(style: style, source: source)
      var written: [TileAddress] = []
      var bytes = 0
      try TilePyramid.write(renderer, zooms: zooms) { (address, svg) throws(Failure) in
        let path = "\(folder)/\(style.name)/\(address.path)"
        try makeFolder(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
        try AtomicFile.write(svg, to: path)
        written.append(address)
        bytes += svg.count
      }
      progress("\(style.name): \(written.count)")
      pages.append(TilePage.Entry(renderer, tiles: written))
      if let bounds = renderer.bounds {
        try AtomicFile.write(
          TileJSON.document(
            style, tiles: "\(style.name)/{z}/{x}/{y}.svg", zooms: zooms, bounds: bounds, language: language,
            attribution: attribution), to: "\(folder)/\(style.name).json")
      }
      lines.append(
        Words.Commands.tilesWritten(
          terminal, style.name, String(written.count), String(bytes / max(1, written.count) / 1024)))
    }
    try AtomicFile.write(
      TilePage.html(
        pages, title: Words.Commands.tilePageTitle.with(about.title, about.titleEnglish),
        attribution: attribution,
        language: language), to: "\(folder)/index.html")
    return lines
  }

  static func makeFolder(_ folder: String) throws(Failure) {
    guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
    else {
      throw Failure(.cannotWrite, Words.Commands.noFolder, at: folder, remedy: Words.Commands.noFolderRemedy)
    }
  }

  static func range(_ text: String) throws(Failure) -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let first = parts.first.flatMap({ $0 }), let last = parts.last.flatMap({ $0 }), parts.count <= 2,
      first <= last, (0...14).contains(first), last <= 14
    {
      return first...last
    }
    throw Failure(.usage, Words.Commands.badZoom.with(text))
  }

  /// `AtomicFolder.replace` with our own errors.
  static func replacingFolder<Value>(
    _ path: String, marker: String, build: (String) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    do {
      return try AtomicFolder.replace(path, marker: marker) { try build($0) }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.cannotWrite, Words.Commands.noFolder, at: path, remedy: Words.Commands.noFolderRemedy)
    }
  }
}
