import Atlas
import GeoFormats
import Wording

/// `/analysis/{verb}`: the analyses of the command line, computed when they are asked for.
enum AnalysisEndpoints {
  private static let table = MediaFormat("table", "text/plain; charset=utf-8")
  private static let formats: [MediaFormat] = [.json, .geoJSON, .csv, table]

  static let all: [Endpoint] =
    [
      Endpoint(
        path: "/analysis", operation: "getAnalyses", tag: .analysis, summary: Words.Server.analyses,
        formats: [.json, .html]
      ) { asked in list(asked) }
    ]
    + AnalysisRequest.verbs.map { verb in
      var endpoint = Endpoint(
        path: "/analysis/\(verb.name)", operation: "analyse_\(verb.name)", tag: .analysis,
        summary: verb.title,
        // The form and the language are chosen as everywhere.
        parameters: verb.parameters.filter { $0.name != "format" && $0.name != "lang" }.map(
          EndpointParameter.init),
        formats: formats, isHeavy: true
      ) { asked in try await answer(asked, verb) }
      endpoint.refused = verb.refused
      return endpoint
    }

  private static func answer(_ asked: Asked, _ verb: AnalysisRequest.Verb) async throws -> Reply {
    var parameters = asked.query.pairs.filter { $0.name != "f" && $0.name != "lang" }.map {
      ($0.name, $0.value)
    }
    parameters += [("format", asked.format.key), ("lang", asked.language.rawValue)]
    let request = try AnalysisRequest(verb: verb.name, parameters: parameters)
    let snapshot = asked.snapshot
    let bytes = try await asked.slots.run {
      do {
        return try request.bytes(request.run(snapshot.register, nation: snapshot.nation))
      } catch let failure as Failure where failure.kind == .badInput {
        // The atlas was read whole: what it lacks now, such as an age band, was asked for.
        throw Failure(.usage, failure.message, at: failure.place, remedy: failure.remedy)
      }
    }
    let reply = Reply(bytes: bytes, type: request.contentType)
    guard asked.format == .csv else { return reply }
    return reply.with(.contentDisposition, "attachment; filename=\"\(verb.name).csv\"")
  }

  private static func list(_ asked: Asked) -> Reply {
    let language = asked.language
    guard asked.format == .html else {
      return Reply(
        json: .object([
          JSONMember(
            "analyses",
            .array(
              AnalysisRequest.verbs.map { verb in
                .object([
                  JSONMember("id", .text(verb.name)), JSONMember("title", .text(verb.title(language))),
                  JSONMember("description", .text(verb.about(language))),
                  Link.json([Link(asked.link("/analysis/\(verb.name)"), "item", MediaFormat.json.type)]),
                ])
              })), Link.json(Link.forms(asked, [.json, .html])),
        ]))
    }
    var page = HTMLPage.frame(asked, title: Words.Server.analyses(language))
    for verb in AnalysisRequest.verbs {
      page.heading(verb.title(language))
      page.paragraph(verb.about(language))
      let address = asked.page("/analysis/\(verb.name)")
      page.list([
        (Words.Server.csvForExcel(language), address + "?f=csv", ""), ("JSON", address + "?f=json", ""),
        (Words.Server.plainTable(language), address + "?f=table", ""),
      ])
      page.table(
        heads: [
          (Words.Server.name(language), ""), (Words.Server.takes(language), ""),
          (Words.Server.meaning(language), ""),
        ],
        rows: verb.parameters.filter { !["format", "lang"].contains($0.name) }.map { parameter in
          [
            (parameter.name, nil),
            (parameter.takes(language) + (parameter.standard.map { " (\($0))" } ?? ""), nil),
            (parameter.about(language), nil),
          ]
        })
    }
    return Reply(bytes: page.bytes)
  }
}
