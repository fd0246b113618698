import Testing

@testable import Cartography

@Suite struct MeshMergeTests {
  @Test("Joined cells cover exactly what the cells covered", arguments: 1...6)
  func area(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func random(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    var shapes = WorldShapes(zoom: 9).emptied()
    var classes: [Int] = []
    var cells: [[Int]: Int] = [:]
    for row in 0..<20 {
      for column in 0..<20 where random(3) > 0 {
        shapes.add(
          rectangle: GridBox(
            minX: column * 40, minY: row * 40, maxX: column * 40 + 40, maxY: row * 40 + 40))
        classes.append(random(2))
        cells[[column, row]] = classes[classes.count - 1]
      }
    }
    let (merged, mergedClasses) = try #require(MeshMerge.merged(shapes, classes: classes))
    #expect(merged.items.count < shapes.items.count)
    var covered: [[Int]: Int] = [:]
    for (i, item) in merged.items.enumerated() {
      for column in item.box.minX / 40..<item.box.maxX / 40 {
        for row in item.box.minY / 40..<item.box.maxY / 40 {
          #expect(covered.updateValue(mergedClasses[i], forKey: [column, row]) == nil)
        }
      }
    }
    #expect(covered == cells)
  }

  @Test("Cells below a pixel become pixels of the class that most of them have")
  func majority() throws {
    var shapes = WorldShapes(zoom: 5).emptied()
    var classes: [Int] = []
    for (i, number) in [1, 1, 0, 0, 0].enumerated() {
      shapes.add(rectangle: GridBox(minX: i * 3, minY: 0, maxX: i * 3 + 3, maxY: 3))
      classes.append(number)
    }
    let (merged, mergedClasses) = try #require(MeshMerge.merged(shapes, classes: classes))
    #expect(mergedClasses == [0])
    #expect(merged.items[0].box == GridBox(minX: 0, minY: 0, maxX: 16, maxY: 16))
  }

  @Test("Shapes that are no rectangles are left alone")
  func otherShapes() throws {
    var shapes = WorldShapes(zoom: 12)
    shapes.add(polygons: [try TileTown.square(0, 0, 1, 1)], row: 0)
    shapes.add(
      lines: [[.init(longitude: 141, latitude: 43), .init(longitude: 141.1, latitude: 43.1)]], row: 1)
    #expect(MeshMerge.merged(shapes, classes: [0, 0]) == nil)
  }
}
