import GeoFormats
import Spatial

/// The cells of one table as few outlines, for all layers that draw it.
struct PrintMesh {
  private struct Look: Hashable {
    /// By layer; nil where the layer does not draw the cell.
    var values: [[StyleValue]?]
  }

  private let ids: [String]
  private let looks: [Look]
  /// A row that looks so.
  private let rows: [Int]
  private let rings: [[[PlanePoint]]]

  /// - Parameter bindings: of the layers, all on `table`.
  init(
    table: FeatureTable, bindings: [LayerBinding], inside: [Bool], factor: Int,
    project: ([Position]) -> [PlanePoint]
  ) {
    ids = bindings.map(\.layer.id)
    let weights = table.reals("population75") ?? table.reals("population")
    var numbers: [Look: Int] = [:]
    var looks: [Look] = []
    var rows: [Int] = []
    var cells: [MosaicCell<Int>] = []
    for row in 0..<table.rowCount where inside[row] {
      let look = Look(values: bindings.map { $0.admits(row) ? $0.look(row) : nil })
      guard look.values.contains(where: { $0 != nil }), let box = table.geometries[row]?.boundingBox else {
        continue
      }
      let number = numbers[look] ?? looks.count
      if number == looks.count {
        numbers[look] = number
        looks.append(look)
        rows.append(row)
      }
      cells.append(MosaicCell(box: box, value: number, weight: weights?[row] ?? 1))
    }
    let outlines = CellMosaic.outlines(of: cells, factor: factor, project: project)
    self.looks = looks
    self.rows = rows
    rings = looks.indices.map { outlines[$0] ?? [] }
  }

  func shapes(of layer: String) -> [PrintShape] {
    guard let index = ids.firstIndex(of: layer) else { return [] }
    var shapes: [PrintShape] = []
    var numbers: [[StyleValue]: Int] = [:]
    for (i, look) in looks.enumerated() where !rings[i].isEmpty {
      guard let own = look.values[index] else { continue }
      if let known = numbers[own] {
        shapes[known].lines += rings[i]
      } else {
        numbers[own] = shapes.count
        shapes.append(PrintShape(row: rows[i], lines: rings[i], isMesh: true))
      }
    }
    return shapes
  }
}
