import CareRegistry
import GeoFormats
import Wording

/// Accessibility and resilience of every service by its default rule, for people of 75 and over in the base year: what
/// every atlas holds, so that maps and tables of it need no further computation. Other questions are computed when asked.
enum AtlasAnalyses {
  /// `access_area`, `access_cell`, `resilience_area` and `resilience_provider`, all services one after the other,
  /// areas of every level. Without shapes: those stand in the tables of areas, cells and facilities.
  static func tables(_ model: AtlasModel) throws(Failure) -> [FeatureTable] {
    let register = try AtlasRegister(model)
    let levels = AreaCatalogue.levels.filter { level in
      model.catalogue.entries.contains { $0.level == level }
    }
    var parts: [[FeatureTable]] = [[], [], [], []]
    for service in Service.allCases {
      func ground(_ level: AreaLevel) throws(Failure) -> AnalysisGround {
        try AnalysisGround(
          register, AnalysisQuestion(service: service, level: .area(level), capability: .possible))
      }
      var access = try AccessAnalysis.compute(ground(.municipality))
      var resilience = try ResilienceAnalysis.compute(ground(.municipality))
      parts[1].append(access.cells())
      parts[3].append(resilience.losses())
      for level in levels {
        access.ground = try ground(level)
        resilience.ground = access.ground
        parts[0].append(access.areas())
        parts[2].append(resilience.areas())
      }
    }
    return parts.compactMap { FeatureTable.joined($0.map(\.withoutShapes)) }
  }
}

extension FeatureTable {
  /// The same rows as a table of attributes only.
  fileprivate var withoutShapes: FeatureTable {
    FeatureTable(name: name, title: title, about: about, columns: columns)
  }

  /// Rows of tables with the same columns one after the other; nil without any table.
  fileprivate static func joined(_ tables: [FeatureTable]) -> FeatureTable? {
    guard var whole = tables.first else { return nil }
    for (number, column) in whole.columns.enumerated() {
      whole.columns[number] = column.with(
        tables.flatMap { table in
          table.columns[number].values.count == 0
            ? [] : (0..<table.rowCount).map { table.columns[number].values[$0] }
        })
    }
    return whole
  }
}
