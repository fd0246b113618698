/// In what form a result leaves the program.
public enum AnalysisFormat: String, Sendable, CaseIterable {
  /// Lines for a terminal.
  case table
  case csv
  case geojson
  case json
}
