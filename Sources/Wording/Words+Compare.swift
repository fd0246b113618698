/// Areas side by side.
extension Words {
  public enum CompareAnalysis {
    public static let title = Phrase(ja: "{0}の比較（{1}年）", en: "{0} in comparison ({1})")
    public static let titleAll = Phrase(ja: "{0}の比較（{1}年）", en: "{0}: a comparison ({1})")
    public static let noSuchArea = Phrase(ja: "「{0}」という圏域がありません。", en: "there is no area \"{0}\"")
    public static let noSuchAreaRemedy = Phrase(
      ja: "名称かコードを指定してください。種類を付けるなら home-care:旭川市 のように書きます。",
      en: "Give a name or code, or one with its level, such as home-care:旭川市.")
    public static let ambiguous = Phrase(
      ja: "「{0}」は {1} とした（ほかに {2} がある）。", en: "\"{0}\" was taken as {1} (there is also {2}).")
    public static let badNational = Phrase(
      ja: "全国の数値の表として読めません（{0}）。", en: "it can't be read as national figures ({0})")
    public static let badNationalRemedy = Phrase(
      ja: "figure,year,value の列を持つ表にしてください。", en: "Give a table with the columns figure, year, value.")
    public static let method = Phrase(
      ja: "{0} {1} の中での順位。距離と範囲外は小さい順、ほかは大きい順。百分位は値が小さい圏域の割合。",
      en:
        "Ranks among {1} areas ({0}); distances and shares beyond reach from the least, others from the greatest. Percentile: per cent of the areas with a smaller value."
    )
    public static let likeness = Phrase(
      ja: "似た圏域：総人口（対数）、75歳以上の割合、人口密度（対数）をそれぞれ標準化した距離の近い順。",
      en:
        "Similar areas: nearest by people (logarithm), share of 75+ and density (logarithm), each standardised."
    )
    public static let nation = Phrase(
      ja: "全国の値：{0}。ない指標は空。", en: "National figures: {0}; empty where there is none.")
    public static let noNation = Phrase(
      ja: "全国の数値の表（GeoData/nation）が見つからないため、全国の列は空。",
      en: "The table of national figures (GeoData/nation) was not found; that column is empty.")
    public static let fewSimilar = Phrase(
      ja: "比べられる圏域が足りず、似た圏域は求めた数より{0}少ない。",
      en: "There are not enough areas to compare with: {0} similar areas fewer than asked for.")
    public static let noneAtAll = Phrase(
      ja: "{0}の提供者は、この読み方ではアトラスに1つもない。ないのか名簿にないのか分からないため、その指標は空。",
      en:
        "By this reading the atlas has no provider of {0}: none, or none listed, can't be told; its figures are empty."
    )
    public static let nightOnly = Phrase(
      ja: "サービスごとの提供者は24時間対応のものだけ（種別ごとの数を除く）。",
      en: "Of every service only providers on duty day and night count (not so the figures by kind).")
    public static let ruleOf = Phrase(ja: "到達範囲（{0}）{1}：{2}", en: "Reach ({0}) {1}: {2}")
    public static let populationAbout = Phrase(ja: "その年の人口（人）", en: "People in the year")
    public static let shareAbout = Phrase(ja: "0〜1。総人口に占める割合。", en: "0…1 of all people")
    public static let densityAbout = Phrase(
      ja: "総人口を、詳細な境界による面積（km²）で割った値", en: "All people by square kilometres of the detailed boundary")
    public static let changeAbout = Phrase(
      ja: "増減を初めの年の人数で割った値。0.1は1割増。", en: "Change by the number in the first year; 0.1 is a tenth more")
    public static let rateAbout = Phrase(
      ja: "圏域に所在する提供者。位置のないものを含む。未報告は読み方（--capability）による。",
      en:
        "Providers located in the area, with those without a position; not reported as the question reads it")
    public static let kindRateAbout = Phrase(
      ja: "圏域に所在するその種別の施設。提供の有無を問わない。名簿が1つもない種別は出さない。",
      en:
        "Facilities of the kind located in the area, whatever they offer; kinds without any list are left out"
    )
    public static let roundTheClockAbout = Phrase(
      ja: "届出などで訪問診療と24時間対応の両方を確認できるもの。どの出典にも24時間対応がなければ出さない。",
      en:
        "A source says both that they visit homes and that they are on duty day and night; left out where no source tells hours"
    )
    public static let uncoveredAbout = Phrase(
      ja: "0〜1。最寄りの提供者がサービスの到達範囲より遠い人の割合。メッシュの中心で判定。",
      en: "0…1: people whose nearest provider is beyond the reach of the service, by the centre of the cell")
    public static let distanceAbout = Phrase(
      ja: "メッシュの中心から最寄りの提供者までの直線（m）を人数で重み付けした平均。提供者がなければ空。",
      en: "Metres in a straight line to the nearest provider, weighted by people; null without any provider")
    public static let population = Phrase(ja: "総人口", en: "People")
    public static let share65 = Phrase(ja: "65歳以上の割合", en: "Share of 65+")
    public static let share75 = Phrase(ja: "75歳以上の割合", en: "Share of 75+")
    public static let density = Phrase(ja: "人口密度（人/km²）", en: "People per km²")
    public static let change75 = Phrase(ja: "75歳以上の増減（{0}→{1}年）", en: "Change of 75+ ({0}–{1})")
    public static let rate = Phrase(ja: "{0}（75歳以上1万人対）", en: "{0} per 10,000 of 75+")
    public static let roundTheClock = Phrase(
      ja: "24時間対応の訪問診療（確認、75歳以上1万人対）", en: "Physicians day and night (confirmed) per 10,000 of 75+")
    public static let uncovered = Phrase(ja: "{0}が届かない割合（{1}）", en: "Share beyond {0} ({1})")
    public static let distance = Phrase(ja: "{0}までの平均距離（{1}）", en: "Mean distance to {0} ({1})")
    public static let indicator = Phrase(ja: "指標", en: "indicator")
    public static let value = Phrase(ja: "値", en: "value")
    public static let ranked = Phrase(ja: "うち", en: "of")
    public static let percentile = Phrase(ja: "百分位", en: "percentile")
    public static let similar = Phrase(ja: "似た圏域の平均", en: "similar areas")
    public static let prefecture = Phrase(ja: "都道府県", en: "prefecture")
    public static let national = Phrase(ja: "全国", en: "nation")
    public static let unlikeness = Phrase(ja: "違い", en: "unlikeness")
    public static let physicians = Phrase(ja: "診療", en: "physicians")
    public static let dentists = Phrase(ja: "歯科", en: "dentists")
    public static let nurses = Phrase(ja: "看護", en: "nurses")
    public static let pharmacists = Phrase(ja: "薬剤", en: "pharmacists")
    public static let nursesBeyond = Phrase(ja: "看護の範囲外", en: "beyond nurses")
  }
}

