import AtlasStore
import CareRegistry
import Cartography
import GeoFormats
import Ingest
import Logging
import Reports
import Wording

/// The whole way once: dataset → atlas, tables, GeoJSON, maps and tiles.
public struct Demo {
  private let dataset: String
  private let styles: String
  private let output: String
  private let fileLanguage: Language
  private let terminalLanguage: Language
  private let log: Logger

  public init(
    dataset: String, styles: String, output: String, fileLanguage: Language, terminalLanguage: Language,
    log: Logger
  ) {
    self.dataset = dataset
    self.styles = styles
    self.output = output
    self.fileLanguage = fileLanguage
    self.terminalLanguage = terminalLanguage
    self.log = log
  }

  /// Makes everything in a folder beside `output` and puts it in its place when complete.
  ///
  /// - Returns: the summary and the list of what was made, ready to print.
  public func run(progress: (String) -> Void) throws(Failure) -> [String] {
    let styles = try StyleShelf(folder: styles).styles([])
    progress(Words.Demo.building(terminalLanguage))
    let model = try BuildAtlas.model(dataset: dataset, log: log)
    let name = model.dataset.name
    let figures = model.areaFigures()
    let tiles = try DrawTiles.replacingFolder(output, marker: "\(name).gpkg") { (folder) throws(Failure) in
      let tables = model.tables()
      progress(Words.Demo.writing(terminalLanguage))
      let contents = AtlasContents(tables, path: "\(name).gpkg")
      let note = try contents.about().tableNote(fileLanguage)
      try BuildAtlas.write(tables, dataset: model.dataset, to: "\(folder)/\(name).gpkg")
      try AtomicFile.write(
        AreaCSV.bytes(figures, note: note, language: fileLanguage), to: "\(folder)/areas.csv")
      try AtomicFile.write(
        GapCSV.bytes(figures, note: note, language: fileLanguage), to: "\(folder)/gaps.csv")
      try DrawTiles.makeFolder("\(folder)/geojson")
      _ = try ExportGeoJSON.write(tables, to: "\(folder)/geojson", about: try contents.about())
      progress(Words.Demo.drawing(terminalLanguage))
      try DrawTiles.makeFolder("\(folder)/maps")
      for (file, svg) in try maps(contents) { try AtomicFile.write(svg, to: "\(folder)/maps/\(file).svg") }
      try DrawTiles.makeFolder("\(folder)/tiles")
      return try DrawTiles.write(
        contents, styles: styles, zooms: 5...9, language: fileLanguage, terminal: terminalLanguage,
        to: "\(folder)/tiles", progress: progress)
    }
    return counts(model) + [""] + GapSummary.ranking(figures, language: terminalLanguage) + [""]
      + GapSummary.withoutProvider(figures, language: terminalLanguage) + [""] + made(name, tiles)
  }

  private func maps(_ contents: AtlasContents) throws(Failure) -> [(file: String, svg: [UInt8])] {
    let tables = try contents.drawable()
    var request = PrintRequest(atlas: contents.path)
    request.language = fileLanguage
    var maps: [(file: String, svg: [UInt8])] = []
    for style in try StyleShelf(folder: styles).styles([]) {
      let maker = try PrintMaker(contents, tables: tables, style: style, request: request)
      for page in try maker.pages(maker.areas.prefecture) { maps.append((style.name, page)) }
    }
    return maps
  }

  /// What went in, and what of it could not be used.
  private func counts(_ model: AtlasModel) -> [String] {
    let data = model.dataset
    let words = Words.Demo.self
    let language = terminalLanguage
    func number(_ value: Int) -> String { Figures.separated(value) }
    var lines = [
      words.title(language, data.title, data.titleEnglish, data.referenceDate, String(data.baseYear))
    ]
    let kinds = FacilityKind.homeCare.map { kind in
      "\(kind.label(language)) \(number(data.facilities.count { $0.kind == kind }))"
    }
    lines.append(
      "  " + words.facilities(language, number(data.facilities.count), kinds.joined(separator: ", ")))
    let grades = PositionGrade.allCases.map { grade in
      "\(grade.label(language)) \(number(data.facilities.count { $0.positionGrade == grade }))"
    }
    lines.append("  " + words.positions(language, grades.joined(separator: ", ")))
    let impossible = data.issues.count { $0.ruleID.hasPrefix("position_") && $0.severity != .note }
    lines.append("  " + words.impossible(language, number(impossible)))
    let cells = data.cells.count
    let foreign = data.sources.first { $0.key == SourceKey.censusMesh }?.rowsRejected ?? 0
    let sea = data.cells.count { $0.assignedBy == "nearest" }
    lines.append("  " + words.cells(language, number(cells), number(sea), number(foreign)))
    let total = data.populations.filter { $0.year == data.baseYear && $0.code.hasPrefix(data.prefectureCode) }
    let cities = Set(data.areas(.municipality).map(\.code))
    func people(_ value: (MunicipalPopulation) -> Int) -> String {
      number(total.filter { cities.contains($0.code) }.reduce(0) { $0 + value($1) })
    }
    lines.append("  " + words.people(language, people(\.total), people(\.over65), people(\.over75)))
    let assigned = data.memberships.count { $0.level == .homeCare }
    let rest = model.catalogue.unassignedMunicipalities[.homeCare] ?? []
    lines.append(
      "  "
        + words.areas(
          language, String(data.areas(.homeCare).count), String(assigned), String(rest.count),
          String(data.areas(.secondary).count), String(data.areas(.tertiary).count)))
    for issue in data.issues where issue.ruleID == "printed_population_differs" {
      lines.append("  ! \(issue.message(language)) [\(issue.value)]")
    }
    let severities = Issue.Severity.allCases.map { s in number(model.issues.count { $0.severity == s }) }
    lines.append("  " + words.issues(language, severities[0], severities[1], severities[2]))
    if let warning = data.populationMethod.warning { lines.append("  ! " + warning(language)) }
    return lines
  }

  private func made(_ name: String, _ tiles: [String]) -> [String] {
    let words = Words.Demo.self
    let language = terminalLanguage
    return [
      words.made(language, output),
      "  \(output)/\(name).gpkg  " + words.madeAtlas(language),
      "  \(output)/areas.csv  " + words.madeAreas(language),
      "  \(output)/gaps.csv  " + words.madeGaps(language),
      "  \(output)/geojson/  " + words.madeGeoJSON(language),
      "  \(output)/maps/  " + words.madeMaps(language),
      "  \(output)/tiles/index.html  " + words.madeTiles(language),
    ] + tiles.map { "      " + $0 }
  }
}
