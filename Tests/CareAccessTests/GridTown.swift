import CareRegistry
import Spatial

/// A synthetic town whose answers have a closed form: cells of the 500 m mesh in a square block, each with
/// the same people.
struct GridTown {
  let side: Int
  let cells: [MeshCell]
  let centres: [Position]
  let halfDiagonals: [Double]

  init(side: Int, weight: Int = 10) throws {
    self.side = side
    let corner = try MeshCode("644142001")
    let box = corner.boundingBox
    let (width, height) = (box.east - box.west, box.north - box.south)
    var cells: [MeshCell] = []
    for row in 0..<side {
      for column in 0..<side {
        let place = Position(
          longitude: box.centre.longitude + Double(column) * width,
          latitude: box.centre.latitude + Double(row) * height)
        cells.append(
          MeshCell(
            code: try MeshCode(containing: place, level: .half),
            municipalityCode: column < side / 2 ? "01001" : "01002", wardCode: nil, weight: weight,
            assignedBy: "centre"))
      }
    }
    self.cells = cells
    centres = cells.map(\.code.centre)
    halfDiagonals = cells.map { cell in
      let b = cell.code.boundingBox
      return [(b.west, b.south), (b.east, b.south), (b.west, b.north), (b.east, b.north)].map {
        Geodesic.distance(b.centre, Position(longitude: $0.0, latitude: $0.1)).value
      }.max() ?? 0
    }
  }
}
