// The words of the field, as the ministry's documents use them.
extension Words {
  public enum Registry {
    public static let clinic = Phrase(ja: "診療所", en: "Clinic")
    public static let dentalPractice = Phrase(ja: "歯科診療所", en: "Dental practice")
    public static let visitingNurseStation = Phrase(ja: "訪問看護ステーション", en: "Visiting-nurse station")
    public static let pharmacy = Phrase(ja: "薬局", en: "Pharmacy")
    public static let hospital = Phrase(ja: "病院", en: "Hospital")
    public static let homeHelp = Phrase(ja: "訪問介護", en: "Home help")
    public static let careManager = Phrase(ja: "居宅介護支援", en: "Care manager")
    public static let communitySupportCenter = Phrase(ja: "地域包括支援センター", en: "Community support centre")

    public static let visitingPhysician = Phrase(ja: "訪問診療・往診", en: "Visiting physician")
    public static let visitingDentist = Phrase(ja: "訪問歯科診療", en: "Visiting dentist")
    public static let visitingNurse = Phrase(ja: "訪問看護", en: "Visiting nurse")
    public static let visitingPharmacist = Phrase(ja: "訪問薬剤管理", en: "Visiting pharmacist")

    public static let yes = Phrase(ja: "あり", en: "yes")
    public static let no = Phrase(ja: "なし", en: "no")
    public static let notReported = Phrase(ja: "未報告", en: "not reported")

    public static let covered = Phrase(ja: "圏内", en: "covered")
    public static let edge = Phrase(ja: "境界（メッシュの大きさにより不確か）", en: "edge (uncertain by the size of the cell)")
    public static let uncovered = Phrase(ja: "圏外（空白候補）", en: "beyond reach (gap candidate)")

    public static let confirmed = Phrase(ja: "確認済み", en: "confirmed")
    public static let possible = Phrase(ja: "未報告を含む", en: "possible (not reported counts as yes)")

    public static let municipality = Phrase(ja: "市区町村", en: "Municipality")
    public static let ward = Phrase(ja: "行政区", en: "Ward")
    public static let homeCareArea = Phrase(ja: "在宅医療圏", en: "Home-care area")
    public static let secondaryArea = Phrase(ja: "二次医療圏", en: "Secondary medical area")
    public static let tertiaryArea = Phrase(ja: "三次医療圏", en: "Tertiary medical area")
    public static let prefecture = Phrase(ja: "都道府県", en: "Prefecture")
    public static let cell = Phrase(ja: "メッシュ", en: "Mesh cell")
    public static let unassigned = Phrase(ja: "在宅医療圏 未設定", en: "No home-care area given")

    public static let gradeOfficial = Phrase(ja: "公表座標", en: "published coordinates")
    public static let gradeTownBlock = Phrase(ja: "街区", en: "town block")
    public static let gradeTown = Phrase(ja: "町丁目", en: "town section")
    public static let gradeOaza = Phrase(ja: "大字", en: "large section")
    public static let gradeMunicipality = Phrase(ja: "市区町村の代表点", en: "municipality point")
    public static let gradeNone = Phrase(ja: "位置なし", en: "no position")

    public static let methodAgeMesh = Phrase(ja: "年齢別のメッシュ人口", en: "mesh with age bands")
    public static let methodDasymetric = Phrase(
      ja: "過去の国勢調査メッシュによる按分", en: "spread over an older census mesh")
    public static let methodTownPoints = Phrase(
      ja: "町丁目の代表点による按分（概算）", en: "spread over town points (rough)")

    public static let allAges = Phrase(ja: "総人口", en: "all ages")
    public static let over65 = Phrase(ja: "65歳以上", en: "65 and over")
    public static let over75 = Phrase(ja: "75歳以上", en: "75 and over")
    public static let over85 = Phrase(ja: "85歳以上", en: "85 and over")
  }
}
