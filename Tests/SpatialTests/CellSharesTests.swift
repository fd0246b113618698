import CGEOS
import TestSupport
import Testing

@testable import Spatial

@Suite struct CellSharesTests {
  /// Cells of a level over and around the random coverage.
  private func cells(_ level: MeshCode.Level, _ box: BoundingBox) throws -> [MeshCode] {
    let first = try MeshCode(
      containing: Position(longitude: box.west, latitude: box.south), level: level
    ).boundingBox
    let (width, height) = (first.east - first.west, first.north - first.south)
    var cells: [MeshCode] = []
    for y in stride(from: first.south + height / 2, to: box.north, by: height) {
      for x in stride(from: first.west + width / 2, to: box.east, by: width) {
        cells.append(try MeshCode(containing: Position(longitude: x, latitude: y), level: level))
      }
    }
    return cells
  }

  private let around = BoundingBox(west: 140.9, south: 42.9, east: 141.6, north: 43.6)

  /// The part of every cell in every surface, as GEOS cuts them one by one.
  private func plain(_ cells: [MeshCode], _ surfaces: [MultiPolygon]) throws -> [[Int: Double]] {
    var parts = [[Int: Double]](repeating: [:], count: cells.count)
    let session = try GEOSSession()
    // In cells from a place nearby, so that an area is a share.
    let box = try #require(cells.first).boundingBox
    let (width, height) = (box.east - box.west, box.north - box.south)
    func geometry(_ shape: MultiPolygon) throws -> OpaquePointer {
      try session.multiPolygon(
        shape.polygons.map {
          $0.rings.map {
            $0.positions.map {
              PlanePoint(x: ($0.longitude - 141) / width, y: ($0.latitude - 43) / height)
            }
          }
        })
    }
    let squares = try cells.map { try geometry(MultiPolygon([$0.polygon])) }
    for (member, surface) in surfaces.enumerated() {
      guard let bounds = surface.boundingBox else { continue }
      let other = try geometry(surface)
      try #require(GEOSisValid_r(session.context, other) == 1)
      for i in cells.indices where cells[i].boundingBox.intersects(bounds) {
        let cut = try session.keep(
          GEOSIntersection_r(session.context, squares[i], other), "intersection")
        var area = 0.0
        GEOSArea_r(session.context, cut, &area)
        if area > 1e-10 { parts[i][member] = area }
      }
    }
    return parts
  }

  private func parts(_ shares: CellShares, _ cell: Int) -> [Int: Double] {
    var parts: [Int: Double] = [:]
    for k in shares.starts[cell]..<shares.starts[cell + 1] {
      #expect(parts.updateValue(shares.shares[k], forKey: Int(shares.members[k])) == nil)
    }
    return parts
  }

  @Test(arguments: [MeshCode.Level.third, .half, .fiveKilometres])
  func sharesAreWhatGEOSCutsOut(level: MeshCode.Level) throws {
    var cut = 0
    for seed in 1...3 as ClosedRange<UInt64> {
      let surfaces = try RandomCoverage.withEnclaves(seed: seed).filter { try Validity.fault(in: $0) == nil }
      let cells = try cells(level, around)
      let shares = CellShares(cells: cells, surfaces: surfaces)
      for (i, expected) in try plain(cells, surfaces).enumerated() {
        let found = parts(shares, i)
        for member in Set(found.keys).union(expected.keys) {
          let (a, b) = (found[member] ?? 0, expected[member] ?? 0)
          #expect(abs(a - b) < 1e-9, "seed \(seed), cell \(cells[i]), surface \(member): \(a), GEOS \(b)")
          if b < 1 - 1e-9 { cut += 1 }
        }
      }
    }
    #expect(cut > 300)
  }

  @Test func whereSurfacesTileTheirSharesMakeOne() throws {
    let surfaces = try RandomCoverage.withEnclaves(seed: 7)
    // The crinkled outline stays within a hundredth of a degree or so of its sides.
    let cells = try cells(.quarter, BoundingBox(west: 141.05, south: 43.05, east: 141.45, north: 43.45))
    let shares = CellShares(cells: cells, surfaces: surfaces)
    for cell in cells.indices {
      let range = shares.starts[cell]..<shares.starts[cell + 1]
      #expect(abs(range.reduce(0) { $0 + shares.shares[$1] } - 1) < 1e-10)
      #expect(shares.members[range].elementsEqual(shares.members[range].sorted()))
    }
  }

  @Test func ordersAndWorkersChangeNothing() throws {
    var random = SeededGenerator(seed: 3)
    let surfaces = try RandomCoverage.withEnclaves(seed: 3)
    let cells = try cells(.third, around)
    let one = CellShares(cells: cells, surfaces: surfaces, workers: 1)
    let many = CellShares(cells: cells, surfaces: surfaces, workers: 5)
    #expect(one.starts == many.starts && one.members == many.members && one.shares == many.shares)
    let (cellOrder, surfaceOrder) = (
      cells.indices.shuffled(using: &random), surfaces.indices.shuffled(using: &random)
    )
    let mixed = CellShares(cells: cellOrder.map { cells[$0] }, surfaces: surfaceOrder.map { surfaces[$0] })
    for (place, cell) in cellOrder.enumerated() {
      let found = parts(mixed, place).map { (surfaceOrder[$0.key], $0.value) }
      #expect(Dictionary(uniqueKeysWithValues: found) == parts(one, cell))
    }
  }

  @Test func cellsOfSeveralLevelsAndRepeatedCodesHaveTheirOwnShares() throws {
    let surfaces = try RandomCoverage.shapes(seed: 5)
    let small = try cells(.half, BoundingBox(west: 141.1, south: 43.1, east: 141.2, north: 43.2))
    let large = try cells(.third, BoundingBox(west: 141.1, south: 43.1, east: 141.2, north: 43.2))
    let mixed = CellShares(cells: small + large + small, surfaces: surfaces)
    let (alone, alsoAlone) = (
      CellShares(cells: small, surfaces: surfaces), CellShares(cells: large, surfaces: surfaces)
    )
    for i in small.indices {
      #expect(parts(mixed, i) == parts(alone, i))
      #expect(parts(mixed, small.count + large.count + i) == parts(alone, i))
    }
    for i in large.indices { #expect(parts(mixed, small.count + i) == parts(alsoAlone, i)) }
  }

  @Test func aSurfaceAlongTheLinesOfTheMeshHasWholeCells() throws {
    let cells = try cells(.third, BoundingBox(west: 141.01, south: 43.01, east: 141.1, north: 43.1))
    // As a larger cell, whose sides are sides of cells: nothing may leak into a neighbour.
    let square = try MeshCode(
      containing: Position(longitude: 141.05, latitude: 43.05), level: .fiveKilometres)
    let shares = CellShares(
      cells: cells,
      surfaces: [MultiPolygon([square.polygon]), MultiPolygon(), MultiPolygon([square.polygon])])
    for (i, cell) in cells.enumerated() {
      let found = parts(shares, i)
      if square.boundingBox.contains(cell.centre) {
        // Overlapping surfaces have each their own.
        #expect(found.count == 2 && found.values.allSatisfy { abs($0 - 1) < 1e-10 })
      } else {
        #expect(found.isEmpty)
      }
    }
    #expect(shares.members.contains(0) && !shares.members.contains(1))
  }

  @Test func nothingHasNoShares() {
    #expect(CellShares(cells: [], surfaces: []).starts == [0])
  }
}
