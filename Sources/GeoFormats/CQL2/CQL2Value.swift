import Spatial
import Wording

/// A part of a filter bound to the columns of a table: what it is worth in each row.
enum CQL2Value: Sendable {
  case number(@Sendable (Int) -> Double?)
  case text(CQL2Text)
  case truth(@Sendable (Int) -> CQL2Truth)
  case instant(CQL2Instant)
  /// The shapes of the table.
  case geometry
  case shape(CQL2Shape.Bound)

  var kind: Phrase {
    switch self {
    case .number: Words.CQL2.number
    case .text: Words.CQL2.text
    case .truth: Words.CQL2.truth
    case .instant: Words.CQL2.instant
    case .geometry, .shape: Words.CQL2.shape
    }
  }

  /// - Throws: `FormatError.unsupported` where another kind of value stands.
  func number(at place: Int) throws(FormatError) -> @Sendable (Int) -> Double? {
    guard case .number(let value) = self else { throw wrong(Words.CQL2.number, place) }
    return value
  }

  func text(at place: Int) throws(FormatError) -> CQL2Text {
    guard case .text(let value) = self else { throw wrong(Words.CQL2.text, place) }
    return value
  }

  func truth(at place: Int) throws(FormatError) -> @Sendable (Int) -> CQL2Truth {
    guard case .truth(let value) = self else { throw wrong(Words.CQL2.truth, place) }
    return value
  }

  private func wrong(_ wanted: Phrase, _ place: Int) -> FormatError {
    .cql2(
      .unsupported, place,
      Phrase(
        ja: Words.CQL2.wrongKind(.ja, wanted.ja, kind.ja), en: Words.CQL2.wrongKind(.en, wanted.en, kind.en)))
  }
}

extension CQL2Expression.Comparison {
  /// Whether it holds for two values in that order: negative, zero or positive.
  @inline(__always) func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }

  @inline(__always) func holds(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }

  /// The same said from the other side.
  var mirrored: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
