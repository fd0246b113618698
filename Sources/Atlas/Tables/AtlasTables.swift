import GeoFormats

extension AtlasModel {
  /// All tables of the atlas, in the order in which they are written.
  public func tables() -> [FeatureTable] {
    [facilityTable(), facilitySourceTable(), facilityServiceTable()] + areaTables() + [
      membershipTable(), populationCellTable(), cellPopulationTable(), areaPopulationTable(),
      reachRuleTable(),
      cellReachTable(), areaReachTable(ownKindOnly: false), areaReachTable(ownKindOnly: true),
      cellGapTable(onlyGaps: true), gapPolygonTable(), gapClusterTable(),
    ] + emptyTables() + [issueTable(), provenanceTable()]
  }
}
