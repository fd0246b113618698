/// The 47 prefectures by their number in the code of local governments (JIS X 0401).
public enum PrefectureNames {
  /// Names in the order of their codes 01 … 47.
  public static let all: [String] = """
    北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県
    埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県
    岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県
    鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県
    佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Two digits for a name; nil for anything else.
  public static func code(of name: String) -> String? {
    all.firstIndex(of: JapaneseText.folded(name)).map { code(number: $0 + 1) }
  }

  /// Name for a code that begins with the two digits of a prefecture.
  public static func name(ofCode code: String) -> String? {
    guard let number = Int(code.prefix(2)), all.indices.contains(number - 1) else { return nil }
    return all[number - 1]
  }

  static func code(number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
