import CareRegistry
import Logging
import TestSupport
import Testing
import Wording

@testable import Atlas

/// The small town as an atlas that was read back.
enum AnalysisTown {
  static func register(_ edit: (inout CareDataset) throws -> Void = { _ in }) throws -> AtlasRegister {
    var dataset = try MiniTown.dataset()
    try edit(&dataset)
    let model = try AtlasBuilder(
      dataset, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    return try AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg"))
  }

  /// Every table of a result has a title, every column a meaning, and every format can be written.
  static func expectWords(_ result: AnalysisResult, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    for table in result.tables {
      #expect(Words.Layers.words(table.name) != nil, "\(table.name)", sourceLocation: sourceLocation)
      for column in table.columns {
        let named =
          Words.Columns.words("\(table.name).\(column.name)") ?? Words.Columns.words(column.name) != nil
          || column.title.ja != column.name
        #expect(named, "\(table.name).\(column.name)", sourceLocation: sourceLocation)
      }
      for language in [Language.ja, .en] {
        for format in AnalysisFormat.allCases where format != .geojson || table.geometryKind != nil {
          let bytes = try result.bytes(format, layer: table.name, language: language)
          #expect(!bytes.isEmpty, sourceLocation: sourceLocation)
        }
      }
    }
    #expect(!result.notes.isEmpty, sourceLocation: sourceLocation)
    for name in result.key {
      #expect(result.tables[0].column(name) != nil, "\(name)", sourceLocation: sourceLocation)
    }
    for column in result.view.columns where result.tables[0].column(column.name) == nil {
      // Asked for in some questions only.
      #expect(
        ["uncovered_confirmed", "unlikeness"].contains(column.name), "\(column.name)",
        sourceLocation: sourceLocation)
    }
  }
}
