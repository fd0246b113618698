import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

/// Makes the contents of sheets from the tables of an atlas.
struct SheetMaker {
  let scene: MapScene
  let paper: SheetPaper
  let language: Language

  func svg(_ theme: MapTheme, service: Service) throws(Failure) -> [UInt8] {
    switch theme {
    case .resources: MapSheet.svg(content(.resources(try resources())))
    case .population75: MapSheet.svg(content(.share(try share())))
    case .gaps: MapSheet.svg(content(.gaps(try gaps(service))))
    }
  }

  private func content(_ theme: SheetTheme) -> SheetContent {
    let about = scene.about
    return SheetContent(
      paper: paper, language: language, areaName: language == .ja ? about.title : about.titleEnglish,
      dateLine: Words.Commands.dateLine(language, about.referenceDate, String(about.baseYear)),
      ground: scene.ground,
      theme: theme, notes: [about.warning?(language)].compactMap(\.self), sources: about.sources,
      editor: Words.Commands.editor(language))
  }

  private func resources() throws(Failure) -> ResourceTheme {
    let facility = try scene.contents.table("facility")
    let kinds = facility.texts("kind") ?? []
    let homes = facility.texts("home_care_area_code") ?? []
    var counts: [String?: [FacilityKind: Int]] = [:]
    for i in 0..<facility.rowCount {
      guard let kind = kinds[i].flatMap(FacilityKind.init(rawValue:)) else { continue }
      counts[homes[i], default: [:]][kind, default: 0] += 1
    }
    let areas = try scene.contents.table("home_care_area")
    let codes = areas.texts("code") ?? []
    let names = areas.texts("name") ?? []
    let people = areas.reals("population75") ?? []
    var rows = codes.indices.map {
      AreaResources(
        code: codes[$0], name: names[$0] ?? "", counts: counts[codes[$0]] ?? [:], people75: people[$0] ?? 0)
    }
    let municipality = try scene.contents.table("municipality")
    let municipalHomes = municipality.texts("home_care_area_code") ?? []
    let municipalPeople = municipality.reals("population75") ?? []
    let rest = municipalHomes.indices.filter { municipalHomes[$0] == nil }
    let restPeople = rest.reduce(0) { $0 + (municipalPeople[$1] ?? 0) }
    if restPeople > 0 {
      rows.append(
        AreaResources(
          code: nil, name: Words.Registry.unassigned(language), counts: counts[nil] ?? [:],
          people75: restPeople))
    }
    return ResourceTheme(areas: rows, facilities: try scene.facilities())
  }

  private func share() throws(Failure) -> ShareTheme {
    let municipality = try scene.contents.table("municipality")
    let codes = municipality.texts("code") ?? []
    let shares = municipality.reals("share75") ?? []
    let total = (municipality.reals("population") ?? []).reduce(0) { $0 + ($1 ?? 0) }
    let older = (municipality.reals("population75") ?? []).reduce(0) { $0 + ($1 ?? 0) }
    var values: [String: Double] = [:]
    for i in codes.indices { if let code = codes[i], let share = shares[i] { values[code] = share } }
    return ShareTheme(
      measure: .share75, year: scene.about.baseYear, values: values, total: total > 0 ? older / total : 0,
      breaks: ClassBreaks.jenks(Array(values.values).sorted(), classes: 5).rounded(to: 0.01),
      facilities: try scene.facilities(kinds: [.visitingNurseStation, .hospital]))
  }

  private func gaps(_ service: Service) throws(Failure) -> GapTheme {
    let totals = try AreaReachRows(
      scene.contents, service: service, level: .prefecture, year: scene.about.baseYear)
    guard let possible = totals.row(.possible).first, let confirmed = totals.row(.confirmed).first else {
      throw Failure(
        .badInput, Words.Commands.tableMissing.with("area_reach"), at: scene.contents.path,
        remedy: Words.Commands.tableMissingRemedy)
    }
    let rule = try totals.rule(service)
    let cells = try GapCells(scene, service, limit: rule.value)
    let beyond = try beyondReach(service)
    let providers = try scene.facilities(service: service)
    let ranked = cells.gaps()
    let side = cells.sideMetres
    func theme(_ factor: Int) -> GapTheme {
      GapTheme(
        service: service, reachKilometres: rule.kind == .metres ? rule.value / 1000 : nil,
        isConvention: service == .visitingNurse,
        uncovered75: min(possible.uncovered75Min, confirmed.uncovered75Max)...confirmed.uncovered75Max,
        people75: possible.people75, estimate: scene.about.populationMethod.brief(language),
        cells: CellMosaic.outlines(of: cells.mosaic, factor: factor, project: scene.project),
        // Cells drawn as they are were not joined: nothing to say of their size.
        cellMetres: factor > 1 ? side * Double(factor) : 0, beyondReach: beyond, providers: providers,
        gaps: ranked)
    }
    // The scale is known once the sheet is laid out; cells are then put together to what the eye can see.
    let draft = theme(4)
    let scale = MapSheet.scaleDenominator(content(.gaps(draft)))
    let factor = MapSheet.cellFactor(cellMetres: side, scaleDenominator: scale)
    return factor == 4 ? draft : theme(factor)
  }

  /// Everything that no possible provider reaches.
  private func beyondReach(_ service: Service) throws(Failure) -> PlaneShape {
    let table = try scene.contents.table("gap_polygon")
    let services = table.texts("service") ?? []
    let capabilities = table.texts("capability") ?? []
    var polygons: [[[PlanePoint]]] = []
    for i in 0..<table.rowCount
    where services[i] == service.rawValue && capabilities[i] == Capability.possible.rawValue {
      polygons += scene.project(MultiPolygon(table.geometries[i]?.polygons ?? [])).polygons
    }
    return PlaneShape(polygons)
  }
}
