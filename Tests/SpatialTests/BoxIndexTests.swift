import Spatial
import TestSupport
import Testing

@Suite struct BoxIndexTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 255, 256, 257, 4_000])
  func findsWhatALookAtEveryBoxFinds(count: Int) {
    var random = SeededGenerator(seed: UInt64(count) &+ 7)
    let boxes: [BoundingBox?] = (0..<count).map { row in
      if row % 11 == 5 { return nil }
      let west = Double.random(in: 139...146, using: &random)
      let south = Double.random(in: 41...46, using: &random)
      // Every third is a point; some are wide.
      let size = row % 3 == 0 ? 0 : Double.random(in: 0...(row % 50 == 1 ? 3 : 0.05), using: &random)
      return BoundingBox(west: west, south: south, east: west + size, north: south + size / 2)
    }
    let index = BoxIndex(boxes)
    #expect(index.rowCount == count)
    for trial in 0..<60 {
      let west = Double.random(in: 138...147, using: &random)
      let south = Double.random(in: 40...47, using: &random)
      let size = trial % 5 == 0 ? 20 : Double.random(in: 0...1, using: &random)
      let box = BoundingBox(west: west, south: south, east: west + size, north: south + size)
      let plain = boxes.indices.filter { boxes[$0]?.intersects(box) ?? false }
      #expect(index.rows(meeting: box) == plain)
    }
  }

  @Test func aBoxThatOnlyTouchesIsFound() {
    let index = BoxIndex([BoundingBox(west: 1, south: 1, east: 2, north: 2), nil])
    #expect(index.rows(meeting: BoundingBox(west: 2, south: 2, east: 3, north: 3)) == [0])
    #expect(index.rows(meeting: BoundingBox(west: 2.1, south: 2, east: 3, north: 3)) == [])
  }
}
