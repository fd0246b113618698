import CareAccess
import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// `reach_rule`: all rules of the dataset.
  func reachRuleTable() -> FeatureTable {
    let rows = dataset.rules
    return TableMaker.table(
      "reach_rule",
      [
        TableMaker.text("rule", rows.map(\.rule)), TableMaker.text("service", rows.map(\.service.rawValue)),
        TableMaker.text("kind", rows.map(\.kind.rawValue)), TableMaker.real("value", rows.map(\.value)),
        TableMaker.text("valid_from", rows.map(\.validFrom)),
        TableMaker.text("valid_to", rows.map(\.validTo)),
        TableMaker.text("citation", rows.map(\.citation)),
        TableMaker.boolean("is_default", rows.map(\.isDefault)),
      ])
  }

  /// The questions whose answers stand in `cell_reach`: everyone who offers the service, at any hour.
  var plainReaches: [ServiceReach] {
    reaches.filter { !$0.question.roundTheClockOnly && !$0.question.ownKindOnly }
  }

  /// `cell_reach`: cell × service × capability for the default rule of each service.
  func cellReachTable() -> FeatureTable {
    let cells = dataset.cells
    let all = plainReaches
    let mesh = cells.map(\.code.description)
    func each(_ value: (ServiceReach) -> String) -> [String?] {
      all.flatMap { r in cells.map { _ in value(r) } }
    }
    return TableMaker.table(
      "cell_reach",
      [
        TableMaker.text("mesh_code", all.flatMap { _ in mesh }),
        TableMaker.text("municipality_code", all.flatMap { _ in cells.map(\.municipalityCode) }),
        TableMaker.text("service", each(\.question.service.rawValue)),
        TableMaker.text("capability", each(\.question.capability.rawValue)),
        TableMaker.text(
          "nearest_facility_id",
          all.flatMap { r in cells.indices.map { r.nearestFacility($0).map { dataset.facilities[$0].id } } }),
        TableMaker.real("distance_m", all.flatMap { $0.reach.metres.map(TableMaker.metres) }),
        TableMaker.text("rule", each(\.rule.rule)),
        TableMaker.integer("providers_within", all.flatMap { $0.reach.providersWithin.map { Optional($0) } }),
        TableMaker.text("reach_class", all.flatMap { $0.reach.reachClass.map { Optional($0.rawValue) } }),
      ])
  }

  /// `area_reach` (everyone who offers the service) or `area_reach_own_kind`.
  func areaReachTable(ownKindOnly: Bool) -> FeatureTable {
    struct Row {
      var entry: AreaCatalogue.Entry
      var reach: ServiceReach
      var year: Int
      var providers: Int
      var figures: AreaReach
    }
    var rows: [Row] = []
    for (number, reach) in reaches.enumerated() where reach.question.ownKindOnly == ownKindOnly {
      for (e, entry) in catalogue.entries.enumerated() {
        let providers = providerCounts[number][e]
        for (y, year) in population.years.enumerated() {
          rows.append(
            Row(
              entry: entry, reach: reach, year: year, providers: providers, figures: areaReaches[number][e][y]
            ))
        }
      }
    }
    return TableMaker.table(
      ownKindOnly ? "area_reach_own_kind" : "area_reach",
      [
        TableMaker.text("area_level", rows.map(\.entry.level.rawValue)),
        TableMaker.text("area_code", rows.map(\.entry.code)),
        TableMaker.text("name", rows.map(\.entry.name)),
        TableMaker.text("service", rows.map(\.reach.question.service.rawValue)),
        TableMaker.text("rule", rows.map(\.reach.rule.rule)),
        TableMaker.text("capability", rows.map(\.reach.question.capability.rawValue)),
        TableMaker.text("round_the_clock", rows.map { $0.reach.question.roundTheClockOnly ? "only" : "any" }),
        TableMaker.integer("year", rows.map(\.year)),
        TableMaker.integer("provider_count", rows.map(\.providers)),
        TableMaker.people("people", rows.map(\.figures.people)),
        TableMaker.people("people75", rows.map(\.figures.people75)),
        TableMaker.people("uncovered_min", rows.map(\.figures.uncoveredMin)),
        TableMaker.people("uncovered_max", rows.map(\.figures.uncoveredMax)),
        TableMaker.people("uncovered75_min", rows.map(\.figures.uncovered75Min)),
        TableMaker.people("uncovered75_max", rows.map(\.figures.uncovered75Max)),
        TableMaker.people("uncovered", rows.map(\.figures.uncoveredByCentre)),
        TableMaker.people("uncovered75", rows.map(\.figures.uncovered75ByCentre)),
        TableMaker.real("mean_distance_m", rows.map { TableMaker.metres($0.figures.meanMetres) }),
        TableMaker.real("p90_distance_m", rows.map { TableMaker.metres($0.figures.p90Metres) }),
        TableMaker.real("min_distance_m", rows.map { TableMaker.metres($0.figures.leastMetres) }),
        TableMaker.real("max_distance_m", rows.map { TableMaker.metres($0.figures.mostMetres) }),
        TableMaker.real(
          "nearest_outside_share", rows.map { TableMaker.share($0.figures.nearestOutsideShare) }),
      ])
  }
}
