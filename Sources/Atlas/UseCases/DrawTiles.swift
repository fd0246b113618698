import Cartography
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// Makes tiles of one or more styles: pictures with TileJSON and a page that shows them, or vector tiles.
public enum DrawTiles {
  /// Tiles of an atlas file in a folder. An interrupted run is gone on with by the same call.
  ///
  /// - Parameters:
  ///   - styles: names in the folder `Styles`, or paths; all of the folder when empty.
  ///   - choosing: values for what a style leaves open, such as `["service": "visiting_nurse"]`.
  ///   - zoom: `5-9` or `7`.
  ///   - notice: gets what must be said of an earlier run.
  /// - Returns: lines that say what was written.
  public static func run(
    atlas: String, styles: [String], choosing: [String: String] = [:], styleFolder: DataFolders, zoom: String,
    format: Format = .svg,
    language: Language, terminal: Language, to output: String, notice: (Phrase) -> Void = { _ in },
    progress: (Progress) -> Void
  ) throws(Failure) -> [String] {
    let output = AtomicFolder.resolved(output)
    let zooms = try range(zoom)
    let all = try StyleShelf(folder: try styleFolder.folder("Styles")).styles(styles, choosing: choosing)
    try AtomicFolder.check(output, marker: format.marker)
    let contents = try AtlasContents(reading: atlas)
    let identity = try TileRun.identity(
      atlas: atlas, styles: all, zooms: zooms, language: language, format: format, container: "folder")
    var run = try TileRun(output: output, identity: identity) { folder, style, record in
      record.bytes == 0
        || record.bytes == TileFile.size("\(folder)/\(style)/\(record.address.path(format.ending))")
    }
    if let said = run.notice { notice(said) }
    do throws(Failure) {
      let lines = try write(
        contents, styles: all, zooms: zooms, format: format, language: language, terminal: terminal,
        to: run.folder, run: &run, progress: progress)
      try run.finish()
      try AtomicFolder.put(run.folder, at: output, marker: format.marker)
      return lines
    } catch {
      run.leave()
      throw error
    }
  }

  /// Writes `STYLE/z/x/y.svg`, `STYLE.json` (TileJSON) and `index.html` into `folder`, which exists.
  static func write(
    _ contents: AtlasContents, styles: [Style], zooms: ClosedRange<Int>, language: Language,
    terminal: Language, to folder: String, progress: (String) -> Void
  ) throws(Failure) -> [String] {
    var none: TileRun?
    return try write(
      contents, styles: styles, zooms: zooms, format: .svg, language: language, terminal: terminal,
      to: folder, run: &none, progress: { if $0.done == $0.total { progress("\($0.what): \($0.total)") } })
  }

  private static func write(
    _ contents: AtlasContents, styles: [Style], zooms: ClosedRange<Int>, format: Format, language: Language,
    terminal: Language, to folder: String, run: inout TileRun?, progress: (Progress) -> Void
  ) throws(Failure) -> [String] {
    let about = try contents.about()
    let source = TileSource(
      tables: try contents.drawable(), language: language, attribution: about.attribution)
    var lines: [String] = []
    var pages: [TilePage.Entry] = []
    for style in styles {
      var drawn: [TileRun.Record] = []
      let place = "\(folder)/\(style.name)"
      func draw(_ maker: some TileMaker) throws(Failure) {
        drawn = try tiles(maker, zooms, format, to: place, run: &run, progress: progress)
      }
      let document: [UInt8]?
      switch format {
      case .svg:
        let renderer = try TileRenderer(style: style, source: source)
        try draw(renderer)
        pages.append(TilePage.Entry(renderer, tiles: drawn.map(\.address)))
        document = renderer.bounds.map {
          TileJSON.document(
            style, tiles: "\(style.name)/{z}/{x}/{y}.svg", zooms: zooms, bounds: $0, language: language,
            attribution: about.attribution)
        }
      case .mvt:
        let renderer = try VectorTileRenderer(style: style, source: source)
        try draw(renderer)
        document = renderer.bounds.map {
          TileJSON.document(
            style, tiles: "\(style.name)/{z}/{x}/{y}.pbf", zooms: zooms, bounds: $0, language: language,
            attribution: about.attribution, vectorLayers: renderer.vectorLayers(zooms: zooms))
        }
      }
      if let document { try TileFile.write(document, to: "\(folder)/\(style.name).json") }
      let bytes = drawn.reduce(0) { $0 + $1.bytes }
      lines.append(
        Words.Commands.tilesWritten(
          terminal, style.name, String(drawn.count), String(bytes / max(1, drawn.count) / 1024)))
    }
    switch format {
    case .svg:
      try TileFile.write(
        TilePage.html(
          pages, title: Words.Commands.tilePageTitle.with(about.title, about.titleEnglish),
          attribution: about.attribution, language: language), to: "\(folder)/index.html")
    case .mvt:
      try TileFile.write(TileJSON.index(styles), to: "\(folder)/index.json")
    }
    return lines
  }

  private static func write(
    _ contents: AtlasContents, styles: [Style], zooms: ClosedRange<Int>, format: Format, language: Language,
    terminal: Language, to folder: String, run: inout TileRun, progress: (Progress) -> Void
  ) throws(Failure) -> [String] {
    var some: TileRun? = run
    defer { if let some { run = some } }
    return try write(
      contents, styles: styles, zooms: zooms, format: format, language: language, terminal: terminal,
      to: folder, run: &some, progress: progress)
  }

  /// Draws the tiles of a style that are not there yet.
  ///
  /// - Returns: all tiles that hold something, sorted.
  private static func tiles(
    _ maker: some TileMaker, _ zooms: ClosedRange<Int>, _ format: Format, to folder: String,
    run: inout TileRun?, progress: (Progress) -> Void
  ) throws(Failure) -> [TileRun.Record] {
    let name = maker.style.name
    if let run, run.finishedStyles.contains(name) { return run.written(name) }
    progress(Progress(done: 0, total: 0, what: name))
    var drawn: [TileRun.Record] = []
    var columns: Set<String> = []
    try TilePyramid.write(maker, zooms: zooms, without: run?.known(name) ?? []) {
      (address, bytes, step) throws(Failure) in
      let record = TileRun.Record(address: address, bytes: bytes?.count ?? 0, offset: 0)
      if let bytes {
        let column = "\(folder)/\(address.z)/\(address.x)"
        if columns.insert(column).inserted { try makeFolder(column) }
        try TileFile.write(bytes, to: "\(folder)/\(address.path(format.ending))")
        drawn.append(record)
      }
      try run?.note(name, record)
      progress(Progress(done: step.done, total: step.total, what: name))
    }
    guard run != nil else { return drawn }
    try run?.end(name)
    return run?.written(name) ?? drawn
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
