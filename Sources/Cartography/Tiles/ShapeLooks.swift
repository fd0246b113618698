import GeoFormats

/// How the rows of a fill or line layer look at one zoom: rows that look alike are of one class.
struct ShapeLooks {
  let binding: LayerBinding
  let table: FeatureTable
  private(set) var definitions: [ShapeClass] = []
  /// Rows that are drawn, by class, each class in the order of the table.
  private(set) var rows: [[Int]] = []
  /// How far, in grid units, the strokes reach beyond the shapes.
  private(set) var reach = 0

  var isClosed: Bool { binding.layer.kind == .fill }

  init(_ binding: LayerBinding, _ table: FeatureTable) {
    (self.binding, self.table) = (binding, table)
    var numbers: [ShapeClass: Int] = [:]
    // nil: nothing is drawn.
    var known: [[StyleValue]: Int?] = [:]
    for row in 0..<table.rowCount where binding.admits(row) {
      let look = binding.look(row)
      if let number = known[look] {
        if let number { rows[number].append(row) }
        continue
      }
      let (definition, reach) = isClosed ? ShapePaint.fill(binding, row) : ShapePaint.line(binding, row)
      guard definition.css != "" else {
        known[look] = .some(nil)
        continue
      }
      self.reach = max(self.reach, reach)
      let number = numbers[definition] ?? definitions.count
      if number == definitions.count {
        numbers[definition] = number
        definitions.append(definition)
        rows.append([])
      }
      known[look] = number
      rows[number].append(row)
    }
  }

  /// What tells whether two layers draw the same paths.
  var path: Path {
    Path(table: table.name, isClosed: isClosed, isNameless: binding.layer.isNameless, rows: rows)
  }

  struct Path: Hashable {
    var table: String
    var isClosed: Bool
    var isNameless: Bool
    var rows: [[Int]]
  }
}

extension ShapeClass {
  /// The class for shapes whose units are `step` times as large. Patterns are drawn in units of the tile.
  func scaled(by step: Int) -> ShapeClass {
    guard step > 1, pattern == nil else { return self }
    let key = "stroke-width:"
    var scaled = self
    scaled.css = css.split(separator: ";").map { declaration in
      guard declaration.hasPrefix(key), let width = Double(declaration.dropFirst(key.count)) else {
        return String(declaration)
      }
      return key + FixedDecimal.text(width / Double(step), decimals: 2)
    }.joined(separator: ";")
    return scaled
  }
}
