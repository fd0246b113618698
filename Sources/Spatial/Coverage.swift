/// Surfaces that lie side by side, stored as the lines between them: every stretch of border that two
/// neighbours share is one arc, so that whatever is done to it, they never gap nor overlap.
///
/// Arcs are found by exact equality of vertices: two neighbours share a border when both carry the
/// same vertices along it. The interior of member `left` lies on the left of an arc, that of `right` on
/// its right; −1 stands for the outside.
///
/// Building takes O(n log n) in the number of vertices, everything else O(n).
public struct Coverage: Sendable {
  /// A line between two junctions, or a whole ring that meets no other line.
  struct Arc: Sendable {
    var range: Range<Int>
    var left: Int32
    var right: Int32
    /// Numbers of the junctions at both ends; equal for a ring.
    var start: Int32
    var end: Int32
  }

  public let memberCount: Int
  /// Vertices of all arcs, one arc after the other.
  var positions: [Position]
  var arcs: [Arc]

  init(memberCount: Int, positions: [Position], arcs: [Arc]) {
    self.memberCount = memberCount
    self.positions = positions
    self.arcs = arcs
  }

  /// Finds the arcs of `shapes`; a shape's index is its member number. Shapes may be empty.
  ///
  /// - Throws: `badCoverage` when two members lie on the same side of a border, that is, overlap.
  public init(_ shapes: [MultiPolygon]) throws(SpatialError) {
    self = try CoverageBuilder(shapes).coverage()
  }

  /// Vertices stored; a border shared by two members counts once.
  public var vertexCount: Int { positions.count }

  /// The arcs as lines with the members on both sides (nil is outside): what a map draws once.
  public func forEachArc(_ body: (_ line: ArraySlice<Position>, _ left: Int?, _ right: Int?) -> Void) {
    for arc in arcs {
      body(
        positions[arc.range], arc.left < 0 ? nil : Int(arc.left), arc.right < 0 ? nil : Int(arc.right))
    }
  }
}
