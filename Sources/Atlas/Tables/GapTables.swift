import CareAccess
import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// What a map shows of a cell: covered when confirmed providers reach all of it; "not reported" when only
  /// providers on whom the sources are silent do; else edge or uncovered even with those.
  static func mapClass(confirmed: ReachClass, possible: ReachClass) -> String {
    if confirmed == .covered { return "covered" }
    if possible == .covered { return confirmed == possible ? "covered" : "not_reported" }
    return possible.rawValue
  }

  /// `cell_gap`, for drawing: cell × service with shape and class. `gap_cell` is the same without the covered.
  func cellGapTable(onlyGaps: Bool) -> FeatureTable {
    let cells = dataset.cells
    struct Row {
      var service: Service
      var cell: Int
      var confirmed: ReachClass
      var possible: ReachClass
      var mapClass: String
      var metres: Double
    }
    var rows: [Row] = []
    for service in Service.allCases {
      guard let confirmed = reach(service, .confirmed)?.reach, let possible = reach(service, .possible)?.reach
      else { continue }
      for i in cells.indices {
        let (c, p) = (confirmed.reach.reachClass[i], possible.reach.reachClass[i])
        let mapClass = Self.mapClass(confirmed: c, possible: p)
        if onlyGaps && mapClass == "covered" { continue }
        rows.append(
          Row(
            service: service, cell: i, confirmed: c, possible: p, mapClass: mapClass,
            metres: possible.reach.metres[i]))
      }
    }
    let y = baseYearIndex
    return TableMaker.table(
      onlyGaps ? "gap_cell" : "cell_gap", geometryKind: .polygon,
      geometries: rows.map { .polygon(cells[$0.cell].code.polygon) },
      [
        TableMaker.text("mesh_code", rows.map { cells[$0.cell].code.description }),
        TableMaker.text("municipality_code", rows.map { cells[$0.cell].municipalityCode }),
        TableMaker.text("service", rows.map(\.service.rawValue)),
        TableMaker.text("map_class", rows.map(\.mapClass)),
        TableMaker.text("reach_class_confirmed", rows.map(\.confirmed.rawValue)),
        TableMaker.text("reach_class_possible", rows.map(\.possible.rawValue)),
        TableMaker.real("distance_m", rows.map { TableMaker.metres($0.metres) }),
        TableMaker.people("population", rows.map { population.total[y][$0.cell] }),
        TableMaker.people("population75", rows.map { population.over75[y][$0.cell] }),
      ])
  }

  /// `gap_polygon`.
  func gapPolygonTable() -> FeatureTable {
    let rows = gapPolygons
    return TableMaker.table(
      "gap_polygon", geometryKind: .multiPolygon, geometries: rows.map { .multiPolygon($0.shape) },
      gapColumns(reach: rows.map(\.reach), area: rows.map(\.areaCode)) + [
        TableMaker.people("people", rows.map(\.people)), TableMaker.people("people75", rows.map(\.people75)),
        TableMaker.text("nearest_facility_id", rows.map { _ in nil }),
        TableMaker.real("nearest_distance_m", rows.map { _ in nil }),
        TableMaker.real("area_km2", rows.map { TableMaker.km2($0.areaKm2) }),
      ])
  }

  /// `gap_cluster`.
  func gapClusterTable() -> FeatureTable {
    let rows = gapClusters
    return TableMaker.table(
      "gap_cluster", geometryKind: .multiPolygon, geometries: rows.map { .multiPolygon($0.shape) },
      gapColumns(reach: rows.map(\.reach), area: rows.map(\.areaCode)) + [
        TableMaker.integer("cell_count", rows.map(\.cells.count)),
        TableMaker.people("people", rows.map(\.people)), TableMaker.people("people75", rows.map(\.people75)),
        TableMaker.text(
          "nearest_facility_id", rows.map { $0.nearestFacility.map { dataset.facilities[$0].id } }),
        TableMaker.real("nearest_distance_m", rows.map { TableMaker.metres($0.nearestMetres) }),
        TableMaker.real("area_km2", rows.map { TableMaker.km2($0.areaKm2) }),
      ])
  }

  private func gapColumns(reach: [Int], area: [String]) -> [TableColumn] {
    [
      TableMaker.text("service", reach.map { reaches[$0].question.service.rawValue }),
      TableMaker.text("rule", reach.map { reaches[$0].rule.rule }),
      TableMaker.text("capability", reach.map { reaches[$0].question.capability.rawValue }),
      TableMaker.text("area_code", area),
    ]
  }
}
