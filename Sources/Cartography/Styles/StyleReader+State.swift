import Wording

// The choices that a document leaves open.
extension StyleReader {
  /// The choices of a document with what `choosing` wants, else the document's own default.
  ///
  /// - Throws: `usage` when a value is wanted that the document does not offer.
  func choices(_ root: [String: StyleNode], choosing: [String: String]) throws(Failure) -> [StyleChoice] {
    let state = try object(root["state"] ?? .object([:]), at: "state")
    let metadata = try object(root["metadata"] ?? .object([:]), at: "metadata")
    let offered = try object(metadata["zaitaku:choices"] ?? .object([:]), at: "metadata.zaitaku:choices")
    try refuseUnknown(offered, known: Set(state.keys), at: "metadata.zaitaku:choices.")
    var choices: [StyleChoice] = []
    for (key, node) in state.sorted(by: { $0.key < $1.key }) {
      let fields = try object(node, at: "state.\(key)")
      try refuseUnknown(fields, known: ["default"], at: "state.\(key).")
      guard let standard = fields["default"]?.text else {
        throw fail("state.\(key).default", Words.Tiles.missing.with("default"))
      }
      let place = "metadata.zaitaku:choices.\(key)"
      guard let nodes = offered[key]?.array, !nodes.isEmpty else { throw fail(place, Words.Tiles.notAList) }
      var options: [StyleChoice.Option] = []
      for (i, node) in nodes.enumerated() {
        let option = try object(node, at: "\(place)[\(i)]")
        try refuseUnknown(option, known: ["value", "title"], at: "\(place)[\(i)].")
        // A year begins with a digit; the name that it becomes part of begins with the style's.
        guard let value = option["value"]?.text, Self.isSafeName("a" + value) else {
          throw fail("\(place)[\(i)].value", Words.Tiles.unusableName)
        }
        let title = try phrase(option["title"] ?? .null, at: "\(place)[\(i)].title")
        options.append(.init(value: value, title: title))
      }
      guard options.contains(where: { $0.value == standard }) else {
        throw fail("state.\(key).default", Words.Tiles.notAChoice.with(standard, Self.list(options)))
      }
      let chosen = choosing[key] ?? standard
      guard options.contains(where: { $0.value == chosen }) else {
        throw Failure(.usage, Words.Tiles.notAChoice.with(chosen, Self.list(options)), at: "\(file): \(key)")
      }
      choices.append(StyleChoice(key: key, options: options, chosen: chosen))
    }
    return choices
  }

  private static func list(_ options: [StyleChoice.Option]) -> String {
    options.map(\.value).joined(separator: ", ")
  }

  /// Words with `{service}` and the like filled by the title of what was chosen.
  func filled(_ phrase: Phrase) -> Phrase {
    choices.reduce(phrase) { phrase, choice in
      guard let title = choice.option?.title else { return phrase }
      let mark = "{\(choice.key)}"
      return Phrase(
        ja: phrase.ja.split(separator: mark, omittingEmptySubsequences: false).joined(separator: title.ja),
        en: phrase.en.split(separator: mark, omittingEmptySubsequences: false).joined(separator: title.en))
    }
  }

  /// Whether something that is for some choices only is for this one; `{"service": ["visiting_nurse"]}`.
  func holds(_ node: StyleNode?, at path: String) throws(Failure) -> Bool {
    guard let node else { return true }
    for (key, node) in try object(node, at: path).sorted(by: { $0.key < $1.key }) {
      guard let choice = choices.first(where: { $0.key == key }) else {
        throw fail("\(path).\(key)", Words.Tiles.notSupported.with(key))
      }
      guard let values = node.array?.compactMap(\.text), !values.isEmpty else {
        throw fail("\(path).\(key)", Words.Tiles.notAList)
      }
      if !values.contains(choice.chosen) { return false }
    }
    return true
  }
}
