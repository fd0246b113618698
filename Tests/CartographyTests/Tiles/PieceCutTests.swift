import Spatial
import Testing

@testable import Cartography

@Suite struct PieceCutTests {
  private func random(_ seed: Int) -> (Int) -> Int {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    return { limit in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test("An index gives every tile its items in order, and no other tile any")
  func index() {
    var builder = LevelIndex.Builder(zoom: 9)
    builder.add(
      1,
      box: GridBox(minX: 459 * 4096 + 10, minY: 185 * 4096 - 9, maxX: 459 * 4096 + 20, maxY: 185 * 4096 + 9))
    builder.add(0, x: 459, y: 185)
    builder.add(2, box: GridBox(minX: 511 * 4096, minY: 0, maxX: 512 * 4096, maxY: 4096))
    let index = builder.index()
    #expect(
      index.cells.map { "\(LevelIndex.place($0))" } == [
        "(x: 459, y: 184)", "(x: 459, y: 185)", "(x: 511, y: 0)",
      ])
    #expect(index[LevelIndex.cell(x: 459, y: 185)].map(Array.init) == [0, 1])
    #expect(index[LevelIndex.cell(x: 459, y: 184)].map(Array.init) == [1])
    #expect(index[LevelIndex.cell(x: 0, y: 185)] == nil)
  }

  /// A ring around a middle, its corners at random distances.
  private func star(_ random: (Int) -> Int, corners: Int) -> [Position] {
    var ring = (0..<corners).map { i -> Position in
      let angle = 2 * Double.pi * Double(i) / Double(corners)
      let radius = 0.2 + Double(random(1000)) / 1000
      return Position(
        longitude: 142 + radius * Numeric.cos(angle), latitude: 43 + 0.7 * radius * Numeric.sin(angle))
    }
    ring.append(ring[0])
    return ring
  }

  @Test("Pieces cut to the tiles themselves add up to the shape", arguments: 1...8)
  func areas(_ seed: Int) throws {
    let random = random(seed)
    for zoom in [6, 9, 11] {
      var shapes = WorldShapes(zoom: zoom)
      shapes.add(polygons: [Polygon(exterior: try LinearRing(star(random, corners: 90)))], row: 0)
      // Without a margin every point of the shape is in one tile.
      var cut = PieceCut(zoom: zoom, margin: 0, reach: 0, isClosed: true)
      cut.add(shapes, item: 0)
      let (pieces, index) = cut.finish()
      var sum = 0
      for i in 0..<pieces.count {
        let range = pieces.range(i)
        sum += PieceCut.doubledArea(Array(pieces.xs[range]), Array(pieces.ys[range]))
      }
      var whole = 0
      let n = shapes.xs.count
      for i in 0..<n {
        let j = (i + 1) % n
        whole += Int(shapes.xs[i]) * Int(shapes.ys[j]) - Int(shapes.xs[j]) * Int(shapes.ys[i])
      }
      // Cuts are rounded to the grid: half a unit along the sides of tiles.
      #expect(abs(sum - whole) <= 4096 * 2 * index.cells.count, "zoom \(zoom): \(sum) \(whole)")
      #expect(whole > 0)
    }
  }

  @Test("Two neighbours are cut at the same points of the border they share", arguments: 1...8)
  func sharedCuts(_ seed: Int) throws {
    let random = random(seed + 100)
    var shapes = WorldShapes(zoom: 10)
    // A ragged border with long and short edges, between a western and an eastern area.
    let border = (0...40).map { i in
      Position(longitude: 142 + Double(random(1000)) / 1500, latitude: 42 + Double(i) / 25)
    }
    func area(_ side: Double) throws -> Polygon {
      let ring =
        border + [Position(longitude: side, latitude: 43.6), Position(longitude: side, latitude: 42)]
      return Polygon(exterior: try LinearRing(ring + [ring[0]]))
    }
    shapes.add(polygons: [try area(141)], row: 0)
    shapes.add(polygons: [try area(144)], row: 1)
    var cut = PieceCut(zoom: 10, margin: 160, reach: 4, isClosed: true)
    cut.add(shapes, item: 0)
    cut.add(shapes, item: 1)
    let (pieces, index) = cut.finish()
    var compared = 0
    for cell in index.cells {
      guard let members = index[cell] else { continue }
      func edges(_ item: Int32) -> Set<[Int16]> {
        var out: Set<[Int16]> = []
        for piece in members where pieces.items[Int(piece)] == item {
          let range = pieces.range(Int(piece))
          var previous = range.upperBound - 1
          for i in range {
            let (ax, ay, bx, by) = (pieces.xs[previous], pieces.ys[previous], pieces.xs[i], pieces.ys[i])
            // Not along the cut, nor along the straight outer sides.
            if ax != bx, ay != by {
              out.insert([ax, ay, bx, by].count == 4 && ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay])
            }
            previous = i
          }
        }
        return out
      }
      let (west, east) = (edges(0), edges(1))
      guard !west.isEmpty, !east.isEmpty else { continue }
      #expect(west == east)
      compared += west.count
    }
    #expect(compared > 40)
  }

  @Test("A line is cut where it leaves, and goes on where it returns")
  func lines() {
    var shapes = WorldShapes(zoom: 2)
    shapes.add(
      lines: [
        [
          Position(longitude: -80, latitude: 10), Position(longitude: 10, latitude: 20),
          Position(longitude: -80, latitude: 40),
        ]
      ],
      row: 0)
    var cut = PieceCut(zoom: 2, margin: 16, reach: 4, isClosed: false)
    cut.add(shapes, item: 0)
    let (pieces, index) = cut.finish()
    let west = index[LevelIndex.cell(x: 1, y: 1)].map(Array.init) ?? []
    #expect(west.count == 2)
    for piece in west { #expect(pieces.range(Int(piece)).map { Int(pieces.xs[$0]) }.max() == 4112) }
    #expect(index[LevelIndex.cell(x: 2, y: 1)]?.count == 1)
  }

  @Test("Lines that meet are one line, whichever way they ran")
  func chains() {
    var shapes = WorldShapes(zoom: 4)
    func at(_ x: Double, _ y: Double) -> Position { Position(longitude: x, latitude: y) }
    shapes.add(lines: [[at(0, 0), at(1, 0)]], row: 0)
    shapes.add(lines: [[at(9, 9), at(8, 9)]], row: 1)
    shapes.add(lines: [[at(2, 1), at(1, 0)]], row: 2)
    shapes.add(lines: [[at(0, 0), at(-1, 3)]], row: 3)
    let (chained, classes) = LineChain.chained(shapes, classes: [0, 0, 0, 0])
    #expect(chained.items.count == 2 && classes == [0, 0])
    #expect(chained.parts.map(\.count) == [4, 2])
    let apart = LineChain.chained(shapes, classes: [0, 0, 1, 1])
    #expect(apart.0.items.count == 4 && apart.1 == [0, 0, 1, 1])
  }
}
