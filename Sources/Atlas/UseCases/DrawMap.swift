import CareRegistry
import Cartography
import FoundationEssentials
import GeoFormats
import Wording

/// Draws print maps.
public enum DrawMap {
  /// Draws what `request` asks for.
  ///
  /// - Parameters:
  ///   - note: takes what the person should know, such as that a name could have meant another area.
  ///   - progress: takes the name of each sheet of `--each` before it is drawn.
  /// - Returns: the files written.
  /// - Throws: `usage` for names that are not there and scales that don't fit; `badInput` for an atlas that
  ///   lacks what the style draws.
  public static func run(
    _ request: PrintRequest, styles: DataFolders, note: (Phrase) -> Void = { _ in },
    progress: (String, Int, Int) -> Void = { _, _, _ in }
  ) throws(Failure) -> [String] {
    guard (36...1200).contains(request.dpi) else {
      throw Failure(.usage, Words.Prints.badResolution.with(String(request.dpi)), at: "--dpi")
    }
    _ = try request.denominator()
    let style = try StyleShelf(folder: try styles.folder("Styles")).style(
      request.style, choosing: request.choosing)
    try checkChoices(of: style, request)
    if request.format != .svg { try InstalledFont.check() }
    let maker = try PrintMaker(try AtlasContents(reading: request.atlas), style: style, request: request)
    guard let level = request.each else {
      let (area, doubt) = try maker.areas.find(request.area)
      if let doubt { note(doubt) }
      let output = request.output ?? "\(name(style, area)).\(request.format.rawValue)"
      return try write(maker, area, to: output)
    }
    guard let folder = request.output else {
      throw Failure(.usage, Words.Prints.needsOutput, at: "--output")
    }
    try DrawTiles.makeFolder(folder)
    var files: [String] = []
    let areas = maker.areas.entries(level)
    for (i, area) in areas.enumerated() {
      progress(area.name, i, areas.count)
      // Areas that nobody gave a shape to have no map.
      files += try write(maker, area, to: "\(folder)/\(name(style, area)).\(request.format.rawValue)")
    }
    return files
  }

  /// - Throws: `usage` for a choice that the style does not leave open.
  static func checkChoices(of style: Style, _ request: PrintRequest) throws(Failure) {
    for key in request.choosing.keys.sorted() where style.chosen(key) == nil {
      throw Failure(.usage, Words.Prints.noChoice.with(style.name, key), at: "--\(key)")
    }
  }

  /// A file's name: style, code and name of the area without what a file system minds.
  static func name(_ style: Style, _ area: AreaCatalogue.Entry) -> String {
    let safe = area.name.map { "/\\:*?\"<>|\0".contains($0) || $0.isWhitespace ? "_" : $0 }
    return "\(style.name)-\(area.code)-\(String(safe))"
  }

  /// Pages after the first stand beside it, numbered; a PDF holds all of them.
  private static func write(
    _ maker: PrintMaker, _ area: AreaCatalogue.Entry, to output: String
  ) throws(Failure) -> [String] {
    let pages = try maker.pages(area)
    if maker.request.format == .pdf {
      try AtomicFile.write(try pdf(pages, maker, area), to: output)
      return [output]
    }
    var files: [String] = []
    for (i, page) in pages.enumerated() {
      let path = i == 0 ? output : numbered(output, i + 1)
      try AtomicFile.write(try picture(page, maker.request), to: path)
      files.append(path)
    }
    return files
  }

  /// One document of the sheet: all pages as a PDF, the first as SVG or PNG; and how many pages there are.
  static func document(
    _ maker: PrintMaker, _ area: AreaCatalogue.Entry
  ) throws(Failure) -> (bytes: [UInt8], pages: Int) {
    let pages = try maker.pages(area)
    let bytes =
      maker.request.format == .pdf ? try pdf(pages, maker, area) : try picture(pages[0], maker.request)
    return (bytes, pages.count)
  }

  private static func pdf(
    _ pages: [[UInt8]], _ maker: PrintMaker, _ area: AreaCatalogue.Entry
  ) throws(Failure) -> [UInt8] {
    let request = maker.request
    return try SheetRenderer.pdf(
      pages, paper: request.sheetPaper, title: "\(maker.style.title(request.language)) \(area.name)",
      date: try maker.contents.about().referenceDate)
  }

  private static func picture(_ page: [UInt8], _ request: PrintRequest) throws(Failure) -> [UInt8] {
    request.format == .svg
      ? page : try SheetRenderer.png(page, paper: request.sheetPaper, dpi: request.dpi)
  }

  private static func numbered(_ path: String, _ page: Int) -> String {
    let folderEnd = path.lastIndex(of: "/") ?? path.startIndex
    guard let dot = path.lastIndex(of: "."), dot > folderEnd else { return "\(path)-\(page)" }
    return "\(path[..<dot])-\(page)\(path[dot...])"
  }
}
