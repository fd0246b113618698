// What the import doctor says of what it finds.
extension Words {
  public enum Doctor {
    /// Every check that the program makes; a new rule is one entry in one of these groups.
    public static let rules: [RuleText] =
      fileRules + placeRules + areaRules + datasetRules + listRules

    // Positions
    public static let sharedPosition = Phrase(
      ja: "町の違う{0}件（{1} など）に同じ位置が入っています",
      en: "{0} rows of different towns ({1} …) share this position")
    public static let knownPlaceholder = Phrase(
      ja: "位置は{0}の代表点です（住所の町字から {1} km）",
      en: "the position is the point of {0} ({1} km from the town of the address)")
    public static let centreOfJapan = Phrase(ja: "「日本」全体", en: "Japan as a whole")
    public static let centreOfIreland = Phrase(ja: "「アイルランド」全体", en: "Ireland as a whole")
    public static let tokyoDatum = Phrase(
      ja: "{0}件の位置が、中央値で東へ {1} m、北へ {2} m ずれています。日本測地系のずれ（東へ {3} m、北へ {4} m）に当たります",
      en:
        "{0} positions are off by {1} m east, {2} m north (median); the Tokyo datum is off by {3} m, {4} m"
    )
    public static let facilityOutside = Phrase(
      ja: "{0}の位置が{1}の外にあります（{2} km）", en: "{0} lies outside {1} ({2} km)")
    public static let facilityOutsideInside = Phrase(
      ja: "{0}の位置が{1}の外、{3}にあります（{2} km）", en: "{0} lies outside {1}, in {3} ({2} km)")

    // Codes and texts
    public static let checkDigit = Phrase(
      ja: "「{0}」の検査数字は {1} のはずです", en: "the check digit of “{0}” should be {1}")
    public static let zeroLost = Phrase(
      ja: "「{0}」は「{1}」の先頭の0が消えたものです", en: "“{0}” is “{1}” without its zero")
    public static let codeUnknown = Phrase(
      ja: "「{0}」という市区町村コードはありません", en: "there is no municipality of the code “{0}”")
    public static let codeFormer = Phrase(
      ja: "{0}（{1}）は{2}に{3}（{4}）になりました", en: "{0} ({1}) became {3} ({4}) on {2}")
    public static let wrongLength = Phrase(
      ja: "「{0}」は{1}文字です（正しくは{2}）", en: "“{0}” has {1} characters (should be {2})")
    public static let tenOrSeven = Phrase(ja: "10桁または7桁", en: "ten or seven")
    public static let seven = Phrase(ja: "7桁", en: "seven")
    public static let ten = Phrase(ja: "10文字", en: "ten")
    public static let lostCharacters = Phrase(
      ja: "「{0}」に読めない文字があります", en: "“{0}” holds characters that were lost")
    public static let privateUse = Phrase(
      ja: "「{0}」の{1}文字目に外字（U+{2}）があります",
      en: "“{0}” holds the private-use character U+{2} at place {1}")
    public static let notADate = Phrase(ja: "「{0}」は日付として読めません", en: "“{0}” can't be read as a date")
    public static let unknownSymbol = Phrase(
      ja: "受理記号「{0}」（{1}行）は記号の表にありません",
      en: "the symbol “{0}” ({1} rows) is not in the table of symbols")
    public static let closedDays = Phrase(
      ja: "1を{0}と読むと、平日に休む施設が{1}％、日曜に休む施設が{2}％になります（{3}件）",
      en: "read with 1 as {0}, {1} % are closed on weekdays and {2} % on Sundays ({3} facilities)")
    public static let open = Phrase(ja: "診療", en: "open")
    public static let closed = Phrase(ja: "休診", en: "closed")
    public static let sameFacility = Phrase(
      ja: "「{0}」は {1} と {2} の二つの番号で載っています", en: "“{0}” stands under two ids, {1} and {2}")

