import Spatial
import Testing

@testable import Cartography

@Suite struct CellMosaicTests {
  private func cell(_ column: Int, _ row: Int, _ value: Int, weight: Double = 1, size: Int = 1) -> MosaicCell<
    Int
  > {
    MosaicCell(
      box: BoundingBox(
        west: 140 + Double(column) / 160, south: 42 + Double(row) / 240,
        east: 140 + Double(column + size) / 160, north: 42 + Double(row + size) / 240), value: value,
      weight: weight)
  }

  /// Lattice squares as the unit.
  private func outlines(_ cells: [MosaicCell<Int>], factor: Int = 1) -> [Int: [[PlanePoint]]] {
    CellMosaic.outlines(of: cells, factor: factor) {
      $0.map { PlanePoint(x: ($0.longitude - 140) * 160, y: ($0.latitude - 42) * 240) }
    }
  }

  private func area(_ rings: [[PlanePoint]]?) -> Double {
    (rings ?? []).reduce(0) { $0 + PlaneShape.doubledArea($1) / 2 }
  }

  @Test(arguments: 1...20) func outlinesHoldExactlyTheirCells(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    var cells: [MosaicCell<Int>] = []
    for column in 0..<30 {
      for row in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = Int(state >> 60)
        if value < 9 { cells.append(cell(column, row, value / 3)) }
      }
    }
    let outlines = outlines(cells)
    for value in 0..<3 {
      let count = cells.filter { $0.value == value }.count
      #expect(abs(area(outlines[value]) - Double(count)) < 1e-6, "seed \(seed)")
    }
  }

  @Test func neighboursAreJoinedIntoOneRing() throws {
    let rings = try #require(outlines((0..<10).flatMap { c in (0..<10).map { cell(c, $0, 1) } })[1])
    #expect(rings.count == 1 && rings[0].count == 4)
  }

  @Test func squaresThatMeetAtACornerStayApart() {
    #expect(outlines([cell(0, 0, 1), cell(1, 1, 1)])[1]?.count == 2)
  }

  @Test func aHoleRunsTheOtherWay() throws {
    let rings = try #require(
      outlines((0..<3).flatMap { c in (0..<3).filter { c != 1 || $0 != 1 }.map { cell(c, $0, 1) } })[1])
    #expect(rings.map { PlaneShape.doubledArea($0) / 2 }.sorted().map { $0.rounded() } == [-1, 9])
  }

  @Test func largerSquaresTakeTheClassOfMostPeople() throws {
    let cells = [cell(0, 0, 1, weight: 5), cell(1, 0, 2, weight: 2), cell(0, 1, 2, weight: 2)]
    #expect(Array(outlines(cells, factor: 2).keys) == [1])
    // On a tie the greater class: doubt is shown.
    #expect(Array(outlines([cell(0, 0, 1), cell(1, 0, 2)], factor: 2).keys) == [2])
  }

  @Test func aLargeCellCoversItsSmallOnes() {
    #expect(abs(area(outlines([cell(0, 0, 1, size: 2), cell(2, 0, 1)])[1]) - 5) < 1e-6)
  }

  @Test func noCellsGiveNoOutlines() {
    #expect(outlines([]).isEmpty)
  }

  @Test func aPrefectureOfCellsStaysASmallDrawing() {
    // 45,000 cells in patches, as reach makes them.
    var cells: [MosaicCell<Int>] = []
    for column in 0..<300 {
      for row in 0..<200 where (column / 3 + row / 5) % 4 != 0 {
        let ring = (column - 150) * (column - 150) + (row - 100) * (row - 100)
        cells.append(
          MosaicCell(
            box: BoundingBox(
              west: Double(column) / 160, south: Double(row) / 240, east: Double(column + 1) / 160,
              north: Double(row + 1) / 240), value: ring < 4000 ? 0 : ring < 4400 ? 1 : 2, weight: 1))
      }
    }
    #expect(cells.count > 44_000)
    let outlines = CellMosaic.outlines(of: cells, factor: 1) {
      $0.map { PlanePoint(x: $0.longitude * 32, y: $0.latitude * 48) }
    }
    var path = PathData(decimals: 2)
    for ring in outlines.values.joined() { path.ring(ring) }
    #expect(path.bytes.count < 400_000)
  }
}
