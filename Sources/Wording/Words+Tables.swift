extension Words {
  /// Headings of the tables for Excel, and of the summary on a terminal.
  public enum Tables {
    public static let areaLevel = Phrase(ja: "圏域の種類", en: "Area level")
    public static let code = Phrase(ja: "コード", en: "Code")
    public static let name = Phrase(ja: "名称", en: "Name")
    public static let homeCareArea = Phrase(ja: "在宅医療圏", en: "Home-care area")
    public static let secondaryArea = Phrase(ja: "二次医療圏", en: "Secondary area")
    public static let people = Phrase(ja: "総人口", en: "People")
    public static let people65 = Phrase(ja: "65歳以上", en: "People 65+")
    public static let people75 = Phrase(ja: "75歳以上", en: "People 75+")
    public static let share75 = Phrase(ja: "75歳以上の割合（%）", en: "Share of 75+ (%)")
    public static let countOf = Phrase(ja: "{0}数", en: "{0}: number")
    public static let perTenThousand = Phrase(ja: "{0}（75歳以上1万人当たり）", en: "{0}: per 10,000 of 75+")
    public static let providersConfirmed = Phrase(ja: "{0}の提供者（確認済み）", en: "{0}: providers confirmed")
    public static let providersPossible = Phrase(
      ja: "{0}の提供者（未報告を含む）", en: "{0}: providers, not reported included")
    public static let year = Phrase(ja: "年", en: "Year")
    public static let roundTheClock = Phrase(ja: "24時間の提供者だけ", en: "Round-the-clock providers only")
    public static let note = Phrase(ja: "注記・出典", en: "Note and sources")
    public static let service = Phrase(ja: "サービス", en: "Service")
    public static let rule = Phrase(ja: "到達規則", en: "Reach rule")
    public static let counting = Phrase(ja: "数え方", en: "Counting")
    public static let countingAll = Phrase(
      ja: "このサービスを行うすべての施設（訪問看護は病院・診療所を含む）",
      en: "Everyone who offers the service (hospitals and clinics that nurse at home included)")
    public static let countConfirmed = Phrase(ja: "提供者数（確認済み）", en: "Providers, confirmed")
    public static let countPossible = Phrase(ja: "提供者数（未報告を含む）", en: "Providers, not reported included")
    public static let uncoveredPossibleLeast = Phrase(
      ja: "圏外人口 最小（未報告を含む）", en: "Beyond reach, least (not reported = yes)")
    public static let uncoveredPossible = Phrase(ja: "圏外人口（未報告を含む）", en: "Beyond reach (not reported = yes)")
    public static let uncoveredPossibleMost = Phrase(
      ja: "圏外人口 最大（未報告を含む）", en: "Beyond reach, most (not reported = yes)")
    public static let uncoveredConfirmedLeast = Phrase(
      ja: "圏外人口 最小（確認済みのみ）", en: "Beyond reach, least (confirmed only)")
    public static let uncoveredConfirmed = Phrase(ja: "圏外人口（確認済みのみ）", en: "Beyond reach (confirmed only)")
    public static let uncoveredConfirmedMost = Phrase(
      ja: "圏外人口 最大（確認済みのみ）", en: "Beyond reach, most (confirmed only)")
    public static let uncovered75PossibleLeast = Phrase(
      ja: "圏外75歳以上 最小（未報告を含む）", en: "75+ beyond reach, least (not reported = yes)")
    public static let uncovered75Possible = Phrase(
      ja: "圏外75歳以上（未報告を含む）", en: "75+ beyond reach (not reported = yes)")
    public static let uncovered75PossibleMost = Phrase(
      ja: "圏外75歳以上 最大（未報告を含む）", en: "75+ beyond reach, most (not reported = yes)")
    public static let uncovered75ConfirmedLeast = Phrase(
      ja: "圏外75歳以上 最小（確認済みのみ）", en: "75+ beyond reach, least (confirmed only)")
    public static let uncovered75Confirmed = Phrase(
      ja: "圏外75歳以上（確認済みのみ）", en: "75+ beyond reach (confirmed only)")
    public static let uncovered75ConfirmedMost = Phrase(
      ja: "圏外75歳以上 最大（確認済みのみ）", en: "75+ beyond reach, most (confirmed only)")
    public static let uncoveredShare75 = Phrase(
      ja: "圏外75歳以上の割合（%、未報告を含む）", en: "Share of 75+ beyond reach (%, not reported = yes)")
    public static let meanPossible = Phrase(
      ja: "最寄りまでの平均距離（km、未報告を含む）", en: "Mean distance (km, not reported = yes)")
    public static let p90Possible = Phrase(
      ja: "90パーセンタイル距離（km、未報告を含む）", en: "90th-percentile distance (km, not reported = yes)")
    public static let leastPossible = Phrase(
      ja: "最短距離（km、未報告を含む）", en: "Least distance (km, not reported = yes)")
    public static let mostPossible = Phrase(
      ja: "最長距離（km、未報告を含む）", en: "Greatest distance (km, not reported = yes)")
    public static let meanConfirmed = Phrase(
      ja: "最寄りまでの平均距離（km、確認済みのみ）", en: "Mean distance (km, confirmed only)")
    public static let p90Confirmed = Phrase(
      ja: "90パーセンタイル距離（km、確認済みのみ）", en: "90th-percentile distance (km, confirmed only)")
    public static let leastConfirmed = Phrase(
      ja: "最短距離（km、確認済みのみ）", en: "Least distance (km, confirmed only)")
    public static let mostConfirmed = Phrase(
      ja: "最長距離（km、確認済みのみ）", en: "Greatest distance (km, confirmed only)")
    public static let ownKindCount = Phrase(
      ja: "本来の種別だけの提供者数（訪問看護はステーション、訪問診療は診療所）",
      en: "Providers of the service's own kind only (stations; clinics)")
    public static let ownKindUncovered75 = Phrase(
      ja: "本来の種別だけを数えた場合の圏外75歳以上", en: "75+ beyond reach when only the own kind counts")

    public static let rankingTitle = Phrase(
      ja: "■ {0}：最寄りの提供者が {1} より遠い75歳以上が多い在宅医療圏（空白候補）",
      en: "■ {0}: home-care areas with most people of 75+ farther than {1} from any provider (gap candidates)"
    )
    public static let beyond75 = Phrase(ja: "75歳以上", en: "75+")
    public static let range = Phrase(ja: "［範囲］", en: "[range]")
    public static let share = Phrase(ja: "割合", en: "share")
    public static let confirmedOnly = Phrase(ja: "確認済みのみ", en: "confirmed only")
    public static let nobodyBeyond = Phrase(ja: "該当なし", en: "nobody")
    public static let besides = Phrase(
      ja: "ほかに {0}：{1}［{2}］", en: "besides, {0}: {1} [{2}]")
    public static let none = Phrase(ja: "なし", en: "none")
    public static let withoutProviderTitle = Phrase(
      ja: "■ 提供者（未報告を含む）が1つもない圏域", en: "■ Areas without any provider (not reported counted as yes)")
    public static let withoutProvider = Phrase(ja: "{0}／{1}：{2}　{3}", en: "{0}, {1}: {2}  {3}")
  }
}
