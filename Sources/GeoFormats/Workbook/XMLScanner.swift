import CExpat
import Glibc
import Wording

/// The name of an element or attribute in place, valid only during the call that hands it over.
struct XMLName {
  let start: UnsafePointer<CChar>
  let count: Int

  init(_ pointer: UnsafePointer<CChar>) {
    // Prefixes differ between writers; the local name is what counts.
    if let colon = strrchr(pointer, Int32(UInt8(ascii: ":"))) {
      start = UnsafePointer(colon) + 1
    } else {
      start = pointer
    }
    count = strlen(start)
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    name.count == text.utf8CodeUnitCount && memcmp(name.start, text.utf8Start, name.count) == 0
  }
}

/// The attributes of an element in place, valid only during the call that hands them over.
struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of the attribute with that whole name, prefix included.
  subscript(name: StaticString) -> String? {
    find { strlen($0) == name.utf8CodeUnitCount && memcmp($0, name.utf8Start, strlen($0)) == 0 }
  }

  /// The value of the attribute with that local name and any prefix.
  func prefixed(_ name: StaticString) -> String? {
    find { strchr($0, Int32(UInt8(ascii: ":"))) != nil && XMLName($0) == name }
  }

  /// Name and value of attribute number `index`, in place; nil behind the last.
  func pair(_ index: Int) -> (name: XMLName, value: UnsafePointer<CChar>)? {
    guard let pairs, let name = pairs[2 * index], let value = pairs[2 * index + 1] else { return nil }
    return (XMLName(name), value)
  }

  private func find(_ matches: (UnsafePointer<CChar>) -> Bool) -> String? {
    guard let pairs else { return nil }
    var at = 0
    // The list is name, value, name, value, NULL.
    while let name = pairs[at], let value = pairs[at + 1] {
      if matches(name) { return String(cString: value) }
      at += 2
    }
    return nil
  }
}

/// What one reading of XML does with what it meets.
protocol XMLSink: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws
  func end(_ name: XMLName) throws
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Pushes chunks of XML through expat into a sink. Document type declarations are refused, so there
/// are no entities to expand.
final class XMLScanner {
  private let parser: XML_Parser
  private let entryName: String
  private let sink: any XMLSink
  /// What made a handler stop the parser.
  fileprivate var stopped: (any Error)?
  fileprivate var depth = 0
  static let depthLimit = 256

  /// - Parameter name: what errors call the text.
  init(name: String, sink: any XMLSink) throws(FormatError) {
    guard let parser = XML_ParserCreate(nil) else {
      throw FormatError(.badSyntax, Words.Formats.badXML.with(name, "1"))
    }
    self.parser = parser
    self.sink = sink
    entryName = name
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in
        guard let user, let name else { return }
        let scanner = Unmanaged<XMLScanner>.fromOpaque(user).takeUnretainedValue()
        scanner.attempt {
          scanner.depth += 1
          guard scanner.depth <= XMLScanner.depthLimit else { throw scanner.syntaxError }
          try scanner.sink.start(XMLName(name), XMLAttributes(pairs: attributes))
        }
      },
      { user, name in
        guard let user, let name else { return }
        let scanner = Unmanaged<XMLScanner>.fromOpaque(user).takeUnretainedValue()
        scanner.depth -= 1
        scanner.attempt { try scanner.sink.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let user, let text, count > 0 else { return }
      let scanner = Unmanaged<XMLScanner>.fromOpaque(user).takeUnretainedValue()
      guard scanner.stopped == nil else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        scanner.sink.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      guard let user else { return }
      let scanner = Unmanaged<XMLScanner>.fromOpaque(user).takeUnretainedValue()
      scanner.attempt {
        throw FormatError(.unsafe, Words.Formats.doctypeRefused.with(scanner.entryName))
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the next bytes.
  func feed(_ chunk: UnsafeRawBufferPointer) throws {
    // Copied into expat's own buffer: its length is an Int32, so slices of 1 MiB.
    var rest = chunk[...]
    while !rest.isEmpty {
      let part = rest.prefix(1 << 20)
      rest = rest.dropFirst(part.count)
      let status = UnsafeRawBufferPointer(rebasing: part).withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, Int32($0.count), 0)
      }
      try check(status)
    }
  }

  /// Says that there are no more bytes.
  func finish() throws { try check(XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws {
    if let stopped { throw stopped }
    guard status == XML_STATUS_OK else { throw syntaxError }
  }

  fileprivate var syntaxError: FormatError {
    let line = Int(XML_GetCurrentLineNumber(parser))
    return FormatError(.badSyntax, Words.Formats.badXML.with(entryName, String(line)))
  }

  fileprivate func attempt(_ body: () throws -> Void) {
    // After XML_StopParser expat may still call the handler of the element's end.
    guard stopped == nil else { return }
    do {
      try body()
    } catch {
      stopped = error
      XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
  }
}
