import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What hangs on single providers, as tables.
struct ResilienceTables {
  /// Another level of areas may be put in: cells and people stay.
  var ground: AnalysisGround
  /// Numbers of the facilities.
  let providers: [Int]
  let resilience: Resilience
  /// Thousandths of people of 75 and over by cell.
  let over75: [Int]
  let limit: Metres
  /// The same cells with round-the-clock providers only, under both readings: where nobody reports hours they say
  /// opposite things, and that must be seen.
  let nights: [(Capability, Resilience)]

  /// `resilience_provider`: every provider, those on whom most people hang first.
  func losses() -> FeatureTable {
    let maker = TableMaker.self
    let losses = resilience.lossesByPeople
    let rows = losses.map { ground.facilities[providers[$0.provider]] }
    let names = ground.register.municipalityNames
    return maker.table(
      "resilience_provider", geometryKind: .point, geometries: rows.map { $0.position.map(Geometry.point) },
      [
        maker.integer("rank", losses.indices.map { $0 + 1 }),
        maker.text("facility_id", rows.map(\.id)), maker.text("kind", rows.map(\.kind.rawValue)),
        maker.text("name", rows.map(\.name)),
        maker.text("municipality_code", rows.map(\.municipalityCode)),
        maker.text("municipality_name", rows.map { $0.municipalityCode.flatMap { names[$0] } }),
      ] + ground.askedColumns(rows.count) + [
        maker.integer("cells_lost", losses.map(\.cells)), maker.people("people_lost", losses.map(\.people)),
        maker.people("people75_lost", losses.map(\.people75)),
        maker.text("round_the_clock", rows.map(\.roundTheClock.rawValue)),
      ])
  }

  /// `resilience_area`: how many providers stand behind the people of each area.
  func areas() -> FeatureTable {
    let maker = TableMaker.self
    let areas = ground.areas
    let index = ProviderIndex(ground.positions(providers))
    let sums = areas.map {
      AreaResilience.summarise(
        cells: $0.cells, resilience: resilience, homes: ground.centres, people: ground.people,
        people75: over75, providers: index, reach: limit)
    }
    var columns = ground.areaColumns(areas) + [maker.people("people", sums.map(\.people))]
    for k in 1...AreaResilience.depth {
      columns.append(maker.people("people_by_\(k)", sums.map { $0.reachedByAtLeast[k - 1] }))
      columns.append(
        maker.real(
          "share_by_\(k)",
          sums.map {
            $0.people > 0 ? maker.share(Double($0.reachedByAtLeast[k - 1]) / Double($0.people)) : nil
          }))
    }
    columns += [
      maker.integer("smallest_loss", sums.map(\.smallestLoss)),
      maker.text(
        "loss_of",
        sums.map { sum in
          sum.lossOf.isEmpty
            ? nil : sum.lossOf.map { ground.facilities[providers[$0]].name }.joined(separator: "、")
        }),
    ]
    for (reading, night) in nights {
      let lost = areas.map {
        NightReach.compare(
          cells: $0.cells, day: resilience, night: night, people: ground.people, people75: over75)
      }
      columns.append(maker.people("people_by_night_\(reading.rawValue)", lost.map(\.reachedByNight)))
      columns.append(maker.people("people_lost_at_night_\(reading.rawValue)", lost.map(\.lostAtNight)))
    }
    return maker.table(
      "resilience_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(areas), columns)
  }

  /// `resilience_cell`: providers within reach of each cell, and the one on which it hangs.
  func cells() -> FeatureTable {
    let maker = TableMaker.self
    let cells = ground.cells
    return maker.table(
      "resilience_cell", geometryKind: .polygon, geometries: cells.map { .polygon($0.code.polygon) },
      ground.cellColumns() + [
        maker.people("people", ground.people.map { $0 }),
        maker.integer("providers_within", resilience.providersWithin.map { $0 }),
        maker.text(
          "sole_facility_id",
          resilience.soleProvider.map { $0 < 0 ? nil : ground.facilities[providers[$0]].id }),
      ])
  }

  /// People of the band stand beside those of 75 and over only where they are others.
  static func view(_ age: AgeBand) -> AnalysisView {
    AnalysisView(
      [
        .init("rank", Words.SitingAnalysis.rank, .count), .init("name", Words.Analysis.name, .brief(44)),
        .init("kind", Words.DifferenceAnalysis.kind, .words(CodeWords.kinds)),
        .init("municipality_name", Words.GapAnalysis.municipality, .text),
        .init("people75_lost", Words.ResilienceAnalysis.lost75, .people),
      ] + (age == .over75 ? [] : [.init("people_lost", Words.ResilienceAnalysis.lost, .people)]) + [
        .init("cells_lost", Words.ResilienceAnalysis.cells, .count)
      ], rows: 20)
  }

  static let cellView = AnalysisView(
    [
      .init("mesh_code", Words.Analysis.code, .text),
      .init("municipality_code", Words.GapAnalysis.municipality, .text),
      .init("people", Words.Analysis.people, .people),
      .init("providers_within", Words.GapAnalysis.within, .count),
      .init("sole_facility_id", Words.ResilienceAnalysis.sole, .text),
    ], rows: 40)

  static let areaView = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("people", Words.Analysis.people, .people),
    .init("share_by_1", Words.ResilienceAnalysis.by1, .percent),
    .init("share_by_2", Words.ResilienceAnalysis.by2, .percent),
    .init("share_by_3", Words.ResilienceAnalysis.by3, .percent),
    .init("people_lost_at_night_confirmed", Words.ResilienceAnalysis.lostAtNight, .people),
    .init("people_lost_at_night_possible", Words.ResilienceAnalysis.lostAtNightLeast, .people),
    .init("smallest_loss", Words.ResilienceAnalysis.smallest, .count),
    .init("loss_of", Words.ResilienceAnalysis.those, .brief(44)),
  ])
}

extension AtlasRegister {
  /// Names of municipalities by code.
  var municipalityNames: [String: String] {
    Dictionary(dataset.areas(.municipality).map { ($0.code, $0.name) }) { a, _ in a }
  }
}
