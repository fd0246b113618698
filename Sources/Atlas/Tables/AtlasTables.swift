import GeoFormats

extension AtlasModel {
  /// All tables of the atlas, in the order in which they are written.
  public func tables() -> [FeatureTable] {
    let cells = populationCellTable()
    let reach = cellReachTable()
    let gaps = CellGap.table(populationCell: cells, cellReach: reach)
    return [facilityTable(), facilitySourceTable(), facilityServiceTable()] + areaTables() + [
      membershipTable(), cells, cellPopulationTable(), areaPopulationTable(), reachRuleTable(), reach,
      areaReachTable(ownKindOnly: false), areaReachTable(ownKindOnly: true), CellGap.onlyGaps(gaps),
      gapPolygonTable(),
      gapClusterTable(),
    ] + [demandTable()].compactMap(\.self) + emptyTables() + listTables() + analyses + [
      issueTable(), provenanceTable(), atlasTable(),
    ]
  }
}
