import GeoFormats
import Spatial
import Wording

/// Resolves the layers of a style for one sheet.
struct PrintLayerBuilder {
  let style: Style
  let tables: [String: FeatureTable]
  let areas: AreaCoverage?
  let language: Language
  let zoom: Double
  let cellFactor: Int
  let subject: PrintSubject
  let singles: Bool
  let plane: ([Position]) -> [PlanePoint]

  private var tileZoom: Int { Int(zoom) }

  func layers() -> [PrintLayer] {
    let visible = style.layers.filter { $0.isPrinted(zoom: zoom) && $0.kind != .background }
    let meshes = meshes(visible)
    // Where the style shows no clusters on this sheet, nothing is drawn together.
    let clustered = Set(visible.filter { $0.filter == .has("point_count") }.compactMap(\.source))
    var out: [PrintLayer] = []
    for layer in visible {
      guard let name = layer.table, let table = tables[name] else { continue }
      switch layer.kind {
      case .fill: out.append(fills(layer, table, meshes[name]))
      case .line: out.append(lines(layer, table))
      case .circle, .symbol:
        let isTogether = !singles && layer.source.map(clustered.contains) ?? false
        out.append(contentsOf: symbols(layer, table, isTogether: isTogether))
      case .background: break
      }
    }
    return out
  }

  private func bind(_ layer: StyleLayer, _ table: FeatureTable) -> LayerBinding {
    LayerBinding(layer, table: table, zoom: zoom, language: language)
  }

  private func projected(_ lines: [[Position]]) -> [[PlanePoint]] {
    let points = plane(lines.flatMap { $0 })
    var out: [[PlanePoint]] = []
    var next = 0
    for line in lines {
      guard next + line.count <= points.count else { break }
      out.append(Array(points[next..<next + line.count]))
      next += line.count
    }
    return out
  }

  // MARK: Fills

  private func fills(_ layer: StyleLayer, _ table: FeatureTable, _ mesh: PrintMesh?) -> PrintLayer {
    var out = PrintLayer(layer: layer, table: table)
    if let mesh {
      out.shapes = mesh.shapes(of: layer.id)
      return out
    }
    let binding = bind(layer, table)
    let inside = subject.membership(table)
    let shapes = areas?.shapes(of: table.name)
    let names = table.texts("name")
    for row in 0..<table.rowCount where inside[row] && binding.admits(row) {
      let own = shapes?[row].polygons ?? []
      let polygons = own.isEmpty ? table.geometries[row]?.polygons ?? [] : own
      guard !polygons.isEmpty else { continue }
      out.shapes.append(
        PrintShape(
          row: row, lines: projected(polygons.flatMap { $0.rings.map(\.positions) }),
          title: names?[row]))
    }
    return out
  }

  /// Tables of mesh cells are drawn as joined outlines: all layers of one table from one mosaic, so that a
  /// hatching lies exactly on its colour.
  private func meshes(_ layers: [StyleLayer]) -> [String: PrintMesh] {
    var out: [String: PrintMesh] = [:]
    for name in Set(layers.filter { $0.kind == .fill }.compactMap(\.table)).sorted() {
      guard let table = tables[name], areas?.shapes(of: name) == nil, isMesh(table) else { continue }
      let own = layers.filter { $0.kind == .fill && $0.table == name }
      out[name] = PrintMesh(
        table: table, bindings: own.map { bind($0, table) }, inside: subject.membership(table),
        factor: cellFactor, project: plane)
    }
    return out
  }

  private func isMesh(_ table: FeatureTable) -> Bool {
    table.geometryKind == .polygon
      && table.geometries.allSatisfy { ($0?.polygons ?? []).allSatisfy { $0.exterior.positions.count <= 5 } }
  }

  // MARK: Lines

  private func lines(_ layer: StyleLayer, _ table: FeatureTable) -> PrintLayer {
    var out = PrintLayer(layer: layer, table: table)
    let binding = bind(layer, table)
    let inside = subject.membership(table)
    var rowsOfLook: [[StyleValue]: [Int]] = [:]
    var order: [[StyleValue]] = []
    for row in 0..<table.rowCount where inside[row] && binding.admits(row) {
      let look = binding.look(row)
      if rowsOfLook[look] == nil { order.append(look) }
      rowsOfLook[look, default: []].append(row)
    }
    for look in order {
      let rows = rowsOfLook[look] ?? []
      guard let first = rows.first else { continue }
      let positions = rows.flatMap { row -> [[Position]] in
        switch table.geometries.indices.contains(row) ? table.geometries[row] : nil {
        case .lineString(let line): [line]
        case .multiLineString(let lines): lines
        case .polygon, .multiPolygon:
          (table.geometries[row]?.polygons ?? []).flatMap { $0.rings.map(\.positions) }
        default: []
        }
      }
      out.shapes.append(PrintShape(row: first, lines: projected(positions)))
    }
    return out
  }

  // MARK: Places

  /// Points within the area as the style draws them, dense ones together; those outside it by themselves,
  /// in a layer of their own below.
  private func symbols(
    _ layer: StyleLayer, _ table: FeatureTable, isTogether: Bool
  ) -> [PrintLayer] {
    guard let key = layer.source, case .clusters(let rule) = style.sources[key] else {
      return [places(layer, table)]
    }
    let inside = subject.membership(table)
    var out: [PrintLayer] = []
    if !subject.isEverything || !isTogether {
      let takesPart = rule.filter.map { BoundExpression($0, table: table) }
      let binding = bind(layer, table)
      var alone = PrintLayer(layer: layer, table: table)
      for row in 0..<table.rowCount where !(isTogether && inside[row]) && binding.admits(row) {
        guard takesPart.map({ $0.value(row: row, zoom: zoom) == .boolean(true) }) ?? true,
          let spot = spot(table, row, nil)
        else { continue }
        alone.places.append(PrintPlace(row: row, spot: spot, isInside: inside[row]))
      }
      out.append(alone)
    }
    if isTogether {
      let own = table.rows(inside.indices.filter { inside[$0] })
      out.append(places(layer, PointClusters.table(own, rule: rule, zoom: tileZoom), isAllInside: true))
    }
    return out
  }

  private func places(_ layer: StyleLayer, _ table: FeatureTable, isAllInside: Bool = false) -> PrintLayer {
    var out = PrintLayer(layer: layer, table: table)
    let binding = bind(layer, table)
    let inside = isAllInside ? [] : subject.membership(table)
    let shapes = areas?.shapes(of: table.name)
    for row in 0..<table.rowCount where binding.admits(row) {
      guard isAllInside || inside[row], let spot = spot(table, row, shapes) else { continue }
      out.places.append(PrintPlace(row: row, spot: spot))
    }
    return out
  }

  private func spot(_ table: FeatureTable, _ row: Int, _ shapes: [MultiPolygon]?) -> PrintPlace.Spot? {
    switch table.geometries.indices.contains(row) ? table.geometries[row] : nil {
    case .point(let position): return plane([position]).first.map { .point($0) }
    case .multiPoint(let positions): return plane(Array(positions.prefix(1))).first.map { .point($0) }
    case .polygon, .multiPolygon:
      let own = shapes?[row].polygons ?? []
      let polygons = own.isEmpty ? table.geometries[row]?.polygons ?? [] : own
      let largest = polygons.max { abs($0.exterior.doubledSignedArea) < abs($1.exterior.doubledSignedArea) }
      return largest.map { .area(projected($0.rings.map(\.positions))) }
    default: return nil
    }
  }
}
