import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

/// Draws print maps.
public enum DrawMap {
  /// One sheet of an atlas file.
  public static func run(
    atlas: String, theme: MapTheme, service: Service, paper: MapPaper, orientation: MapOrientation,
    language: Language, to output: String
  ) throws(Failure) {
    let contents = try AtlasContents(reading: atlas)
    let sheets = try Sheets(contents, paper: paper, orientation: orientation, language: language)
    try AtomicFile.write(try sheets.svg(theme, service: service), to: output)
  }

  /// Sheets of one atlas on one kind of paper: the ground is made once.
  struct Sheets {
    private let maker: SheetMaker

    init(
      _ contents: AtlasContents, paper: MapPaper, orientation: MapOrientation, language: Language
    ) throws(Failure) {
      // A tenth of a millimetre on the sheet of a whole prefecture.
      let tolerance = paper == .a3 ? 180.0 : 250.0
      maker = SheetMaker(
        scene: try MapScene(contents, tolerance: Metres(tolerance), language: language),
        paper: SheetPaper(paper == .a3 ? .a3 : .a4, orientation == .landscape ? .landscape : .portrait),
        language: language)
    }

    func svg(_ theme: MapTheme, service: Service) throws(Failure) -> [UInt8] {
      try maker.svg(theme, service: service)
    }
  }
}
