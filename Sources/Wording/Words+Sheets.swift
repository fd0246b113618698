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

    // Units and numbers.
    public static let people = Phrase(ja: "{0}人", en: "{0}")
    public static let places = Phrase(ja: "{0}か所", en: "{0}")
    public static let range = Phrase(ja: "{0}〜{1}", en: "{0}–{1}")
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
    public static let outside = Phrase(ja: "対象外の地域", en: "outside the subject")
    public static let gapLabel = Phrase(ja: "届かない75歳以上の人数（多い順）", en: "people 75+ not reached (largest first)")

    // Key figures and tables.
    public static let people75 = Phrase(ja: "75歳以上", en: "People 75+")
    public static let share75 = Phrase(ja: "75歳以上の割合", en: "Share 75+")
    public static let uncovered75 = Phrase(ja: "届かない75歳以上", en: "People 75+ not reached")
    public static let shareUncovered = Phrase(ja: "その割合", en: "their share")
    public static let providers = Phrase(ja: "施設（訪問を行う）", en: "Providers (visiting)")
    public static let providersSilent = Phrase(ja: "施設（未報告）", en: "Providers (not reported)")
    public static let largestGaps = Phrase(ja: "届かない75歳以上が多いところ", en: "Most people 75+ not reached")
    public static let place = Phrase(ja: "市区町村", en: "Municipality")
    public static let highest = Phrase(ja: "割合の高い市区町村", en: "Highest shares")
    public static let area = Phrase(ja: "在宅医療圏", en: "Home-care area")
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
    public static let symbolNote = Phrase(
      ja: "記号は施設の位置です。重なって見分けられない同じ種類の施設は一つの記号にまとめました。",
      en: "A symbol marks a provider; those of one kind that would hide each other share one.")
    public static let borderNote = Phrase(
      ja: "市区町村の境界と点の位置は、この縮尺に合わせて簡略にしたものです。",
      en: "Borders and places are generalised for this scale.")
  }
}
