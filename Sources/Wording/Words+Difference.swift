/// What changed between two editions of an atlas.
extension Words {
  public enum DifferenceAnalysis {
    public static let title = Phrase(ja: "2つの版の違い", en: "Differences between two editions")
    public static let otherPrefecture = Phrase(
      ja: "都道府県の違うアトラスです（{0}と{1}）。", en: "the atlases are of two prefectures ({0} and {1})")
    public static let otherPrefectureRemedy = Phrase(
      ja: "同じ都道府県の古い版と新しい版を指定してください。", en: "Give an older and a newer edition of one prefecture.")
    public static let editions = Phrase(
      ja: "古い版の基準日 {0}、新しい版の基準日 {1}。", en: "Older edition as of {0}, newer as of {1}.")
    public static let counts = Phrase(
      ja: "新規 {0}、廃止 {1}、移転 {2}、位置の見直し {3}、区分の変更 {4}、名称の変更 {5}、変わらないもの {6}（1つの施設が2つ以上に入ることがある）。",
      en:
        "{0} opened, {1} closed, {2} moved, {3} placed anew, {4} re-classified, {5} renamed, {6} unchanged (a facility may be in several)."
    )
    public static let wrongOrder = Phrase(
      ja: "1つめのアトラスの基準日の方が新しい。古い版を先に指定すると新規と廃止が正しい向きになる。",
      en:
        "The first atlas is of a later date: give the older one first, or opened and closed stand the wrong way round."
    )
    public static let otherYear = Phrase(
      ja: "人口の基準年が違う（{0}年と{1}年）。両方とも新しい版の人口で数えた。",
      en:
        "The base years of the people differ ({0} and {1}); those of the newer edition were counted on both sides."
    )
    public static let otherCells = Phrase(
      ja: "メッシュが版で違い、古い版だけにあるものが {0}、新しい版だけにあるものが {1}。新しい版のメッシュで比べた。",
      en:
        "The cells differ: {0} are in the older edition only, {1} in the newer only. Those of the newer were compared."
    )
    public static let nowhere = Phrase(
      ja: "新規と廃止のうち {0} は市区町村が分からず、圏域ごとの数に入っていない。",
      en: "{0} of those opened or closed are in no known municipality and in no area's count.")
    public static let method = Phrase(
      ja:
        "施設は識別子で、独自の識別子は名称・種別と200m以内の位置で対応させる。同じ精度の位置が{0}より離れたら移転、精度が変われば位置の見直し。人口・メッシュ・決まりは両方とも新しい版による。",
      en:
        "Facilities are matched by id, those with ids of our own by name, kind and a place within 200 m. A position of the same grade that differs by more than {0} is a move; with another grade it was only placed anew. People, cells and rule are those of the newer edition on both sides."
    )
    public static let repeated = Phrase(
      ja: "同じ識別子が2度以上現れる施設が {0} あり、最初の1つだけを比べた。",
      en: "{0} ids stand more than once in an edition; only the first of each was compared.")
    public static let otherRule = Phrase(
      ja: "決まり「{0}」の距離が版で違う（{1} と {2}）。両方とも新しい版の距離で比べた。",
      en: "The rule \"{0}\" differs between the editions ({1} and {2}); the newer distance was used for both."
    )
    public static let change = Phrase(ja: "変化", en: "change")
    public static let kind = Phrase(ja: "種別", en: "kind")
    public static let before = Phrase(ja: "前", en: "before")
    public static let after = Phrase(ja: "後", en: "after")
    public static let kilometres = Phrase(ja: "km", en: "km")
    public static let municipality = Phrase(ja: "市区町村", en: "town")
    public static let opened = Phrase(ja: "新規", en: "opened")
    public static let closed = Phrase(ja: "廃止", en: "closed")
    public static let better = Phrase(ja: "改善", en: "better")
    public static let worse = Phrase(ja: "悪化", en: "worse")
    public static let state = Phrase(ja: "{0}：{1}", en: "{0}: {1}")
    public static let dayAndNight = Phrase(ja: "24時間", en: "day and night")
    public static let briefServices: [String: Phrase] = [
      "visiting_physician": Phrase(ja: "訪問診療", en: "physician"),
      "visiting_dentist": Phrase(ja: "訪問歯科", en: "dentist"),
      "visiting_nurse": Phrase(ja: "訪問看護", en: "nurse"),
      "visiting_pharmacist": Phrase(ja: "訪問薬剤", en: "pharmacist"),
    ]
    public static let changes: [String: Phrase] = [
      "opened": Phrase(ja: "新規", en: "opened"), "closed": Phrase(ja: "廃止", en: "closed"),
      "moved": Phrase(ja: "移転", en: "moved"), "repositioned": Phrase(ja: "位置の見直し", en: "placed anew"),
      "reclassified": Phrase(ja: "区分の変更", en: "re-classified"), "renamed": Phrase(ja: "名称の変更", en: "renamed"),
    ]
  }
}

