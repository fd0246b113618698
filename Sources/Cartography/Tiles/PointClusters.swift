import GeoFormats
import Spatial
import Wording

/// Draws points together where they are dense, over the whole world of one zoom at once: a seam between
/// tiles never divides a cluster, and the counts add up to the number of points.
enum PointClusters {
  /// `table` with one row for each cluster in front (columns `cluster`, `point_count` and the rule's sums
  /// set, all others null) and the points that stay by themselves behind (`point_count` null).
  static func table(_ table: FeatureTable, rule: ClusterRule, zoom: Int) -> FeatureTable {
    let scale = TileGrid.worldSize(zoom: zoom) / TileGrid.pixel
    let filter = rule.filter.map { BoundExpression($0, table: table) }
    func takesPart(_ row: Int) -> Bool {
      filter.map { $0.value(row: row, zoom: Double(zoom)) == .boolean(true) } ?? true
    }
    var nodes: [Node] = []
    for (row, geometry) in table.geometries.enumerated() {
      guard case .point(let position) = geometry, position.isOnGlobe, takesPart(row) else { continue }
      let point = WebMercator.project(position)
      nodes.append(Node(x: point.x * scale, y: point.y * scale, rows: [row]))
    }
    if Double(zoom) <= rule.maximumZoom, merge(&nodes, rule, radius: rule.radius) {
      // Centres move while they take in points: those that came too close are joined, but within less,
      // or one cluster would swallow the next and the next.
      while merge(&nodes, rule, radius: rule.radius * 0.75) {}
    }
    let clusters = nodes.filter { $0.rows.count > 1 }
    let single = nodes.filter { $0.rows.count == 1 }.flatMap(\.rows).sorted()

    let nothing = [Int](repeating: -1, count: clusters.count)
    var columns = table.columns.map { column in
      TableColumn(column.name, column.title, column.about, values: column.values.picked(nothing + single))
    }
    let blank = [Int?](repeating: nil, count: single.count)
    columns.append(
      TableColumn(
        "cluster", Words.Tiles.cluster,
        values: .boolean(clusters.map { _ in true } + single.map { _ in nil })))
    columns.append(
      TableColumn(
        "point_count", Words.Tiles.pointCount, values: .integer(clusters.map(\.rows.count) + blank)))
    for (name, expression) in rule.sums.sorted(by: { $0.key < $1.key }) {
      let bound = BoundExpression(expression, table: table)
      let sums = clusters.map { cluster in
        cluster.rows.reduce(0.0) { $0 + (bound.value(row: $1, zoom: Double(zoom)).number ?? 0) }
      }
      columns.removeAll { $0.name == name }
      columns.append(
        TableColumn(name, Words.Tiles.pointCount, values: .real(sums + blank.map { _ in nil })))
    }
    let places = clusters.map { cluster -> Geometry? in
      .point(WebMercator.unproject(PlanePoint(x: cluster.x / scale, y: cluster.y / scale)))
    }
    return FeatureTable(
      name: table.name, title: table.title, about: table.about, geometryKind: .point,
      geometries: places + single.map { table.geometries[$0] }, columns: columns)
  }

  private struct Node {
    var x: Double
    var y: Double
    var rows: [Int]
  }

  private struct Square: Hashable {
    var x: Int
    var y: Int
  }

  /// One round: every node, the largest first, takes in the nodes within the radius when they make a
  /// cluster together. True when anything was merged.
  private static func merge(_ nodes: inout [Node], _ rule: ClusterRule, radius: Double) -> Bool {
    func square(_ node: Node) -> Square {
      Square(x: Int((node.x / radius).rounded(.down)), y: Int((node.y / radius).rounded(.down)))
    }
    var grid: [Square: [Int]] = [:]
    for (i, node) in nodes.enumerated() { grid[square(node), default: []].append(i) }
    let order = nodes.indices.sorted {
      (nodes[$1].rows.count, nodes[$0].rows[0]) < (nodes[$0].rows.count, nodes[$1].rows[0])
    }
    var gone = [Bool](repeating: false, count: nodes.count)
    var made: [Node] = []
    for i in order where !gone[i] {
      let node = nodes[i]
      let home = square(node)
      var members: [Int] = []
      var count = 0
      for dy in -1...1 {
        for dx in -1...1 {
          for j in grid[Square(x: home.x + dx, y: home.y + dy)] ?? [] where !gone[j] {
            let (ex, ey) = (nodes[j].x - node.x, nodes[j].y - node.y)
            guard ex * ex + ey * ey <= radius * radius else { continue }
            members.append(j)
            count += nodes[j].rows.count
          }
        }
      }
      guard members.count > 1, count >= rule.minimumPoints else { continue }
      var merged = Node(x: 0, y: 0, rows: [])
      for j in members.sorted() {
        gone[j] = true
        let weight = Double(nodes[j].rows.count)
        merged.x += nodes[j].x * weight
        merged.y += nodes[j].y * weight
        merged.rows += nodes[j].rows
      }
      merged.x /= Double(merged.rows.count)
      merged.y /= Double(merged.rows.count)
      merged.rows.sort()
      made.append(merged)
    }
    guard !made.isEmpty else { return false }
    nodes = (nodes.indices.filter { !gone[$0] }.map { nodes[$0] } + made).sorted { $0.rows[0] < $1.rows[0] }
    return true
  }
}

extension ColumnValues {
  /// The values at `rows`; null for −1.
  func picked(_ rows: [Int]) -> ColumnValues {
    switch self {
    case .text(let v): .text(rows.map { $0 < 0 ? nil : v[$0] })
    case .integer(let v): .integer(rows.map { $0 < 0 ? nil : v[$0] })
    case .real(let v): .real(rows.map { $0 < 0 ? nil : v[$0] })
    case .boolean(let v): .boolean(rows.map { $0 < 0 ? nil : v[$0] })
    }
  }
}
