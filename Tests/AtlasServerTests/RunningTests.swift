import Atlas
import Foundation
import GeoFormats
import Ingest
import ServiceLifecycle
import NIOCore
import TestSupport
import Testing

@testable import AtlasServer

@Suite struct RunningTests {
  @Test func tooMuchLongWorkIsRefusedAndSoIsWorkThatTakesTooLong() async throws {
    let slots = WorkSlots(running: 1, waiting: 1, seconds: 0.3)
    let gate = DispatchSemaphore(value: 0)
    let first = Task { try await slots.run { gate.wait() } }
    while slots.load < 1 { await Task.yield() }
    let second = Task { try await slots.run { 2 } }
    while slots.load < 2 { await Task.yield() }
    await #expect(throws: WorkSlots.Refusal.full) { try await slots.run { 3 } }
    await #expect(throws: WorkSlots.Refusal.late) { try await first.value }
    await #expect(throws: WorkSlots.Refusal.late) { try await second.value }
    gate.signal()
    while slots.load > 0 { await Task.yield() }
    #expect(try await slots.run { 4 } == 4)
  }

  @Test func aServerThatIsBusySaysWhenToComeBack() async throws {
    let path = try ServerTown.atlas.get()
    for (slots, status) in [
      (WorkSlots(running: 0, waiting: 0), 429), (WorkSlots(running: 0, waiting: 1, seconds: 0.1), 503),
    ] {
      let server = AtlasServer(
        [try .init(path: path, open: { _ in try ServerTown.snapshot.get() })], settings: ServerSettings(),
        slots: slots)
      let answer = try await ServerTown.ask("/maps/resources.svg", of: server)
      #expect(answer.status.code == status && answer.headers[.retryAfter] != nil)
      #expect(try ServerTown.json(answer)["status"]?.integer == status)
      // What is quick is answered meanwhile.
      #expect(try await ServerTown.ask("/collections", of: server).status == .ok)
    }
  }

  @Test func keptBytesStayBelowTheirLimitAndWhatIsUsedStaysLonger() {
    let cache = TileCache<Int>(limit: 1_000)
    for key in 0..<100 {
      cache.insert([UInt8](repeating: UInt8(key), count: 36), for: key)
      _ = cache[0]
    }
    #expect(cache[0] == [UInt8](repeating: 0, count: 36))
    #expect((0..<100).count { cache[$0] != nil } <= 12)
    cache.insert([UInt8](repeating: 1, count: 900), for: 500)
    #expect(cache[500] == nil, "one piece may not push out all others")
  }

  @Test func aReplacedFileIsTakenUpAndABrokenOneIsNot() async throws {
    let folder = ServerTown.folder + "-reload"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/town.gpkg"
    try FileManager.default.copyItem(atPath: try ServerTown.atlas.get(), toPath: path)
    let server = AtlasServer(
      [try .init(path: path, open: { _ in try ServerTown.open(path) })], settings: ServerSettings())
    let old = server.atlases[0].snapshot
    // Another edition: a facility has another name.
    var dataset = try MiniTown.dataset()
    dataset.facilities[0].name = "新しい名前"
    try DatasetWriter.write(dataset, to: folder + "/next")
    let model = try BuildAtlas.model(dataset: folder + "/next", log: ServerTown.quiet)
    try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/next.gpkg")

    let service = ReloadService(
      atlases: server.atlases, open: { try ServerTown.open($0) }, metrics: server.metrics,
      log: ServerTown.quiet,
      interval: .milliseconds(20))
    let task = Task { try await service.run() }
    defer { task.cancel() }
    // Broken first: what was served goes on.
    try Data("no atlas".utf8).write(to: URL(filePath: path + ".new"))
    #expect(rename(path + ".new", path) == 0)
    while !(try await ServerTown.ask("/metrics", of: server)).body.contains("zaitaku_failed_reloads_total 1")
    {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(server.atlases[0].snapshot.version == old.version)
    #expect(rename(folder + "/next.gpkg", path) == 0)
    while server.atlases[0].snapshot.version == old.version { try await Task.sleep(for: .milliseconds(20)) }
    let answer = try await ServerTown.ask(
      "/collections/facility/items?name=%E6%96%B0%E3%81%97%E3%81%84%E5%90%8D%E5%89%8D", of: server)
    #expect(try ServerTown.json(answer)["numberMatched"]?.integer == 1)
    // A request that began before keeps what it had.
    #expect(old.layer("facility")?.table.texts("name")?.contains("新しい名前") == false)
  }
}

extension ByteBuffer {
  fileprivate func contains(_ text: String) -> Bool { String(buffer: self).contains(text) }
}
