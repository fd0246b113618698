/// Gaps: who is not reached.
extension Words {
  public enum GapAnalysis {
    public static let title = Phrase(ja: "空白候補", en: "Gap candidates")
    public static let badThreshold = Phrase(
      ja: "下限「{0}」は使えません。", en: "{0} can't be a lower limit")
    public static let badThresholdRemedy = Phrase(
      ja: "75歳以上1万人あたりの提供者数を 0 以上の数で指定してください。",
      en: "Give providers per 10,000 people of 75 and over, 0 or more.")
    public static let geodesicDiscs = Phrase(
      ja: "到達円は測地線距離による96角形（誤差10m以内）。",
      en: "Reach discs have 96 corners at the geodesic distance (true to 10 m).")
    public static let planarDiscs = Phrase(
      ja: "到達円は平面（ランベルト正角円錐、GRS80、標準緯線33°・44°）上の円で、四分円あたり{0}辺。他のツールとの比較用で、数十m狂う。",
      en:
        "Reach discs are circles of a plane (Lambert conformal conic, GRS80, parallels 33° and 44°) with {0} segments a quadrant: for comparison with other tools, tens of metres wrong."
    )
    public static let providersPossible = Phrase(ja: "提供者", en: "providers")
    public static let providersConfirmed = Phrase(ja: "うち確認", en: "confirmed")
    public static let rate = Phrase(ja: "1万人対", en: "per 10,000")
    public static let beyond = Phrase(ja: "範囲外", en: "beyond")
    public static let least = Phrase(ja: "最小", en: "least")
    public static let most = Phrase(ja: "最大", en: "most")
    public static let confirmed = Phrase(ja: "確認のみ", en: "confirmed only")
    public static let meanKilometres = Phrase(ja: "平均km", en: "mean km")
    public static let p90Kilometres = Phrase(ja: "90％km", en: "p90 km")
    public static let outside = Phrase(ja: "最寄りが圏外", en: "nearest elsewhere")
    public static let outsideMost = Phrase(ja: "主な相手", en: "mostly")
    public static let below = Phrase(ja: "下限未満", en: "below limit")
    public static let municipality = Phrase(ja: "市区町村", en: "municipality")
    public static let kilometres = Phrase(ja: "最寄りkm", en: "nearest km")
    public static let within = Phrase(ja: "範囲内の数", en: "within")
    public static let classPossible = Phrase(ja: "区分", en: "class")
    public static let classConfirmed = Phrase(ja: "区分（確認のみ）", en: "class (confirmed)")
    public static let classCovered = Phrase(ja: "範囲内", en: "covered")
    public static let classEdge = Phrase(ja: "境界", en: "edge")
    public static let classUncovered = Phrase(ja: "範囲外", en: "uncovered")
    public static let reading = Phrase(ja: "読み方", en: "reading")
    public static let allPeople = Phrase(ja: "総人口", en: "all ages")
    public static let people75 = Phrase(ja: "75歳以上", en: "75+")
    public static let area = Phrase(ja: "km²", en: "km²")
    public static let nearest = Phrase(ja: "最寄り", en: "nearest")
  }
}

