import CareAccess
import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// `gap_polygon`.
  func gapPolygonTable() -> FeatureTable {
    let rows = gapPolygons
    return TableMaker.table(
      "gap_polygon", geometryKind: .multiPolygon, geometries: rows.map { .multiPolygon($0.shape) },
      gapColumns(reach: rows.map(\.reach), area: rows.map(\.areaCode)) + [
        TableMaker.people("people", rows.map(\.people)), TableMaker.people("people75", rows.map(\.people75)),
        TableMaker.text(
          "nearest_facility_id", rows.map { $0.nearestFacility.map { dataset.facilities[$0].id } }),
        TableMaker.real("nearest_distance_m", rows.map { TableMaker.metres($0.nearestMetres) }),
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
