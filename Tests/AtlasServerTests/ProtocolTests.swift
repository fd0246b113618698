import Atlas
import GeoFormats
import HTTPTypes
import Hummingbird
import Testing

@testable import AtlasServer

@Suite struct ProtocolTests {
  @Test func headGivesTheHeadOfGet() async throws {
    let get = try await ServerTown.ask("/collections")
    let head = try await ServerTown.ask("/collections", .head)
    #expect(head.status == .ok && head.body.readableBytes == 0)
    #expect(head.headers[.contentLength] == String(get.body.readableBytes))
    #expect(
      head.headers[.eTag] == get.headers[.eTag] && head.headers[.contentType] == get.headers[.contentType])
  }

  @Test func everyAddressSaysWhatItTakes() async throws {
    let options = try await ServerTown.ask("/collections", .options)
    #expect(options.status == .noContent && options.headers[.allow] == "GET, HEAD, OPTIONS")
    #expect(options.headers[.accessControlAllowOrigin] == "*")
    for method in [HTTPRequest.Method.post, .put, .delete, .patch, .init("BREW")!] {
      let answer = try await ServerTown.ask("/collections/facility/items", method)
      #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "GET, HEAD, OPTIONS")
      #expect(answer.headers[.contentType] == "application/problem+json")
    }
  }

  @Test func aTagSparesAnAnswerAndDiffersWithEveryVariant() async throws {
    let first = try await ServerTown.ask("/collections/facility/items")
    let tag = try #require(first.headers[.eTag])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""), "strong")
    let again = try await ServerTown.ask(
      "/collections/facility/items", headers: [.ifNoneMatch: "\"x\", W/\(tag)"])
    #expect(again.status == .notModified && again.body.readableBytes == 0 && again.headers[.eTag] == tag)
    // A browser puts headers of a 304 in the place of those that it kept: a page must keep its own policy.
    #expect(again.headers[.contentSecurityPolicy] == nil)
    var tags: Set<String> = [tag]
    for (path, headers) in [
      ("/collections/facility/items?limit=2", [:]), ("/collections/facility/items?f=html", [:]),
      ("/collections/facility/items", [.acceptLanguage: "en"]),
      ("/collections/facility/items", [.acceptEncoding: "gzip"]),
      ("/collections/facility/items", [.accept: "text/html"]),
    ] as [(String, HTTPFields)] {
      tags.insert(try #require(try await ServerTown.ask(path, headers: headers).headers[.eTag]))
    }
    #expect(tags.count == 6)
    #expect(
      try await ServerTown.ask("/collections/facility/items?limit=0").headers[.eTag] == nil,
      "no tag for a refusal")
  }

  @Test func whatIsNotThereIsNotUnchanged() async throws {
    for path in ["/collections/moon", "/collections/facility/items?limit=abc", "/tiles/resources/99/0/0.svg"]
    {
      let status = try await ServerTown.ask(path, headers: [.ifNoneMatch: "*"]).status
      #expect(status == .notFound || status == .badRequest, "\(path)")
    }
  }

  @Test func aPageStaysInItsLanguage() async throws {
    for path in [
      "/?f=html&lang=en", "/collections?f=html&lang=en", "/collections/facility/items?f=html&lang=en",
    ] {
      let page = try await ServerTown.text(path)
      for link in page.matches(of: #/href="(http://localhost[^"]*f=html[^"]*)"/#)
      where !link.1.contains("lang=ja") {
        #expect(link.1.contains("lang=en"), "\(path): \(link.1)")
      }
    }
  }

  @Test func longAnswersAreCompressedForThoseWhoTakeIt() async throws {
    let plain = try await ServerTown.ask("/collections/population_cell/items")
    for path in ["/collections/population_cell/items", "/collections/population_cell/items?f=geojsonseq"] {
      let plain = try await ServerTown.ask(path)
      let packed = try await ServerTown.ask(path, headers: [.acceptEncoding: "br, gzip;q=0.8"])
      #expect(
        packed.headers[.contentEncoding] == "gzip" && packed.body.readableBytes < plain.body.readableBytes / 4
      )
      #expect(
        try Gzip.decompress([UInt8](buffer: packed.body)) == [UInt8](buffer: plain.body)
          || path.hasSuffix("items"), "a stream has no links that name the coding")
    }
    let refused = try await ServerTown.ask(
      "/collections/population_cell/items", headers: [.acceptEncoding: "gzip;q=0"])
    #expect(refused.headers[.contentEncoding] == nil && refused.body == plain.body)
    #expect(
      try await ServerTown.ask("/healthz", headers: [.acceptEncoding: "gzip"]).headers[.contentEncoding]
        == nil)
  }

  @Test func formsAreNegotiated() async throws {
    func type(_ accept: String) async throws -> String? {
      let answer = try await ServerTown.ask("/collections/facility/items", headers: [.accept: accept])
      return answer.status == .ok
        ? answer.headers[.contentType]?.split(separator: ";").first.map(String.init) : "\(answer.status.code)"
    }
    #expect(try await type("*/*") == "application/geo+json")
    #expect(try await type("text/html,application/xhtml+xml,*/*;q=0.8") == "text/html")
    #expect(try await type("application/json") == "application/geo+json")
    #expect(try await type("application/geo+json;q=0.2, text/csv") == "text/csv")
    #expect(
      try await type("application/json;q=0.1, application/geo+json, text/html;q=0.5")
        == "application/geo+json")
    #expect(try await type("text/*") == "text/html")
    #expect(try await type("application/pdf") == "406")
    #expect(try await type("image/png, application/geo+json;q=0") == "406")
    let english = try await ServerTown.ask(
      "/collections/facility", headers: [.acceptLanguage: "fr, en;q=0.8, ja;q=0.1"])
    #expect(english.headers[.contentLanguage] == "en")
    let forced = try await ServerTown.ask("/collections/facility?lang=ja", headers: [.acceptLanguage: "en"])
    #expect(forced.headers[.contentLanguage] == "ja")
  }

  @Test func whatIsTooLongIsRefused() async throws {
    #expect(
      try await ServerTown.ask("/search?q=" + String(repeating: "a", count: 9_000)).status == .uriTooLong)
    let body = ByteBuffer(repeating: 0x41, count: AtlasResponder.longestBody + 1)
    #expect(try await ServerTown.ask("/collections", .post, body: body).status == .contentTooLarge)
  }

  @Test(arguments: [
    "/collections/moon", "/collections/moon/items", "/tiles/moon/9/1/1.svg", "/tiles/resources/99/1/1.svg",
    "/tiles/resources/9/512/1.svg", "/tiles/resources/9/1/-1.svg", "/tiles/resources/9/1/1.png",
    "/../etc/passwd",
    "/nothing", "/tiles/resources/9/01/1.svg", "//collections", "/collections//facility", "/maps/moon.svg",
    "/tiles/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
    "/styles/moon",
    "/styles/resources/map/tiles/Moon/5/1/1", "/analysis/diff", "/maps/moon", "/viewer/../Package.swift",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    let answer = try await ServerTown.ask(path)
    #expect(answer.status == .notFound && answer.headers[.contentType] == "application/problem+json")
    #expect(!String(buffer: answer.body).contains("root:"))
  }

  @Test func everyAnswerKeepsBrowsersFromGuessingAndFraming() async throws {
    for path in ["/", "/?f=html", "/collections", "/tiles/resources/5/28/11.svg", "/nothing", "/healthz"] {
      let answer = try await ServerTown.ask(path)
      #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
      #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src") == true, "\(path)")
    }
  }

  @Test func linksBeginWithTheAddressThatWasAskedOrTold() async throws {
    let told = AtlasServer(
      [try .init(path: ServerTown.atlas.get(), open: { _ in try ServerTown.snapshot.get() })],
      settings: ServerSettings(baseURL: "https://maps.example.jp/zaitaku/"))
    let landing = try ServerTown.json(
      try await ServerTown.ask("/", headers: [.accept: "application/json"], of: told))
    let links = landing["links"]?.elements?.compactMap { $0["href"]?.text } ?? []
    #expect(links.contains("https://maps.example.jp/zaitaku/collections"))
    #expect(links.allSatisfy { $0.hasPrefix("https://maps.example.jp/zaitaku/") })
    #expect(ServerSettings(port: 81).base(host: "evil.jp/\"><script>") == "http://127.0.0.1:81")
    #expect(ServerSettings().base(host: "map.local:8080") == "http://map.local:8080")
  }

  @Test func severalAtlasesStandBesideEachOther() async throws {
    let (path, snapshot) = (try ServerTown.atlas.get(), try ServerTown.snapshot.get())
    let both = AtlasServer(
      [try .init(path: path, open: { _ in snapshot }), try .init(path: path, open: { _ in snapshot })],
      settings: ServerSettings())
    let list = try ServerTown.json(try await ServerTown.ask("/", of: both))
    let links = list["links"]?.elements?.compactMap { $0["href"]?.text } ?? []
    #expect(links == ["http://localhost/\(snapshot.name)/", "http://localhost/\(snapshot.name)-2/"])
    for prefix in ["/\(snapshot.name)", "/\(snapshot.name)-2"] {
      let items = try ServerTown.json(
        try await ServerTown.ask("\(prefix)/collections/facility/items?limit=1", of: both))
      let next = items["links"]?.elements?.first { $0["rel"]?.text == "next" }?["href"]?.text
      #expect(next == "http://localhost\(prefix)/collections/facility/items?limit=1&offset=1")
    }
    #expect(try await ServerTown.ask("/collections", of: both).status == .notFound)
  }
}
