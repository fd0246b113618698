import CareRegistry
import GeoFormats
import Spatial
import Wording

/// The symbols of one layer while they are gathered.
///
/// Features of one symbol at one place are drawn once, with their number; different symbols at one
/// place, such as a clinic and a pharmacy of which only the block is known, stand around it.
struct MarkCollection {
  typealias Row = (row: Int, key: Double, place: PlanePoint)

  let binding: LayerBinding
  let table: FeatureTable
  private var marks: [MarkLayer.Mark] = []
  private var markOfRow: [Int: Int] = [:]
  private var members: [[Int]] = []
  private var symbols: [MarkLayer.Symbol] = []
  private var numbers: [MarkLayer.Symbol: Int] = [:]
  private var left: Set<Int> = []

  private struct Spot: Hashable {
    var x: Int
    var y: Int
  }

  private struct SpotSymbol: Hashable {
    var spot: Spot
    var symbol: Int
  }

  init(binding: LayerBinding, table: FeatureTable) {
    self.binding = binding
    self.table = table
  }

  mutating func gather(_ rows: [Row]) {
    var known: [SpotSymbol: Int] = [:]
    var atSpot: [Spot: [Int]] = [:]
    for (row, _, place) in rows {
      guard let name = binding.text("icon-image", row), let icon = BuiltInIcon(name) else { continue }
      let radius = binding.number("icon-size", row) * SymbolPlacement.iconRadius * TileGrid.pixel
      let opacity = binding.number("icon-opacity", row)
      guard radius > 0, opacity > 0 else { continue }
      let shape: MarkLayer.Symbol.Shape =
        if case .facility(let style) = icon { .facility(style) } else { .clusterPie }
      let symbol = number(.init(shape: shape, radius: radius, opacity: opacity))
      let spot = Self.spot(place)
      let key = SpotSymbol(spot: spot, symbol: symbol)
      if shape != .clusterPie, let mark = known[key] {
        markOfRow[row] = mark
        members[mark].append(row)
        marks[mark].count += 1
        continue
      }
      known[key] = marks.count
      atSpot[spot, default: []].append(marks.count)
      add(row, spot, symbol, pie: shape == .clusterPie ? shares(row) : [])
    }
    for (spot, group) in atSpot where group.count > 1 { spread(group, around: spot) }
    for i in marks.indices { marks[i].box = box(of: marks[i]) }
  }

  mutating func gatherCircles(_ rows: [Row]) {
    // Rows that look alike have one symbol; nil: they are not drawn.
    var known: [[StyleValue]: Int?] = [:]
    for (row, _, place) in rows {
      let look = binding.look(row)
      let symbol: Int?
      if let met = known[look] {
        symbol = met
      } else {
        symbol = circle(row).map { number($0) }
        known[look] = .some(symbol)
      }
      if let symbol { add(row, Self.spot(place), symbol, pie: []) }
    }
    for i in marks.indices { marks[i].box = box(of: marks[i]) }
    // Nothing tells which of equals lies above: those that look alike are then one path.
    if binding.layer.isNameless, Set(rows.map(\.key)).count <= 1 {
      let order = marks.indices.sorted { (marks[$0].symbol, $0) < (marks[$1].symbol, $1) }
      (marks, members) = (order.map { marks[$0] }, order.map { members[$0] })
    }
  }

  private func circle(_ row: Int) -> MarkLayer.Symbol? {
    let radius = binding.number("circle-radius", row)
    guard radius > 0, let colour = binding.colour("circle-color", row) else { return nil }
    let opacity = binding.number("circle-opacity", row) * colour.opacity
    let stroke = binding.number("circle-stroke-width", row)
    let line = stroke > 0 ? binding.colour("circle-stroke-color", row) : nil
    guard line != nil || opacity > 0 else { return nil }
    let whole = (radius + (line == nil ? 0 : stroke / 2)) * TileGrid.pixel
    if line == nil, opacity >= 1, binding.layer.isNameless {
      return .init(shape: .dot(MarkPaint.dotCSS(colour, radius: whole)), radius: whole, opacity: 1)
    }
    var css = "fill:\(colour.hexadecimal)" + ShapePaint.share("fill-opacity", opacity)
    if let line { css += ";stroke:\(line.hexadecimal);stroke-width:\(ShapePaint.units(stroke))" }
    return .init(shape: .circle(css), radius: whole, opacity: 1)
  }