extension Words.Columns {
  static let difference: [String: (title: Phrase, about: Phrase)] = [
    "change": (
      Phrase(ja: "変化", en: "Change"),
      Phrase(
        ja: "opened 新規、closed 廃止、moved 移転、repositioned 位置の見直し、reclassified 区分の変更、renamed 名称の変更",
        en: "opened, closed, moved, repositioned (position of another grade), reclassified, renamed")
    ),
    "old_facility_id": (
      Phrase(ja: "前の資源ID", en: "Earlier facility id"), Phrase(ja: "変わった場合だけ", en: "Only where it changed")
    ),
    "before": (
      Phrase(ja: "前", en: "Before"),
      Phrase(ja: "移転は所在地、見直しは位置の精度、区分は「項目=値」", en: "Address, grade of the position, or attribute=value")
    ),
    "after": (
      Phrase(ja: "後", en: "After"),
      Phrase(ja: "移転は所在地、見直しは位置の精度、区分は「項目=値」", en: "Address, grade of the position, or attribute=value")
    ),
    "moved_m": (
      Phrase(ja: "位置の差 (m)", en: "Moved by (m)"),
      Phrase(ja: "測地線距離。不明なら空。", en: "Geodesic metres; null where not known")
    ),
    "matched_by": (
      Phrase(ja: "対応の根拠", en: "Matched by"),
      Phrase(ja: "facility_id 識別子、own_rule 名称・種別・位置", en: "facility_id, or own_rule (name, kind and place)")
    ),
    "opened_count": (
      Phrase(ja: "新規", en: "Opened"), Phrase(ja: "すべての種別の施設数", en: "Facilities of every kind")
    ),
    "closed_count": (
      Phrase(ja: "廃止", en: "Closed"), Phrase(ja: "すべての種別の施設数", en: "Facilities of every kind")
    ),
    "moved_count": (Phrase(ja: "移転", en: "Moved"), Phrase(ja: "施設数", en: "Facilities")),
    "repositioned_count": (Phrase(ja: "位置の見直し", en: "Placed anew"), Phrase(ja: "施設数", en: "Facilities")),
    "reclassified_count": (Phrase(ja: "区分の変更", en: "Re-classified"), Phrase(ja: "施設数", en: "Facilities")),
    "renamed_count": (Phrase(ja: "名称の変更", en: "Renamed"), Phrase(ja: "施設数", en: "Facilities")),
    "people_better": (
      Phrase(ja: "区分がよくなった人数", en: "Better placed"),
      Phrase(ja: "uncovered → edge → covered の向き", en: "From uncovered towards covered")
    ),
    "people_worse": (
      Phrase(ja: "区分が悪くなった人数", en: "Worse placed"),
      Phrase(ja: "covered → edge → uncovered の向き", en: "From covered towards uncovered")
    ),
    "covered_before": (
      Phrase(ja: "圏内の人数（前）", en: "Covered before"),
      Phrase(ja: "メッシュ全体が圏内", en: "In cells wholly within reach")
    ),
    "covered_after": (
      Phrase(ja: "圏内の人数（後）", en: "Covered after"), Phrase(ja: "メッシュ全体が圏内", en: "In cells wholly within reach")
    ),
    "edge_before": (
      Phrase(ja: "境界の人数（前）", en: "At the edge before"), Phrase(ja: "境界のメッシュ", en: "In edge cells")
    ),
    "edge_after": (
      Phrase(ja: "境界の人数（後）", en: "At the edge after"), Phrase(ja: "境界のメッシュ", en: "In edge cells")
    ),
    "diff_area.uncovered_before": (
      Phrase(ja: "圏外の人数（前）", en: "Beyond reach before"),
      Phrase(ja: "メッシュ全体が圏外", en: "In cells wholly beyond reach")
    ),
    "diff_area.uncovered_after": (
      Phrase(ja: "圏外の人数（後）", en: "Beyond reach after"),
      Phrase(ja: "メッシュ全体が圏外", en: "In cells wholly beyond reach")
    ),
    "covered_to_edge": (
      Phrase(ja: "圏内から境界へ（人）", en: "From covered to edge"),
      Phrase(ja: "区分が変わった人数", en: "People whose class changed so")
    ),
    "covered_to_uncovered": (
      Phrase(ja: "圏内から圏外へ（人）", en: "From covered to uncovered"),
      Phrase(ja: "区分が変わった人数", en: "People whose class changed so")
    ),
    "edge_to_covered": (
      Phrase(ja: "境界から圏内へ（人）", en: "From edge to covered"),
      Phrase(ja: "区分が変わった人数", en: "People whose class changed so")
    ),
    "edge_to_uncovered": (
      Phrase(ja: "境界から圏外へ（人）", en: "From edge to uncovered"),
      Phrase(ja: "区分が変わった人数", en: "People whose class changed so")
    ),
    "uncovered_to_covered": (
      Phrase(ja: "圏外から圏内へ（人）", en: "From uncovered to covered"),
      Phrase(ja: "区分が変わった人数", en: "People whose class changed so")
    ),
    "uncovered_to_edge": (
      Phrase(ja: "圏外から境界へ（人）", en: "From uncovered to edge"),
      Phrase(ja: "区分が変わった人数", en: "People whose class changed so")
    ),
    "class_before": (
      Phrase(ja: "到達の区分（前）", en: "Class before"),
      Phrase(ja: "covered / edge / uncovered", en: "covered, edge, uncovered")
    ),
    "class_after": (
      Phrase(ja: "到達の区分（後）", en: "Class after"),
      Phrase(ja: "covered / edge / uncovered", en: "covered, edge, uncovered")
    ),
  ]
}

extension Words.Layers {
  static let difference: [String: (title: Phrase, about: Phrase)] = [
    "diff_facility": (
      Phrase(ja: "資源の変化", en: "Changes of facilities"),
      Phrase(
        ja: "新規、廃止、移転、区分の変更など、変化ごとに1行", en: "Opened, closed, moved, re-classified: one row for each change")
    ),
    "diff_area": (
      Phrase(ja: "圏域ごとの変化", en: "Changes by area"),
      Phrase(ja: "資源の変化によって到達の区分が変わった人数", en: "People whose class of reach changed because of the facilities")
    ),
    "diff_cell": (
      Phrase(ja: "区分が変わったメッシュ", en: "Cells whose class changed"),
      Phrase(
        ja: "資源の変化によって到達の区分が変わったメッシュ",
        en: "Inhabited cells whose class of reach changed because of the facilities")
    ),
    "diff_summary": (
      Phrase(ja: "種別ごとの変化", en: "Changes by kind"),
      Phrase(ja: "種別ごとの新規、廃止などの数", en: "Number of changes of each kind of facility")
    ),
  ]
}
