/// Where a layer's rows come from.
public enum StyleSource: Sendable, Hashable {
  /// Tables by the layer's `source-layer`.
  case tables
  /// The points of one table, drawn together where they are dense.
  case clusters(ClusterRule)
}

/// How points are drawn together (`cluster` of a GeoJSON source).
public struct ClusterRule: Sendable, Hashable {
  /// The table whose points they are.
  public let table: String
  /// Pixels within which points are drawn together.
  public let radius: Double
  /// The highest zoom at which it is done.
  public let maximumZoom: Double
  /// Fewer points than this stay by themselves.
  public let minimumPoints: Int
  /// Sums over the members, by the name of the new column.
  let sums: [String: Expression]
  /// The points that take part; nil: all.
  let filter: Expression?
}
