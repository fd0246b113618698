import CareRegistry
import GeoFormats
import Spatial

/// What one layer of symbols or names draws on a sheet.
struct PrintDrawing {
  struct Mark {
    var row: Int
    var place: PlanePoint
    var shares: [Double]
    var isInside: Bool
  }

  struct Text {
    var request: LabelRequest
    var place: PlanePoint
    var row: Int
  }

  let binding: LayerBinding
  var marks: [Mark] = []
  var texts: [Text] = []
  /// Numbers of a list beside their symbols.
  var numbers: [(text: String, place: PlanePoint, size: Double)] = []

  var looks: Set<[StyleValue]> { Set(marks.map { StyleLook.of(binding, $0.row) }) }

  func draw(in writer: inout SVGWriter, pixel: Double, opacity: Double) {
    guard !marks.isEmpty || !texts.isEmpty else { return }
    let paint = PrintPaint(binding: binding, pixel: pixel)
    writer.open("g", .text("data-layer", binding.layer.id))
    let outside = marks.filter { !$0.isInside }
    if !outside.isEmpty {
      // Facilities beyond the area stand back.
      writer.open("g", .text("opacity", "0.4"))
      for mark in outside { paint.icon(mark.row, at: mark.place, shares: mark.shares, in: &writer) }
      writer.close()
    }
    for mark in marks where mark.isInside {
      if binding.layer.kind == .circle {
        paint.circle(mark.row, at: mark.place, title: binding.title(mark.row), in: &writer)
      } else {
        paint.icon(
          mark.row, at: mark.place, shares: mark.shares, title: binding.title(mark.row), in: &writer)
      }
    }
    for text in texts { draw(text, pixel, in: &writer) }
    for number in numbers {
      SheetText(size: number.size, weight: .bold, colour: Palette.ink, anchor: .middle, halo: 1.6 * pixel)
        .draw(
          number.text, in: &writer, x: number.place.x,
          y: number.place.y + number.size * SheetText.baselineShift)
    }
    writer.close()
  }

  private func draw(_ text: Text, _ pixel: Double, in writer: inout SVGWriter) {
    let colour = binding.colour("text-color", text.row) ?? .black
    let halo = binding.number("text-halo-width", text.row)
    let ground = binding.colour("text-halo-color", text.row) ?? .transparent
    var style = SheetText(size: text.request.size, weight: text.request.weight, colour: colour.plain)
    style.anchor = .middle
    style.letterSpacing = text.request.letterSpacing
    if halo > 0, ground.opacity > 0 {
      (style.halo, style.haloColour) = (2 * halo * pixel, ground.plain)
    }
    style.draw(text.request, at: (text.place.x, text.place.y), in: &writer)
  }
}

/// Finds the places of symbols and names on one frame of a sheet, layer by layer from the top.
struct PrintPlacement {
  let canvas: MapCanvas
  var placer: LabelPlacer
  /// Where names stand that upper layers have written, in millimetres.
  private var written: [String: [PlanePoint]] = [:]
  private var neighbours: [(request: LabelRequest, place: PlanePoint)] = []
  private var callouts: [(request: LabelRequest, place: PlanePoint)] = []
  /// Names that stand on the sheet in another way.
  private var silent: Set<String> = []

  init(canvas: MapCanvas, placer: LabelPlacer) { (self.canvas, self.placer) = (canvas, placer) }

  private var pixel: Double { canvas.pixel }

  mutating func silence(_ names: Set<String>) { silent.formUnion(names) }

  /// Keeps names off the symbols of a layer, as long as they have another place.
  mutating func keepClear(_ layer: PrintLayer, _ binding: LayerBinding) {
    guard binding.layer.gives("icon-image") || binding.layer.kind == .circle else { return }
    let paint = PrintPaint(binding: binding, pixel: pixel)
    for place in layer.places where place.isInside {
      guard case .point(let metres) = place.spot else { continue }
      let point = canvas.view.point(metres)
      let radius = binding.layer.kind == .circle ? paint.circleRadius(place.row) : paint.iconRadius(place.row)
      if let radius, radius > 0, canvas.view.contains(point) { placer.avoid(box(point, radius)) }
    }
  }

