import GeoFormats
import HTTPTypes
import Hummingbird

/// What a handler answers; the form, the tag and the compression are put on afterwards.
struct Reply: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case buffer(ByteBuffer)
    /// Pieces of no known length, written as they are made.
    case stream(@Sendable ((ByteBuffer) async throws -> Void) async throws -> Void)
    case none
  }

  var status = HTTPResponse.Status.ok
  var body: Body
  /// nil: that of the form which was negotiated.
  var type: String?
  var headers = HTTPFields()
  /// Whether the bytes are gzip already.
  var isCompressed = false

  init(_ body: Body, type: String? = nil) { (self.body, self.type) = (body, type) }

  init(bytes: [UInt8], type: String? = nil) { self.init(.bytes(bytes), type: type) }

  init(json: JSONValue, type: String? = nil) { self.init(.bytes(json.bytes(decimals: 9)), type: type) }

  static let noContent: Reply = {
    var reply = Reply(.none)
    reply.status = .noContent
    return reply
  }()

  /// For good: the other address is the one to use.
  static func moved(to address: String) -> Reply {
    var reply = Reply(.none)
    reply.status = .permanentRedirect
    reply.headers[.location] = address
    return reply
  }

  func with(_ name: HTTPField.Name?, _ value: String) -> Reply {
    guard let name else { return self }
    var reply = self
    reply.headers[name] = value
    return reply
  }
}
