import Atlas
import GeoFormats
import HTTPTypes
import Hummingbird
import Wording

/// Answers the requests of one endpoint of one atlas: parameters checked, form chosen, tag compared, answer made,
/// compressed.
struct EndpointService: HTTPResponder {
  typealias Context = BasicRequestContext

  let endpoint: Endpoint
  let atlas: ServedAtlas
  let settings: ServerSettings
  let slots: WorkSlots
  let conditions: WorkSlots
  private let known: Set<String>

  /// Bytes below which compression costs more than it saves.
  private static let smallest = 1_024

  init(
    _ endpoint: Endpoint, _ atlas: ServedAtlas, _ settings: ServerSettings, slots: WorkSlots,
    conditions: WorkSlots
  ) {
    (self.endpoint, self.atlas, self.settings) = (endpoint, atlas, settings)
    (self.slots, self.conditions) = (slots, conditions)
    known = Set(endpoint.parameters.map(\.name) + ["f", "lang"])
  }

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let asked = try asked(request, context)
    let variant = [
      asked.snapshot.version, asked.snapshot.timeStamp, request.uri.string, asked.format.type,
      asked.language.rawValue, asked.base, asked.takesGzip ? "gzip" : "",
    ]
    let tag = endpoint.isTagged ? EntityTag.tag(variant) : nil
    if let tag, EntityTag.matches(tag, request.headers[.ifNoneMatch]) {
      var response = Response(status: .notModified)
      response.headers[.eTag] = tag
      head(&response)
      return response
    }
    do {
      let reply = try await endpoint.handle(asked)
      var response = Self.response(reply, asked)
      if let tag, response.status == .ok { response.headers[.eTag] = tag }
      head(&response)
      return response
    } catch let failure as Failure {
      if failure.kind != .usage {
        context.logger.error("failed", metadata: ["why": "\(failure.text(.en))"])
      }
      throw Problem(failure, known: known, asked.language)
    } catch is FeatureQuery.TooLong {
      throw Problem(.serviceUnavailable, Words.Server.late(asked.language))
    } catch let refusal as WorkSlots.Refusal {
      switch refusal {
      case .full:
        var problem = Problem(.tooManyRequests, Words.Server.busy(asked.language))
        problem.retryAfterSeconds = 5
        throw problem
      case .late:
        var problem = Problem(.serviceUnavailable, Words.Server.late(asked.language))
        problem.retryAfterSeconds = 30
        throw problem
      }
    }
  }

  private func head(_ response: inout Response) {
    if response.headers[.cacheControl] == nil {
      response.headers[.cacheControl] =
        endpoint.isTagged ? "no-cache" : "no-store"
    }
    response.headers[.vary] = "Accept, Accept-Encoding, Accept-Language"
  }

  private func asked(_ request: Request, _ context: BasicRequestContext) throws(Problem) -> Asked {
    let snapshot = atlas.snapshot
    let headers = request.headers
    let first = try Negotiation.language(nil, accept: headers[.acceptLanguage], otherwise: settings.language)
    let query = try QueryText(request.uri.query, first)
    let language =
      try query["lang"].map { text throws(Problem) in
        try Negotiation.language(text, accept: nil, otherwise: first)
      } ?? first
    var path: [String: String] = [:]
    for name in endpoint.pathParameters {
      guard let text = context.parameters.get(name), let decoded = QueryText.decodedPath(text) else {
        throw Problem(.badRequest, Words.Server.badEncoding(language))
      }
      path[name] = decoded
    }
    var columns: Set<String> = []
    if endpoint.takesColumns, let layer = snapshot.layer(path["collectionId"] ?? "") {
      columns = Set(layer.table.columns.map(\.name))
    }
    for (name, reason) in endpoint.refused where query[name] != nil {
      throw Problem(.badRequest, reason(language), parameter: name)
    }
    for (name, _) in query.pairs where !known.contains(name) && !columns.contains(name) {
      let there = endpoint.parameters.map(\.name) + ["f", "lang"] + columns.sorted()
      throw Problem(
        .badRequest, Words.Server.unknownParameter.with(name, there.joined(separator: ", "))(language),
        parameter: name)
    }
    // Whoever looks whether the server runs takes what comes.
    let format = try Negotiation.format(
      endpoint.formats, key: query["f"], accept: endpoint.isTagged ? headers[.accept] : nil, language)
    let uriPath = request.uri.path
    return Asked(
      snapshot: snapshot, slots: slots, conditions: conditions, path: path, query: query, format: format,
      language: language,
      takesGzip: Negotiation.takesGzip(headers[.acceptEncoding]),
      base: settings.base(host: request.head.authority) + atlas.prefix,
      relativePath: String(uriPath.dropFirst(atlas.prefix.count)))
  }

  private static func response(_ reply: Reply, _ asked: Asked) -> Response {
    var response = Response(status: reply.status, headers: reply.headers)
    let type = reply.type ?? asked.format.type
    if reply.status != .noContent {
      response.headers[.contentType] = type
      if response.headers[.contentLanguage] == nil {
        response.headers[.contentLanguage] = asked.language.rawValue
      }
    }
    let compresses = asked.takesGzip && !reply.isCompressed && asked.format.isText
    if reply.isCompressed { response.headers[.contentEncoding] = "gzip" }
    switch reply.body {
    case .none: response.body = ResponseBody()
    case .bytes(let bytes):
      if compresses, bytes.count >= smallest {
        response.headers[.contentEncoding] = "gzip"
        response.body = .init(byteBuffer: ByteBuffer(bytes: Gzip.compress(bytes, level: 3)))
      } else {
        response.body = .init(byteBuffer: ByteBuffer(bytes: bytes))
      }
    case .buffer(let buffer):
      if compresses, buffer.readableBytes >= smallest {
        response.headers[.contentEncoding] = "gzip"
        response.body = .init(
          byteBuffer: ByteBuffer(bytes: Gzip.compress(Array(buffer.readableBytesView), level: 2)))
      } else {
        response.body = .init(byteBuffer: buffer)
      }
    case .stream(let write):
      if compresses { response.headers[.contentEncoding] = "gzip" }
      response.body = ResponseBody { writer in
        let packer = compresses ? GzipStream() : nil
        var sink = writer
        try await write { buffer in
          guard let packer else { return try await sink.write(buffer) }
          let packed = buffer.withUnsafeReadableBytes { packer.compress($0) }
          if !packed.isEmpty { try await sink.write(ByteBuffer(bytes: packed)) }
        }
        if let packer {
          try await sink.write(
            ByteBuffer(bytes: packer.compress(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)))
        }
        try await sink.finish(nil)
      }
    }
    return response
  }
}
