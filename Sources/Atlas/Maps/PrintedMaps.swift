import CareRegistry
import Cartography
import GeoFormats
import Wording

/// One document of a print map.
public struct PrintedMap: Sendable {
  public let bytes: [UInt8]
  /// Pages of the sheet. A PDF holds all of them, an SVG or PNG the first: the map.
  public let pages: Int
  public let format: PrintRequest.Format
  /// Style, code and name of the area with the ending: for a file that is saved.
  public let fileName: String
  /// That the name could have meant another area; nil where it is clear.
  public let note: Phrase?

  /// The media type.
  public var contentType: String {
    switch format {
    case .svg: "image/svg+xml"
    case .pdf: "application/pdf"
    case .png: "image/png"
    }
  }
}

/// Print maps of an atlas that is in memory, in styles that are in memory: nothing is read from a disk when one is asked
/// for.
public struct PrintedMaps: Sendable {
  private let contents: AtlasContents
  private let tables: [String: FeatureTable]
  private let styles: StyleBook

  /// - Parameters:
  ///   - tables: `contents.drawable()`, where it is at hand.
  ///   - folder: the documents of the styles.
  /// - Throws: `badInput` for an atlas that lacks what is drawn, or a style that can't be read.
  public init(
    _ contents: AtlasContents, tables: [String: FeatureTable]? = nil, styles folder: String
  ) throws(Failure) {
    self.contents = contents
    if let tables { self.tables = tables } else { self.tables = try contents.drawable() }
    styles = try StyleBook(StyleShelf(folder: folder))
  }

  /// Names of the styles, also those made for black and white paper; with what they leave open at its default.
  public var styleNames: [String] { styles.names }

  /// Whether there is a style of that name, with or without what it leaves open.
  public func hasStyle(_ name: String) -> Bool { (try? styles.style(name, choosing: [:])) != nil }

  /// Draws one.
  ///
  /// - Throws: `usage` for a style, choice or area that there is not, or a scale that doesn't fit, its place the
  ///   parameter; `badInput` where no font is installed that a PDF or PNG needs.
  public func document(_ question: MapQuestion) throws(Failure) -> PrintedMap {
    do {
      return try draw(question.request)
    } catch {
      throw error.named(MapQuestion.names, atlas: contents.path)
    }
  }

  private func draw(_ request: PrintRequest) throws(Failure) -> PrintedMap {
    let style = try styles.style(request.style, choosing: request.choosing)
    try DrawMap.checkChoices(of: style, request)
    if request.format != .svg { try InstalledFont.check() }
    let maker = try PrintMaker(contents, tables: tables, style: style, request: request)
    let (area, doubt) = try maker.areas.find(request.area)
    let document = try DrawMap.document(maker, area)
    return PrintedMap(
      bytes: document.bytes, pages: document.pages, format: request.format,
      fileName: "\(DrawMap.name(style, area)).\(request.format.rawValue)", note: doubt)
  }
}
