import Wording

// The operators that choose an output by a list of labels or stops.
extension ExpressionCall {
  func match() throws(Failure) -> Expression {
    try need(items.count >= 5 && items.count % 2 == 1, Words.Tiles.matchShape)
    let input = try operand(1, as: .any)
    var branches: [Expression.Branch] = []
    var seen: Set<StyleValue> = []
    for i in stride(from: 2, to: items.count - 1, by: 2) {
      let nodes = items[i].array ?? [items[i]]
      var labels: [StyleValue] = []
      for node in nodes {
        guard let label = node.text.map(StyleValue.text) ?? node.number.map(StyleValue.number) else {
          throw parser.fail("\(path)[\(i)]", Words.Tiles.matchLabel)
        }
        guard seen.insert(label).inserted else {
          throw parser.fail("\(path)[\(i)]", Words.Tiles.matchRepeated.with(label.spelled))
        }
        labels.append(label)
      }
      guard !labels.isEmpty else { throw parser.fail("\(path)[\(i)]", Words.Tiles.matchLabel) }
      branches.append(.init(labels: labels, output: try operand(i + 1, as: expected)))
    }
    return .match(input, branches, otherwise: try operand(items.count - 1, as: expected))
  }

  func step() throws(Failure) -> Expression {
    try need(items.count >= 5 && items.count % 2 == 1, Words.Tiles.stepShape)
    let input = try rampInput(1)
    let below = try operand(2, as: expected)
    return .step(input, below: below, try stops(from: 3))
  }

  func interpolate() throws(Failure) -> Expression {
    try need(items.count >= 5 && items.count % 2 == 1, Words.Tiles.interpolateShape)
    guard let kind = items[1].array, let name = kind.first?.text else {
      throw parser.fail("\(path)[1]", Words.Tiles.interpolateShape)
    }
    let base: Double
    switch (name, kind.count) {
    case ("linear", 1): base = 1
    case ("exponential", 2):
      guard let value = kind[1].number, value > 0, value.isFinite else {
        throw parser.fail("\(path)[1][1]", Words.Tiles.wrongType.with("number > 0", "?"))
      }
      base = value
    default: throw parser.fail("\(path)[1]", Words.Tiles.notSupported.with(name))
    }
    switch expected {
    case .number, .colour, .numbers: break
    default: throw parser.fail(path, Words.Tiles.cannotInterpolate.with(expected.name))
    }
    return .interpolate(base: base, try rampInput(2), try stops(from: 3))
  }

  private func rampInput(_ i: Int) throws(Failure) -> Expression {
    if zoom != .nowhere, items[i].array == [.text("zoom")] { return .zoom }
    return try operand(i, as: .number)
  }

  private func stops(from first: Int) throws(Failure) -> [Expression.Stop] {
    var out: [Expression.Stop] = []
    for i in stride(from: first, to: items.count, by: 2) {
      guard let at = items[i].number else {
        throw parser.fail("\(path)[\(i)]", Words.Tiles.wrongType.with("number", "?"))
      }
      if let last = out.last, last.at >= at {
        throw parser.fail("\(path)[\(i)]", Words.Tiles.notAscending)
      }
      out.append(.init(at: at, output: try operand(i + 1, as: expected)))
    }
    return out
  }
}