  /// Names with numbers, placed before all others; the area's own name is then not written again.
  mutating func call(_ wanted: [StyleTheme.Callout]) {
    let size = canvas.type.points(8)
    let requests = wanted.compactMap { callout -> (LabelRequest, String)? in
      let point = canvas.view.point(callout.point)
      guard canvas.view.contains(point) else { return nil }
      var request = LabelRequest(
        priority: 0, lines: [callout.name, callout.text], size: size, weight: .bold, candidates: [],
        clearance: size * 0.3)
      request.candidates = request.around(point, gap: size * 0.5) + request.around(point, gap: size * 1.2)
      return (request, callout.name)
    }
    for ((request, name), place) in zip(requests, placer.place(requests.map(\.0))) {
      guard let place else { continue }
      callouts.append((request, place))
      silent.insert(name)
    }
  }

  /// - Returns: whether there were any.
  func drawCallouts(colour: Colour, in writer: inout SVGWriter) -> Bool {
    guard !callouts.isEmpty else { return false }
    writer.open("g", .text("id", "callouts"))
    for (request, place) in callouts {
      var style = SheetText(size: request.size, weight: .bold, colour: colour, anchor: .middle)
      style.halo = canvas.type.points(2)
      style.draw(request, at: (place.x, place.y), in: &writer)
    }
    writer.close()
    return true
  }

  private struct Candidate {
    var place: PrintPlace
    var key: Double
    var point: PlanePoint
    var rings: [[PlanePoint]]
  }

  mutating func place(
    _ layer: PrintLayer, _ binding: LayerBinding, numbers: [String: Int]
  ) -> PrintDrawing {
    let key = binding.layer.kind == .circle ? "circle-sort-key" : "symbol-sort-key"
    let candidates = layer.places.compactMap { candidate($0, binding.number(key, $0.row)) }
      .sorted { ($0.key, $0.place.row) < ($1.key, $1.place.row) }
    var drawing = PrintDrawing(binding: binding)
    if binding.layer.kind == .circle {
      circles(candidates, &drawing)
    } else {
      symbols(candidates, layer.table, &drawing, numbers)
    }
    return drawing
  }

  private func candidate(_ place: PrintPlace, _ key: Double) -> Candidate? {
    switch place.spot {
    case .point(let metres):
      let point = canvas.view.point(metres)
      return canvas.view.contains(point) ? Candidate(place: place, key: key, point: point, rings: []) : nil
    case .area(let polygon):
      let rings = canvas.view.rings(polygon)
      guard let pole = Polylabel.pole(of: rings, precision: 0.4, stretch: 2) else { return nil }
      return Candidate(place: place, key: key, point: pole.point, rings: rings)
    }
  }

  private mutating func circles(_ candidates: [Candidate], _ drawing: inout PrintDrawing) {
    let paint = PrintPaint(binding: drawing.binding, pixel: pixel)
    for candidate in candidates where paint.circleRadius(candidate.place.row) != nil {
      drawing.marks.append(
        .init(
          row: candidate.place.row, place: candidate.point, shares: [], isInside: candidate.place.isInside))
    }
  }

  private mutating func symbols(
    _ candidates: [Candidate], _ table: FeatureTable, _ drawing: inout PrintDrawing, _ numbers: [String: Int]
  ) {
    let binding = drawing.binding
    let paint = PrintPaint(binding: binding, pixel: pixel)
    let hasIcons = binding.layer.gives("icon-image")
    let texts = TextCollection(binding: binding)
    let hasTexts = binding.layer.gives("text-field")
    let ids = hasIcons && !numbers.isEmpty ? table.texts("facility_id") : nil
    var names: [String: [PlanePoint]] = [:]
    var spots: [PrintSpot: Int] = [:]
    var listed: [[Int]] = []
    for candidate in candidates {
      let (row, point) = (candidate.place.row, candidate.point)
      if hasIcons, let icon = paint.icon(row) {
        let radius = paint.iconRadius(row)
        let own = box(point, radius)
        if !binding.flag("icon-allow-overlap", row), !placer.isFree(own) { continue }
        let number = ids?[row].flatMap { numbers[$0] }
        // Symbols of one kind that would hide each other are one; each keeps its number.
        let spot = PrintSpot(icon: icon, point: point, step: radius * 0.4, isInside: candidate.place.isInside)
        if icon != .clusterPie, let known = spots[spot] {
          if let number { listed[known].append(number) }
          continue
        }
        spots[spot] = drawing.marks.count
        drawing.marks.append(
          .init(
            row: row, place: point, shares: icon == .clusterPie ? Self.shares(table, row) : [],
            isInside: candidate.place.isInside))
        listed.append(number.map { [$0] } ?? [])
      }
      if hasTexts, candidate.place.isInside {
        let inPixels = PlanePoint(x: point.x / pixel, y: point.y / pixel)
        if let wanted = texts.request(row, at: inPixels) {
          var request = inMillimetres(wanted)
          let name = request.lines.joined()
          if !silent.contains(name), !isWritten(name, near: point) {
            keepAtHome(&request, candidate.rings)
            let overlaps = binding.flag("text-allow-overlap", row)
            let place = overlaps ? request.candidates.first : placer.bestPlace(request)
            if let place {
              drawing.texts.append(.init(request: request, place: place, row: row))
              names[name, default: []].append(point)
              placer.block(request.box(at: place))
            }
          }
        }
      }
    }
    for (name, places) in names { written[name, default: []] += places }
    if ids != nil { number(&drawing, listed, paint) }
  }

