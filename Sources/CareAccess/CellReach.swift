import CareRegistry
import Spatial

/// How the cells stand to the providers of one service.
///
/// Distances are geodesic metres on GRS80 from the cell's centre; classes take the cell's size into account.
public struct CellReach: Sendable, Equatable {
  /// Number of the nearest provider for each cell, in the order given; −1 where there is no provider.
  public let nearest: [Int]
  /// Metres to it; infinite where there is none.
  public let metres: [Double]
  /// Providers within the rule's distance of the centre, the limit included.
  public let providersWithin: [Int]
  public let reachClass: [ReachClass]

  /// Answers for every cell. Independent of the order of `providers` but for their numbers, and of the
  /// number of workers; adding a provider never raises a distance or lowers a count.
  ///
  /// - Parameters:
  ///   - centres: centres of the cells.
  ///   - halfDiagonals: metres from the centre to the farthest corner of each cell.
  ///   - reach: the limit in metres; a distance of exactly this much is within.
  public static func compute(
    centres: [Position], halfDiagonals: [Double], providers: [Position], reach: Metres, workers: Int? = nil
  ) -> CellReach {
    precondition(centres.count == halfDiagonals.count)
    let homes = PlaceTable(centres, workers: workers)
    let places = PlaceTable(providers, workers: workers)
    let nearest = ProviderIndex(places).nearest(to: homes, workers: workers)
    let within = ReachGrid(places, reach: reach).counts(within: reach, of: homes, workers: workers)
    return CellReach(
      nearest: nearest.index.map(Int.init), metres: nearest.metres, providersWithin: within,
      reachClass: centres.indices.map {
        classify(metres: nearest.metres[$0], halfDiagonal: halfDiagonals[$0], reach: reach)
      })
  }

  /// Covered when even the farthest corner lies within reach, uncovered when even the nearest possible home
  /// lies beyond, else edge.
  public static func classify(metres: Double, halfDiagonal: Double, reach: Metres) -> ReachClass {
    if metres + halfDiagonal <= reach.value { return .covered }
    return metres - halfDiagonal > reach.value ? .uncovered : .edge
  }

  /// Metres from a cell's centre to its farthest corner.
  public static func halfDiagonal(of mesh: MeshCode) -> Double {
    let box = mesh.boundingBox
    // The southern corners are the farther ones north of the equator; both are measured all the same.
    return max(
      Geodesic.distance(box.centre, Position(longitude: box.west, latitude: box.south)).value,
      Geodesic.distance(box.centre, Position(longitude: box.west, latitude: box.north)).value)
  }
}
