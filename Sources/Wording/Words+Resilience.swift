/// What hangs on single providers.
extension Words {
  public enum ResilienceAnalysis {
    public static let title = Phrase(
      ja: "1か所が止まったときに届かなくなる人", en: "Who would lose reach if one provider stopped")
    public static let alone = Phrase(
      ja: "提供者 {0} のうち {1} は、そこだけが止まると誰かが範囲外になる（n−1）。",
      en: "Of {0} providers {1} leave somebody beyond reach when they alone stop (n−1).")
    public static let method = Phrase(
      ja: "範囲内の提供者が1か所だけのメッシュの人を、その提供者に数える（メッシュの中心で判定）。同じ場所の提供者は互いに代わりになるとみなす。",
      en:
        "People of cells with one provider within reach are counted to that provider (judged by the centre of the cell). Two at one place stand in for each other."
    )
    public static let hoursUnknown = Phrase(
      ja: "{0}の24時間対応はどの資料にもない。夜間の値は、確認できるものだけなら誰にも届かず、未報告を対応ありとみなせば昼と同じになる。",
      en:
        "No source reports round-the-clock duty of {0}: by night nobody is confirmed to be reached, and if all who do not report were on duty it would be as by day."
    )
    public static let hoursKnown = Phrase(
      ja: "24時間対応が分かるのは提供者 {0} のうち {1}（対応あり {2}）。残りは未報告。",
      en:
        "Of {0} providers {1} are known to be on round-the-clock duty or not ({2} are); the others do not report."
    )
    public static let lost75 = Phrase(ja: "失う75歳以上", en: "75+ losing reach")
    public static let lost = Phrase(ja: "失う人", en: "losing reach")
    public static let cells = Phrase(ja: "メッシュ", en: "cells")
    public static let by1 = Phrase(ja: "1か所以上", en: "by 1+")
    public static let by2 = Phrase(ja: "2か所以上", en: "by 2+")
    public static let by3 = Phrase(ja: "3か所以上", en: "by 3+")
    public static let lostAtNight = Phrase(ja: "夜間に失う（確認のみ）", en: "lost at night (confirmed)")
    public static let lostAtNightLeast = Phrase(ja: "（未報告は対応）", en: "(possible)")
    public static let smallest = Phrase(ja: "空白を生む数", en: "smallest loss")
    public static let sole = Phrase(ja: "ただ1つの提供者", en: "sole provider")
    public static let those = Phrase(ja: "その提供者", en: "of")
  }
}

