/// Linking lists of facilities, and what people decide about doubtful pairs.
extension Words {
  public enum Linking {
    public static let badDecision = Phrase(
      ja: "decision「{0}」は same か different ではありません", en: "the decision \"{0}\" is neither same nor different")
    public static let badDecisionRemedy = Phrase(
      ja: "link_review.csv の decision の列に same（同じ施設）か different（別の施設）を書いてください",
      en: "write same or different into the column decision of link_review.csv")
    public static let contradiction = Phrase(
      ja: "{0} と {1} の組に same と different の両方が書かれています",
      en: "the pair {0} and {1} is said to be both the same and different")
    public static let contradictionRemedy = Phrase(ja: "どちらか一方にしてください", en: "keep one of the two")
    public static let decisionUnused = Phrase(
      ja: "判断の {0} と {1} の組が一覧に見つかりません", en: "the decided pair {0} and {1} isn't in the lists")
    public static let decisionUnusedRemedy = Phrase(
      ja: "施設が一覧から消えたか、番号が変わっていないか確かめてください",
      en: "see whether a facility has left the lists or has a new number")
    public static let linkedByDecision = Phrase(ja: "{0}の結合: 人の判断", en: "{0} joined by a person's decision")
    public static let noRecords = Phrase(
      ja: "このデータセットには結合をやり直すための行（facility_records.csv）がありません",
      en: "this dataset holds no rows to link again (facility_records.csv)")
    public static let noRecordsRemedy = Phrase(
      ja: "公表ファイルから import を --compact なしでやり直してください",
      en: "import the official files again without --compact")
    public static let reviewCount = Phrase(
      ja: "確認を要する組（link_review.csv）", en: "Pairs to review (link_review.csv)")
    public static let decided = Phrase(ja: "判断済みの組", en: "Pairs decided")
    public static let recall = Phrase(
      ja: "{0} × {1}：番号が一致する {2} 組のうち名称と所在地だけで結べた {3} 組、再現率 {4} %、適合率 {5} %（誤り {6} 組）",
      en:
        "{0} × {1}: of {2} pairs that share a number {3} were joined by name and address alone, recall {4} %, precision {5} % ({6} wrong)"
    )
    public static let measureNeedsTwo = Phrase(
      ja: "番号を共有する一覧が2つ必要です（保険医療機関一覧と届出受理医療機関名簿）",
      en: "two lists that share their numbers are needed (insured institutions and notifications)")
    public static let measureRemedy = Phrase(
      ja: "例: zaitaku link --measure 保険医療機関一覧.csv 届出受理名簿.xlsx --prefecture 01",
      en: "for example: zaitaku link --measure insured.csv notified.xlsx --prefecture 01")
    public static let absentMeansNo = Phrase(
      ja: "{0}の届出がないため「行わない」とした施設", en: "Facilities without the notification {0}, taken as \"no\"")
  }
}

extension Words.Ingest {
  public static let progressReading = Phrase(ja: "読み込み: {0}", en: "reading {0}")
  public static let progressAreas = Phrase(ja: "市区町村と圏域", en: "municipalities and areas")
  public static let progressPeople = Phrase(ja: "人口", en: "people")
  public static let progressBoundaries = Phrase(ja: "境界の簡略化", en: "generalising boundaries")
  public static let progressFacilities = Phrase(ja: "位置の決定と結合", en: "placing and linking facilities")
  public static let doubtfulLines = Phrase(
    ja: "文字コードの異なる行、または読めない文字のある行が {0} 行あります（最初の行を示します）",
    en: "{0} lines are in another encoding or hold characters that can't be read (the first is named)")
}
