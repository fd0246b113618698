import Wording

/// How a server is set up.
public struct ServerSettings: Sendable {
  public var host: String
  public var port: Int
  /// Address that links begin with, without a slash at the end, where a proxy stands in front; nil: that which
  /// the request was sent to.
  public var baseURL: String?
  /// Language of answers where a request doesn't say.
  public var language: Language

  public init(host: String = "127.0.0.1", port: Int = 8080, baseURL: String? = nil, language: Language = .ja)
  {
    self.host = host
    self.port = port
    self.baseURL = baseURL.map { text in
      var text = Substring(text)
      while text.last == "/" { text.removeLast() }
      return String(text)
    }
    self.language = language
  }

  /// The beginning of links in an answer.
  ///
  /// - Parameter host: the header of the request, which anybody may have written.
  func base(host header: String?) -> String {
    if let baseURL { return baseURL }
    if let header, (1...255).contains(header.utf8.count), header.utf8.allSatisfy(Self.isHostByte) {
      return "http://\(header)"
    }
    return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
