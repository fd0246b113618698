import Atlas
import GeoFormats
import HTTPTypes
import Testing

@testable import AtlasServer

@Suite struct OpenAPITests {
  @Test func theDescriptionNamesEveryEndpointWithAllItsParameters() async throws {
    let document = try await ServerTown.json("/api")
    #expect(document["openapi"]?.text == "3.0.3")
    var operations: Set<String> = []
    for endpoint in EndpointTable.all {
      let get = try #require(document["paths"]?[endpoint.path]?["get"], "\(endpoint.path)")
      operations.insert(try #require(get["operationId"]?.text))
      let names = get["parameters"]?.elements?.compactMap { $0["name"]?.text } ?? []
      #expect(Set(names).isSuperset(of: endpoint.pathParameters + endpoint.parameters.map(\.name)))
      #expect(get["responses"]?["200"]?["content"] != nil && get["responses"]?["400"] != nil)
    }
    #expect(operations.count == EndpointTable.all.count, "ids of operations differ")
  }

  @Test func everyClassThatIsClaimedIsNamedOnce() async throws {
    let classes = try await ServerTown.json("/conformance")["conformsTo"]?.elements?.compactMap(\.text) ?? []
    #expect(Set(classes).count == classes.count)
    for name in [
      "ogcapi-features-1/1.0/conf/core", "ogcapi-features-2/1.0/conf/crs", "cql2/1.0/conf/cql2-text",
    ] {
      #expect(classes.contains { $0.hasSuffix(name) })
    }
  }

  @Test func everyLinkOfTheLandingPageLeadsSomewhere() async throws {
    var seen: Set<String> = []
    var open = ["/?f=json"]
    while let path = open.popLast() {
      guard seen.insert(path).inserted, seen.count < 400 else { continue }
      let answer = try await ServerTown.ask(path)
      #expect(answer.status == .ok || answer.status == .noContent, "\(path)")
      guard answer.headers[.contentType]?.contains("json") == true, !path.contains("/items") else { continue }
      func gather(_ value: JSONValue) {
        switch value {
        case .object(let members):
          if let href = value["href"]?.text, value["templated"]?.boolean != true,
            href.hasPrefix("http://localhost/"),
            !href.contains("/maps/"), !href.contains("f=csv"), !href.contains("geojsonseq")
          {
            open.append(String(href.dropFirst("http://localhost".count)))
          }
          members.forEach { gather($0.value) }
        case .array(let items): items.forEach(gather)
        default: break
        }
      }
      gather(try ServerTown.json(answer))
    }
    #expect(seen.count > 100)
  }
}
