import GeoFormats
import Spatial
import Wording

/// Finds the places of all symbols and names of one zoom, over the whole world: one answer for every
/// tile, so that nothing is cut off or written twice at a seam.
struct SymbolPlacement {
  struct Outcome {
    var marks: MarkLayer?
    var texts: TextLayer?
  }

  /// Radius in pixels of a built-in symbol at `icon-size` 1.
  static let iconRadius = 8.0

  let zoom: Int
  private let scale: Double
  private var placer: LabelPlacer
  /// Where names stand that other layers have written.
  private var written: [String: [PlanePoint]] = [:]

  init(zoom: Int) {
    self.zoom = zoom
    scale = TileGrid.worldSize(zoom: zoom) / TileGrid.pixel
    placer = LabelPlacer(
      frame: LabelBox(minX: -1e4, minY: -1e4, maxX: scale + 1e4, maxY: scale + 1e4), rowHeight: 16)
  }

  /// Places a symbol layer. Layers must come from the top down: the upper ones choose first.
  mutating func place(_ binding: LayerBinding, _ table: FeatureTable, source: PreparedSource) -> Outcome {
    var rows: [(row: Int, key: Double, place: PlanePoint)] = []
    for row in 0..<table.rowCount where binding.admits(row) {
      guard let unit = source.anchor(table, row) else { continue }
      rows.append(
        (row, binding.number("symbol-sort-key", row), PlanePoint(x: unit.x * scale, y: unit.y * scale)))
    }
    rows.sort { ($0.key, $0.row) < ($1.key, $1.row) }
    var marks = MarkCollection(binding: binding, table: table)
    var texts = TextCollection(binding: binding)
    var names: [String: [PlanePoint]] = [:]
    let hasIcons = binding.layer.gives("icon-image")
    let hasTexts = binding.layer.gives("text-field")
    if hasIcons { marks.gather(rows) }
    for (row, _, place) in rows {
      let iconBox = hasIcons ? marks.box(row) : nil
      if let iconBox, !binding.flag("icon-allow-overlap", row), !placer.isFree(iconBox) {
        marks.leaveOut(row)
        continue
      }
      var request = hasTexts ? texts.request(row, at: place) : nil
      if let name = request?.lines.joined(), isWritten(name, near: place) { request = nil }
      if source.keepsWithin(table, zoom: zoom) {
        request = request.flatMap { fitted($0, texts, table, row, place, source) }
      } else if let wide = request?.width {
        keepAtHome(&request, reach: wide * 0.25, table, row, source)
      }
      if let request {
        if let spot = spot(for: request, binding, row) {
          texts.add(request, row: row, at: spot)
          names[request.lines.joined(), default: []].append(place)
          if !binding.flag("text-ignore-placement", row) { placer.block(request.box(at: spot)) }
        } else if hasIcons, !binding.flag("text-optional", row) {
          marks.leaveOut(row)
          continue
        }
      }
      if let iconBox, !binding.flag("icon-ignore-placement", row) { placer.block(iconBox) }
    }
    for (name, places) in names { written[name, default: []] += places }
    return Outcome(marks: hasIcons ? marks.layer() : nil, texts: hasTexts ? texts.layer() : nil)
  }

  /// A city that is an area of its own is named once, not by each level.
  private func isWritten(_ name: String, near place: PlanePoint) -> Bool {
    (written[name] ?? []).contains { abs($0.x - place.x) < 96 && abs($0.y - place.y) < 96 }
  }

  /// The name of a city in as few lines as let it lie within its area, with the places where it does; nil: there
  /// is none at this zoom.
  private func fitted(
    _ request: LabelRequest, _ texts: TextCollection, _ table: FeatureTable, _ row: Int, _ place: PlanePoint,
    _ source: PreparedSource
  ) -> LabelRequest? {
    for variant in texts.variants(request, row, place) {
      var fitting = variant
      fitting.candidates = variant.candidates.filter { spot in
        // The letters, without the room above and below them.
        let (w, h) = (variant.width / 2, variant.height / 2)
        return source.holds(
          table, row,
          LabelBox(
            minX: (spot.x - w) / scale, minY: (spot.y - h) / scale, maxX: (spot.x + w) / scale,
            maxY: (spot.y + h) / scale))
      }
      if !fitting.candidates.isEmpty { return fitting }
    }
    return nil
  }

  /// A name that has to move away from its best place must not end up in a neighbour's area.
  private func keepAtHome(
    _ request: inout LabelRequest?, reach: Double, _ table: FeatureTable, _ row: Int, _ source: PreparedSource
  ) {
    guard let candidates = request?.candidates, candidates.count > 1 else { return }
    let moved = candidates.dropFirst().filter { place in
      [-reach, 0, reach].allSatisfy {
        source.isHome(table, row, PlanePoint(x: (place.x + $0) / scale, y: place.y / scale))
      }
    }
    request?.candidates = candidates.prefix(1) + moved
  }

  private func spot(for request: LabelRequest, _ binding: LayerBinding, _ row: Int) -> PlanePoint? {
    if binding.flag("text-allow-overlap", row) { return request.candidates.first }
    return request.candidates.first { placer.isFree(request.box(at: $0)) }
  }

  /// Circles are never left out.
  mutating func circles(_ binding: LayerBinding, _ table: FeatureTable, anchor: (Int) -> PlanePoint?)
    -> MarkLayer
  {
    var rows: [(row: Int, key: Double, place: PlanePoint)] = []
    for row in 0..<table.rowCount where binding.admits(row) {
      guard let unit = anchor(row) else { continue }
      rows.append(
        (row, binding.number("circle-sort-key", row), PlanePoint(x: unit.x * scale, y: unit.y * scale)))
    }
    rows.sort { ($0.key, $0.row) < ($1.key, $1.row) }
    var marks = MarkCollection(binding: binding, table: table)
    marks.gatherCircles(rows)
    return marks.layer()
  }
}
