/// Places in a tree of boxes in the earth-centred system: the nearest of them to a home, and how many lie within
/// a distance, on the ellipsoid.
///
/// The places are put along a Hilbert curve, eight to a leaf, four nodes to a node (Kamel & Faloutsos, On Packing
/// R-trees, 1993). Building takes O(n), a question O(log n) plus what it finds at the rim. Equal distances go to
/// the place with the lower number, so that answers don't depend on the order within the tree. Places that are
/// not on the globe keep their number and are never found.
public struct ProviderIndex: Sendable {
  static let leafSize = 8

  let positions: [Position]
  let globe: Globe
  /// Number of the place in each slot, along the curve; −1 fills the last leaf.
  let order: [Int32]
  // Coordinates by slot, axis by axis, so that a leaf is three vectors.
  let x: [Double]
  let y: [Double]
  let z: [Double]
  /// Nodes of the tree from the lowest level (whose children are leaves) to the root, level after level.
  let nodes: [BoxQuad]
  /// Where each level begins in `nodes`.
  let levels: [Int]
  /// Slots with places on the globe; they come first.
  let filled: Int

  /// - Parameter positions: places on the globe; a place's index is its number.
  public init(_ positions: [Position]) { self.init(PlaceTable(positions)) }

  public init(_ places: PlaceTable) {
    positions = places.positions
    globe = places.globe
    let sorted = SpaceFillingOrder.hilbert(places.positions)
    let filled = sorted.lastIndex { places.x[Int($0)] != PlaceTable.nowhere }.map { $0 + 1 } ?? 0
    let slots = (filled + Self.leafSize - 1) / Self.leafSize * Self.leafSize
    let padded = slots - filled
    order = Array(sorted[..<filled]) + [Int32](repeating: -1, count: padded)
    let missing = [Double](repeating: PlaceTable.nowhere, count: padded)
    x = sorted[..<filled].map { places.x[Int($0)] } + missing
    y = sorted[..<filled].map { places.y[Int($0)] } + missing
    z = sorted[..<filled].map { places.z[Int($0)] } + missing
    self.filled = filled

    var nodes: [BoxQuad] = []
    var levels: [Int] = []
    var children = slots / Self.leafSize
    while children > 0 {
      let start = nodes.count
      for first in stride(from: 0, to: children, by: 4) {
        var node = BoxQuad()
        for child in first..<min(first + 4, children) {
          if let below = levels.last {
            node.enclose(child - first, nodes[below + child])
          } else {
            for slot in child * Self.leafSize..<min(filled, (child + 1) * Self.leafSize) {
              node.enclose(child - first, x: x[slot], y: y[slot], z: z[slot])
            }
          }
        }
        nodes.append(node)
      }
      levels.append(start)
      children = nodes.count - start
      if children == 1 { break }
    }
    self.nodes = nodes
    self.levels = levels
  }

  public var count: Int { positions.count }

  /// A node or leaf still to be looked at.
  struct Pending {
    var squaredGap: Float
    /// 0 for a leaf, else the level of the node plus one.
    var height: Int32
    var number: Int32
  }

  /// More than three at each of the sixteen levels that 2³¹ places could have.
  static let pendingCapacity = 64
}
