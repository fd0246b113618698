import CareRegistry
import Spatial
import Wording

/// Where cells belong: municipality by the detailed boundary, and what was done with the others.
struct CellPlacement {
  struct Place {
    /// Number of the municipality or ward.
    var unit: Int
    /// `centre`, `nearest` (the centre lies in the sea) or `source` (as the file says).
    var assignedBy: String
    /// Metres from the centre to the border, for `nearest`.
    var metres = 0.0
  }

  let locator: PolygonLocator
  /// Land of other prefectures, where the boundary file has it.
  let neighbours: PolygonLocator
  let coastMetres: Double

  /// - Parameter stated: unit that the source gives the cell to; nil where it gives none.
  /// - Returns: nil for a cell of another prefecture or of the open sea.
  func place(_ code: MeshCode, stated: Int? = nil) -> Place? {
    let centre = code.centre
    if let unit = locator.index(containing: centre) { return Place(unit: unit, assignedBy: "centre") }
    // What the source counts to the prefecture stays in it, on whichever side of the border its centre lies.
    if stated == nil, neighbours.index(containing: centre) != nil { return nil }
    if let nearest = locator.nearest(to: centre), nearest.distance.value <= coastMetres {
      return Place(unit: nearest.index, assignedBy: "nearest", metres: nearest.distance.value)
    }
    return stated.map { Place(unit: $0, assignedBy: "source") }
  }
}

extension DatasetAssembly {
  func placement(_ municipalities: Municipalities, _ locator: PolygonLocator) -> CellPlacement {
    let own = municipalities.shapes.compactMap(\.boundingBox).reduce(nil) { $0?.union($1) ?? $1 }
    // A quarter of a degree is far beyond the reach of the coast rule.
    let near = own.map {
      BoundingBox(
        west: $0.west - 0.25, south: $0.south - 0.25, east: $0.east + 0.25, north: $0.north + 0.25)
    }
    let neighbours = material.neighbours.filter { shape in
      guard let near, let box = shape.boundingBox else { return false }
      return near.intersects(box)
    }
    return CellPlacement(
      locator: locator, neighbours: PolygonLocator(neighbours), coastMetres: options.coastMetres)
  }

  /// Where a prefecture has neighbours on land, the coast rule can't tell the sea from their land without their
  /// boundaries: said, with the number of cells that it concerns.
  mutating func checkBorder(cells: Int, people: Int, source: String) {
    guard cells > 0, material.neighbours.isEmpty, !["01", "47"].contains(dataset.prefectureCode) else {
      return
    }
    add(
      Issue(
        ruleID: "cells_at_the_border", severity: .note, file: file(ofSource: source), row: nil,
        value: String(cells),
        message: Words.PopulationIssues.cellsAtTheBorder.with(String(cells), String(people)),
        remedy: Words.PopulationIssues.cellsAtTheBorderRemedy))
  }
}