extension Words.Columns {
  static let compare: [String: (title: Phrase, about: Phrase)] = [
    "indicator": (
      Phrase(ja: "指標の名", en: "Indicator"),
      Phrase(ja: "compare_area の列名", en: "Name of the column in compare_area")
    ),
    "indicator_title": (
      Phrase(ja: "指標", en: "Indicator (Japanese)"), Phrase(ja: "日本語の名称", en: "Its title in Japanese")
    ),
    "indicator_title_en": (
      Phrase(ja: "指標（英語）", en: "Indicator (English)"), Phrase(ja: "英語の名称", en: "Its title in English")
    ),
    "unit": (
      Phrase(ja: "単位", en: "Unit"),
      Phrase(
        ja: "people 人、share 割合（0〜1、増減は±）、people_per_km2 人/km²、per_10000 75歳以上1万人あたりの施設数、m メートル",
        en:
          "people, share (0…1; a change may be negative), people_per_km2, per_10000 (facilities per 10,000 of 75+), m"
      )
    ),
    "rank_order": (
      Phrase(ja: "順位の向き", en: "Rank 1 is"),
      Phrase(ja: "greatest_first 大きい順、least_first 小さい順", en: "greatest_first or least_first")
    ),
    "definition": (
      Phrase(ja: "定義", en: "Definition (Japanese)"),
      Phrase(ja: "指標の数え方", en: "How the figure is counted, in Japanese")
    ),
    "definition_en": (
      Phrase(ja: "定義（英語）", en: "Definition (English)"),
      Phrase(ja: "指標の数え方（英語）", en: "How the figure is counted")
    ),
    "compare_indicator.value": (
      Phrase(ja: "値", en: "Value"),
      Phrase(ja: "割合は0〜1、距離はm。不明なら空。", en: "Shares 0…1, distances in metres; null where not known")
    ),
    "prefecture_value": (
      Phrase(ja: "都道府県の値", en: "Value of the prefecture"),
      Phrase(ja: "全体を1つの圏域とした値", en: "Of all of it as one area")
    ),
    "national_value": (
      Phrase(ja: "全国の値", en: "Value of the nation"),
      Phrase(ja: "表 GeoData/nation にあるもの", en: "Where GeoData/nation has it")
    ),
    "similar_mean": (
      Phrase(ja: "似た圏域の平均", en: "Mean of similar areas"),
      Phrase(ja: "どれかが不明なら空", en: "Null where one of them is not known")
    ),
    "compare_indicator.rank": (
      Phrase(ja: "順位", en: "Rank"), Phrase(ja: "1から。同じ値は同じ順位。", en: "From 1; equals share the better rank")
    ),
    "ranked": (Phrase(ja: "順位の付く圏域", en: "Areas ranked"), Phrase(ja: "値のある圏域の数", en: "Areas with a value")),
    "percentile": (
      Phrase(ja: "百分位", en: "Percentile"),
      Phrase(
        ja: "0〜100。値の小さい圏域の割合、同じ値は半分。",
        en: "0…100: per cent of the other areas with a smaller value, equals half")
    ),
    "shown_value": (
      Phrase(ja: "値（表示）", en: "Value as shown"), Phrase(ja: "単位を付けた表示", en: "Written with its unit")
    ),
    "shown_prefecture": (
      Phrase(ja: "都道府県（表示）", en: "Prefecture as shown"), Phrase(ja: "単位を付けた表示", en: "Written with its unit")
    ),
    "shown_nation": (
      Phrase(ja: "全国（表示）", en: "Nation as shown"), Phrase(ja: "単位を付けた表示", en: "Written with its unit")
    ),
    "shown_similar": (
      Phrase(ja: "似た圏域（表示）", en: "Similar areas as shown"),
      Phrase(ja: "単位を付けた表示", en: "Written with its unit")
    ),
    "unlikeness": (
      Phrase(ja: "違いの大きさ", en: "Unlikeness"),
      Phrase(ja: "標準化した距離（標準偏差）。0は同じ。", en: "Standardised distance in standard deviations; 0 for equals")
    ),
  ]
}

extension Words.Layers {
  static let compare: [String: (title: Phrase, about: Phrase)] = [
    "compare_indicator": (
      Phrase(ja: "指標ごとの比較", en: "Comparison by indicator"),
      Phrase(
        ja: "圏域の値を、都道府県、全国、似た圏域と並べたもの",
        en: "Figures of an area beside its prefecture, the nation and similar areas")
    ),
    "compare_area": (
      Phrase(ja: "圏域の指標", en: "Indicators of areas"),
      Phrase(ja: "圏域ごとにすべての指標を並べたもの", en: "All indicators, one row for each area")
    ),
  ]
}
