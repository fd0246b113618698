import Wording

/// Reads one layer of a style document.
struct StyleLayerReader {
  let reader: StyleReader
  let path: String
  let sources: [String: StyleSource]

  private var expressions: ExpressionParser { ExpressionParser(file: reader.file) }

  func layer(_ node: StyleNode) throws(Failure) -> StyleLayer {
    let fields = try reader.object(node, at: path)
    guard let typeName = fields["type"]?.text else {
      throw reader.fail("\(path).type", Words.Tiles.missing.with("type"))
    }
    guard let kind = StyleLayerKind(rawValue: typeName) else {
      throw reader.fail("\(path).type", Words.Tiles.notSupported.with(typeName))
    }
    var known: Set<String> = ["id", "type", "metadata", "minzoom", "maxzoom", "layout", "paint"]
    if kind != .background { known.formUnion(["source", "source-layer", "filter"]) }
    try reader.refuseUnknown(fields, known: known, at: path + ".")
    guard let id = fields["id"]?.text else {
      throw reader.fail("\(path).id", Words.Tiles.missing.with("id"))
    }
    guard StyleReader.isSafeName(id) else { throw reader.fail("\(path).id", Words.Tiles.unusableName) }
    let (source, table) = kind == .background ? (nil, nil) : try origin(fields)
    var properties: [String: Expression] = [:]
    for section in [StylePropertyRule.Section.layout, .paint] {
      try read(section, of: kind, fields, into: &properties)
    }
    let filter = try fields["filter"].map { node throws(Failure) in
      try expressions.parse(node, at: "\(path).filter", as: .boolean, zoom: .anywhere)
    }
    let metadata = try reader.object(fields["metadata"] ?? .object([:]), at: "\(path).metadata")
    try reader.refuseUnknownOwn(
      metadata,
      known: ["zaitaku:legend", "zaitaku:tooltip", "zaitaku:id", "zaitaku:breaks", "zaitaku:print-minzoom"],
      at: "\(path).metadata")
    let layer = StyleLayer(
      id: id, kind: kind, source: source, table: table, minimumZoom: try zoom(fields, "minzoom", 0),
      maximumZoom: try zoom(fields, "maxzoom", 25),
      minimumPrintZoom: try metadata["zaitaku:print-minzoom"].map { _ throws(Failure) in
        try zoom(metadata, "zaitaku:print-minzoom", 0)
      }, filter: filter, properties: properties,
      legend: try metadata["zaitaku:legend"].map { node throws(Failure) in try legend(node) },
      breaks: try metadata["zaitaku:breaks"].map { node throws(Failure) in try breaks(node) },
      tooltip: try tooltip(metadata["zaitaku:tooltip"]),
      featureID: try metadata["zaitaku:id"].map { node throws(Failure) in
        try expressions.parse(node, at: "\(path).metadata.zaitaku:id", as: .any, zoom: .nowhere)
      })
    try check(layer)
    return layer
  }

  /// Breaks and classes need a figure with classes.
  private func check(_ layer: StyleLayer) throws(Failure) {
    if layer.breaks != nil, layer.figureStep == nil {
      throw reader.fail("\(path).metadata.zaitaku:breaks", Words.Tiles.noFigureStep)
    }
    guard layer.legend?.unit != nil else { return }
    guard case .get? = layer.figureStep?.input else {
      throw reader.fail("\(path).metadata.zaitaku:legend.classes", Words.Tiles.noFigureStep)
    }
  }

  private func breaks(_ node: StyleNode) throws(Failure) -> StyleBreaks {
    let place = "\(path).metadata.zaitaku:breaks"
    let fields = try reader.object(node, at: place)
    try reader.refuseUnknown(fields, known: ["method", "round", "of"], at: place + ".")
    let names = StyleBreaks.Method.allCases.map(\.rawValue).joined(separator: ", ")
    guard let name = fields["method"]?.text else {
      throw reader.fail("\(place).method", Words.Tiles.missing.with("method"))
    }
    guard let method = StyleBreaks.Method(rawValue: name) else {
      throw reader.fail("\(place).method", Words.Tiles.notAChoice.with(name, names))
    }
    if let node = fields["round"], !((node.number ?? 0) > 0) {
      throw reader.fail("\(place).round", Words.Tiles.wrongType.with("number > 0", "?"))
    }
    return StyleBreaks(method: method, step: fields["round"]?.number, table: fields["of"]?.text)
  }

  private func origin(_ fields: [String: StyleNode]) throws(Failure) -> (String, String) {
    guard let name = fields["source"]?.text else {
      throw reader.fail("\(path).source", Words.Tiles.missing.with("source"))
    }
    switch sources[name] {
    case nil: throw reader.fail("\(path).source", Words.Tiles.unknownSource.with(name))
    case .clusters(let rule):
      if fields["source-layer"] != nil {
        throw reader.fail("\(path).source-layer", Words.Tiles.notSupported.with("source-layer"))
      }
      return (name, rule.table)
    case .tables:
      guard let table = fields["source-layer"]?.text else {
        throw reader.fail("\(path).source-layer", Words.Tiles.missing.with("source-layer"))
      }
      return (name, table)
    }
  }

  private func zoom(_ fields: [String: StyleNode], _ key: String, _ fallback: Double)
    throws(Failure) -> Double
  {
    guard let node = fields[key] else { return fallback }
    guard let value = node.number, (0...24).contains(value) else {
      throw reader.fail("\(path).\(key)", Words.Tiles.outOfRange.with("0", "24"))
    }
    return value
  }

