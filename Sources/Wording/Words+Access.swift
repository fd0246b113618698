/// Accessibility: what is offered within reach, per person.
extension Words {
  public enum AccessAnalysis {
    public static let title = Phrase(ja: "アクセシビリティ（{0}）", en: "Accessibility ({0})")
    public static let badDecay = Phrase(ja: "距離による重みが定まりません。", en: "the weights by distance make no sense")
    public static let badDecayRemedy = Phrase(
      ja: "距離と --sigma は 0 より大きくしてください。", en: "Give a reach and a --sigma above 0.")
    public static let badZones = Phrase(ja: "「{0}」は距離帯として読めません。", en: "\"{0}\" can't be read as rings")
    public static let badZonesRemedy = Phrase(
      ja: "5km:1,10km:0.68,16km:0.22 のように、遠くなる順に 距離:重み を並べてください。",
      en: "Write distance:weight from near to far, such as 5km:1,10km:0.68,16km:0.22.")
    public static let ringsUnused = Phrase(
      ja: "方法 {0} に距離帯はありません。", en: "the method {0} has no rings")
    public static let ringsUnusedRemedy = Phrase(
      ja: "--zones を外すか、--method e2sfca または bfca を指定してください。",
      en: "Leave out --zones, or use --method e2sfca or bfca.")
    public static let ringsEndElsewhere = Phrase(
      ja: "距離帯は{0}で終わりますが、到達範囲は{1}です。", en: "the rings end at {0}, but the reach is {1}")
    public static let ringsEndElsewhereRemedy = Phrase(
      ja: "--within {0} とするか、最後の距離帯を到達範囲に合わせてください。",
      en: "Use --within {0}, or let the last ring end at the reach.")
    public static let sigmaUnused = Phrase(ja: "方法 {0} に σ はありません。", en: "the method {0} has no sigma")
    public static let sigmaUnusedRemedy = Phrase(
      ja: "--sigma を外すか、--method gaussian を指定してください。", en: "Leave out --sigma, or use --method gaussian.")
    public static let balancedScale = Phrase(
      ja: "BFCA の値はメッシュの数で分けられ、総和が提供者の比の総和に等しい。他の方法や別のメッシュの値とは比べられない。",
      en:
        "BFCA divides each provider's ratio among the cells, so that all cells sum to all ratios: not to be compared with other methods or other meshes."
    )
    public static let mixedSupply = Phrase(
      ja: "資料の供給量と1か所を1とした値が混ざっている。そろえるには --supply one を指定する。",
      en: "Capacities stand beside ones: use --supply one for the same measure everywhere.")
    public static let badCapacity = Phrase(ja: "供給量「{0}」は使えません。", en: "{0} can't be a capacity")
    public static let badCapacityRemedy = Phrase(
      ja: "0 以上の数に直すか、--supply one を指定してください。", en: "Correct it to a number from 0, or use --supply one.")
    public static let twoStep = Phrase(
      ja: "方法：2SFCA（Luo & Wang 2003）、{0}以内を一様に数える。",
      en: "Method: 2SFCA (Luo & Wang 2003), everything within {0} alike.")
    public static let enhanced = Phrase(
      ja: "方法：E2SFCA（Luo & Qi 2009）、距離帯の重み {0}。", en: "Method: E2SFCA (Luo & Qi 2009), weights of rings {0}.")
    public static let kernelDensity = Phrase(
      ja: "方法：KD2SFCA（Dai & Wang 2011）、イパネクニコフ核、帯域幅{0}。",
      en: "Method: KD2SFCA (Dai & Wang 2011), Epanechnikov kernel, bandwidth {0}.")
    public static let gaussian = Phrase(
      ja: "方法：ガウス型2SFCA（Dai 2010）、σ={0}、{1}で打ち切り。",
      en: "Method: Gaussian 2SFCA (Dai 2010), σ = {0}, cut off at {1}.")
    public static let balanced = Phrase(
      ja: "方法：BFCA（Páez ほか 2019）、距離帯の重み {0} を合計で割る。",
      en: "Method: BFCA (Páez et al. 2019), weights of rings {0}, divided by their sums.")
    public static let unit = Phrase(
      ja: "値は{0}1万人あたりの供給量（圏域は人数で重み付けした平均）。届く提供者がなければ0。",
      en:
        "Supply per 10,000 people of {0} (for areas the mean weighted by people); 0 where no provider reaches."
    )
    public static let supply = Phrase(
      ja: "供給量：提供者 {1} のうち {0} は資料の供給量、ほかは1か所を1とする。",
      en: "Supply: by its source for {0} of {1} providers, 1 for each of the others.")
    public static let reachingNobody = Phrase(
      ja: "誰にも届かない提供者 {0}（表 access_provider に示し、計算には入れない）。",
      en: "Providers that reach nobody: {0} (listed in access_provider, in no figure).")
    public static let inequality = Phrase(
      ja: "全体の不平等：ジニ係数 {0}、パルマ比 {1}、タイル指数 {2}。",
      en: "Inequality over all people: Gini {0}, Palma {1}, Theil {2}.")
    public static let nothing = Phrase(
      ja: "誰にも何も届かないため、不平等の値はない。", en: "Nobody has anything, so there is no figure of inequality.")
    public static let perTenThousand = Phrase(ja: "1万人対", en: "per 10,000")
    public static let unreached = Phrase(ja: "届かない割合", en: "unreached")
    public static let gini = Phrase(ja: "ジニ", en: "Gini")
    public static let reached = Phrase(ja: "届く", en: "reached")
    public static let supplyHeading = Phrase(ja: "供給量", en: "supply")
    public static let demandHeading = Phrase(ja: "範囲内の人数", en: "people in reach")
    public static let nobody = Phrase(ja: "誰にも届かない", en: "reaches nobody")
  }
}

