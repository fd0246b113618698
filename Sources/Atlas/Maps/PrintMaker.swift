import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

/// Makes the sheets of one atlas in one style: tables and classes are worked out once.
struct PrintMaker {
  let contents: AtlasContents
  let request: PrintRequest
  let style: Style
  let tables: [String: FeatureTable]
  let areas: PrintAreas

  /// - Parameter tables: from `contents.drawable`, where several makers share them.
  init(
    _ contents: AtlasContents, tables: [String: FeatureTable]? = nil, style: Style, request: PrintRequest
  ) throws(Failure) {
    (self.contents, self.request) = (contents, request)
    if let tables { self.tables = tables } else { self.tables = try contents.drawable() }
    let tables = self.tables
    // Classes are those of the whole prefecture, so that sheets of its areas can be compared.
    self.style = style.resolved(for: tables)
    areas = try PrintAreas(contents)
  }

  /// The pages of the sheet of one area: the map, then the list where it is asked for.
  func pages(_ area: AreaCatalogue.Entry) throws(Failure) -> [[UInt8]] {
    let paper = request.sheetPaper
    let isEverything = area.level == .prefecture
    // A fifth of a millimetre at the scale that the area will have, guessed from its size.
    let scene = try PrintScene(
      contents, tables: tables, area: area, isEverything: isEverything,
      tolerance: Metres(guess(area, paper) / 10_000), language: request.language)
    let findings = PrintFindings(scene: scene, style: style)
    var finding = try findings.finding()
    let listed = request.listsFacilities ? FacilityList(findings) : nil
    if listed != nil { finding.notes.append(Words.Prints.numberNote(request.language)) }
    var content = try content(scene, finding)
    let denominator = MapSheet.scaleDenominator(content)
    try checkRoom(content, area, denominator)
    let zoom = PrintZoom.zoom(denominator: denominator, latitude: scene.latitude, paper: paper)
    content.theme = StyleTheme(
      source: try source(scene, zoom: zoom, denominator: denominator, isNumbered: listed != nil),
      finding: finding, numbers: listed?.numbers ?? [:], callouts: findings.callouts(),
      silentNames: isEverything ? [] : [area.name], neighbours: scene.neighbours)
    let map = MapSheet.svg(content)
    guard let listed else { return [map] }
    return [map]
      + ListSheet(
        paper: paper, language: request.language,
        title: Words.Prints.listTitle(
          request.language, findings.areaName, FigureText.whole(Double(listed.rows.count))),
        subtitle: content.dateLine, columns: listed.columns, rows: listed.rows,
        credit: Words.Sheets.credit(
          request.language, content.sources.joined(separator: Words.Sheets.listSeparator(request.language)),
          content.editor)
      ).pages()
  }

  private func content(_ scene: PrintScene, _ finding: SheetFinding) throws(Failure) -> SheetContent {
    let about = scene.about
    let name = PrintFindings(scene: scene, style: style).areaName
    var content = SheetContent(
      paper: request.sheetPaper, language: request.language,
      isMonochrome: style.isForPrint && style.family.hasSuffix("-mono"), areaName: name, title: request.title,
      dateLine: Words.Commands.dateLine(request.language, about.referenceDate, String(about.baseYear)),
      ground: scene.ground,
      // The frame is laid out before the layers are known: they depend on its scale.
      theme: StyleTheme(
        source: PrintSource(style: style, language: request.language), finding: finding),
      notes: [about.warning?(request.language)].compactMap(\.self), sources: about.sources,
      editor: Words.Commands.editor(request.language))
    content.scaleDenominator = try request.denominator()
    content.locator = scene.locator
    if let step = request.graticule { content.graticule = scene.graticule(step: step) }
    return content
  }

  private func source(
    _ scene: PrintScene, zoom: Double, denominator: Double, isNumbered: Bool
  ) throws(Failure) -> PrintSource {
    let isEverything = scene.area.level == .prefecture
    return try PrintSource(
      style: style,
      source: TileSource(
        tables: tables, language: request.language, attribution: scene.about.attribution),
      zoom: zoom, tolerance: Metres(denominator / 10_000),
      cellFactor: MapSheet.cellFactor(cellMetres: Self.cellMetres(tables), scaleDenominator: denominator),
      subject: isEverything ? nil : Set(scene.area.municipalities), singles: isNumbered,
      plane: scene.project)
  }

  /// Metres of a side of the smallest cells.
  private static func cellMetres(_ tables: [String: FeatureTable]) -> Double {
    let boxes = tables["population_cell"]?.geometries.lazy.compactMap { $0?.boundingBox } ?? []
    let degrees = boxes.map { $0.north - $0.south }.min() ?? 1.0 / 240
    return (degrees * 240).rounded() * 500
  }

  /// About the denominator at which the area fits the paper.
  private func guess(_ area: AreaCatalogue.Entry, _ paper: SheetPaper) -> Double {
    let wanted = Set(area.municipalities)
    let codes = tables["municipality"]?.texts("code") ?? []
    let shapes = tables["municipality"]?.geometries ?? []
    var box: BoundingBox?
    for i in codes.indices where codes[i].map(wanted.contains) ?? false {
      if let own = shapes[i]?.boundingBox { box = box?.union(own) ?? own }
    }
    guard let box else { return 1e6 }
    let metres = max(box.north - box.south, (box.east - box.west) * 0.75) * 111_000
    return max(10_000, metres / (min(paper.width, paper.height) / 1000))
  }

  private func checkRoom(
    _ content: SheetContent, _ area: AreaCatalogue.Entry, _ denominator: Double
  ) throws(Failure) {
    guard request.scale != nil else { return }
    let (needed, there) = MapSheet.room(content)
    guard needed.width > there.width || needed.height > there.height else { return }
    var free = content
    free.scaleDenominator = nil
    func whole(_ value: Double) -> String { FigureText.whole(value.rounded(.up)) }
    throw Failure(
      .usage,
      Words.Prints.tooLarge.with(
        FigureText.whole(denominator), area.name, whole(needed.width), whole(needed.height),
        FigureText.whole(there.width.rounded(.down)), FigureText.whole(there.height.rounded(.down))),
      at: "--scale",
      remedy: Words.Prints.tooLargeRemedy.with(FigureText.whole(MapSheet.scaleDenominator(free))))
  }
}
