import CareRegistry
import Spatial

/// Inhabited cells beyond reach that touch each other by a side or a corner.
public struct GapCluster: Sendable, Equatable {
  /// Numbers of the cells, ascending.
  public let cells: [Int]
}

public enum GapClusters {
  /// Groups the cells of class `uncovered`.
  ///
  /// - Parameters:
  ///   - meshes: codes of all cells, of one level. A mesh that stands twice, for two municipalities,
  ///     belongs to one cluster.
  ///   - group: only cells of the same group (such as the home-care area) are put together.
  /// - Returns: clusters in the order of their first cell. O(n).
  public static func find(meshes: [MeshCode], group: [Int], reach: CellReach) -> [GapCluster] {
    struct Square: Hashable {
      var row: Int
      var column: Int
      var group: Int
    }
    var open: [Square: [Int]] = [:]
    func square(_ i: Int) -> Square {
      let (row, column) = meshes[i].gridIndex
      return Square(row: row, column: column, group: group[i])
    }
    for i in meshes.indices where reach.reachClass[i] == .uncovered { open[square(i), default: []].append(i) }
    var clusters: [GapCluster] = []
    for first in meshes.indices where reach.reachClass[first] == .uncovered {
      guard var found = open.removeValue(forKey: square(first)) else { continue }
      var edge = [square(first)]
      while let at = edge.popLast() {
        for row in -1...1 {
          for column in -1...1 {
            let next = Square(row: at.row + row, column: at.column + column, group: at.group)
            if let more = open.removeValue(forKey: next) {
              found += more
              edge.append(next)
            }
          }
        }
      }
      clusters.append(GapCluster(cells: found.sorted()))
    }
    return clusters
  }

  /// The outline of a cluster: squares of the mesh put together along their common sides.
  public static func outline(of cells: [MeshCode]) throws(SpatialError) -> MultiPolygon {
    let squares = Array(Set(cells)).sorted().map { MultiPolygon([$0.polygon]) }
    return try Coverage(squares).shapes(groups: [Array(squares.indices)])[0]
  }
}