  /// Numbers of the list, at a corner of their symbols.
  private mutating func number(_ drawing: inout PrintDrawing, _ listed: [[Int]], _ paint: PrintPaint) {
    let size = canvas.type.points(5.5)
    for (mark, own) in zip(drawing.marks, listed) where !own.isEmpty && mark.isInside {
      let sorted = own.sorted()
      let text =
        sorted.count <= 2
        ? sorted.map(String.init).joined(separator: "・") : "\(sorted[0])–\(sorted[sorted.count - 1])"
      var request = LabelRequest(
        priority: 0, lines: [text], size: size, weight: .bold, candidates: [], clearance: 0)
      request.candidates = request.around(mark.place, gap: paint.iconRadius(mark.row) * 0.9)
      guard let place = placer.bestPlace(request) else { continue }
      placer.block(request.box(at: place))
      drawing.numbers.append((text, place, size))
    }
  }

  /// Names of the areas around, where there is room.
  mutating func name(_ areas: [SheetArea]) {
    let requests = AreaLabels.requests(
      areas, canvas: canvas, size: canvas.type.municipalityName, priority: 0, spacing: 0.05)
    for (request, place) in zip(requests, placer.place(requests)) {
      if let place { neighbours.append((request, place)) }
    }
  }

  func drawNeighbours(in writer: inout SVGWriter) {
    guard !neighbours.isEmpty else { return }
    writer.open("g", .text("id", "neighbours"))
    for (request, place) in neighbours {
      var style = SheetText(
        size: request.size, weight: .regular, colour: Colour(0x8A857D), anchor: .middle,
        letterSpacing: request.letterSpacing)
      style.halo = canvas.type.points(1.2)
      style.haloColour = canvas.colours.outside
      style.draw(request, at: (place.x, place.y), in: &writer)
    }
    writer.close()
  }

  private func box(_ point: PlanePoint, _ radius: Double) -> LabelBox {
    LabelBox(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
  }

  private func inMillimetres(_ wanted: LabelRequest) -> LabelRequest {
    var request = wanted
    request.size *= pixel
    request.letterSpacing *= pixel
    request.clearance *= pixel
    request.candidates = wanted.candidates.map { PlanePoint(x: $0.x * pixel, y: $0.y * pixel) }
    return request
  }

  /// A city that is an area of its own is named once, not by each level.
  private func isWritten(_ name: String, near place: PlanePoint) -> Bool {
    (written[name] ?? []).contains { abs($0.x - place.x) < 96 * pixel && abs($0.y - place.y) < 96 * pixel }
  }

  /// The middle of an area's name stays in the area.
  private func keepAtHome(_ request: inout LabelRequest, _ rings: [[PlanePoint]]) {
    guard !rings.isEmpty, request.candidates.count > 1 else { return }
    let home = PolygonEdges(rings)
    let first = request.candidates.prefix(1)
    request.candidates =
      first + request.candidates.dropFirst().filter { home.signedDistance(x: $0.x, y: $0.y) > 0 }
  }

  /// Sums per kind of a cluster, from the columns named after the kinds.
  private static func shares(_ table: FeatureTable, _ row: Int) -> [Double] {
    FacilityKind.allCases.map { kind in
      guard let values = table.column(kind.rawValue)?.values else { return 0 }
      return max(0, StyleValue(values[row]).number ?? 0)
    }
  }
}

private struct PrintSpot: Hashable {
  var icon: BuiltInIcon
  var x: Int
  var y: Int
  var isInside: Bool

  init(icon: BuiltInIcon, point: PlanePoint, step: Double, isInside: Bool) {
    self.icon = icon
    x = FixedDecimal.units(point.x / step, scale: 1)
    y = FixedDecimal.units(point.y / step, scale: 1)
    self.isInside = isInside
  }
}