  private mutating func add(_ row: Int, _ spot: Spot, _ symbol: Int, pie: [Double]) {
    markOfRow[row] = marks.count
    members.append([row])
    marks.append(
      .init(
        x: spot.x, y: spot.y, symbol: symbol, pie: pie, count: 1, title: nil,
        identifier: binding.identifier(row), box: .empty))
  }

  private mutating func number(_ symbol: MarkLayer.Symbol) -> Int {
    if let known = numbers[symbol] { return known }
    numbers[symbol] = symbols.count
    symbols.append(symbol)
    return symbols.count - 1
  }

  private static func spot(_ place: PlanePoint) -> Spot {
    Spot(
      x: FixedDecimal.units(place.x, scale: TileGrid.pixel),
      y: FixedDecimal.units(place.y, scale: TileGrid.pixel))
  }

  /// Sums per kind, from the columns named after the kinds.
  private func shares(_ row: Int) -> [Double] {
    FacilityKind.allCases.map { kind in
      guard let values = table.column(kind.rawValue)?.values else { return 0 }
      return max(0, StyleValue(values[row]).number ?? 0)
    }
  }

  /// Moves the symbols of one place onto a small ring around it, in their order from the left.
  private mutating func spread(_ group: [Int], around spot: Spot) {
    let widest = group.map { symbols[marks[$0].symbol].radius }.max() ?? 0
    // Next to each other with a little overlap; below three pixels nobody could tell.
    guard widest >= 2.5 * TileGrid.pixel else { return }
    let n = Double(group.count)
    let ring = n == 2 ? widest * 0.95 : widest * 0.95 / Numeric.sin(.pi / n)
    for (i, mark) in group.enumerated() {
      let angle = Double.pi + 2 * .pi * Double(i) / n + (n > 2 ? .pi / 2 : 0)
      marks[mark].x = spot.x + FixedDecimal.units(ring * Numeric.cos(angle), scale: 1)
      marks[mark].y = spot.y + FixedDecimal.units(ring * Numeric.sin(angle), scale: 1)
    }
  }

  private func box(of mark: MarkLayer.Mark) -> GridBox {
    let symbol = symbols[mark.symbol]
    var reach = symbol.radius * 1.25 + 1.5 * TileGrid.pixel
    if case .facility(let style) = symbol.shape, style.hasRing { reach += 2 * TileGrid.pixel }
    let r = FixedDecimal.units(reach, scale: 1)
    return GridBox(minX: mark.x - r, minY: mark.y - r, maxX: mark.x + r, maxY: mark.y + r)
  }

  /// The box of a row's symbol in pixels of the world; nil where it has none or is drawn by another row.
  func box(_ row: Int) -> LabelBox? {
    guard let mark = markOfRow[row], members[mark].first == row else { return nil }
    let box = marks[mark].box
    return LabelBox(
      minX: Double(box.minX) / TileGrid.pixel, minY: Double(box.minY) / TileGrid.pixel,
      maxX: Double(box.maxX) / TileGrid.pixel, maxY: Double(box.maxY) / TileGrid.pixel)
  }

  mutating func leaveOut(_ row: Int) { if let mark = markOfRow[row] { left.insert(mark) } }

  func layer() -> MarkLayer {
    var kept: [MarkLayer.Mark] = []
    for i in marks.indices where !left.contains(i) {
      var mark = marks[i]
      mark.title = title(members[i])
      if symbols[mark.symbol].shape == .clusterPie {
        var writer = SVGWriter(decimals: 0, capacity: 512)
        MarkPaint.pie(mark.pie, at: PlanePoint(x: 0, y: 0), radius: symbols[mark.symbol].radius, in: &writer)
        mark.drawing = writer.finish()
      }
      kept.append(mark)
    }
    return MarkLayer(marks: kept, symbols: symbols, symbolNames: [])
  }

  private func title(_ rows: [Int]) -> String? {
    let titles = rows.prefix(12).compactMap(binding.title)
    return titles.isEmpty ? nil : titles.joined(separator: "\n") + (rows.count > 12 ? "\n…" : "")
  }
}
