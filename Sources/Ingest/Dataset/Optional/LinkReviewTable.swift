import CareRegistry
import GeoFormats
import Wording

/// `link_review`: pairs of rows that a person may decide; the same file, filled in, is read as decisions.
enum LinkReviewTable: OptionalTable {
  private static let words = LinkReview.Decision.allCases.map(\.rawValue)

  static let schema = TableSchema(
    name: "link_review", about: "同じ施設かもしれない行の組。decision に same か different を書き、--decisions で渡す",
    fields: [
      .text("decision", "判断: same 同じ、different 別、空 未定", form: .word(words)),
      .text("assumed", "判断がないときの扱い", required: true, form: .word(words)),
      .number("score", "似ている度合い 0〜1", required: true, in: 0...1),
      .text("reason", "理由", required: true, form: .identifier),
      .text("left_key", "左の施設の番号など", required: true),
      .text("left_name", "左の名称"),
      .text("left_address", "左の所在地"),
      .text("left_source", "左の出典", form: .identifier),
      .integer("left_row", "左の行", in: 0...100_000_000),
      .text("right_key", "右の施設の番号など", required: true),
      .text("right_name", "右の名称"),
      .text("right_address", "右の所在地"),
      .text("right_source", "右の出典", form: .identifier),
      .integer("right_row", "右の行", in: 0...100_000_000),
    ], primaryKey: ["left_key", "right_key"])

  static func rows(of dataset: CareDataset) -> [[String]] { dataset.linkReviews.map(row) }

  static func row(_ review: LinkReview) -> [String] {
    [
      review.decision?.rawValue ?? "", review.assumed.rawValue,
      FixedPoint.text(review.score, decimals: 3), review.reason,
    ] + side(review.left) + side(review.right)
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    dataset.linkReviews = try reviews(table)
  }

  static func reviews(_ table: CheckedTable) throws(Failure) -> [LinkReview] {
    var reviews: [LinkReview] = []
    for row in table.rows.indices {
      reviews.append(
        LinkReview(
          left: side(table, row, "left"), right: side(table, row, "right"),
          score: table.number(row, "score") ?? 0, reason: table[row, "reason"],
          assumed: try DatasetRows.word(table, row, "assumed"), decision: table.word(row, "decision")))
    }
    return reviews
  }

  static func sources(of dataset: CareDataset) -> Set<String> {
    Set(dataset.linkReviews.flatMap { [$0.left.source, $0.right.source] })
  }

  private static func side(_ side: LinkReview.Side) -> [String] {
    [side.key, side.name, side.address, side.source, String(side.row)]
  }

  private static func side(_ table: CheckedTable, _ row: Int, _ name: String) -> LinkReview.Side {
    LinkReview.Side(
      key: table[row, name + "_key"], source: table[row, name + "_source"],
      row: table.integer(row, name + "_row") ?? 0, name: table[row, name + "_name"],
      address: table[row, name + "_address"])
  }
}
