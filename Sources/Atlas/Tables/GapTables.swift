import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// `gap_polygon`.
  func gapPolygonTable() -> FeatureTable {
    GapTables(reaches: reaches, facilities: dataset.facilities).polygons(gapPolygons)
  }

  /// `gap_cluster`.
  func gapClusterTable() -> FeatureTable {
    GapTables(reaches: reaches, facilities: dataset.facilities).clusters(gapClusters)
  }
}

/// Gaps as tables.
struct GapTables {
  /// What the numbers of the gaps point to.
  let reaches: [ServiceReach]
  let facilities: [Facility]

  func polygons(_ rows: [AtlasModel.GapPolygon]) -> FeatureTable {
    TableMaker.table(
      "gap_polygon", geometryKind: .multiPolygon, geometries: rows.map { .multiPolygon($0.shape) },
      question(reach: rows.map(\.reach), area: rows.map(\.areaCode)) + [
        TableMaker.people("people", rows.map(\.people)), TableMaker.people("people75", rows.map(\.people75)),
      ] + nearest(rows.map(\.nearestFacility), rows.map(\.nearestMetres)) + [
        TableMaker.real("area_km2", rows.map { TableMaker.km2($0.areaKm2) })
      ])
  }

  func clusters(_ rows: [AtlasModel.GapClusterShape]) -> FeatureTable {
    TableMaker.table(
      "gap_cluster", geometryKind: .multiPolygon, geometries: rows.map { .multiPolygon($0.shape) },
      question(reach: rows.map(\.reach), area: rows.map(\.areaCode)) + [
        TableMaker.integer("cell_count", rows.map(\.cells.count)),
        TableMaker.people("people", rows.map(\.people)), TableMaker.people("people75", rows.map(\.people75)),
        TableMaker.real("centre_longitude", rows.map { TableMaker.degrees($0.centre.longitude) }),
        TableMaker.real("centre_latitude", rows.map { TableMaker.degrees($0.centre.latitude) }),
      ] + nearest(rows.map(\.nearestFacility), rows.map(\.nearestMetres)) + [
        TableMaker.real("area_km2", rows.map { TableMaker.km2($0.areaKm2) })
      ])
  }

  private func question(reach: [Int], area: [String]) -> [TableColumn] {
    [
      TableMaker.text("service", reach.map { reaches[$0].question.service.rawValue }),
      TableMaker.text("rule", reach.map { reaches[$0].rule.rule }),
      TableMaker.text("capability", reach.map { reaches[$0].question.capability.rawValue }),
      TableMaker.text("area_code", area),
    ]
  }

  private func nearest(_ numbers: [Int?], _ metres: [Double?]) -> [TableColumn] {
    [
      TableMaker.text("nearest_facility_id", numbers.map { $0.map { facilities[$0].id } }),
      TableMaker.text("nearest_name", numbers.map { $0.map { facilities[$0].name } }),
      TableMaker.real("nearest_distance_m", metres.map(TableMaker.metres)),
    ]
  }
}
