/// The fonts of every text. The first that a machine has is used; all of them hold Japanese.
public enum FontStack {
  /// For the `font-family` attribute: names of several words in single quotes, so that the attribute
  /// needs no escapes that a weak reader trips over.
  public static let family =
    "'Noto Sans CJK JP','BIZ UDPGothic','Yu Gothic','Hiragino Sans',sans-serif"

  /// The fonts of `family` that a machine can have.
  static let installable = ["Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic", "Hiragino Sans"]

  /// Millimetres of one point.
  public static let millimetresPerPoint = 25.4 / 72

  /// Millimetres of `points`.
  public static func millimetres(_ points: Double) -> Double { points * millimetresPerPoint }
}

public enum FontWeight: Int, Sendable {
  case regular = 400
  case medium = 500
  case bold = 700
}