extension Words.Columns {
  static let access: [String: (title: Phrase, about: Phrase)] = [
    "access_area.method": (
      Phrase(ja: "方法", en: "Method"),
      Phrase(ja: "2sfca / e2sfca / kd2sfca / gaussian / bfca", en: "2sfca, e2sfca, kd2sfca, gaussian or bfca")
    ),
    "access": (
      Phrase(ja: "アクセシビリティ（1万人あたり）", en: "Accessibility per 10,000"),
      Phrase(
        ja: "指定した年齢の1万人あたりの供給量。圏域は人数で重み付けした平均で、人がいなければ空。",
        en:
          "Supply per 10,000 people of the age band; for areas the mean weighted by people, null without any")
    ),
    "access_area.rank": (
      Phrase(ja: "順位", en: "Rank"),
      Phrase(
        ja: "値の大きい順、同じ値は同順位。人のいない圏域と「未設定」、誰にも何も届かない場合は空。",
        en:
          "Greatest first, equals share a rank; null without people, for unassigned and where nobody has anything"
      )
    ),
    "unreached_share": (
      Phrase(ja: "届かない人の割合", en: "Share unreached"),
      Phrase(ja: "0〜1。どの提供者も届かない人。", en: "0…1: people whom no provider reaches")
    ),
    "is_reached": (Phrase(ja: "届く", en: "Reached"), Phrase(ja: "いずれかの提供者が届く", en: "Any provider reaches")),
    "supply": (
      Phrase(ja: "供給量", en: "Supply"),
      Phrase(ja: "資料の供給量、なければ1", en: "Capacity where a source gives one, else 1")
    ),
    "demand": (
      Phrase(ja: "範囲内の人数（重み付き）", en: "Weighted people in reach"),
      Phrase(ja: "距離の重みをかけた人数", en: "People times their weight by distance")
    ),
    "ratio": (
      Phrase(ja: "供給量の比（1万人あたり）", en: "Ratio per 10,000"),
      Phrase(ja: "供給量÷範囲内の人数。誰にも届かなければ空。", en: "Supply over weighted people; null for those who reach nobody")
    ),
    "reaches_nobody": (
      Phrase(ja: "誰にも届かない", en: "Reaches nobody"), Phrase(ja: "範囲内に人がいない", en: "Nobody lives within reach")
    ),
    "gini": (
      Phrase(ja: "ジニ係数", en: "Gini"),
      Phrase(ja: "0（平等）〜1。何もなければ空。", en: "0 (equal) … 1; null where nobody has anything")
    ),
    "palma": (
      Phrase(ja: "パルマ比", en: "Palma"),
      Phrase(ja: "上位1割÷下位4割。下位が0なら空。", en: "Top tenth over bottom four tenths; null where these have nothing")
    ),
    "theil": (Phrase(ja: "タイル指数", en: "Theil"), Phrase(ja: "0（平等）以上", en: "0 (equal) or more")),
    "people_unreached": (
      Phrase(ja: "届かない人数", en: "People unreached"),
      Phrase(ja: "どの提供者も届かない人", en: "People whom no provider reaches")
    ),
    "median_distance_m": (
      Phrase(ja: "距離の中央値 (m)", en: "Median distance (m)"),
      Phrase(ja: "人数の半分が超えない距離", en: "The distance that half of the people don't exceed")
    ),
  ]
}

extension Words.Layers {
  static let access: [String: (title: Phrase, about: Phrase)] = [
    "access_area": (
      Phrase(ja: "圏域ごとのアクセシビリティ", en: "Accessibility by area"),
      Phrase(
        ja: "届く範囲の供給量を人数で割った値（浮動集水域法）",
        en: "Supply within reach per person who may ask for it (floating catchment areas)")
    ),
    "access_cell": (
      Phrase(ja: "メッシュごとのアクセシビリティ", en: "Accessibility by cell"),
      Phrase(
        ja: "届く範囲の供給量を人数で割った値（浮動集水域法）",
        en: "Supply within reach per person who may ask for it (floating catchment areas)")
    ),
    "access_provider": (
      Phrase(ja: "提供者ごとの供給の比", en: "Supply and demand of providers"),
      Phrase(
        ja: "提供者ごとの供給量と範囲内の人数。誰にも届かない提供者は最後。",
        en: "What each provider has to share and among how many; those who reach nobody last")
    ),
    "access_inequality": (
      Phrase(ja: "アクセシビリティの不平等", en: "Inequality of access"),
      Phrase(ja: "全体のジニ係数、パルマ比、タイル指数、距離", en: "Gini, Palma, Theil and distances over all people")
    ),
  ]
}
