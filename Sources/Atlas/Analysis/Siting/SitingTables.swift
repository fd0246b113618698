import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// An answer about sites as tables.
struct SitingTables {
  struct Answer {
    struct Site {
      var candidate: Int
      /// Thousandths of people newly reached and not by a site before it; for distance those it is nearest to.
      var people: Int
      /// Thousandths newly reached if it were the only one; nil for distance.
      var alone: Int?
    }

    var sites: [Site]
    /// For each cell the position of its site; −1: none.
    var siteOfCell: [Int]
  }

  private let ground: AnalysisGround
  private let places: [SitingCandidates.Place]
  private let existing: [Int]

  init(_ ground: AnalysisGround, _ places: [SitingCandidates.Place], _ existing: [Int]) {
    self.ground = ground
    self.places = places
    self.existing = existing
  }

  /// A newly reached cell is given to its nearest site.
  func answer(_ solved: MaximalCovering) -> Answer {
    var siteOfCell = [Int](repeating: -1, count: ground.cells.count)
    let index = ProviderIndex(solved.sites.map { places[$0.candidate].position })
    for cell in solved.homes { siteOfCell[cell] = index.nearest(to: ground.centres[cell])?.index ?? -1 }
    return Answer(
      sites: solved.sites.map {
        .init(candidate: $0.candidate, people: $0.newlyReached, alone: $0.newlyReachedAlone)
      }, siteOfCell: siteOfCell)
  }

  func answer(_ solved: PMedian) -> Answer {
    Answer(
      sites: solved.sites.map { .init(candidate: $0.candidate, people: $0.people, alone: nil) },
      siteOfCell: solved.siteOfHome)
  }

  /// `siting_site`: the sites, best first.
  func sites(_ answer: Answer) -> FeatureTable {
    let maker = TableMaker.self
    let chosen = answer.sites.map { places[$0.candidate] }
    let index = ProviderIndex(ground.positions(existing))
    let nearest = chosen.map { index.nearest(to: $0.position) }
    let names = ground.register.municipalityNames
    var running = 0
    let sums = answer.sites.map { site -> Int in
      running += site.people
      return running
    }
    return maker.table(
      "siting_site", geometryKind: .point, geometries: chosen.map { .point($0.position) },
      [
        maker.integer("rank", answer.sites.indices.map { $0 + 1 }), maker.text("name", chosen.map(\.name)),
        maker.text("municipality_code", chosen.map(\.municipalityCode)),
        maker.text("municipality_name", chosen.map { $0.municipalityCode.flatMap { names[$0] } }),
      ] + ground.askedColumns(chosen.count) + [
        maker.people("people", answer.sites.map(\.people)),
        maker.people("people_alone", answer.sites.map(\.alone)), maker.people("people_running", sums),
        maker.text("nearest_facility_id", nearest.map { $0.map { facility($0.index).id } }),
        maker.text("nearest_name", nearest.map { $0.map { facility($0.index).name } }),
        maker.real("distance_m", nearest.map { maker.metres($0?.metres) }),
        maker.real("longitude", chosen.map { maker.degrees($0.position.longitude) }),
        maker.real("latitude", chosen.map { maker.degrees($0.position.latitude) }),
      ])
  }

  /// `siting_area`: people of every area for whom a new site is the nearest or the first within reach.
  func areas(_ answer: Answer) -> FeatureTable {
    let maker = TableMaker.self
    let areas = ground.areas
    func helped(_ area: AreaCatalogue.Entry) -> [Int] { area.cells.filter { answer.siteOfCell[$0] >= 0 } }
    return maker.table(
      "siting_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(areas),
      ground.areaColumns(areas) + [
        maker.people("people", areas.map { $0.cells.reduce(0) { $0 + ground.people[$1] } }),
        maker.people("people_helped", areas.map { helped($0).reduce(0) { $0 + ground.people[$1] } }),
        maker.text(
          "sites",
          areas.map { area in
            let numbers = Set(helped(area).filter { ground.people[$0] > 0 }.map { answer.siteOfCell[$0] + 1 })
            return numbers.isEmpty ? nil : numbers.sorted().map(String.init).joined(separator: " ")
          }),
      ])
  }

  /// `siting_cell`: the inhabited cells that a new site helps.
  func cells(_ answer: Answer) -> FeatureTable {
    let maker = TableMaker.self
    let helped = ground.cells.indices.filter { answer.siteOfCell[$0] >= 0 && ground.people[$0] > 0 }
    let cells = helped.map { ground.cells[$0] }
    let metres = helped.map { cell in
      Geodesic.distance(
        ground.centres[cell], places[answer.sites[answer.siteOfCell[cell]].candidate].position
      ).value
    }
    return maker.table(
      "siting_cell", geometryKind: .polygon, geometries: cells.map { .polygon($0.code.polygon) },
      [
        maker.text("mesh_code", cells.map(\.code.description)),
        maker.text("municipality_code", cells.map(\.municipalityCode)),
      ] + ground.askedColumns(cells.count) + [
        maker.integer("site_rank", helped.map { answer.siteOfCell[$0] + 1 }),
        maker.people("people", helped.map { ground.people[$0] }),
        maker.real("distance_m", metres.map { maker.metres($0) }),
      ])
  }

  private func facility(_ number: Int) -> Facility { ground.facilities[existing[number]] }

  static func view(_ objective: SitingAnalysis.Objective) -> AnalysisView {
    let words = Words.SitingAnalysis.self
    let isCoverage = objective == .coverage
    return AnalysisView(
      [
        .init("rank", words.rank, .count), .init("municipality_name", Words.GapAnalysis.municipality, .text),
        .init("name", words.place, .brief(24)),
        .init("people", isCoverage ? words.newlyReached : words.nearestTo, .people),
      ] + (isCoverage ? [.init("people_alone", words.alone, .people)] : []) + [
        .init("people_running", words.running, .people),
        .init("distance_m", words.nearestKilometres, .kilometres),
        .init("nearest_name", words.nearestExisting, .brief(32)),
        .init("longitude", words.longitude, .decimals(4)), .init("latitude", words.latitude, .decimals(4)),
      ])
  }
}
