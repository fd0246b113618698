import CareRegistry
import Spatial

/// A scenario as JSON has it, before it is checked.
struct ScenarioDocument: Codable {
  var name: String?
  var steps: [[String: Scalar]]
  /// Keys beside `name` and `steps`, sorted.
  var unknownKeys: [String] = []

  /// A value of a step.
  enum Scalar: Codable {
    case text(String)
    case number(Double)
    case whole(Int)
    case flag(Bool)
    case list([String])
    case null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let whole = try? container.decode(Int.self) {
        self = .whole(whole)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let list = try? container.decode([String].self) {
        self = .list(list)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .whole(let whole): try container.encode(whole)
      case .flag(let flag): try container.encode(flag)
      case .list(let list): try container.encode(list)
      case .null: try container.encodeNil()
      }
    }

    /// As it would stand in a cell of the CSV.
    var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .whole(let whole): "\(whole)"
      case .flag(let flag): (flag ? Availability.yes : .no).rawValue
      case .list(let list): list.joined(separator: ";")
      case .null: ""
      }
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(name: String?, steps: [[String: Scalar]]) {
    self.name = name
    self.steps = steps
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decodeIfPresent(String.self, forKey: Key(stringValue: "name"))
    steps = try container.decode([[String: Scalar]].self, forKey: Key(stringValue: "steps"))
    unknownKeys = container.allKeys.map(\.stringValue).filter { $0 != "name" && $0 != "steps" }.sorted()
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(name, forKey: Key(stringValue: "name"))
    try container.encode(steps, forKey: Key(stringValue: "steps"))
  }

  /// Where and why a text could not be decoded, without the decoder's own type names.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "JSON" }
    let context: DecodingError.Context
    var what = ""
    switch error {
    case .keyNotFound(let key, let c): (context, what) = (c, "\"\(key.stringValue)\" ")
    case .typeMismatch(_, let c), .valueNotFound(_, let c), .dataCorrupted(let c): context = c
    @unknown default: return "JSON"
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    return (path.isEmpty ? "" : "\(path): ") + what + context.debugDescription
  }
}
