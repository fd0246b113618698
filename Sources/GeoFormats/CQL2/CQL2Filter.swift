import Spatial

/// A filter in CQL2-text (OGC 21-065r2) bound to a table: which rows match.
///
/// Supported: AND, OR, NOT, parentheses; `= <> < <= > >=`; `[NOT] LIKE` with `%`, `_` and `\`; `[NOT] IN (…)`;
/// `[NOT] BETWEEN … AND …`; `IS [NOT] NULL`; `CASEI(…)`; numbers, `'texts'`, TRUE, FALSE, `DATE('…')`, `TIMESTAMP('…')`
/// (compared with texts that are ISO dates); `+ - * /`; `S_INTERSECTS` of the table's shapes with a shape in WKT or
/// `BBOX(w, s, e, n)`, exact and edges included. A missing value compares to unknown, and only what is true matches.
/// Texts are ordered by code points and are equal only letter by letter.
public struct CQL2Filter: Sendable {
  public let expression: CQL2Expression
  public let rowCount: Int
  /// A box in degrees that the box of every matching row meets; nil where the filter says nothing of the kind.
  public let box: BoundingBox?
  private let test: @Sendable (Int) -> CQL2Truth

  /// - Parameters:
  ///   - text: coordinates in longitude and latitude (CRS84); for others read a `CQL2Expression` and move them.
  ///   - geometryName: what the filter calls the shapes of the table.
  ///   - boxes: those of the rows, where they are at hand.
  /// - Throws: `FormatError` with the character of the mistake in its message: grammar (`badSyntax`), unknown properties
  ///   (`missing`), kinds of values that don't fit and unknown functions (`unsupported`), limits (`tooLarge`).
  public init(
    _ text: String, table: FeatureTable, geometryName: String = "geometry", boxes: [BoundingBox?]? = nil
  ) throws(FormatError) {
    try self.init(CQL2Expression(text), table: table, geometryName: geometryName, boxes: boxes)
  }

  public init(
    _ expression: CQL2Expression, table: FeatureTable, geometryName: String = "geometry",
    boxes: [BoundingBox?]? = nil
  ) throws(FormatError) {
    let asksForShapes = table.geometryKind != nil && expression.properties.contains(geometryName)
    let boxes = asksForShapes ? boxes ?? table.geometries.map { $0?.boundingBox } : []
    precondition(!asksForShapes || boxes.count == table.rowCount, "boxes and rows differ in number")
    let binder = CQL2Binder(expression, table: table, geometryName: geometryName, boxes: boxes)
    test = try binder.truth(expression)
    box = try Self.box(expression)
    self.expression = expression
    rowCount = table.rowCount
  }

  /// Whether the row matches. O(1) but for LIKE and shapes.
  public func matches(row: Int) -> Bool { test(row) == .yes }

  /// All rows that match, ascending.
  public func rows() -> [Int] { rows(among: 0..<rowCount) }

  /// Those of `candidates` that match, in their order.
  public func rows(among candidates: some Sequence<Int>) -> [Int] { candidates.filter { test($0) == .yes } }

  /// As `rows(among:)`, but nil as soon as `goesOn` answers false: it is asked every 1,024 rows, so that nobody's filter
  /// works on when the time of an answer is over.
  public func rows(among candidates: some Sequence<Int>, while goesOn: () -> Bool) -> [Int]? {
    var found: [Int] = []
    for (number, row) in candidates.enumerated() {
      if number % 1_024 == 0, !goesOn() { return nil }
      if test(row) == .yes { found.append(row) }
    }
    return found
  }

  /// Every match meets the box of each part of an AND, so the smallest is the most use; of an OR it meets one of all.
  private static func box(_ expression: CQL2Expression) throws(FormatError) -> BoundingBox? {
    switch expression.form {
    case .intersects(let a, let b):
      for side in [a, b] {
        if case .shape(let shape) = side.form { return try shape.bound(at: side.place).box }
      }
      return nil
    case .and(let parts):
      var smallest: BoundingBox?
      for part in parts {
        guard let box = try box(part) else { continue }
        if smallest.map({ size(box) < size($0) }) ?? true { smallest = box }
      }
      return smallest
    case .or(let parts):
      var all: BoundingBox?
      for part in parts {
        guard let box = try box(part) else { return nil }
        all = all?.union(box) ?? box
      }
      return all
    default: return nil
    }
  }

  private static func size(_ box: BoundingBox) -> Double { (box.east - box.west) * (box.north - box.south) }
}
