import CareRegistry
import GeoFormats
import Wording

/// What people have decided about pairs of rows, by the keys of their two sides.
public struct LinkDecisions: Sendable {
  struct Pair: Hashable {
    var left: String
    var right: String
  }

  private(set) var byPair: [Pair: LinkReview.Decision] = [:]

  /// Reviews without a decision are passed over; of two decisions about one pair the later counts.
  public init(_ reviews: [LinkReview] = []) {
    for review in reviews {
      if let decision = review.decision {
        byPair[Pair(left: review.left.key, right: review.right.key)] = decision
      }
    }
  }

  /// Reads a filled-in `link_review.csv`. Only `decision`, `left_key` and `right_key` need to be there.
  ///
  /// - Throws: `Failure.badInput` for a file that can't be read, a missing column, a word that is no decision,
  ///   two `same` for one row, or decisions that contradict each other.
  public static func read(_ path: String) throws(Failure) -> [LinkReview] {
    let table = try CSVTable(path: path, limit: 1 << 28)
    let columns = ["decision", "left_key", "right_key"]
    if let missing = columns.first(where: { table.index(of: $0) == nil }) {
      throw Failure(
        .badInput, Words.Ingest.columnMissing.with(missing), at: path,
        remedy: Words.Ingest.columnRemedy.with(missing))
    }
    var reviews: [LinkReview] = []
    var seen: [Pair: LinkReview.Decision] = [:]
    for row in table.rows {
      let word = JapaneseText.folded(table.value(row, "decision") ?? "").filter { $0 != " " }.lowercased()
      if word.isEmpty { continue }
      func text(_ name: String) -> String { TableReading.clean(table.value(row, name) ?? "") }
      guard let decision = LinkReview.Decision(rawValue: word) else {
        throw Failure(
          .badInput, Words.Linking.badDecision.with(clip(word)), at: "\(path):\(row.line) decision",
          remedy: Words.Linking.badDecisionRemedy)
      }
      let pair = Pair(left: text("left_key"), right: text("right_key"))
      guard !pair.left.isEmpty, !pair.right.isEmpty else {
        throw Failure(
          .badInput, Words.Ingest.valueMissing, at: "\(path):\(row.line) left_key, right_key",
          remedy: Words.Linking.badDecisionRemedy)
      }
      if let known = seen.updateValue(decision, forKey: pair), known != decision {
        throw Failure(
          .badInput, Words.Linking.contradiction.with(clip(pair.left), clip(pair.right)),
          at: "\(path):\(row.line)", remedy: Words.Linking.contradictionRemedy)
      }
      func side(_ name: String) -> LinkReview.Side {
        LinkReview.Side(
          key: text(name + "_key"), source: text(name + "_source"), row: Int(text(name + "_row")) ?? 0,
          name: text(name + "_name"), address: text(name + "_address"))
      }
      reviews.append(
        LinkReview(
          left: side("left"), right: side("right"), score: Double(text("score")) ?? 0,
          reason: text("reason").isEmpty ? "decided" : text("reason"),
          assumed: LinkReview.Decision(rawValue: text("assumed")) ?? .different, decision: decision))
    }
    return reviews
  }

  func decision(_ left: String, _ right: String) -> LinkReview.Decision? {
    byPair[Pair(left: left, right: right)]
  }

  /// Pairs decided to be one facility, in order.
  var same: [Pair] {
    byPair.filter { $0.value == .same }.keys.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }
}
