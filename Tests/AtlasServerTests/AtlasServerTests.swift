import Atlas
import Foundation
import GeoFormats
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ingest
import Logging
import TestSupport
import Testing

@testable import AtlasServer

@Suite struct AtlasServerTests {
  private static let snapshot: Result<AtlasSnapshot, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zaitaku-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DatasetWriter.write(try MiniTown.dataset(), to: folder + "/town")
    let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    let model = try BuildAtlas.model(dataset: folder + "/town", log: quiet)
    try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/town.gpkg")
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return try AtlasSnapshot(atlas: folder + "/town.gpkg", styles: root + "/Styles", language: .ja)
  }

  /// Asks the router, without sockets.
  private func get(_ path: String, method: HTTPRequest.Method = .get) async throws -> TestResponse {
    let application = Application(router: AtlasServer.router(try Self.snapshot.get()))
    return try await application.test(.router) { client in
      try await client.executeRequest(uri: path, method: method, headers: [:], body: nil)
    }
  }

  private func json(_ response: TestResponse) throws -> JSONValue {
    try JSONValue(bytes: [UInt8](buffer: response.body))
  }

  @Test func layersAreListedAndReadByBoxAndPage() async throws {
    let list = try json(try await get("/collections"))
    let names = list["collections"]?.elements?.compactMap { $0["id"]?.text } ?? []
    #expect(names.contains("facility") && names.contains("home_care_area") && !names.contains("area_reach"))

    let all = try await get("/collections/population_cell/items?limit=5")
    #expect(all.status == .ok && all.headers[.contentType] == "application/geo+json")
    #expect(try json(all)["features"]?.elements?.count == 5)
    let next = try #require(HTTPField.Name("Link"))
    #expect(all.headers[next] == "</collections/population_cell/items?offset=5&limit=5>; rel=\"next\"")

    let facilities = try json(try await get("/collections/facility/items?bbox=-180,-90,180,90"))
    #expect(facilities["features"]?.elements?.count == 3, "the one without a place is not in any box")
    #expect(try json(try await get("/collections/facility/items"))["features"]?.elements?.count == 4)
    #expect(
      try json(try await get("/collections/facility/items?bbox=0,0,1,1"))["features"]?.elements?.isEmpty
        == true)
  }

  @Test(arguments: [
    "?bbox=1,2,3", "?bbox=NaN,0,1,1", "?bbox=5,0,1,1", "?bbox=0,0,inf,1", "?limit=0", "?limit=-1",
    "?limit=999999999999",
    "?offset=-5", "?limit=abc", "?pizza=1", "?bbox=1%0d%0aX:1,2,3,4",
  ])
  func wrongParametersAreRefusedWithAProblemDocument(query: String) async throws {
    let answer = try await get("/collections/facility/items" + query)
    #expect(answer.status == .badRequest)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(try json(answer)["status"]?.integer == 400)
  }

  @Test(arguments: [
    "/collections/moon", "/collections/moon/items", "/tiles/moon/9/1/1.svg", "/tiles/resources/99/1/1.svg",
    "/tiles/resources/9/512/1.svg", "/tiles/resources/9/1/-1.svg", "/tiles/resources/9/1/1.png",
    "/../etc/passwd", "/nothing",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    let answer = try await get(path)
    #expect(answer.status == .notFound)
    #expect(answer.headers[.contentType] == "application/problem+json")
  }

  @Test func tilesAndThePageAreServed() async throws {
    let page = try await get("/")
    #expect(page.status == .ok && page.headers[.contentType]?.hasPrefix("text/html") == true)
    let snapshot = try Self.snapshot.get()
    var drawn = 0
    for x in 0..<32 {
      for y in 0..<32 where snapshot.tile(style: "resources", z: 5, x: x, y: y) != nil {
        let tile = try await get("/tiles/resources/5/\(x)/\(y).svg")
        #expect(tile.status == .ok && tile.headers[.contentType]?.hasPrefix("image/svg+xml") == true)
        drawn += 1
      }
    }
    #expect(drawn > 0)
    #expect(try await get("/tiles/resources/5/0/0.svg").status == .noContent)
    #expect(try await get("/healthz").status == .ok)
  }
}
