import Spatial

/// A square of the mesh with its class, to be drawn.
public struct MosaicCell<Class: Hashable & Comparable & Sendable>: Sendable {
  public var box: BoundingBox
  public var value: Class
  /// People, to choose the class of a larger square.
  public var weight: Double

  public init(box: BoundingBox, value: Class, weight: Double) {
    self.box = box
    self.value = value
    self.weight = weight
  }
}

/// Joins mesh cells of one class into few outlines, so that tens of thousands of squares stay a small
/// drawing and neighbours have no seams.
public enum CellMosaic {
  /// Outlines by class.
  ///
  /// - Parameters:
  ///   - cells: squares whose sides are whole multiples of the smallest one's, all on its lattice. Cells
  ///     at one place count as one, of the class with most weight.
  ///   - factor: squares of `factor` × `factor` smallest cells are drawn as one, in the class that
  ///     holds most weight (the greater class on a tie). 1: as they are.
  ///   - project: degrees to the plane, all points at once.
  /// - Returns: rings in the plane, outer ones and holes alike: fill by the even-odd rule.
  public static func outlines<Class>(
    of cells: [MosaicCell<Class>], factor: Int = 1, project: ([Position]) -> [PlanePoint]
  ) -> [Class: [[PlanePoint]]] {
    precondition(factor >= 1, "a factor must be 1 or more")
    guard let lattice = Lattice(cells.lazy.map(\.box), factor: factor) else { return [:] }
    var weights: [Lattice.Square: [Class: Double]] = [:]
    for cell in cells {
      for square in lattice.squares(of: cell.box) {
        weights[square, default: [:]][cell.value, default: 0] += max(cell.weight, 1e-9)
      }
    }
    var squares: [Class: Set<Lattice.Square>] = [:]
    for (square, byClass) in weights {
      // On a tie the greater class wins: doubt is shown.
      let best = byClass.max { ($0.value, $0.key) < ($1.value, $1.key) }
      if let best { squares[best.key, default: []].insert(square) }
    }
    var result: [Class: [[PlanePoint]]] = [:]
    for (value, set) in squares {
      let rings = LatticeOutline.rings(of: set)
      let points = project(rings.flatMap { $0.map(lattice.position) })
      var next = 0
      result[value] = rings.map { ring in
        defer { next += ring.count }
        return Array(points[next..<(next + ring.count)])
      }
    }
    return result
  }
}

/// A lattice of equal squares in degrees.
struct Lattice {
  struct Square: Hashable, Comparable {
    var column: Int
    var row: Int

    static func < (a: Square, b: Square) -> Bool {
      a.row != b.row ? a.row < b.row : a.column < b.column
    }
  }

  private let width: Double
  private let height: Double
  private let factor: Int

  /// nil without cells.
  init?(_ boxes: some Sequence<BoundingBox>, factor: Int) {
    var width = Double.infinity
    var height = Double.infinity
    for box in boxes {
      width = min(width, box.east - box.west)
      height = min(height, box.north - box.south)
    }
    guard width.isFinite, height.isFinite, width > 0, height > 0 else { return nil }
    (self.width, self.height, self.factor) = (width, height, factor)
  }

  func squares(of box: BoundingBox) -> [Square] {
    let column = FixedDecimal.units(box.west / width, scale: 1)
    let row = FixedDecimal.units(box.south / height, scale: 1)
    // A cell is never more than a first-level mesh of smallest cells; a bad one must not fill memory.
    let across = min(1280, max(1, FixedDecimal.units((box.east - box.west) / width, scale: 1)))
    let up = min(1280, max(1, FixedDecimal.units((box.north - box.south) / height, scale: 1)))
    if across == 1 && up == 1 { return [square(column, row)] }
    return (0..<up).flatMap { y in (0..<across).map { x in square(column + x, row + y) } }
  }

  private func square(_ column: Int, _ row: Int) -> Square {
    Square(column: floorDivided(column), row: floorDivided(row))
  }

  private func floorDivided(_ value: Int) -> Int {
    value >= 0 ? value / factor : -((-value + factor - 1) / factor)
  }

  /// The south-western corner of a square.
  func position(_ corner: Square) -> Position {
    Position(
      longitude: Double(corner.column * factor) * width, latitude: Double(corner.row * factor) * height)
  }
}