    // People and cells
    public static let notNested = Phrase(
      ja: "{0}：{1} {2} より {3} {4} のほうが多くなっています", en: "{0}: {3} {4} exceeds {1} {2}")
    public static let bandsDiffer = Phrase(
      ja: "{0}：年齢階級の合計 {1} が総数 {2} と合いません", en: "{0}: the age groups add up to {1}, not {2}")
    public static let people = Phrase(ja: "総数", en: "total")
    public static let people65 = Phrase(ja: "65歳以上", en: "65+")
    public static let people75 = Phrase(ja: "75歳以上", en: "75+")
    public static let people80 = Phrase(ja: "80歳以上", en: "80+")
    public static let people85 = Phrase(ja: "85歳以上", en: "85+")
    public static let suppressed = Phrase(
      ja: "{0}個のメッシュ（全{1}個）が秘匿されています", en: "{0} of {1} cells are suppressed")
    public static let cellOutside = Phrase(
      ja: "メッシュ {0} の中心は{1}から {2} km 離れています", en: "the centre of cell {0} lies {2} km from {1}")

    // Boundaries
    public static let crosses = Phrase(
      ja: "{0}（{1} km²）の境界が {2} で交差しています", en: "the boundary of {0} ({1} km²) crosses itself at {2}"
    )
    public static let touches = Phrase(
      ja: "{0}（{1} km²）の境界が {2} で自分に触れています",
      en: "the boundary of {0} ({1} km²) touches itself at {2}")
    public static let overlap = Phrase(
      ja: "{0}と{1}が {2} m² 重なっています（{3} 付近）", en: "{0} and {1} overlap by {2} m² (near {3})")
    public static let gap = Phrase(
      ja: "{0}の間に {1} m² の隙間があります（{2} 付近）", en: "there is a gap of {1} m² between {0} (near {2})")
    public static let sliver = Phrase(
      ja: "{0}に細長い切れ端（{1} m²）があります（{2} 付近）", en: "{0} has a sliver of {1} m² (near {2})")
    public static let notShared = Phrase(
      ja: "{0}と{1}の境界線は、{3}か所で頂点がそろっていません（{2} 付近）",
      en: "{0} and {1} don't share their vertices in {3} places (near {2})")

    // Reports
    public static let heading = Phrase(ja: "{0}：", en: "{0}: ")
    public static let ruleHeading = Phrase(ja: "【{0}】{1}（{2}件、{3}）", en: "[{0}] {1} ({2}, {3})")
    public static let more = Phrase(
      ja: "… ほか{0}件（--all ですべて表示）", en: "… and {0} more (--all shows them)")
    public static let faultsFirst = Phrase(
      ja: "ファイルに誤りがある（エラー {0}件）ため、アトラスを作れません", en: "{0} errors in its files must be corrected first"
    )

    /// The word for `error`, `warning`, `note`.
    public static func severity(_ word: String) -> Phrase {
      switch word {
      case "error": Phrase(ja: "エラー", en: "ERROR")
      case "warning": Phrase(ja: "警告", en: "WARNING")
      default: Phrase(ja: "注記", en: "NOTE")
      }
    }

    // Atlases
    public static func tableUnreadable(_ table: String, _ reason: Phrase) -> Phrase {
      Phrase(
        ja: "表 \(table) を読めません（\(reason.ja)）", en: "the table \(table) can't be read (\(reason.en))"
      )
    }
    public static let columnMissing = Phrase(
      ja: "表 {0} に列 {1} がありません", en: "the table {0} lacks the column {1}")
    public static let layerWithoutShapes = Phrase(
      ja: "層 {0} に図形の列がありません", en: "the layer {0} has no geometries")
    public static let rowsWithoutShape = Phrase(
      ja: "層 {0} の {2} 行のうち {1} 行に図形がありません", en: "{1} of {2} rows of {0} have no geometry")
    public static let indexMissing = Phrase(
      ja: "層 {0} に空間索引がありません", en: "the layer {0} has no R-tree")
    public static let indexDiffers = Phrase(
      ja: "層 {0} の空間索引は {1} 行で、図形は {2} 行です", en: "the R-tree of {0} has {1} rows, the layer {2}")
    public static let sumDiffers = Phrase(
      ja: "{0} の {1} 年の {2} は {3} ですが、メッシュの合計は {4} です",
      en: "{2} of {0} in {1} is {3}, but its cells add up to {4}")
  }
}
