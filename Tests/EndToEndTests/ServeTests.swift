import Foundation
import GeoFormats
import Ingest
import TestSupport
import Testing

/// `zaitaku serve` as a program: on a port, until it is stopped.
@Suite struct ServeTests {
  private let scratch: Scratch
  private let atlas: String

  init() throws {
    scratch = try Scratch()
    atlas = scratch.path("town.gpkg")
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
    let built = try Program.run(["build", scratch.path("town"), "-o", atlas])
    try #require(built.status == 0, "\(built.errors)")
  }

  private static let styles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A server that listens; the port is one that was free a moment ago.
  private func start() async throws -> (process: Process, base: String) {
    let port = Int.random(in: 20_000..<60_000)
    let process = Process()
    process.executableURL = URL(filePath: try Program.path())
    process.arguments = ["serve", atlas, "--port", String(port), "--data-dir", Self.styles]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let base = "http://127.0.0.1:\(port)"
    for _ in 0..<600 {
      if try Self.curl(base + "/healthz") == "ok\n" { return (process, base) }
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    process.terminate()
    throw NotStarted()
  }

  private struct NotStarted: Error {}

  private static func curl(_ address: String) throws -> String {
    try Program.execute(try #require(Program.find("curl")), ["-s", "-m", "20", address]).output
  }

  @Test(.enabled(if: Program.find("curl") != nil)) func servesUntilItIsToldToStop() async throws {
    let (process, base) = try await start()
    #expect(try Self.curl(base + "/collections/facility/items?f=csv").contains("=") == true)
    #expect(try Self.curl(base + "/?f=json").contains("\(base)/collections"))
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
  }

  @Test(.enabled(if: Program.find("curl") != nil)) func anAtlasIsWholeHoweverTheServerEnds() async throws {
    let before = try Checksum.sha256(.file(path: atlas)).digest
    let (process, base) = try await start()
    // In the middle of answers.
    let asking = Task.detached {
      for _ in 0..<20 { _ = try? Self.curl(base + "/analysis/siting?add=10&candidate-mesh=500m") }
    }
    try await Task.sleep(for: .milliseconds(300))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    asking.cancel()
    #expect(try Checksum.sha256(.file(path: atlas)).digest == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(beside.sorted() == ["town", "town.gpkg"], "nothing is left beside it")
    await asking.value
  }

  @Test func whatCanNotBeServedIsSaidOnce() throws {
    let missing = try Program.run(["serve", scratch.path("moon.gpkg"), "--data-dir", Self.styles])
    #expect(missing.status == 3 && missing.errors.contains("moon.gpkg"))
    let text = scratch.path("text.gpkg")
    try Data("no atlas".utf8).write(to: URL(filePath: text))
    #expect(try Program.run(["serve", text, "--data-dir", Self.styles]).status == 3)
    for arguments in [
      [], [atlas, "--port", "0"], [atlas, "--port", "x"], [atlas, "--base-url", "moon"],
      [atlas, "--base-url", "http://a.jp/?q=1"],
    ] {
      #expect(try Program.run(["serve"] + arguments).status == 2, "\(arguments)")
    }
    let library = try Program.run(["serve", atlas, "--leaflet", "/nowhere", "--data-dir", Self.styles])
    #expect(library.status == 3 && library.errors.contains("libjs-leaflet"))
    let address = try Program.run([
      "serve", atlas, "--host", "203.0.113.1", "--port", "8080", "--data-dir", Self.styles,
    ])
    #expect(address.status == 4 && address.errors.contains("203.0.113.1"))
  }
}
