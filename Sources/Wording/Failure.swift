/// Why a command could not do what was asked: one message of what, where, why and what to do.
///
/// Doubts about single rows are not failures: they become issues and the work goes on.
public struct Failure: Error, Hashable, Sendable {
  public enum Kind: Int32, Sendable {
    /// The input is missing, unreadable or not what it should be. Exit code 3.
    case badInput = 3
    /// The output can't be written. Exit code 4.
    case cannotWrite = 4
    /// The command was called with values that make no sense. Exit code 2.
    case usage = 2
    /// A fault of the program. Exit code 70.
    case internalFault = 70
  }

  public let kind: Kind
  /// What failed and why, as one sentence.
  public let message: Phrase
  /// The file, layer, row or option in question.
  public let place: String?
  /// What the person can do about it.
  public let remedy: Phrase?

  public init(_ kind: Kind, _ message: Phrase, at place: String? = nil, remedy: Phrase? = nil) {
    self.kind = kind
    self.message = message
    self.place = place
    self.remedy = remedy
  }

  /// The whole message on one line per part, ready for stderr.
  public func text(_ language: Language) -> String {
    var lines = [message(language)]
    if let place { lines[0] = "\(place): \(lines[0])" }
    if let remedy { lines.append((language == .ja ? "→ " : "→ ") + remedy(language)) }
    return lines.joined(separator: "\n")
  }
}
