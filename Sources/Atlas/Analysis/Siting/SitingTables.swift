import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// An answer about sites as tables.
struct SitingTables {
  private let ground: AnalysisGround
  private let places: [SitingCandidates.Place]
  private let existing: [Int]
  private let answer: SitingAnswer

  init(
    _ ground: AnalysisGround, _ places: [SitingCandidates.Place], _ existing: [Int], _ answer: SitingAnswer
  ) {
    self.ground = ground
    self.places = places
    self.existing = existing
    self.answer = answer
  }

  /// `siting_site`: the sites, best first.
  func sites() -> FeatureTable {
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
        maker.people("people75", answer.sites.map(\.people75)),
        maker.people("people_alone", answer.sites.map(\.alone)), maker.people("people_running", sums),
        maker.real("share_of_beyond", answer.sites.map { maker.share(share($0.people)) }),
        maker.text("nearest_facility_id", nearest.map { $0.map { facility($0.index).id } }),
        maker.text("nearest_name", nearest.map { $0.map { facility($0.index).name } }),
        maker.real("distance_m", nearest.map { maker.metres($0?.metres) }),
        maker.real("longitude", chosen.map { maker.degrees($0.position.longitude) }),
        maker.real("latitude", chosen.map { maker.degrees($0.position.latitude) }),
      ])
  }

  /// Of everybody who was beyond reach; nil where nobody was, or for distance.
  private func share(_ people: Int) -> Double? {
    guard let beyond = answer.beyond, beyond > 0 else { return nil }
    return Double(people) / Double(beyond)
  }

  /// `siting_area`: what the sites change for every area, and people for whom a new site is the nearest or the
  /// first within reach.
  func areas() -> FeatureTable {
    let maker = TableMaker.self
    let areas = ground.areas
    let effect = SiteEffect.compute(
      homes: ground.centres, providers: ground.positions(existing),
      sites: answer.sites.map { places[$0.candidate].position },
      reach: ground.rule.kind == .metres ? Metres(ground.rule.value) : nil)
    let sums = areas.map { effect.sum($0.cells, people: ground.people) }
    func helped(_ area: AreaCatalogue.Entry) -> [Int] { area.cells.filter { answer.siteOfCell[$0] >= 0 } }
    return maker.table(
      "siting_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(areas),
      ground.areaColumns(areas) + [
        maker.people("people", sums.map(\.people)), maker.people("beyond_now", sums.map(\.beyondNow)),
        maker.people("beyond_then", sums.map(\.beyondThen)),
        maker.real("mean_distance_now_m", sums.map { maker.metres($0.meanMetresNow) }),
        maker.real("mean_distance_then_m", sums.map { maker.metres($0.meanMetresThen) }),
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
  func cells() -> FeatureTable {
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
        maker.integer("first_site_rank", helped.map { cell in answer.firstOfCell.map { $0[cell] + 1 } }),
        maker.people("people", helped.map { ground.people[$0] }),
        maker.real("distance_m", metres.map { maker.metres($0) }),
      ])
  }

  private func facility(_ number: Int) -> Facility { ground.facilities[existing[number]] }
}
