import FoundationEssentials
import Wording

/// A JSON value of a style document: small configuration, so it is held as a tree.
enum StyleNode: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([StyleNode])
  case object([String: StyleNode])

  /// Deeper documents are refused before they are parsed, so that no input exhausts the stack.
  static let deepest = 48

  /// Parses UTF-8 JSON.
  ///
  /// - Throws: `badInput` with `path` when it isn't JSON or is nested deeper than `deepest`.
  static func parse(_ json: [UInt8], path: String) throws(Failure) -> StyleNode {
    guard depth(of: json) <= deepest else {
      throw Failure(
        .badInput, Words.Tiles.tooDeep.with(String(deepest)), at: path, remedy: Words.Tiles.checkStyle)
    }
    do {
      return try JSONDecoder().decode(StyleNode.self, from: Data(json))
    } catch {
      throw Failure(.badInput, Words.Tiles.notJSON, at: path, remedy: Words.Tiles.checkStyle)
    }
  }

  private static func depth(of json: [UInt8]) -> Int {
    var depth = 0
    var most = 0
    var inText = false
    var escaped = false
    for byte in json {
      if inText {
        if escaped {
          escaped = false
        } else if byte == 0x5C {
          escaped = true
        } else if byte == 0x22 {
          inText = false
        }
        continue
      }
      switch byte {
      case 0x22: inText = true
      case 0x5B, 0x7B:
        depth += 1
        most = max(most, depth)
      case 0x5D, 0x7D: depth -= 1
      default: break
      }
    }
    return most
  }

  var text: String? { if case .text(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  var array: [StyleNode]? { if case .array(let value) = self { value } else { nil } }
  var object: [String: StyleNode]? { if case .object(let value) = self { value } else { nil } }
}

extension StyleNode: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([StyleNode].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: StyleNode].self))
    }
  }
}
