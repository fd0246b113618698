import Wording

extension CQL2Binder {
  func compare(
    _ comparison: CQL2Expression.Comparison, _ a: CQL2Value, _ b: CQL2Value, _ place: Int
  ) throws(FormatError) -> @Sendable (Int) -> CQL2Truth {
    switch (a, b) {
    case (.number(let a), .number(let b)):
      return { row in
        guard let a = a(row), let b = b(row) else { return .unknown }
        return CQL2Truth(comparison.holds(a, b))
      }
    case (.text(let a), .text(let b)):
      if comparison == .equal || comparison == .notEqual {
        let wanted = comparison == .equal
        return { row in
          guard let a = a[row], let b = b[row] else { return .unknown }
          return CQL2Truth(CQL2Text.isEqual(a, b) == wanted)
        }
      }
      return { row in
        guard let a = a[row], let b = b[row] else { return .unknown }
        return CQL2Truth(comparison.holds(CQL2Text.order(a, b)))
      }
    case (.text(let text), .instant(let instant)): return Self.instants(comparison, text, instant)
    case (.instant(let instant), .text(let text)): return Self.instants(comparison.mirrored, text, instant)
    case (.instant(let a), .instant(let b)):
      let isWhole = a.isDay || b.isDay
      let (x, y) = isWhole ? (a.dayStart, b.dayStart) : (a.seconds, b.seconds)
      let truth = CQL2Truth(comparison.holds(x - y))
      return { _ in truth }
    case (.truth(let a), .truth(let b)):
      guard comparison == .equal || comparison == .notEqual else {
        throw FormatError.cql2(.unsupported, place, Words.CQL2.orderedTruth)
      }
      let wanted = comparison == .equal
      return { row in
        let (a, b) = (a(row), b(row))
        return a == .unknown || b == .unknown ? .unknown : CQL2Truth((a == b) == wanted)
      }
    default:
      let isCode =
        switch (a, b) {
        case (.text, .number), (.number, .text): true
        default: false
        }
      let words = isCode ? Words.CQL2.quoteCodes : Words.CQL2.cannotCompare
      throw FormatError.cql2(
        .unsupported, place,
        Phrase(ja: words(.ja, a.kind.ja, b.kind.ja), en: words(.en, a.kind.en, b.kind.en)))
    }
  }

  /// Dates stand in columns as text; what is no date compares to unknown.
  private static func instants(
    _ comparison: CQL2Expression.Comparison, _ text: CQL2Text, _ instant: CQL2Instant
  ) -> @Sendable (Int) -> CQL2Truth {
    let wanted = instant.isDay ? instant.dayStart : instant.seconds
    return { row in
      guard let own = text[row].flatMap({ CQL2Instant($0) }) else { return .unknown }
      return CQL2Truth(comparison.holds((instant.isDay ? own.dayStart : own.seconds) - wanted))
    }
  }

  func like(
    _ operand: CQL2Expression, _ pattern: CQL2Expression
  ) throws(FormatError) -> @Sendable (Int) -> CQL2Truth {
    let text = try value(operand).text(at: operand.place)
    guard case .text(.constant(let written)) = try value(pattern) else {
      throw FormatError.cql2(.unsupported, pattern.place, Words.CQL2.fixedPattern)
    }
    let compiled = CQL2Pattern(written)
    return { row in text[row].map { CQL2Truth(compiled.matches($0)) } ?? .unknown }
  }

  /// Fixed texts and numbers are sorted once and looked up; anything else is compared one by one.
  func isIn(
    _ operand: CQL2Expression, _ items: [CQL2Expression]
  ) throws(FormatError) -> @Sendable (Int) -> CQL2Truth {
    let own = try value(operand)
    var values: [CQL2Value] = []
    for item in items { values.append(try value(item)) }
    if case .text(let text) = own {
      let fixed = values.compactMap { if case .text(.constant(let text)) = $0 { text } else { nil } }
      if fixed.count == values.count {
        let sorted = fixed.sorted { CQL2Text.order($0, $1) < 0 }
        return { row in text[row].map { CQL2Truth(Self.holds(sorted, $0)) } ?? .unknown }
      }
    }
    if case .number(let number) = own {
      let fixed = items.compactMap { if case .number(let value) = $0.form { value } else { nil } }
      if fixed.count == items.count {
        let set = Set(fixed)
        return { row in number(row).map { CQL2Truth(set.contains($0)) } ?? .unknown }
      }
    }
    var tests: [@Sendable (Int) -> CQL2Truth] = []
    for (item, value) in zip(items, values) { tests.append(try compare(.equal, own, value, item.place)) }
    let all = tests
    return { row in
      var any = CQL2Truth.no
      for test in all {
        any = any.or(test(row))
        if any == .yes { break }
      }
      return any
    }
  }

  private static func holds(_ sorted: [String], _ text: String) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let order = CQL2Text.order(sorted[middle], text)
      if order == 0 { return true }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
