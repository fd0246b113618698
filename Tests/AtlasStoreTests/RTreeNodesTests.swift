import Spatial
import TestSupport
import Testing

@testable import AtlasStore

@Suite("R-tree nodes") struct RTreeNodesTests {
  private static func number(_ data: [UInt8], _ at: Int, _ count: Int) -> UInt64 {
    data[at..<(at + count)].reduce(0) { $0 << 8 | UInt64($1) }
  }

  @Test(
    "Every row is in one leaf, every node in its parent's box, the root is node 1",
    arguments: [0, 1, 50, 51, 52, 500, 2_601, 2_602, 9_000])
  func structure(count: Int) {
    var random = SeededGenerator(seed: 12)
    let boxes = (0..<count).map { _ in
      let west = Double.random(in: 139...149, using: &random)
      let south = Double.random(in: 41...46, using: &random)
      return BoundingBox(west: west, south: south, east: west + 0.1, north: south + 0.05)
    }
    let nodes = RTreeNodes(
      boxes.enumerated().map { RTreeNodes.Cell(Int64($0.offset + 1), $0.element) }, nodeSize: 1228
    ).nodes
    #expect(nodes.map(\.number) == nodes.indices.map { Int64($0 + 1) })
    #expect(nodes.flatMap(\.rows).sorted() == (0..<count).map { Int64($0 + 1) })
    #expect(nodes[0].parent == 0 && nodes.dropFirst().allSatisfy { $0.parent > 0 })
    for node in nodes {
      let cells = Int(Self.number(node.data, 2, 2))
      #expect(node.data.count == 1228 && cells <= 51)
      for cell in 0..<cells {
        let at = 4 + 24 * cell
        let id = Int(Self.number(node.data, at, 8))
        let sides = (0..<4).map {
          Float(bitPattern: UInt32(Self.number(node.data, at + 8 + 4 * $0, 4)))
        }
        if node.rows.isEmpty {
          #expect(nodes[id - 1].parent == node.number)
        } else {
          let box = boxes[id - 1]
          #expect(Double(sides[0]) <= box.west && Double(sides[1]) >= box.east)
          #expect(Double(sides[2]) <= box.south && Double(sides[3]) >= box.north)
        }
      }
    }
  }
}
