import Foundation
import Spatial
import Testing

@testable import CareAccess

/// The same town computed by numpy, scipy and pyproj. `ZAITAKU_PYTHON` names a Python that has them.
@Suite(.enabled(if: AccessPeer.isPresent, "no Python with numpy, scipy and pyproj: set ZAITAKU_PYTHON"))
struct AccessPeerTests {
  @Test(arguments: [UInt64(51), 52, 53])
  func figuresAgreeWithThoseOfScipyAndPyproj(seed: UInt64) throws {
    let town = AccessTown(homes: 220, providers: 50, seed: seed)
    let peer = try AccessPeer.figures(town)
    func expectClose(_ name: String, _ ours: [Double], _ tolerance: Double) throws {
      let theirs = try #require(peer[name])
      #expect(ours.count == theirs.count)
      for (a, b) in zip(ours, theirs) { #expect(abs(a - b) <= tolerance * max(abs(b), 1e-300), "\(name)") }
    }
    let homes = PlaceTable(town.homes)
    try expectClose(
      "nearest_metres", ProviderIndex(town.providers).nearest(to: homes).metres, 1e-9)
    let grid = ReachGrid(PlaceTable(town.providers), reach: Metres(9_000))
    let counts = grid.counts(within: Metres(9_000), of: homes).map(Double.init)
    #expect(counts == peer["count_9km"])
    for (name, decay) in AccessTown.decays {
      let plain = try town.access(#require(decay))
      try expectClose(name, plain.access, 1e-9)
      try expectClose(name + "_balanced", town.access(#require(decay), balanced: true).access, 1e-9)
      let inequality = try #require(Inequality(values: plain.access, people: town.demand))
      try expectClose(name + "_gini", [inequality.gini], 1e-9)
      try expectClose(name + "_theil", [inequality.theil], 1e-9)
    }
  }
}

enum AccessPeer {
  private static let python = ProcessInfo.processInfo.environment["ZAITAKU_PYTHON"] ?? "python3"

  static let isPresent = (try? run(["-c", "import numpy, scipy, pyproj"])) != nil

  private struct Failed: Error {
    let status: Int32
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }

  static func figures(_ town: AccessTown) throws -> [String: [Double]] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "access-peer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ places: [Position], _ amounts: [Double]) throws -> String {
      let file = folder.appendingPathComponent(name)
      let lines = zip(places, amounts).map { "\($0.longitude),\($0.latitude),\($1)\n" }
      try lines.joined().write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Peers/access_peer.py").path
    let text = try run([
      script, write("homes.csv", town.homes, town.demand),
      write("providers.csv", town.providers, town.supply),
    ])
    var figures: [String: [Double]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      figures[String(fields[0])] = fields.dropFirst().compactMap { Double($0) }
    }
    return figures
  }
}