  private func read(
    _ section: StylePropertyRule.Section, of kind: StyleLayerKind, _ fields: [String: StyleNode],
    into properties: inout [String: Expression]
  ) throws(Failure) {
    let rules = StylePropertyRule.table(kind).filter { $0.section == section }
    let place = "\(path).\(section.rawValue)"
    let given = try reader.object(fields[section.rawValue] ?? .object([:]), at: place)
    try reader.refuseUnknown(given, known: Set(rules.map(\.name)), at: place + ".")
    for rule in rules {
      guard let node = given[rule.name] else { continue }
      let at = "\(place).\(rule.name)"
      let expression = try expressions.parse(node, at: at, as: rule.type, zoom: .outermost)
      try check(expression, by: rule, at: at)
      properties[rule.name] = expression
    }
  }

  private func check(_ expression: Expression, by rule: StylePropertyRule, at path: String) throws(Failure) {
    if rule.reach == .constant, expression.usesZoom || expression.usesRow {
      throw reader.fail(path, Words.Tiles.notPerZoom)
    }
    if rule.reach == .zoom, expression.usesRow { throw reader.fail(path, Words.Tiles.notPerRow) }
    for value in expression.constantOutputs {
      for single in value.list ?? [value] {
        if let choices = rule.choices, let text = single.text, !choices.contains(text) {
          throw reader.fail(path, Words.Tiles.notAChoice.with(text, choices.joined(separator: ", ")))
        }
        if let range = rule.range, let number = single.number, !range.contains(number) {
          throw reader.fail(
            path, Words.Tiles.outOfRange.with(reader.spell(range.lowerBound), reader.spell(range.upperBound)))
        }
      }
    }
  }

  private func tooltip(_ node: StyleNode?) throws(Failure) -> [Language: Expression] {
    guard let node else { return [:] }
    let place = "\(path).metadata.zaitaku:tooltip"
    let fields = try reader.object(node, at: place)
    try reader.refuseUnknown(fields, known: ["ja", "en"], at: place + ".")
    var out: [Language: Expression] = [:]
    for language in Language.allCases {
      guard let node = fields[language.rawValue] else {
        throw reader.fail("\(place).\(language.rawValue)", Words.Tiles.missing.with(language.rawValue))
      }
      out[language] = try expressions.parse(
        node, at: "\(place).\(language.rawValue)", as: .text, zoom: .anywhere)
    }
    return out
  }

  private func legend(_ node: StyleNode) throws(Failure) -> StyleLegend {
    let place = "\(path).metadata.zaitaku:legend"
    let fields = try reader.object(node, at: place)
    try reader.refuseUnknown(fields, known: ["title", "items", "classes"], at: place + ".")
    var unit: StyleUnit?
    if let node = fields["classes"] {
      unit = node.text.flatMap(StyleUnit.init(rawValue:))
      guard unit != nil else {
        throw reader.fail(
          "\(place).classes",
          Words.Tiles.notAChoice.with(
            node.text ?? "?", StyleUnit.allCases.map(\.rawValue).joined(separator: ", ")))
      }
    }
    guard let nodes = fields["items"]?.array ?? (unit == nil ? nil : []) else {
      throw reader.fail("\(place).items", Words.Tiles.notAList)
    }
    var items: [StyleLegend.Item] = []
    for (i, node) in nodes.enumerated() {
      let at = "\(place).items[\(i)]"
      let item = try reader.object(node, at: at)
      try reader.refuseUnknown(item, known: ["title", "row", "zoom", "when"], at: at + ".")
      guard try reader.holds(item["when"], at: "\(at).when") else { continue }
      guard let title = item["title"] else {
        throw reader.fail("\(at).title", Words.Tiles.missing.with("title"))
      }
      var row: [String: StyleValue] = [:]
      for (key, value) in try reader.object(item["row"] ?? .object([:]), at: "\(at).row") {
        switch value {
        case .text(let text): row[key] = .text(text)
        case .number(let number): row[key] = .number(number)
        case .boolean(let flag): row[key] = .boolean(flag)
        default: throw reader.fail("\(at).row.\(key)", Words.Tiles.nullValue)
        }
      }
      items.append(
        .init(
          title: try reader.phrase(title, at: "\(at).title"), row: row, zoom: item["zoom"]?.number ?? 9))
    }
    let title = try fields["title"].map { node throws(Failure) in
      try reader.phrase(node, at: "\(place).title")
    }
    return StyleLegend(title: title, unit: unit, items: items)
  }
}

extension Expression {
  /// Constants that the expression may give as they stand.
  var constantOutputs: [StyleValue] {
    switch self {
    case .literal(let value): [value]
    case .match(_, let branches, let otherwise):
      branches.flatMap(\.output.constantOutputs) + otherwise.constantOutputs
    case .choose(let choices, let otherwise):
      choices.flatMap(\.output.constantOutputs) + otherwise.constantOutputs
    case .step(_, let below, let stops): below.constantOutputs + stops.flatMap(\.output.constantOutputs)
    case .interpolate(_, _, let stops): stops.flatMap(\.output.constantOutputs)
    case .coalesce(let list): list.flatMap(\.constantOutputs)
    default: []
    }
  }
}
