import Atlas
import GeoFormats
import HTTPTypes
import Testing

@testable import AtlasServer

@Suite struct QuestionEndpointTests {
  @Test func analysesAnswerWhatTheProgramAnswers() async throws {
    let snapshot = try ServerTown.snapshot.get()
    for verb in AnalysisRequest.verbs {
      let answer = try await ServerTown.ask("/analysis/\(verb.name)?area-level=municipality&f=json&lang=en")
      #expect(answer.status == .ok, "\(verb.name)")
      let request = try AnalysisRequest(
        verb: verb.name, parameters: [("area-level", "municipality"), ("format", "json"), ("lang", "en")])
      let own = try request.bytes(request.run(snapshot.register, nation: nil))
      #expect([UInt8](buffer: answer.body) == own, "\(verb.name)")
    }
    let csv = try await ServerTown.ask("/analysis/gaps?f=csv")
    #expect(
      csv.headers[.contentType]?.hasPrefix("text/csv") == true
        && [UInt8](buffer: csv.body).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      try await ServerTown.json("/analysis")["analyses"]?.elements?.count == AnalysisRequest.verbs.count)
  }

  @Test(arguments: [
    "/analysis/gaps?scenario=/etc/passwd", "/analysis/gaps?rule=/etc/passwd", "/analysis/gaps?output=x.csv",
    "/analysis/siting?candidates=/etc/passwd", "/analysis/population?areas=/etc/passwd",
    "/analysis/gaps?year=1900",
    "/analysis/gaps?within=-5km", "/analysis/gaps?within=nan", "/analysis/gaps?age=95",
    "/analysis/gaps?age=85", "/analysis/population?year=2022",
    "/analysis/siting?add=1000000",
    "/analysis/compare?area=%E6%9C%88", "/analysis/gaps?service=astrology", "/maps/resources.svg?dpi=100000",
    "/maps/resources.svg?scale=1:1", "/maps/resources.svg?area=moon",
    "/maps/resources.png?paper=A0",
  ])
  func questionsThatMakeNoSenseAreTheClientsFault(path: String) async throws {
    let answer = try await ServerTown.ask(path)
    #expect(answer.status == .badRequest)
    let detail = try #require(try ServerTown.json(answer)["detail"]?.text)
    #expect(
      !detail.contains(ServerTown.folder) && !detail.contains(".gpkg") && !detail.isEmpty,
      "no path of the machine")
    if let parameter = try ServerTown.json(answer)["parameter"]?.text { #expect(!parameter.contains(".")) }
  }

  @Test func aSheetIsDrawn() async throws {
    let sheet = try await ServerTown.ask(
      "/maps/gaps.svg?service=visiting_nurse&area=%E8%A5%BF&paper=A3&lang=en")
    #expect(sheet.status == .ok && sheet.headers[.contentType]?.hasPrefix("image/svg+xml") == true)
    #expect(String(buffer: sheet.body).contains("<svg"))
    #expect(
      sheet.headers[.contentDisposition]?.hasPrefix("inline; filename*=UTF-8''gaps-visiting-nurse") == true)
  }

  @Test func namesAreFound() async throws {
    #expect(try await ServerTown.ids("/search?q=%E7%94%BA") == ["01001", "01002", "01003", "01004"])
    let hit = try await ServerTown.json("/search?q=%E8%A8%BA%E7%99%82%E6%89%80")["features"]?.elements?.first
    #expect(hit?["id"]?.text == "med-2" && hit?["properties"]?["layer"]?.text == "facility")
    let href = try #require(hit?["properties"]?["href"]?.text)
    #expect(
      try await ServerTown.json(String(href.dropFirst("http://localhost".count)))["id"]?.text == "med-2")
    #expect(try await ServerTown.ids("/search?q=").isEmpty)
    #expect(try await ServerTown.ask("/search?q=\(String(repeating: "a", count: 500))").status == .badRequest)
  }

  @Test func countsAreKeptForPrometheus() async throws {
    _ = try await ServerTown.ask("/collections/moon")
    let text = try await ServerTown.text("/metrics")
    #expect(text.contains("zaitaku_requests_total{endpoint=\"/collections/{collectionId}\",status=\"404\"}"))
    #expect(text.contains("# TYPE zaitaku_request_duration_seconds histogram"))
    #expect(text.contains("process_resident_memory_bytes"))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: #/[a-z_]+(\{.*"\})? [0-9.e+-]+/#) != nil, "\(line)")
    }
  }
}