extension Words.Columns {
  static let resilience: [String: (title: Phrase, about: Phrase)] = [
    "resilience_provider.rank": (
      Phrase(ja: "順位", en: "Rank"),
      Phrase(
        ja: "1から。範囲外になる75歳以上の多い順、次に人数。",
        en: "From 1: most people of 75 and over losing reach first, then most people")
    ),
    "cells_lost": (
      Phrase(ja: "範囲外になるメッシュ", en: "Cells losing reach"),
      Phrase(
        ja: "ここだけが止まると提供者がいなくなる、人の住むメッシュ",
        en: "Inhabited cells without any provider if this one alone stopped")
    ),
    "people_lost": (
      Phrase(ja: "範囲外になる人数", en: "People losing reach"),
      Phrase(ja: "指定した年齢区分。ここだけが止まった場合。", en: "Of the age band, if this one alone stopped")
    ),
    "people75_lost": (
      Phrase(ja: "範囲外になる75歳以上", en: "People of 75+ losing reach"),
      Phrase(ja: "ここだけが止まった場合", en: "If this one alone stopped")
    ),
    "people_by_1": (
      Phrase(ja: "1か所以上が届く人数", en: "Reached by 1 or more"),
      Phrase(ja: "メッシュの中心で判定", en: "Judged by the centre of the cell")
    ),
    "people_by_2": (
      Phrase(ja: "2か所以上が届く人数", en: "Reached by 2 or more"),
      Phrase(ja: "メッシュの中心で判定", en: "Judged by the centre of the cell")
    ),
    "people_by_3": (
      Phrase(ja: "3か所以上が届く人数", en: "Reached by 3 or more"),
      Phrase(ja: "メッシュの中心で判定", en: "Judged by the centre of the cell")
    ),
    "share_by_1": (
      Phrase(ja: "1か所以上が届く割合", en: "Share reached by 1 or more"),
      Phrase(ja: "0〜1。人がいなければ空。", en: "0…1; null without people")
    ),
    "share_by_2": (
      Phrase(ja: "2か所以上が届く割合", en: "Share reached by 2 or more"),
      Phrase(ja: "0〜1。人がいなければ空。", en: "0…1; null without people")
    ),
    "share_by_3": (
      Phrase(ja: "3か所以上が届く割合", en: "Share reached by 3 or more"),
      Phrase(ja: "0〜1。人がいなければ空。", en: "0…1; null without people")
    ),
    "smallest_loss": (
      Phrase(ja: "空白を生む最小の停止数", en: "Smallest loss that leaves a gap"),
      Phrase(
        ja: "これだけの提供者が止まると、届いていた誰かが範囲外になる。誰にも届いていなければ空。",
        en: "So few providers need stop for somebody to lose reach; null where nobody has it")
    ),
    "loss_of": (
      Phrase(ja: "その提供者", en: "Those providers"),
      Phrase(ja: "5か所まで。圏域外のものを含む。", en: "Up to five; also those outside the area")
    ),
    "people_by_night_confirmed": (
      Phrase(ja: "夜間に届く人数（確認できるもの）", en: "Reached by night (confirmed)"),
      Phrase(ja: "24時間対応が確認できる提供者だけ", en: "Confirmed round-the-clock providers only")
    ),
    "people_lost_at_night_confirmed": (
      Phrase(ja: "夜間に失う人数（確認できるもの）", en: "Lost at night (confirmed)"),
      Phrase(
        ja: "昼は届き、24時間対応が確認できる提供者は届かない", en: "Reached by day, but by no confirmed round-the-clock provider")
    ),
    "people_by_night_possible": (
      Phrase(ja: "夜間に届く人数（未報告を含む）", en: "Reached by night (possible)"),
      Phrase(ja: "24時間対応が未報告の提供者も対応するとみなす", en: "Those that do not report hours counted as on duty")
    ),
    "people_lost_at_night_possible": (
      Phrase(ja: "夜間に失う人数（未報告を含む）", en: "Lost at night (possible)"),
      Phrase(ja: "24時間対応が未報告の提供者も対応するとみなす", en: "Those that do not report hours counted as on duty")
    ),
    "sole_facility_id": (
      Phrase(ja: "ただ1つの提供者", en: "Sole provider"),
      Phrase(ja: "範囲内の提供者が1か所の場合だけ", en: "Where exactly one is within reach")
    ),
  ]
}

extension Words.Layers {
  static let resilience: [String: (title: Phrase, about: Phrase)] = [
    "resilience_provider": (
      Phrase(ja: "提供者ごとの重み", en: "What hangs on each provider"),
      Phrase(ja: "その提供者だけが止まると範囲外になる人数", en: "People who would lose reach if this provider alone stopped")
    ),
    "resilience_area": (
      Phrase(ja: "圏域ごとの層の厚さ", en: "Depth of supply by area"),
      Phrase(
        ja: "1・2・3か所以上が届く人数、空白を生む最小の停止数、夜間に届く人数",
        en:
          "People reached by 1, 2 and 3 providers, the smallest loss that leaves a gap, and what is left at night"
      )
    ),
    "resilience_cell": (
      Phrase(ja: "メッシュごとの層の厚さ", en: "Depth of supply by cell"),
      Phrase(ja: "範囲内の提供者の数と、ただ1つの提供者", en: "Providers within reach of each cell, and the sole one")
    ),
  ]
}
