import Atlas
import Foundation
import GeoFormats
import Ingest
import TestSupport
import Testing

@testable import AtlasServer

/// Names come from public lists: whatever they hold is text.
@Suite struct HostileNameTests {
  private static let name = "</title><script>alert(1)</script>\"'&<img src=x onerror=alert(2)>]]>"

  private static let server: Result<AtlasServer, any Error> = Result {
    let folder = ServerTown.folder + "-hostile"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var dataset = try MiniTown.dataset()
    for i in dataset.facilities.indices { dataset.facilities[i].name = name }
    dataset.title = name
    try DatasetWriter.write(dataset, to: folder + "/town")
    let model = try BuildAtlas.model(dataset: folder + "/town", log: ServerTown.quiet)
    try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/town.gpkg")
    let snapshot = try ServerTown.open(folder + "/town.gpkg")
    return AtlasServer(
      [try .init(path: folder + "/town.gpkg", open: { _ in snapshot })], settings: ServerSettings())
  }

  @Test func noPageOrPictureRunsAName() async throws {
    let server = try Self.server.get()
    let box = try #require(server.atlases[0].snapshot.tiles.entry("resources")?.bounds)
    let range = TileLimits(box: box).range(zoom: 14)
    var paths = [
      "/", "/?f=html", "/collections?f=html", "/collections/facility?f=html",
      "/collections/facility/items?f=html",
      "/collections/facility/items/med-1?f=html", "/search?q=script&f=html", "/api?f=html", "/styles?f=html",
      "/search?f=html&q=" + QueryText.encoded(Self.name),
      "/maps/resources.svg?title=" + QueryText.encoded("<script>x</script>"),
      "/collections/facility/items?f=html&limit=2&name=" + QueryText.encoded("\"><script>x</script>"),
    ]
    for x in range.columns { for y in range.rows { paths.append("/tiles/resources/14/\(x)/\(y).svg") } }
    var seen = 0
    for path in paths {
      let answer = try await ServerTown.ask(path, headers: [.accept: "text/html, */*;q=0.5"], of: server)
      guard answer.status != .noContent else { continue }
      #expect(answer.status == .ok, "\(path)")
      let text = String(buffer: answer.body)
      #expect(
        !text.contains("<script>alert") && !text.contains("<script>x") && !text.contains("<img src=x"),
        "\(path)")
      if text.contains("&lt;script&gt;") { seen += 1 }
    }
    #expect(seen >= 5, "the name is shown as text")
  }

  @Test func noHeaderCarriesAName() async throws {
    let answer = try await ServerTown.ask(
      "/collections/facility/items?name=a%0d%0aSet-Cookie:%20x=1", of: try Self.server.get())
    #expect(answer.status == .badRequest)
    #expect(!answer.headers.contains { $0.name.canonicalName == "set-cookie" })
  }
}
