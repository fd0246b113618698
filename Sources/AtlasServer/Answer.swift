import GeoFormats
import Hummingbird

/// Responses of the few kinds that the server gives.
enum Answer {
  static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: type, .xContentTypeOptions: "nosniff"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func json(_ value: JSONValue, type: String = "application/json") -> Response {
    bytes(value.bytes(), type: type)
  }

  /// A problem document (RFC 9457).
  static func problem(_ status: HTTPResponse.Status, _ detail: String) -> Response {
    let body = JSONValue.object([
      JSONMember("status", .integer(status.code)), JSONMember("title", .text(status.reasonPhrase)),
      JSONMember("detail", .text(detail)),
    ])
    return bytes(body.bytes(), type: "application/problem+json", status: status)
  }
}
