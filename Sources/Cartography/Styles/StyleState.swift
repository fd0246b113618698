import Wording

/// What a style leaves open: the root's `state`, read by `["global-state", KEY]`.
///
/// A choice is put in before the document is read, so that one file serves four services, and the
/// refusals of `StyleReader` see what will be drawn. `concat`, `match`, `case`, `==` and `!=` that
/// depend on a choice alone become what they give.
struct StyleState: Sendable {
  let values: [String: String]

  /// The document with the choices put in.
  func resolved(_ node: StyleNode) -> StyleNode { resolve(node).node }

  /// - Returns: the node, and whether a choice was put in that an operator around it may fold.
  private func resolve(_ node: StyleNode) -> (node: StyleNode, isChosen: Bool) {
    switch node {
    case .object(let fields): return (.object(fields.mapValues { resolved($0) }), false)
    case .array(let items):
      if items.count == 2, items[0] == .text("global-state"), let key = items[1].text, let value = values[key]
      {
        return (.text(value), true)
      }
      let inner = items.map { resolve($0) }
      guard inner.contains(where: \.isChosen) else { return (.array(inner.map(\.node)), false) }
      return folded(inner.map(\.node))
    default: return (node, false)
    }
  }

  private func folded(_ items: [StyleNode]) -> (node: StyleNode, isChosen: Bool) {
    switch items.first?.text {
    case "concat":
      let texts = items.dropFirst().compactMap(\.text)
      if texts.count == items.count - 1 { return (.text(texts.joined()), true) }
    case "match" where items.count >= 5 && items.count % 2 == 1:
      guard let input = items[1].text else { break }
      for i in stride(from: 2, to: items.count - 1, by: 2) {
        let labels = items[i].array ?? [items[i]]
        if labels.contains(.text(input)) { return (items[i + 1], true) }
      }
      return (items[items.count - 1], true)
    case "==" where items.count == 3, "!=" where items.count == 3:
      guard let a = items[1].text, let b = items[2].text else { break }
      return (.boolean((a == b) == (items[0].text == "==")), true)
    case "case" where items.count >= 4 && items.count % 2 == 0:
      var rest = items
      while rest.count > 2, let condition = rest[1].boolean {
        if condition { return (rest[2], true) }
        rest.removeSubrange(1...2)
      }
      return rest.count == 2 ? (rest[1], true) : (.array(rest), false)
    case "get" where items.count == 2, "has" where items.count == 2: break
    default: break
    }
    return (.array(items), false)
  }
}

/// Something that a style leaves open, with what may be chosen.
public struct StyleChoice: Sendable, Hashable {
  public struct Option: Sendable, Hashable {
    public let value: String
    public let title: Phrase
  }

  /// Key of the document's `state`, such as `service`.
  public let key: String
  /// In the order of the document's list.
  public let options: [Option]
  public let chosen: String

  public var option: Option? { options.first { $0.value == chosen } }
}
