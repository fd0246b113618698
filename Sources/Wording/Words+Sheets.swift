// The words on map sheets.
extension Words {
  public enum Sheets {
    // Titles: the finding with its number.
    public static let gapTitle = Phrase(
      ja: "{0}が{1}にない75歳以上：{2}（{3}）", en: "People 75+ without {0} {1}: {2} ({3})")
    public static let noGapTitle = Phrase(
      ja: "{0}：75歳以上の全員が{1}にいる", en: "{0}: everybody aged 75+ lives {1}")
    public static let withinKilometres = Phrase(ja: "{0}km以内", en: "within {0} km")
    public static let withinMunicipality = Phrase(ja: "同じ市区町村", en: "in their own municipality")
    public static let shareTitle = Phrase(
      ja: "75歳以上の割合：{0}全体で{1}、市区町村では{2}",
      en: "Share of people 75+: {1} in {0}, {2} by municipality")
    public static let numberTitle = Phrase(
      ja: "75歳以上は{0}全体で{1}、最も多いのは{2}の{3}", en: "People 75+: {1} in {0}, most of them in {2} ({3})")
    public static let resourceTitle = Phrase(
      ja: "75歳以上1万人あたりの{0}：最少は{1} {2}か所（全体 {3}か所）",
      en: "{0} per 10,000 people 75+: lowest in {1} with {2} (overall {3})")
    public static let resourceTitlePlain = Phrase(ja: "在宅医療圏ごとの医療資源", en: "Providers by home-care area")

    // Units and numbers.
    public static let people = Phrase(ja: "{0}人", en: "{0}")
    public static let places = Phrase(ja: "{0}か所", en: "{0}")
    public static let range = Phrase(ja: "{0}〜{1}", en: "{0}–{1}")
    public static let below = Phrase(ja: "{0}未満", en: "below {0}")
    public static let atLeast = Phrase(ja: "{0}以上", en: "{0} or more")
    public static let fromToBelow = Phrase(ja: "{0}以上 {1}未満", en: "{0} to below {1}")
    public static let subtitle = Phrase(ja: "{0}｜{1}", en: "{0} | {1}")

    // Headings.
    public static let legend = Phrase(ja: "凡例", en: "Legend")
    public static let keyFigures = Phrase(ja: "主な数値", en: "Key figures")
    public static let notes = Phrase(ja: "注", en: "Notes")
    public static let credit = Phrase(
      ja: "出典：{0}。上記を{1}が加工して作成。", en: "Sources: {0}. Edited by {1} from the above.")
    public static let scale = Phrase(ja: "縮尺 1:{0}", en: "Scale 1:{0}")
    public static let insetScale = Phrase(ja: "1:{0}", en: "1:{0}")
    public static let kilometres = Phrase(ja: "{0} km", en: "{0} km")
    public static let north = Phrase(ja: "北", en: "N")
    public static let listSeparator = Phrase(ja: "、", en: "; ")
    public static let andMore = Phrase(ja: "ほか{0}", en: "and {0} more")

    // Legend.
    public static let covered = Phrase(ja: "届く（{0}）", en: "reached ({0})")
    public static let edge = Phrase(ja: "境界（メッシュの一部が圏外）", en: "edge (the limit runs through the cell)")
    public static let notReported = Phrase(
      ja: "訪問の有無が未報告の施設だけが届く", en: "reached only by providers that do not report")
    public static let uncovered = Phrase(
      ja: "届かない：空白候補（人が住むところ）", en: "not reached: gap candidate (inhabited)")
    public static let beyondReach = Phrase(ja: "{0}に施設のない土地", en: "land without a provider {0}")
    public static let homeCareBorder = Phrase(ja: "在宅医療圏の境界", en: "border of home-care areas")
    public static let secondaryBorder = Phrase(ja: "二次医療圏の境界", en: "border of secondary medical areas")
    public static let municipalityBorder = Phrase(ja: "市区町村の境界", en: "border of municipalities")
    public static let unassigned = Phrase(ja: "在宅医療圏が未設定の市区町村", en: "municipality without a home-care area")
    public static let outside = Phrase(ja: "対象外の地域", en: "outside the subject")
    public static let noData = Phrase(ja: "数値なし", en: "no figure")
    public static let hollow = Phrase(
      ja: "位置が大字・市区町村までの施設は白抜きです。", en: "hollow: place known to a large section or worse")
    public static let ring = Phrase(ja: "24時間対応は輪つきです。", en: "with a ring: round the clock")
    public static let providerNotReported = Phrase(ja: "{0}（訪問の有無が未報告）", en: "{0} (does not report visits)")
    public static let providerYes = Phrase(ja: "{0}（{1}を行う）", en: "{0} ({1})")
    public static let dots = Phrase(ja: "点は1施設", en: "a dot is one provider")
    public static let bars = Phrase(
      ja: "75歳以上1万人あたりの施設数（最も高い棒は{0}）。左から{1}",
      en: "providers per 10,000 people 75+ (highest bar: {0}); from the left: {1}")
    public static let lowest = Phrase(
      ja: "{0}が少ない在宅医療圏（下位{1}）", en: "areas with the fewest: {0} (lowest {1})")
    public static let rateNumber = Phrase(ja: "{0}の数（75歳以上1万人あたり）", en: "{0} per 10,000 people 75+")
    public static let gapLabel = Phrase(ja: "届かない75歳以上の人数（多い順）", en: "people 75+ not reached (largest first)")

