import Spatial

/// The `d` of an SVG path, on a grid of 10^−decimals of the drawing's unit.
///
/// Points are rounded to the grid before they are compared, so no point is written twice in a row, and
/// errors of relative commands do not add up. Commands are relative where that is shorter.
public struct PathData: Sendable {
  public internal(set) var bytes: [UInt8] = []
  public let decimals: Int
  private let scale: Double
  private var x = 0
  private var y = 0
  private var startX = 0
  private var startY = 0
  /// The command that a bare pair of numbers would continue; 0: none.
  private var command: UInt8 = 0

  public init(decimals: Int = 2) {
    self.decimals = decimals
    scale = FixedDecimal.scale(decimals)
  }

  public var isEmpty: Bool { bytes.isEmpty }

  /// The path as text, for an attribute.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts a new part at a point.
  public mutating func move(to point: PlanePoint) {
    move(toX: units(point.x), units(point.y))
  }

  /// A straight line to a point; nothing when it is the current one on the grid.
  public mutating func line(to point: PlanePoint) {
    line(toX: units(point.x), units(point.y))
  }

  /// Closes the part.
  public mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    (x, y, command) = (startX, startY, 0)
  }

  /// A closed ring; the repeated last point is optional. A ring of fewer than three points on the grid
  /// has no area there and is left out.
  public mutating func ring(_ points: [PlanePoint]) {
    let grid = onGrid(points, closed: true)
    guard grid.count >= 3 else { return }
    move(toX: grid[0].0, grid[0].1)
    for point in grid.dropFirst() { line(toX: point.0, point.1) }
    close()
  }

  /// An open line; left out when it is a single point on the grid.
  public mutating func polyline(_ points: [PlanePoint]) {
    let grid = onGrid(points, closed: false)
    guard grid.count >= 2 else { return }
    move(toX: grid[0].0, grid[0].1)
    for point in grid.dropFirst() { line(toX: point.0, point.1) }
  }

  /// A ring or line that lies on the grid already, without repeated points: for paths of whole numbers.
  ///
  /// - Parameter isFirst: whether nothing of the path has been written.
  mutating func add(_ xs: [Int16], _ ys: [Int16], _ range: Range<Int>, isClosed: Bool, isFirst: Bool) {
    guard let first = range.first else { return }
    let (newX, newY) = (Int(xs[first]), Int(ys[first]))
    if isFirst {
      bytes.append(UInt8(ascii: "M"))
      number(newX, first: true)
      number(newY, first: false)
      (x, y, startX, startY, command) = (newX, newY, newX, newY, UInt8(ascii: "L"))
    } else {
      move(toX: newX, newY)
    }
    for i in range.dropFirst() { line(toX: Int(xs[i]), Int(ys[i])) }
    if isClosed { close() }
  }

  /// A dot: a line of one unit, which round ends make a disc.
  mutating func dot(_ newX: Int, _ newY: Int) {
    move(toX: newX, newY)
    line(toX: newX + 1, newY)
  }

  /// An upright rectangle.
  public mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    ring([
      PlanePoint(x: x, y: y), PlanePoint(x: x + width, y: y),
      PlanePoint(x: x + width, y: y + height), PlanePoint(x: x, y: y + height),
    ])
  }

  /// A full circle of two arcs.
  public mutating func circle(centre: PlanePoint, radius: Double) {
    let r = units(radius)
    guard r > 0 else { return }
    move(toX: units(centre.x) - r, units(centre.y))
    for sign in [1, -1] {
      bytes.append(UInt8(ascii: "a"))
      number(r, first: true)
      number(r, first: false)
      bytes.append(contentsOf: " 0 1 0".utf8)
      number(sign * 2 * r, first: false)
      number(0, first: false)
    }
    command = UInt8(ascii: "a")
    close()
  }

  /// A slice of a disc from `start` to `end`, in turns clockwise from the top (0 … 1).
  public mutating func slice(centre: PlanePoint, radius: Double, from start: Double, to end: Double) {
    guard end > start else { return }
    guard end - start < 0.9999 else { return circle(centre: centre, radius: radius) }
    move(to: centre)
    line(to: Self.point(centre, radius, start))
    let target = Self.point(centre, radius, end)
    let (tx, ty) = (units(target.x), units(target.y))
    bytes.append(UInt8(ascii: "A"))
    number(units(radius), first: true)
    number(units(radius), first: false)
    bytes.append(contentsOf: (end - start > 0.5 ? " 0 1 1" : " 0 0 1").utf8)
    number(tx, first: false)
    number(ty, first: false)
    (x, y, command) = (tx, ty, 0)
    close()
  }

  private static func point(_ centre: PlanePoint, _ radius: Double, _ turn: Double) -> PlanePoint {
    let angle = turn * 2 * Double.pi
    return PlanePoint(x: centre.x + radius * Numeric.sin(angle), y: centre.y - radius * Numeric.cos(angle))
  }

  private func units(_ value: Double) -> Int { FixedDecimal.units(value, scale: scale) }

  /// Points on the grid without repeats and without points in the middle of a level or upright run.
  private func onGrid(_ points: [PlanePoint], closed: Bool) -> [(Int, Int)] {
    var grid: [(Int, Int)] = []
    grid.reserveCapacity(points.count)
    for point in points {
      let p = (units(point.x), units(point.y))
      if let last = grid.last, last == p { continue }
      if grid.count >= 2 {
        let (a, b) = (grid[grid.count - 2], grid[grid.count - 1])
        // A point that the line passes on its way adds nothing; one where it turns back stays.
        if a.0 == b.0 && b.0 == p.0 && (b.1 - a.1).signum() == (p.1 - b.1).signum()
          || a.1 == b.1 && b.1 == p.1 && (b.0 - a.0).signum() == (p.0 - b.0).signum()
        {
          grid[grid.count - 1] = p
          continue
        }
      }
      grid.append(p)
    }
    if closed {
      while grid.count > 1, let first = grid.first, let last = grid.last, first == last { grid.removeLast() }
    }
    return grid
  }

  private mutating func move(toX newX: Int, _ newY: Int) {
    let relative = !bytes.isEmpty && cost(newX - x, newY - y) < cost(newX, newY)
    bytes.append(UInt8(ascii: relative ? "m" : "M"))
    number(relative ? newX - x : newX, first: true)
    number(relative ? newY - y : newY, first: false)
    (x, y, startX, startY) = (newX, newY, newX, newY)
    command = UInt8(ascii: relative ? "l" : "L")
  }

  private mutating func line(toX newX: Int, _ newY: Int) {
    let (dx, dy) = (newX - x, newY - y)
    if dx == 0 && dy == 0 { return }
    if dy == 0 {
      step("h", "H", dx, newX)
    } else if dx == 0 {
      step("v", "V", dy, newY)
    } else {
      let lower = UInt8(ascii: "l")
      let upper = UInt8(ascii: "L")
      let relative =
        cost(dx, dy) + (command == lower ? 0 : 1) <= cost(newX, newY) + (command == upper ? 0 : 1)
      let wanted = relative ? lower : upper
      let bare = command == wanted
      if !bare { bytes.append(wanted) }
      number(relative ? dx : newX, first: !bare)
      number(relative ? dy : newY, first: false)
      command = wanted
    }
    (x, y) = (newX, newY)
  }

  private mutating func step(_ lower: Unicode.Scalar, _ upper: Unicode.Scalar, _ delta: Int, _ target: Int) {
    let relative = cost(delta, 0) <= cost(target, 0)
    let wanted = UInt8(ascii: relative ? lower : upper)
    bytes.append(wanted)
    number(relative ? delta : target, first: true)
    command = wanted
  }

  private mutating func number(_ value: Int, first: Bool) {
    if !first && value >= 0 { bytes.append(UInt8(ascii: " ")) }
    if decimals == 0 { return FixedDecimal.append(value, to: &bytes) }
    FixedDecimal.append(value, decimals: decimals, to: &bytes)
  }

  private func cost(_ a: Int, _ b: Int) -> Int {
    if decimals == 0 { return FixedDecimal.length(a) + FixedDecimal.length(b) }
    return FixedDecimal.length(a, decimals: decimals) + FixedDecimal.length(b, decimals: decimals)
  }
}
