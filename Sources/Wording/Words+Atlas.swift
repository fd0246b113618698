extension Words {
  /// Messages of building an atlas.
  public enum Atlas {
    public static let boundariesOverlap = Phrase(
      ja: "境界が重なっています（{0}）。隣り合う市区町村は同じ頂点を共有する必要があります。",
      en: "Boundaries overlap ({0}); neighbours must share the same vertices.")
    public static let boundariesOverlapRemedy = Phrase(
      ja: "boundaries.geojson を手で直した場合は元に戻し、原データから取り込み直してください。",
      en: "If boundaries.geojson was edited by hand, restore it, or import it anew from the official file.")
    public static let noBaseYear = Phrase(
      ja: "基準年 {0} 年の人口がありません。", en: "There is no population for the base year {0}.")
    public static let noBaseYearRemedy = Phrase(
      ja: "datapackage.json の base_year か、人口の表の年を確かめてください。",
      en: "Check base_year in datapackage.json, or the years of the population table.")
    public static let noDefaultRule = Phrase(
      ja: "サービス「{0}」の既定の到達規則がありません。", en: "There is no default reach rule in metres for the service {0}.")
    public static let noDefaultRuleRemedy = Phrase(
      ja: "reach_rules.csv に kind=metres、is_default=true の行を1つ入れてください。",
      en: "Put one row with kind=metres and is_default=true into reach_rules.csv.")
    public static let overlayFailed = Phrase(
      ja: "空白域の図形を計算できません（{0}：{1}）。", en: "The gap of {0} can't be computed ({1}).")
    public static let noCells = Phrase(
      ja: "人口メッシュが1つもありません。誰に届かないかを計算できません。",
      en: "There is no population mesh: who is not reached can't be computed.")
    public static let noCellsRemedy = Phrase(
      ja: "この都道府県の国勢調査メッシュ（500m）を加えて取り込み直してください。",
      en: "Import again with the census mesh (500 m) of this prefecture.")
    public static let populationWithoutCells = Phrase(
      ja: "人口があるのにメッシュが1つもない市区町村です。人口をメッシュに配分できません。",
      en: "A municipality with people but without any mesh cell: its people can't be placed.")
    public static let populationWithoutCellsRemedy = Phrase(
      ja: "この市区町村のメッシュを population_mesh.csv に加えてください。到達の集計からは外れています。",
      en: "Add its cells to population_mesh.csv; its people are left out of all figures of reach.")
  }
}
