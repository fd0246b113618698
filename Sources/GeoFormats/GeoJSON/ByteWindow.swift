import Wording

/// The part of a stream that is looked at: bytes from `start` on are kept, those before it let go. It finds
/// where a JSON value ends without reading it as JSON.
struct ByteWindow {
  /// Kept bytes; the first is `origin` bytes from the start of the stream.
  private(set) var bytes: [UInt8] = []
  /// The next byte that isn't consumed.
  var at = 0
  private(set) var origin = 0
  /// nil for a text in memory, which lies in `bytes` as a whole.
  private let stream: ByteStream?
  private var isAtEnd = false
  /// Most bytes that are kept of a stream, and that a value may have.
  private let limit: Int
  /// Bytes before this are let go when more are needed.
  private var keepFrom = 0

  init(_ source: ByteSource, limit: Int) throws(FormatError) {
    self.limit = limit
    if case .bytes(let whole) = source {
      stream = nil
      bytes = whole
      isAtEnd = true
    } else {
      stream = try ByteStream(source)
      bytes.reserveCapacity(2 * ByteStream.pieceSize)
      while bytes.count < 3, try fill() {}
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Place of the next byte in the stream.
  var offset: Int { origin + at }

  /// Says that what was consumed so far may be let go.
  mutating func release() { keepFrom = at }

  /// The next byte that isn't blank, not consumed; nil at the end.
  mutating func peek() throws(FormatError) -> UInt8? {
    while true {
      while at < bytes.count {
        let byte = bytes[at]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
        at += 1
      }
      guard try more() else { return nil }
    }
  }

  /// Whether a line ended between `offset`, which is still kept, and the next byte.
  func hasLineEnd(since offset: Int) -> Bool {
    bytes[(offset - origin)..<at].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The place behind the value that begins at `at`, which is not consumed: behind the bracket that closes
  /// it, behind a string's quote, before what ends a number or word. The end of the stream where it ends
  /// earlier, so that whoever reads the value finds the fault. Linear in the length of the value.
  mutating func endOfValue() throws(FormatError) -> Int {
    var scan = ValueEnd()
    // Counted from `at`, which moves when bytes are let go.
    var seen = 0
    while true {
      let start = at + seen
      let end = bytes.withUnsafeBufferPointer { scan.end(of: $0, from: start) }
      if let end {
        guard end - at <= limit else { throw tooLarge }
        return end
      }
      seen = bytes.count - at
      guard seen <= limit else { throw tooLarge }
      guard try more() else { return bytes.count }
    }
  }

  /// Reads more bytes; false at the end of the stream.
  private mutating func more() throws(FormatError) -> Bool {
    guard !isAtEnd else { return false }
    let released = keepFrom
    if released > 0 {
      bytes.removeSubrange(..<released)
      origin += released
      at -= released
      keepFrom = 0
    }
    // What is kept may begin before the value: a lone feature is kept from its brace.
    guard bytes.count <= limit else { throw tooLarge }
    return try fill()
  }

  private var tooLarge: FormatError {
    FormatError(.tooLarge, Words.Formats.featureTooLarge.with(String(limit)), offset: offset)
  }

  private mutating func fill() throws(FormatError) -> Bool {
    guard let stream else { return false }
    var failure: FormatError?
    let piece = [UInt8](unsafeUninitializedCapacity: ByteStream.pieceSize) { buffer, count in
      do throws(FormatError) {
        count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
        count = 0
      }
    }
    if let failure { throw failure }
    isAtEnd = piece.isEmpty
    bytes += piece
    return !isAtEnd
  }
}

/// Where a JSON value ends, in pieces: it knows brackets and strings and nothing else.
private struct ValueEnd {
  private enum Kind { case unknown, string, bracketed, bare }
  private var kind = Kind.unknown
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// The place behind the value, or nil when it goes on beyond `bytes`.
  mutating func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    if kind == .unknown {
      guard at < bytes.count else { return nil }
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): kind = .bracketed
      case UInt8(ascii: "\""): kind = .string
      default: kind = .bare
      }
    }
    if kind == .bare {
      while at < bytes.count {
        switch bytes[at] {
        // Never nothing: where a value should stand, what stands there instead is shown to the scanner.
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09, 0x1E:
          return max(at, start + 1)
        default: at += 1
        }
      }
      return nil
    }
    // Locals: a property that is written for every byte costs more than the byte.
    var depth = self.depth
    var isInString = self.isInString
    var isEscaped = self.isEscaped
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return at }
        }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte | 0x20 == UInt8(ascii: "{") {
        // `[` and `{` differ in that bit only.
        depth += 1
      } else if byte | 0x20 == UInt8(ascii: "}") {
        depth -= 1
        if depth <= 0 { return at }
      }
    }
    self.depth = depth
    self.isInString = isInString
    self.isEscaped = isEscaped
    return nil
  }
}
