import Wording

/// Turns the tree of a style document into a `Style`, refusing whatever it doesn't know.
struct StyleReader {
  let file: String
  /// What the caller wants of the document's open choices.
  var choosing: [String: String] = [:]
  /// The choices as made.
  private(set) var choices: [StyleChoice] = []

  init(file: String, choosing: [String: String] = [:]) { (self.file, self.choosing) = (file, choosing) }

  private static let rootKeys: Set<String> = [
    "version", "name", "metadata", "center", "zoom", "sources", "layers", "sprite", "glyphs", "state",
  ]

  func fail(_ path: String, _ message: Phrase) -> Failure {
    Failure(.badInput, message, at: "\(file): \(path)", remedy: Words.Tiles.checkStyle)
  }

  mutating func style(_ document: StyleNode) throws(Failure) -> Style {
    guard let open = document.object else { throw fail("$", Words.Tiles.notAnObject) }
    choices = try choices(open, choosing: choosing)
    let state = StyleState(
      values: Dictionary(choices.map { ($0.key, $0.chosen) }, uniquingKeysWith: { a, _ in a }))
    let root = open.mapValues(state.resolved)
    // `sprite` and `glyphs` are for other readers: our symbols are built in and our text stays text.
    try refuseUnknown(root, known: Self.rootKeys, at: "")
    guard let version = root["version"] else { throw fail("version", Words.Tiles.missing.with("version")) }
    guard version == .number(8) else { throw fail("version", Words.Tiles.wrongVersion) }
    let metadata = try object(root["metadata"] ?? .object([:]), at: "metadata")
    try refuseUnknownOwn(
      metadata,
      known: ["zaitaku:name", "zaitaku:title", "zaitaku:description", "zaitaku:choices", "zaitaku:print"],
      at: "metadata")
    let isForPrint = metadata["zaitaku:print"]?.boolean ?? false
    let name = try styleName(root, metadata)
    let title = try metadata["zaitaku:title"].map { node throws(Failure) in
      try phrase(node, at: "metadata.zaitaku:title")
    }
    let about = try metadata["zaitaku:description"].map { node throws(Failure) in
      try phrase(node, at: "metadata.zaitaku:description")
    }
    let sources = try sources(root["sources"])
    let layers = try layers(root["layers"], sources: sources)
    return Style(
      name: chosenName(name), family: name, choices: choices, title: title ?? Phrase(ja: name, en: name),
      about: about ?? Phrase(ja: "", en: ""), isForPrint: isForPrint, sources: sources, layers: layers,
      path: file)
  }

  /// `zaitaku:name`, else the file's base name.
  private func styleName(_ root: [String: StyleNode], _ metadata: [String: StyleNode])
    throws(Failure) -> String
  {
    if let node = root["name"], node.text == nil {
      throw fail("name", Words.Tiles.wrongType.with("string", "?"))
    }
    var name = file.split(separator: "/").last.map(String.init) ?? ""
    if name.hasSuffix(".json") { name.removeLast(5) }
    if let node = metadata["zaitaku:name"] { name = node.text ?? "" }
    guard Self.isSafeName(name) else { throw fail("metadata.zaitaku:name", Words.Tiles.unusableName) }
    return name
  }

  /// The family's name with what was chosen; `all` goes without saying.
  private func chosenName(_ family: String) -> String {
    choices.filter { $0.chosen != "all" }.reduce(family) { name, choice in
      name + "-" + choice.chosen.split(separator: "_").joined(separator: "-")
    }
  }

