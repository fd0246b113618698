import Foundation
import Testing
import Wording

@testable import Cartography

/// Byte-exact tiles of the town. `ZAITAKU_RECORD=1` records them anew and fails.
@Suite struct TileSnapshotTests {
  static let cases: [(style: String, z: Int, x: Int, y: Int)] = [
    ("resources", 8, 228, 93), ("resources", 10, 913, 375), ("resources", 13, 7306, 3005),
    ("population75", 9, 456, 187), ("gaps-visiting-nurse", 10, 913, 375),
    ("gaps-visiting-pharmacist", 7, 114, 46),
  ]

  static func file(_ style: String, _ z: Int, _ x: Int, _ y: Int) -> URL {
    TileSupport.root.appendingPathComponent(
      "Tests/CartographyTests/Snapshots/tiles-\(style)-\(z)-\(x)-\(y).svg")
  }

  @Test("A tile of the town is what it was", arguments: cases)
  func snapshot(_ style: String, _ z: Int, _ x: Int, _ y: Int) throws {
    let renderer = try TileRenderer(style: TileSupport.shipped(style), source: TileTown.source())
    let svg = try #require(renderer.tile(z: z, x: x, y: y))
    let file = Self.file(style, z, x, y)
    if ProcessInfo.processInfo.environment["ZAITAKU_RECORD"] == "1" {
      try Data(svg).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let known = try Data(contentsOf: file)
    if Data(svg) != known {
      let actual = FileManager.default.temporaryDirectory.appendingPathComponent(file.lastPathComponent)
      try Data(svg).write(to: actual)
      Issue.record("\(file.lastPathComponent) differs; the new one is \(actual.path)")
    }
  }

  @Test("No snapshot is left over")
  func orphans() throws {
    let folder = TileSupport.root.appendingPathComponent("Tests/CartographyTests/Snapshots")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix("tiles-")
    }
    let wanted = Self.cases.map { Self.file($0.style, $0.z, $0.x, $0.y).lastPathComponent }
    #expect(found.sorted() == wanted.sorted())
  }
}
