import Cartography
import GeoFormats
import Spatial
import Wording

/// The files of the map page: the page itself, its scripts and style sheets, and what it knows of the atlas. The
/// same for the server, for a folder of files and for the page that is one file; the same input gives the same
/// bytes.
public struct ViewerFiles: Sendable {
  /// What the page may do: load from its own place, and nothing else. The same stands in the page.
  public static let contentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    + "connect-src 'self'; base-uri 'none'; form-action 'none'"

  /// Zooms of the tiles of a page without a server.
  public static let staticZooms = 5...10

  private struct File {
    var bytes: [UInt8]
    var type: String
  }

  private let files: [String: File]
  let title: Phrase
  let language: Language
  let leaflet: LeafletLibrary

  /// - Parameters:
  ///   - tables: the tables that are drawn (`AtlasContents.drawable`).
  ///   - styles: resolved for the tables (`TileRenderer.style`), in the order of the page.
  ///   - zooms: for which there are tiles.
  ///   - language: the one in which the page opens.
  /// - Throws: `badInput` when the atlas lacks a table or its boundaries overlap.
  public init(
    _ contents: AtlasContents, tables: [String: FeatureTable], styles: [Style], zooms: ClosedRange<Int>,
    language: Language, leaflet: LeafletLibrary, use: ViewerUse
  ) throws(Failure) {
    let about = try contents.about()
    title = Words.Commands.tilePageTitle.with(about.title, about.titleEnglish)
    self.language = language
    self.leaflet = leaflet
    let atlas = ViewerAtlas(
      contents: contents, tables: tables, styles: styles, zooms: zooms, language: language, use: use)
    let data: [(name: String, bytes: [UInt8])] = [
      ("atlas", ViewerJSON.bytes(try atlas.json())),
      ("facilities", ViewerJSON.bytes(ViewerFacilities.json(try contents.table("facility")))),
      ("areas", ViewerJSON.bytes(try ViewerAreas.json(contents))),
      ("figures", ViewerJSON.bytes(try ViewerFigures.json(contents))),
    ]
    var files: [String: File] = [:]
    for (name, bytes) in data { files["viewer/\(name).json"] = File(bytes: bytes, type: Self.jsonType) }
    files["viewer/leaflet.js"] = File(bytes: leaflet.script, type: Self.scriptType)
    files["viewer/leaflet.css"] = File(bytes: leaflet.style, type: Self.styleType)
    for (name, bytes) in ViewerAssets.scripts {
      files["viewer/\(name)"] = File(bytes: bytes, type: Self.scriptType)
    }
    for (name, bytes) in ViewerAssets.sheets {
      files["viewer/\(name)"] = File(bytes: bytes, type: Self.styleType)
    }
    files["index.html"] = File(
      bytes: ViewerPage.linked(title: title, language: language), type: "text/html; charset=utf-8")
    self.files = files
  }

  private static let jsonType = "application/json; charset=utf-8"
  private static let scriptType = "text/javascript; charset=utf-8"
  private static let styleType = "text/css; charset=utf-8"

  /// Names of all files, sorted: `index.html` stands at the root, the others below `viewer/`.
  public var names: [String] { files.keys.sorted() }

  /// A file with its media type; nil when there is none of that name.
  public func file(_ name: String) -> (bytes: [UInt8], type: String)? {
    files[name].map { ($0.bytes, $0.type) }
  }

  /// The data as a script: a page that was opened from a folder may load scripts, but fetch nothing.
  func dataScript() -> [UInt8] {
    var out = Array("ZaitakuData({".utf8)
    for (number, name) in ViewerAssets.data.enumerated() {
      if number > 0 { out.append(UInt8(ascii: ",")) }
      out += Array("\"\(name)\":".utf8)
      out += files["viewer/\(name).json"]?.bytes ?? Array("null".utf8)
    }
    return out + Array("});\n".utf8)
  }
}
