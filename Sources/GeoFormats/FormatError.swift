import Wording

/// Why bytes could not be read as the format they claim to be.
///
/// A reader knows no file name: whoever opened the file adds it with `failure(at:)`.
public struct FormatError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The bytes break the grammar of the format, or end too early.
    case badSyntax
    /// A limit that protects memory was passed.
    case tooLarge
    /// A name that points outside its folder, or a construct refused for safety.
    case unsafe
    /// Something that the format requires, or the caller asked for, is not there.
    case missing
    /// Well-formed, but of a kind that is not read here.
    case unsupported
  }

  public let kind: Kind
  public let message: Phrase
  /// The line or row, from 1.
  public let line: Int?
  /// The offset in bytes from the start of the file, from 0.
  public let offset: Int?

  public init(_ kind: Kind, _ message: Phrase, line: Int? = nil, offset: Int? = nil) {
    self.kind = kind
    self.message = message
    self.line = line
    self.offset = offset
  }

  /// The error of a part that begins `offset` bytes into the whole.
  func moved(by origin: Int) -> FormatError {
    FormatError(kind, message, line: line, offset: offset.map { $0 + origin })
  }

  /// The message for a person, with the file it is about and the place in it.
  public func failure(at file: String, language: Language = .ja) -> Failure {
    let place =
      if let line {
        Words.Formats.atLine(language, file, String(line))
      } else if let offset {
        Words.Formats.atByte(language, file, String(offset))
      } else {
        file
      }
    return Failure(.badInput, message, at: place, remedy: Words.Formats.checkFileAgain)
  }
}
