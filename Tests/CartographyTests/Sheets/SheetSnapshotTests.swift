import Foundation
import Testing

@testable import Cartography

/// Byte for byte. `ZAITAKU_RECORD=1` writes the files and fails, so that a recording is never a pass.
@Suite struct SheetSnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Snapshots/sheets")

  private static let names = [
    "gaps-a4-landscape", "population75-mono-a4-portrait", "resources-a3-landscape-en",
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    var town = try PrintTown()
    switch name {
    case "gaps-a4-landscape": return MapSheet.svg(try town.content("gaps-visiting-nurse"))
    case "population75-mono-a4-portrait":
      return MapSheet.svg(try town.content("population75-mono", paper: SheetPaper(.a4, .portrait)))
    default:
      town.language = .en
      town.areaName = "Grid"
      return MapSheet.svg(try town.content("resources", paper: SheetPaper(.a3, .landscape)))
    }
  }

  @Test(arguments: names) func theSheetIsTheRecordedOne(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".svg")
    let actual = Data(try bytes(name))
    if ProcessInfo.processInfo.environment["ZAITAKU_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try actual.write(to: file, options: .atomic)
      Issue.record("recorded \(file.path); look at it, then run again without ZAITAKU_RECORD")
      return
    }
    let expected = try #require(try? Data(contentsOf: file), "no snapshot \(file.path)")
    guard actual != expected else { return }
    let beside = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".actual.svg")
    try actual.write(to: beside)
    Issue.record("\(name) differs from its snapshot; this run's sheet: \(beside.path)")
  }

  @Test func noSnapshotIsLeftWithoutATest() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.names.map { $0 + ".svg" }))
  }
}