    // Key figures and tables.
    public static let people75 = Phrase(ja: "75歳以上", en: "People 75+")
    public static let share75 = Phrase(ja: "75歳以上の割合", en: "Share 75+")
    public static let wholeArea = Phrase(ja: "{0}の{1}", en: "{1}, {0}")
    public static let uncovered75 = Phrase(ja: "届かない75歳以上", en: "People 75+ not reached")
    public static let shareUncovered = Phrase(ja: "その割合", en: "their share")
    public static let providers = Phrase(ja: "施設（訪問を行う）", en: "Providers (visiting)")
    public static let providersSilent = Phrase(ja: "施設（未報告）", en: "Providers (not reported)")
    public static let largestGaps = Phrase(ja: "届かない75歳以上が多いところ", en: "Most people 75+ not reached")
    public static let place = Phrase(ja: "市区町村", en: "Municipality")
    public static let anyArea = Phrase(ja: "地域", en: "Area")
    public static let highest = Phrase(ja: "割合の高い市区町村", en: "Highest shares")
    public static let highestNumber = Phrase(ja: "人数の多い市区町村", en: "Highest numbers")
    public static let countsByArea = Phrase(ja: "在宅医療圏ごとの施設数", en: "Providers by home-care area")
    public static let area = Phrase(ja: "在宅医療圏", en: "Home-care area")
    public static let perTenThousand = Phrase(ja: "{0}/万人", en: "{0}/10k")
    public static let total = Phrase(ja: "計", en: "Total")
    public static let unassignedRow = Phrase(ja: "（未設定）", en: "(none given)")
    public static let municipalityCount = Phrase(ja: "{0}市区町村", en: "{0} municipalities")

    // Short names of kinds for narrow columns.
    public static let shortClinic = Phrase(ja: "診療所", en: "Clinics")
    public static let shortHospital = Phrase(ja: "病院", en: "Hosp.")
    public static let shortDental = Phrase(ja: "歯科", en: "Dental")
    public static let shortNurse = Phrase(ja: "訪看", en: "Nurses")
    public static let shortPharmacy = Phrase(ja: "薬局", en: "Pharm.")

    // Notes.
    public static let candidateNote = Phrase(
      ja: "空白候補は計算による候補です。空白地域かどうかは現地の調査で決まります。",
      en: "Gaps are candidates found by calculation: a survey decides.")
    public static let rangeNote = Phrase(
      ja: "人数の幅：少ない方は未報告の施設も訪問するとみなし境界のメッシュを除いた数、多い方は訪問を確認できた施設だけで境界のメッシュを含めた数（範囲は上3桁に丸めた）。",
      en:
        "Ranges: the lower number takes providers that do not report as visiting and leaves out edge cells; the higher one takes confirmed providers only and includes edge cells (rounded to three digits)."
    )
    public static let estimateNote = Phrase(
      ja: "メッシュの75歳以上人口は推計です（{0}）。", en: "People 75+ by cell are an estimate ({0}).")
    public static let conventionNote = Phrase(
      ja: "{0}に距離の決まりはなく、{1}kmは目安です。距離は直線で、住まいのメッシュの中心から測りました。",
      en:
        "No rule limits {0} by distance: {1} km is a convention. Distances are straight lines from the centre of a cell."
    )
    public static let ruleNote = Phrase(
      ja: "距離は直線で、住まいのメッシュの中心から施設まで測りました（{0}km以内）。",
      en: "Distances are straight lines from the centre of a cell to the provider (within {0} km).")
    public static let cellNote = Phrase(
      ja: "メッシュは約{0}km四方にまとめ、最も多くの75歳以上が属する区分で塗りました。",
      en: "Cells are drawn as squares of about {0} km in the class that holds most people 75+.")
    public static let symbolNote = Phrase(
      ja: "記号は施設の位置です。重なって見分けられない同じ種類の施設は一つの記号にまとめました。",
      en: "A symbol marks a provider; those of one kind that would hide each other share one.")
    public static let borderNote = Phrase(
      ja: "市区町村の境界と点の位置は、この縮尺に合わせて簡略にしたものです。",
      en: "Borders and places are generalised for this scale.")
    public static let rateNote = Phrase(
      ja: "棒の高さは施設の数÷75歳以上人口×1万。施設の数は公表されたもので、訪問するかどうかは問いません。",
      en: "Bars: published providers ÷ people 75+ × 10,000, whether or not they visit homes.")
    public static let unassignedNote = Phrase(
      ja: "在宅医療圏が資料で示されていない市区町村は「未設定」として灰色で示しました。",
      en: "Municipalities whose home-care area no source gives are grey.")
    public static let descriptionGap = Phrase(
      ja: "{0}。{1}の地図。届く・境界・未報告・届かないの区分をメッシュで、施設を記号で示す。",
      en: "{0}. Map of {1}: cells by reach, providers as symbols.")
    public static let descriptionShare = Phrase(
      ja: "{0}。{1}の市区町村を色の濃さで、施設を記号で示す地図。",
      en: "{0}. Map of {1}: municipalities shaded, providers as symbols.")
    public static let descriptionResources = Phrase(
      ja: "{0}。{1}の在宅医療圏ごとに施設の数を棒で、施設を点で示す地図。",
      en: "{0}. Map of {1}: bars by home-care area, providers as dots.")
  }
}
