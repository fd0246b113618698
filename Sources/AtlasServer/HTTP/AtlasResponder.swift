import Atlas
import GeoFormats
import HTTPTypes
import Hummingbird
import Wording

/// The gate in front of the router: what every request must be, and what every answer carries.
///
/// The server only reads, so `GET`, `HEAD` and `OPTIONS` are all there is, at every address.
struct AtlasResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  static let methods = "GET, HEAD, OPTIONS"
  static let longestAddress = 8_192
  static let longestBody = 65_536

  let router: RouterResponder<BasicRequestContext>
  let settings: ServerSettings
  let metrics: ServerMetrics

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let start = ContinuousClock.now
    metrics.begin()
    var response: Response
    do {
      response = try await answer(request, context)
      // Hummingbird's router answers an address that it doesn't know without a word.
      if response.status == .notFound, response.headers[.contentType] == nil {
        throw Problem(.notFound, Words.Server.notFound(language(request)))
      }
    } catch let problem as Problem {
      response = Self.response(problem)
    } catch let error as any HTTPResponseError {
      response = Self.response(Problem(error.status, error.status.reasonPhrase))
    } catch {
      context.logger.error("unexpected", metadata: ["error": "\(error)"])
      response = Self.response(Problem(.internalServerError, Words.Server.internalFault(language(request))))
    }
    Self.secure(&response)
    if request.method == .head {
      // The length is that of the answer to GET where it is known.
      let length = response.body.contentLength
      response.body = ResponseBody()
      response.headers[.contentLength] = length.map(String.init)
    }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    metrics.end(
      context.endpointPath ?? "other", status: response.status.code,
      seconds: Double(seconds) + Double(attoseconds) * 1e-18, bytes: response.body.contentLength ?? 0)
    return response
  }

  private func answer(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let language = language(request)
    guard request.uri.string.utf8.count <= Self.longestAddress else {
      throw Problem(.uriTooLong, Words.Server.addressTooLong.with(String(Self.longestAddress))(language))
    }
    // The router passes over empty parts; an address has one spelling.
    guard !request.uri.path.contains("//") else {
      throw Problem(.notFound, Words.Server.notFound(language))
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.longestBody {
      throw Problem(.contentTooLarge, Words.Server.bodyTooLarge.with(String(Self.longestBody))(language))
    }
    switch request.method {
    case .get: return try await router.respond(to: request, context: context)
    case .head:
      var head = request.head
      head.method = .get
      return try await router.respond(to: Request(head: head, body: request.body), context: context)
    case .options:
      var response = Response(status: .noContent)
      response.headers[.allow] = Self.methods
      response.headers[.accessControlAllowMethods] = Self.methods
      response.headers[.accessControlAllowHeaders] = "accept, accept-language, if-none-match"
      response.headers[.accessControlMaxAge] = "86400"
      return response
    default:
      var response = Self.response(
        Problem(.methodNotAllowed, Words.Server.methodNotAllowed.with(Self.methods)(language)))
      response.headers[.allow] = Self.methods
      return response
    }
  }

  private func language(_ request: Request) -> Language {
    (try? Negotiation.language(
      nil, accept: request.headers[.acceptLanguage], otherwise: settings.language)) ?? settings.language
  }

  static func response(_ problem: Problem) -> Response {
    var response = Response(
      status: problem.status, headers: [.contentType: MediaFormat.problem.type, .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: problem.bytes)))
    if let seconds = problem.retryAfterSeconds { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  /// What keeps browsers from guessing, framing and following; and what lets other pages read public data.
  private static func secure(_ response: inout Response) {
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.accessControlAllowOrigin] = "*"
    if let name = HTTPField.Name("Access-Control-Expose-Headers") {
      response.headers[name] = "Content-Crs, ETag, Link"
    }
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
    // Headers of a 304 take the place of those that the browser kept: a page must keep its own policy.
    if response.headers[.contentSecurityPolicy] == nil, response.status != .notModified {
      // Pages bring their own; pictures and problems need nothing at all.
      response.headers[.contentSecurityPolicy] =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    }
  }
}
