/// Scenarios: what can't be read or applied, and what was applied.
extension Words {
  public enum Scenario {
    public static let formRemedy = Phrase(
      ja: "使える項目は {0} です", en: "the fields are {0}")
    public static let notJSON = Phrase(
      ja: "シナリオの JSON として読めません：{0}", en: "this can't be read as the JSON of a scenario: {0}")
    public static let notJSONRemedy = Phrase(
      ja: "{\"name\": \"案\", \"steps\": [{\"action\": \"remove\", \"facility_id\": \"…\"}]} の形にしてください",
      en: "write it as {\"name\": \"plan\", \"steps\": [{\"action\": \"remove\", \"facility_id\": \"…\"}]}")
    public static let unknownField = Phrase(ja: "項目「{0}」はありません", en: "there is no field \"{0}\"")
    public static let unknownValue = Phrase(
      ja: "{0}「{1}」は使えません", en: "{0} can't be \"{1}\"")
    public static let unknownValueRemedy = Phrase(ja: "次のいずれかです：{0}", en: "it is one of: {0}")
    public static let missing = Phrase(
      ja: "{0} には {1} が必要です", en: "{0} needs {1}")
    public static let missingRemedy = Phrase(ja: "{0} を書いてください", en: "fill in {0}")
    public static let unused = Phrase(
      ja: "{0} は {1}「{2}」を使いません", en: "{0} has no use for {1} \"{2}\"")
    public static let unusedRemedy = Phrase(ja: "その値を消してください", en: "remove that value")
    public static let badNumber = Phrase(
      ja: "{0}「{1}」は数ではありません", en: "{0} \"{1}\" is not a number")
    public static let badNumberRemedy = Phrase(
      ja: "半角の数字で書いてください（桁区切りなし）", en: "write it in plain digits without separators")
    public static let outsideJapan = Phrase(
      ja: "経度 {0}・緯度 {1} は日本の外です", en: "longitude {0}, latitude {1} lies outside Japan")
    public static let twoPlaces = Phrase(
      ja: "場所が二通り書かれています（{0}）", en: "the place is given in two ways ({0})")
    public static let twoPlacesRemedy = Phrase(
      ja: "経度・緯度、near、municipality_code のどれか一つにしてください（municipality_code は経度・緯度に添えられます）",
      en:
        "give one of longitude and latitude, near, or municipality_code (municipality_code may go with longitude and latitude)"
    )
    public static let noPlace = Phrase(
      ja: "{0} には場所が必要です", en: "{0} needs a place")
    public static let noService = Phrase(
      ja: "種別「{0}」だけでは、どのサービスを行うか分かりません", en: "the kind \"{0}\" does not say which service it offers")
    public static let unknownFacility = Phrase(
      ja: "施設「{0}」はありません", en: "there is no facility \"{0}\"")
    public static let unknownFacilityRemedy = Phrase(
      ja: "facility_id は facilities.csv または地図帳の表 facility にあります",
      en: "facility_id stands in facilities.csv and in the table facility of the atlas")
    public static let facilityExists = Phrase(
      ja: "施設「{0}」はすでにあります", en: "there is a facility \"{0}\" already")
    public static let facilityExistsRemedy = Phrase(
      ja: "facility_id を空にするか、別の名にしてください", en: "leave facility_id empty or take another one")
    public static let nearWithoutPosition = Phrase(
      ja: "施設「{0}」には位置がないため、その場所には置けません",
      en: "the facility \"{0}\" has no position, so nothing can be put where it is")
    public static let nearWithoutPositionRemedy = Phrase(
      ja: "経度・緯度で指定してください", en: "give longitude and latitude")
    public static let unknownMunicipality = Phrase(
      ja: "市区町村「{0}」の代表点がありません", en: "there is no point for the municipality \"{0}\"")
    public static let unknownMunicipalityRemedy = Phrase(
      ja: "5桁の市区町村コードで書いてください（札幌市は 01100）", en: "write its code of five digits (Sapporo is 01100)")
    public static let unknownRule = Phrase(
      ja: "サービス「{1}」に到達距離の規則「{0}」はありません",
      en: "there is no reach rule \"{0}\" for the service \"{1}\"")
    public static let noDefaultRule = Phrase(
      ja: "サービス「{0}」に既定の到達距離の規則がありません", en: "there is no default reach rule for the service \"{0}\"")
    public static let ruleWithoutMetres = Phrase(
      ja: "規則「{0}」は距離の規則ではありません（{1}）", en: "the rule \"{0}\" is not a distance ({1})")
    public static let ruleWithoutMetresRemedy = Phrase(
      ja: "メートルで表す規則を選んでください", en: "choose a rule that is given in metres")
    public static let allServices = Phrase(ja: "すべて", en: "all")

    public static let assumedName = Phrase(ja: "{0}（想定）", en: "{0} (assumed)")
    public static let assumedCitation = Phrase(
      ja: "シナリオによる想定（{0} m）。もとの値 {1} m：{2}", en: "Assumed in a scenario ({0} m). Before {1} m: {2}")
    public static let added = Phrase(
      ja: "追加：{0}「{1}」（{2}）", en: "added: {0} \"{1}\" ({2})")
    public static let removed = Phrase(
      ja: "廃止：{0}「{1}」（{2}）", en: "removed: {0} \"{1}\" ({2})")
    public static let moved = Phrase(
      ja: "移転：{0}「{1}」（{2}）、{3} m", en: "moved: {0} \"{1}\" ({2}), {3} m")
    public static let placed = Phrase(
      ja: "移転：{0}「{1}」（{2}）、もとの位置は不明", en: "moved: {0} \"{1}\" ({2}), from an unknown place")
    public static let reachSet = Phrase(
      ja: "到達距離：{0} の規則「{1}」を {2} m から {3} m に", en: "reach: rule \"{1}\" of {0} from {2} m to {3} m")
  }
}