  static func isSafeName(_ name: String) -> Bool {
    let first = name.utf8.first ?? 0x2D
    return (1...40).contains(name.utf8.count) && (0x61...0x7A).contains(first)
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
      }
  }

  private func sources(_ node: StyleNode?) throws(Failure) -> [String: StyleSource] {
    guard let node else { throw fail("sources", Words.Tiles.missing.with("sources")) }
    var out: [String: StyleSource] = [:]
    for (key, node) in try object(node, at: "sources").sorted(by: { $0.key < $1.key }) {
      out[key] = try source(node, at: "sources.\(key)")
    }
    return out
  }

  private func source(_ node: StyleNode, at path: String) throws(Failure) -> StyleSource {
    let fields = try object(node, at: path)
    switch fields["type"]?.text {
    case "vector":
      try refuseUnknown(
        fields, known: ["type", "url", "tiles", "minzoom", "maxzoom", "attribution"], at: path + ".")
      return .tables
    case "geojson":
      try refuseUnknown(
        fields,
        known: [
          "type", "data", "cluster", "clusterRadius", "clusterMaxZoom", "clusterMinPoints",
          "clusterProperties", "attribution", "filter",
        ], at: path + ".")
      return .clusters(try clusterRule(fields, at: path))
    case let other:
      throw fail("\(path).type", Words.Tiles.notSupported.with(other ?? "?"))
    }
  }

  private func clusterRule(_ fields: [String: StyleNode], at path: String) throws(Failure) -> ClusterRule {
    guard let data = fields["data"]?.text, data.hasSuffix(".geojson"),
      let table = data.split(separator: "/").last?.dropLast(8), !table.isEmpty
    else { throw fail("\(path).data", Words.Tiles.wrongType.with("TABLE.geojson", "?")) }
    guard fields["cluster"] == .boolean(true) else {
      throw fail("\(path).cluster", Words.Tiles.wrongType.with("true", "?"))
    }
    func number(_ key: String, _ fallback: Double, _ range: ClosedRange<Double>) throws(Failure) -> Double {
      guard let node = fields[key] else { return fallback }
      guard let value = node.number, range.contains(value) else {
        throw fail(
          "\(path).\(key)", Words.Tiles.outOfRange.with(spell(range.lowerBound), spell(range.upperBound)))
      }
      return value
    }
    var sums: [String: Expression] = [:]
    let wanted = try object(fields["clusterProperties"] ?? .object([:]), at: "\(path).clusterProperties")
    for (key, node) in wanted.sorted(by: { $0.key < $1.key }) {
      let at = "\(path).clusterProperties.\(key)"
      guard let pair = node.array, pair.count == 2, pair[0] == .text("+") else {
        throw fail(at, Words.Tiles.notSupported.with("clusterProperties"))
      }
      sums[key] = try ExpressionParser(file: file).parse(pair[1], at: at + "[1]", as: .number, zoom: .nowhere)
    }
    return ClusterRule(
      table: String(table), radius: try number("clusterRadius", 50, 1...512),
      maximumZoom: try number("clusterMaxZoom", 24, 0...24),
      minimumPoints: Int(try number("clusterMinPoints", 2, 2...1_000_000)), sums: sums,
      filter: try fields["filter"].map { node throws(Failure) in
        try ExpressionParser(file: file).parse(node, at: "\(path).filter", as: .boolean, zoom: .nowhere)
      })
  }

  private func layers(_ node: StyleNode?, sources: [String: StyleSource]) throws(Failure) -> [StyleLayer] {
    guard let node else { throw fail("layers", Words.Tiles.missing.with("layers")) }
    guard let nodes = node.array else { throw fail("layers", Words.Tiles.notAList) }
    guard !nodes.isEmpty else { throw fail("layers", Words.Tiles.noLayers) }
    var out: [StyleLayer] = []
    var seen: Set<String> = []
    for (i, node) in nodes.enumerated() {
      let layer = try StyleLayerReader(reader: self, path: "layers[\(i)]", sources: sources).layer(node)
      guard seen.insert(layer.id).inserted else {
        throw fail("layers[\(i)].id", Words.Tiles.repeatedID.with(layer.id))
      }
      out.append(layer)
    }
    return out
  }

  func object(_ node: StyleNode, at path: String) throws(Failure) -> [String: StyleNode] {
    guard let fields = node.object else { throw fail(path, Words.Tiles.notAnObject) }
    return fields
  }

  func spell(_ value: Double) -> String { StyleValue.number(value).spelled }

  /// A phrase is `{"ja": …, "en": …}`.
  func phrase(_ node: StyleNode, at path: String) throws(Failure) -> Phrase {
    let fields = try object(node, at: path)
    try refuseUnknown(fields, known: ["ja", "en"], at: path + ".")
    guard let ja = fields["ja"]?.text else { throw fail("\(path).ja", Words.Tiles.missing.with("ja")) }
    guard let en = fields["en"]?.text else { throw fail("\(path).en", Words.Tiles.missing.with("en")) }
    return filled(Phrase(ja: ja, en: en))
  }

  func refuseUnknown(_ fields: [String: StyleNode], known: Set<String>, at prefix: String) throws(Failure) {
    if let key = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw fail(prefix + key, Words.Tiles.notSupported.with(key))
    }
  }

  /// `metadata` is free for everybody, but a misspelt name of ours must not pass.
  func refuseUnknownOwn(_ fields: [String: StyleNode], known: Set<String>, at path: String) throws(Failure) {
    let own = fields.filter { $0.key.hasPrefix("zaitaku:") }
    try refuseUnknown(own, known: known, at: path + ".")
  }
}