extension Words.Columns {
  static let gaps: [String: (title: Phrase, about: Phrase)] = [
    "age_band": (
      Phrase(ja: "年齢区分", en: "Age band"),
      Phrase(ja: "total 総人口、65・75・85 その歳以上", en: "total, or 65, 75, 85 and over: the people who are counted")
    ),
    "provider_count_possible": (
      Phrase(ja: "提供者数（未報告を含む）", en: "Providers (possible)"),
      Phrase(
        ja: "圏域に所在するもの。位置のないもの、未報告のものを含む。",
        en: "Located in the area; with those without a position and those that do not report")
    ),
    "provider_count_confirmed": (
      Phrase(ja: "提供者数（確認できるもの）", en: "Providers (confirmed)"),
      Phrase(ja: "届出などで確認できるもの", en: "Those of which a source says so")
    ),
    "rate75": (
      Phrase(ja: "75歳以上1万人あたりの提供者数", en: "Providers per 10,000 of 75+"),
      Phrase(ja: "75歳以上がいない圏域は空", en: "Null without people of 75 and over")
    ),
    "has_none": (
      Phrase(ja: "提供者なし", en: "No provider"),
      Phrase(ja: "圏域に提供者が1つもない", en: "There is no provider in the area")
    ),
    "is_below_threshold": (
      Phrase(ja: "下限未満", en: "Below the limit"),
      Phrase(ja: "1万人あたりの数が指定した下限を下回る。指定がなければ空。", en: "The rate is below the limit given; null without one")
    ),
    "uncovered_least": (
      Phrase(ja: "範囲外の人数（最小）", en: "Beyond reach, least"),
      Phrase(
        ja: "未報告を提供者とみなし、全体が範囲外のメッシュだけを数えた人数（読み方を指定した場合はその読み方）",
        en:
          "In cells wholly beyond reach, those who do not report counted as providers (or by the reading asked for)"
      )
    ),
    "gap_area.uncovered": (
      Phrase(ja: "範囲外の人数", en: "Beyond reach"),
      Phrase(ja: "メッシュの中心で判定", en: "Judged by the centre of the cell")
    ),
    "uncovered_most": (
      Phrase(ja: "範囲外の人数（最大）", en: "Beyond reach, most"),
      Phrase(
        ja: "確認できる提供者だけとし、境界のメッシュも数えた人数（読み方を指定した場合はその読み方）",
        en: "With cells at the limit, confirmed providers only (or by the reading asked for)")
    ),
    "uncovered_share": (
      Phrase(ja: "範囲外の割合", en: "Share beyond reach"),
      Phrase(ja: "0〜1。人がいない圏域は空。", en: "0…1; null without people")
    ),
    "uncovered_confirmed": (
      Phrase(ja: "範囲外の人数（確認できる提供者のみ）", en: "Beyond confirmed reach"),
      Phrase(ja: "メッシュの中心で判定", en: "Judged by the centre of the cell")
    ),
    "nearest_outside_area": (
      Phrase(ja: "最寄りが最も多い他の圏域", en: "Area most turned to"),
      Phrase(
        ja: "最寄りの提供者がいる他の圏域のうち、人数の最も多いもののコード",
        en: "Code of the other area that holds the nearest provider of most people")
    ),
    "nearest_outside_name": (
      Phrase(ja: "最寄りが最も多い他の圏域の名称", en: "Name of the area most turned to"),
      Phrase(ja: "ない場合は空", en: "Null where there is none")
    ),
    "nearest_outside_area_share": (
      Phrase(ja: "その圏域が最寄りの割合", en: "Share turned there"), Phrase(ja: "0〜1", en: "0…1 of the area's people")
    ),
    "nearest_name": (
      Phrase(ja: "最寄りの資源の名称", en: "Name of the nearest"), Phrase(ja: "出典のとおり", en: "As the source gives it")
    ),
    "reach_class_possible": (
      Phrase(ja: "到達の区分（未報告を含む）", en: "Reach class (possible)"),
      Phrase(ja: "covered 圏内、edge 境界、uncovered 圏外", en: "covered, edge, uncovered")
    ),
    "reach_class_confirmed": (
      Phrase(ja: "到達の区分（確認できるもの）", en: "Reach class (confirmed)"),
      Phrase(ja: "covered 圏内、edge 境界、uncovered 圏外", en: "covered, edge, uncovered")
    ),
    "centre_longitude": (
      Phrase(ja: "中心の経度", en: "Longitude of the centre"),
      Phrase(ja: "最も人の多いメッシュの中心、JGD2011、度", en: "Centre of its most peopled cell, JGD2011 degrees")
    ),
    "centre_latitude": (
      Phrase(ja: "中心の緯度", en: "Latitude of the centre"),
      Phrase(ja: "最も人の多いメッシュの中心、JGD2011、度", en: "Centre of its most peopled cell, JGD2011 degrees")
    ),
  ]
}

extension Words.Layers {
  static let gaps: [String: (title: Phrase, about: Phrase)] = [
    "gap_area": (
      Phrase(ja: "圏域ごとの空白候補", en: "Gap candidates by area"),
      Phrase(
        ja: "圏域ごとの範囲外の人数（幅）、割合、提供者数、距離。空白かどうかは現地調査で決まる。",
        en:
          "People beyond reach as a range, share, providers and distances of each area; a survey decides what is a gap."
      )
    ),
    "reach_cell": (
      Phrase(ja: "メッシュごとの到達", en: "Reach by cell"),
      Phrase(
        ja: "メッシュごとの最寄りの提供者、距離、範囲内の提供者数、区分。",
        en: "Nearest provider, distance, providers within reach and class of each cell.")
    ),
  ]
}
