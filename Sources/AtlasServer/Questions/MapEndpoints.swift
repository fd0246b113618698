import Atlas
import GeoFormats
import Hummingbird
import Wording

/// `/maps/{style}.svg`, `.pdf` and `.png`: the sheets of `zaitaku map`.
enum MapEndpoints {
  static let all: [Endpoint] = [MediaFormat.svg, .pdf, .png].map { format in
    var endpoint = Endpoint(
      path: "/maps/{styleId}.\(format.key)", operation: "getMap_\(format.key)", tag: .maps,
      summary: Words.Server.sheet,
      parameters: MapQuestion.parameters.filter { $0.name != "lang" }.map(EndpointParameter.init),
      formats: [format], isHeavy: true, statuses: [200, 404]
    ) { asked in
      let parameters =
        asked.query.pairs.filter { $0.name != "f" && $0.name != "lang" }.map { ($0.name, $0.value) }
        + [("lang", asked.language.rawValue)]
      let question = try MapQuestion(
        style: asked.path["styleId"] ?? "", format: format.key, parameters: parameters)
      let maps = asked.snapshot.maps
      guard maps.hasStyle(question.request.style) else {
        throw Problem(
          .notFound, Words.Server.noStyle.with(maps.styleNames.joined(separator: ", "))(asked.language))
      }
      let map = try await asked.slots.run { try maps.document(question) }
      return Reply(bytes: map.bytes)
        .with(.contentDisposition, "inline; filename*=UTF-8''\(QueryText.encoded(map.fileName))")
    }
    endpoint.refused = MapQuestion.refused
    return endpoint
  }
}
