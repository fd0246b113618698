import Atlas
import GeoFormats
import HTTPTypes
import TestSupport
import Testing

@testable import AtlasServer

/// Requests made from the server's own description, then damaged.
@Suite struct MutatedRequestTests {
  /// What nobody should send.
  private static let hostile = [
    "", " ", "'", "\"", "<zx>", "' OR 1=1 --", "'; DROP TABLE facility; --", "../../../../etc/passwd", "%00",
    "\u{0}", "\r\nX: y",
    "NaN", "inf", "-inf", "1e308,1e308,1e308,1e308", "-0", "999999999999999999999999", "-1", "0x1F", "１２",
    "\u{202E}abc",
    "𠮟る", "e\u{301}\u{301}\u{301}", "null", "true", "[]", "{}", "${jndi:ldap://x}", "{{7*7}}", "a=b&c=d",
    "%zz", "%f0%28%8c%28",
    "NOT NOT NOT kind = 'x'", "((((((((((((((((((((((((((((((((((((((((",
    "kind LIKE '%%%%%%%%%%%%%%%%%%%%%%%%a'",
    "S_INTERSECTS(geometry,POLYGON((0 0,1e400 1,2 2,0 0)))", "1,2,3,4,5,6,7", "141,43,NaN,44",
    "180,90,-180,-90",
  ]

  private struct Operation {
    var path: String
    var pathValues: [(name: String, schema: JSONValue)]
    var query: [(name: String, schema: JSONValue)]
    var isHeavy: Bool
  }

  private static func operations() async throws -> [Operation] {
    let document = try await ServerTown.json("/api")
    guard case .object(let paths)? = document["paths"] else { return [] }
    return paths.map { path in
      let parameters = path.value["get"]?["parameters"]?.elements ?? []
      func all(_ place: String) -> [(name: String, schema: JSONValue)] {
        parameters.filter { $0["in"]?.text == place }.compactMap { parameter in
          parameter["name"]?.text.map { ($0, parameter["schema"] ?? .null) }
        }
      }
      return Operation(
        path: path.name, pathValues: all("path"), query: all("query"),
        isHeavy: path.name.hasPrefix("/maps") || path.name.hasPrefix("/analysis/"))
    }
  }

  /// A value that the schema allows, as far as it says.
  private static func sample(_ name: String, _ schema: JSONValue, _ random: inout SeededGenerator) -> String {
    if let choice = schema["enum"]?.elements?.compactMap(\.text).randomElement(using: &random) {
      return choice
    }
    switch (name, schema["type"]?.text) {
    case ("bbox", _): return "139,41,146,46"
    case ("filter", _):
      return ["kind='clinic'", "capacity > 3 OR name LIKE '%a%'", "area_km2 > 5"].randomElement(
        using: &random) ?? ""
    case ("datetime", _): return "2025-01-01/.."
    case ("featureId", _): return ["1", "med-1", "01001"].randomElement(using: &random) ?? "1"
    case (_, "integer"):
      let low = schema["minimum"]?.integer ?? 0
      return String(Int.random(in: low...min(schema["maximum"]?.integer ?? 40, low + 40), using: &random))
    case (_, "number"): return "1.5"
    case (_, "boolean"): return "true"
    default: return "町"
    }
  }

  @Test(arguments: [1, 2, 3])
  func nothingThatIsSentMakesTheServerFail(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let operations = try await Self.operations()
    #expect(operations.count > 30)
    var seen: Set<Int> = []
    for _ in 0..<250 {
      guard let operation = operations.randomElement(using: &random) else { return }
      if operation.isHeavy, Int.random(in: 0..<8, using: &random) > 0 { continue }
      var path = operation.path
      for (name, schema) in operation.pathValues {
        let value =
          Int.random(in: 0..<6, using: &random) == 0
          ? Self.hostile.randomElement(using: &random) ?? "" : Self.sample(name, schema, &random)
        path = path.replacing("{\(name)}", with: QueryText.encoded(value))
      }
      var query: [String] = []
      for (name, schema) in operation.query where Int.random(in: 0..<4, using: &random) == 0 {
        var value = QueryText.encoded(
          Int.random(in: 0..<3, using: &random) == 0
            ? Self.hostile.randomElement(using: &random) ?? "" : Self.sample(name, schema, &random))
        // Damage after encoding: cut, doubled or a byte that should not be there.
        switch Int.random(in: 0..<12, using: &random) {
        case 0: value = String(value.dropLast())
        case 1: value += value
        case 2: value += "%F"
        case 3: value += "%FF"
        default: break
        }
        query.append("\(name)=\(value)")
      }
      let uri = query.isEmpty ? path : path + "?" + query.joined(separator: "&")
      var headers = HTTPFields()
      if Bool.random(using: &random) {
        headers[.accept] = ["text/html", "*/*", "application/json", ";;;q=x", "text/csv;q=0.1,*/*;q=9"]
          .randomElement(using: &random)
      }
      if Bool.random(using: &random) {
        headers[.acceptEncoding] = ["gzip", "gzip;q=0", "*", "br"].randomElement(using: &random)
      }
      if Bool.random(using: &random) {
        headers[.ifNoneMatch] = ["*", "\"", "W/\"x\",,,"].randomElement(using: &random)
      }
      let answer = try await ServerTown.ask(uri, headers: headers)
      seen.insert(answer.status.code)
      #expect([200, 204, 304, 400, 404, 406].contains(answer.status.code), "seed \(seed): \(uri)")
      if answer.status.code >= 400 {
        #expect(try ServerTown.json(answer)["status"]?.integer == answer.status.code, "seed \(seed): \(uri)")
      } else if answer.headers[.contentEncoding] == nil,
        answer.headers[.contentType]?.hasPrefix("text/html") == true
      {
        #expect(!String(buffer: answer.body).contains("<zx>"), "seed \(seed): \(uri)")
      }
    }
    #expect(seen.isSuperset(of: [200, 400, 404]))
  }
}
