import GeoFormats
import Hummingbird
import Wording

/// Why a request is not answered, as a problem document (RFC 9457) says it.
struct Problem: Error, Sendable {
  var status: HTTPResponse.Status
  /// For people; may hold text of the request, which is only ever written as JSON.
  var detail: String
  /// Name of the parameter in question.
  var parameter: String?
  var retryAfterSeconds: Int?

  init(_ status: HTTPResponse.Status, _ detail: String, parameter: String? = nil) {
    (self.status, self.detail, self.parameter) = (status, detail, parameter)
  }

  /// What a use case refuses: questions that make no sense are the client's, all else is ours.
  ///
  /// - Parameter known: names of parameters; any other place that a failure names is a matter of the machine.
  init(_ failure: Failure, known: Set<String>, _ language: Language) {
    switch failure.kind {
    case .usage:
      let remedy = failure.remedy.map { " → " + $0(language) } ?? ""
      self.init(.badRequest, failure.message(language) + remedy)
      parameter = failure.place.map { String($0.drop { $0 == "-" }) }.flatMap {
        known.contains($0) ? $0 : nil
      }
    // Paths and reasons of the machine are for the log.
    case .badInput, .cannotWrite, .internalFault:
      self.init(.internalServerError, Words.Server.internalFault(language))
    }
  }

  var bytes: [UInt8] {
    var members = [
      JSONMember("type", .text("about:blank")), JSONMember("title", .text(status.reasonPhrase)),
      JSONMember("status", .integer(status.code)), JSONMember("detail", .text(detail)),
    ]
    if let parameter { members.append(JSONMember("parameter", .text(parameter))) }
    return JSONValue.object(members).bytes()
  }
}
