import TestSupport
import Testing

@testable import Spatial

@Suite struct MeshCodeTests {
  @Test func controlPointsAreMetAtEveryLevel() throws {
    for f in try controlPoints("mesh") {
      let position = Position(longitude: try number(f[0]), latitude: try number(f[1]))
      for code in f.dropFirst(2) {
        let mesh = try MeshCode(code)
        #expect(try MeshCode(containing: position, level: mesh.level).description == String(code))
        #expect(mesh.boundingBox.contains(position))
      }
    }
  }

  @Test(arguments: MeshCode.Level.allCases)
  func aCellHoldsItsCentreAndItsSouthWestCorner(level: MeshCode.Level) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let place = Position(
        longitude: .random(in: 122...154, using: &random), latitude: .random(in: 20...46, using: &random))
      let mesh = try MeshCode(containing: place, level: level)
      #expect(try MeshCode(mesh.description) == mesh)
      #expect(try MeshCode(containing: mesh.centre, level: level) == mesh)
      let b = mesh.boundingBox
      #expect(
        try MeshCode(containing: Position(longitude: b.west, latitude: b.south), level: level) == mesh)
      let east = try MeshCode(containing: Position(longitude: b.east, latitude: b.south), level: level)
      #expect(east.gridIndex == (mesh.gridIndex.row, mesh.gridIndex.column + 1))
      #expect(east.boundingBox.west == b.east, "neighbours share the very same meridian")
    }
  }

  @Test(arguments: [
    "", "644", "64414", "6441427", "644142785", "644142780", "64418", "64x1", "644182", "６４４１",
    "644142781９", "99999999999999999999", "06441427",
  ])
  func wrongCodesAreRefused(text: String) {
    #expect(throws: SpatialError.self) { try MeshCode(text) }
  }

  @Test func placesOutsideTheGridAreRefused() {
    for (x, y) in [(99.9, 43.0), (141.0, -1.0), (141.0, 70.0), (180.0, 43.0)] {
      #expect(throws: SpatialError.self) {
        try MeshCode(containing: Position(longitude: x, latitude: y), level: .half)
      }
    }
  }
}
