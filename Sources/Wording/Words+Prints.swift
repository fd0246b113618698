// Sheets drawn by a style.
extension Words {
  public enum Prints {
    public static let east = Phrase(ja: "東経{0}", en: "{0} E")
    public static let north = Phrase(ja: "北緯{0}", en: "{0} N")
    public static let islands = Phrase(ja: "離島", en: "Islands")

    // Titles: what the map shows, with its number.
    public static let resources = Phrase(
      ja: "{0}の在宅医療の資源：診療所{1}・病院{2}・歯科{3}・訪問看護{4}・薬局{5}",
      en:
        "Providers in {0}: {1} clinics, {2} hospitals, {3} dental practices, {4} nursing stations, {5} pharmacies"
    )
    public static let share = Phrase(ja: "{0}の75歳以上は{1}人に1人（{2}）", en: "{0}: one in {1} is 75 or older ({2})")
    public static let accessTitle = Phrase(
      ja: "{0}の届きやすさ：75歳以上1万人あたり{1}（{2}）から{3}（{4}）まで",
      en: "Accessibility of the {0}: from {1} ({2}) to {3} ({4}) per 10,000 people of 75+")
    public static let accessNobodyTitle = Phrase(
      ja: "{0}の届きやすさ：75歳以上1万人あたり{1}、圏内に施設のない市区町村が{2}",
      en: "Accessibility of the {0}: {1} per 10,000 people of 75+; {2} municipalities have nobody in reach")
    public static let perTenThousand = Phrase(ja: "1万人あたり", en: "per 10,000")
    public static let accessOne = Phrase(
      ja: "{0}の{1}の届きやすさ：75歳以上1万人あたり{2}", en: "Accessibility of the {1} in {0}: {2} per 10,000 people of 75+")
    public static let nightTitle = Phrase(
      ja: "24時間対応の訪問診療・往診が{0}にない75歳以上：{1}（{2}）",
      en: "People 75+ without a round-the-clock physician {0}: {1} ({2})")
    public static let resilienceTitle = Phrase(
      ja: "{0}：一つの施設だけが届く75歳以上は{1}（{2}）",
      en: "{0}: {1} people of 75+ ({2}) are reached by one provider only")
    public static let progressTitle = Phrase(
      ja: "{0}：実施{1}・予定{2}・未実施{3}・未報告{4}（市区町村）",
      en: "{0}: {1} implemented, {2} planned, {3} not, {4} not reported (municipalities)")
    public static let progressAllTitle = Phrase(
      ja: "8項目すべてを実施している市区町村：{0}（報告のあった{1}のうち、未報告{2}）",
      en: "Municipalities that implement all eight items: {0} (of {1} that report; {2} do not)")
    public static let plainTitle = Phrase(ja: "{0}（{1}）", en: "{0} ({1})")
    public static let about = Phrase(ja: "{0}。{1}の地図。", en: "{0}. Map of {1}.")

    // Figures.
    public static let population = Phrase(ja: "人口", en: "People")
    public static let medianAccess = Phrase(ja: "市区町村の中央値", en: "Median of municipalities")
    public static let areaAccess = Phrase(ja: "75歳以上1万人あたり", en: "per 10,000 people of 75+")
    public static let nightProviders = Phrase(ja: "24時間対応（確認できた施設）", en: "Round the clock (confirmed)")
    public static let soleProviders = Phrase(
      ja: "その施設だけが届く人のいる施設", en: "Providers on whom somebody depends alone")
    public static let solePeople = Phrase(
      ja: "一つの施設だけが届く75歳以上", en: "People 75+ reached by one provider only")
    public static let secureShare = Phrase(ja: "二つ以上が届く75歳以上", en: "People 75+ reached by two or more")
    public static let reported = Phrase(ja: "報告のあった市区町村", en: "Municipalities that report")
    public static let municipalities = Phrase(ja: "{0}", en: "{0}")

    // Tables.
    public static let lowestAccess = Phrase(ja: "届きやすさの低い市区町村", en: "Lowest accessibility")
    public static let nightGaps = Phrase(
      ja: "24時間対応の届かない75歳以上が多い市区町村", en: "Most people 75+ without night cover")
    public static let soleTable = Phrase(ja: "止まると影響の大きい施設（届かなくなる人数）", en: "Providers most depended on")
    public static let provider = Phrase(ja: "施設", en: "Provider")
    public static let resourceTable = Phrase(ja: "75歳以上1万人あたりの施設数", en: "Providers per 10,000 people 75+")
    public static let leastDone = Phrase(ja: "実施の少ない市区町村", en: "Fewest implemented")
    public static let done = Phrase(ja: "実施", en: "Done")

    // Notes.
    public static let accessNote = Phrase(
      ja: "届きやすさはE2SFCA法（距離が遠いほど小さな重み）で、供給を1施設＝1として数えました。区分は市区町村の五分位です。",
      en:
        "Accessibility by E2SFCA (less weight farther off), each provider counting as one. Classes are fifths of the municipalities."
    )
    public static let nightNote = Phrase(
      ja: "24時間対応を確認できた施設（在宅療養支援診療所・病院など）だけを数えました。ほかの施設も夜間に往診することがあります。",
      en: "Only providers whose round-the-clock duty is confirmed count; others may come at night, too.")
    public static let resilienceNote = Phrase(
      ja: "円の大きさは人数の目安です（凡例）。ある施設が休止したとき、ほかの施設が届かない75歳以上を数えました。円と表には圏域の外に住む人も含みます。",
      en:
        "Circles are sized by steps. People of 75+ without another provider within reach when one stops; circles and table count those beyond the border of the area, too."
    )
    public static let progressNote = Phrase(
      ja: "在宅医療・介護連携推進事業（ア）〜（ク）の実施状況を、市区町村の最も新しい年度の報告で示しました。",
      en: "State of the work items of the municipal programme, by each municipality's latest report.")
    public static let noProgress = Phrase(
      ja: "このアトラスには実施状況の報告がありません。すべて「未報告」です。",
      en: "This atlas holds no reports of progress: all is shown as not reported.")
    public static let kindNote = Phrase(
      ja: "公表された施設の数で、訪問するかどうかは問いません。", en: "Published providers, whether or not they visit homes.")
    public static let numberNote = Phrase(
      ja: "番号は次のページの施設一覧の番号です。重なって書けない番号もあります。",
      en: "Numbers are those of the list on the next page; some have no room on the map.")

    // The list of facilities.
    public static let listTitle = Phrase(ja: "{0}の施設一覧（{1}か所）", en: "Facilities in {0} ({1})")
    public static let listPage = Phrase(ja: "{0}／{1}ページ", en: "page {0} of {1}")
    public static let number = Phrase(ja: "番号", en: "No.")
    public static let name = Phrase(ja: "名称", en: "Name")
    public static let kind = Phrase(ja: "種類", en: "Kind")
    public static let address = Phrase(ja: "所在地", en: "Address")
    public static let position = Phrase(ja: "位置", en: "Place")
    public static let clock = Phrase(ja: "24時間", en: "24 h")
    public static let visits = Phrase(ja: "訪問", en: "Visits")
    public static let shortPhysician = Phrase(ja: "診療", en: "physician")
    public static let shortDentist = Phrase(ja: "歯科", en: "dentist")
    public static let shortNurse = Phrase(ja: "看護", en: "nurse")
    public static let shortPharmacist = Phrase(ja: "薬剤", en: "pharmacist")
    public static let yes = Phrase(ja: "○", en: "yes")
    public static let no = Phrase(ja: "×", en: "no")
    public static let silent = Phrase(ja: "−", en: "–")

    // Refusals.
    public static let tooLarge = Phrase(
      ja: "1:{0} では {1} は {2}×{3} mm になり、用紙の地図枠 {4}×{5} mm に収まりません",
      en: "at 1:{0} {1} takes {2}×{3} mm, and the sheet has {4}×{5} mm for the map")
    public static let tooLargeRemedy = Phrase(
      ja: "1:{0} より小さな縮尺、A3、別の向き、または --scale なしにしてください",
      en: "choose a scale of 1:{0} or smaller, A3, another orientation, or leave --scale out")
    public static let badScale = Phrase(
      ja: "縮尺 {0} は読めません。1:250000 のように 1:1,000 から 1:100,000,000 までで書いてください",
      en: "scale {0} can't be read: write 1:250000, between 1:1,000 and 1:100,000,000")
    public static let badResolution = Phrase(
      ja: "解像度 {0} dpi は使えません。36 から 1200 までにしてください", en: "{0} dpi is not possible: choose 36 to 1200")
    public static let noFont = Phrase(
      ja: "日本語フォント（Noto Sans CJK JP）がこの計算機にありません",
      en: "there is no Japanese font (Noto Sans CJK JP) on this machine")
    public static let noFontRemedy = Phrase(
      ja: "apt-get install fonts-noto-cjk で入れるか、--format svg にしてください",
      en: "install it with apt-get install fonts-noto-cjk, or use --format svg")
    public static let notRendered = Phrase(ja: "{0} を作れませんでした：{1}", en: "{0} could not be made: {1}")
    public static let needsOutput = Phrase(
      ja: "--each では -o にフォルダーを指定してください", en: "--each writes a folder: name it with -o")
    public static let noChoice = Phrase(
      ja: "スタイル {0} に {1} の選択はありません", en: "style {0} has no choice of {1}")

    public static let projected = Phrase(
      ja: "{0}：{2}年の{1}は{3}（{4}）", en: "{0}: people {1} in {2}: {3} ({4})")
    public static let projectedPeople = Phrase(ja: "{0}（{1}年）", en: "People {0} ({1})")
    public static let projectedShare = Phrase(ja: "{0}の割合（{1}年）", en: "Share of {0} ({1})")
    public static let projectedChange = Phrase(ja: "{0}年からの増減", en: "Change since {0}")
    public static let shareColumn = Phrase(ja: "割合", en: "Share")
    public static let projectedNote = Phrase(
      ja: "将来の人口は推計です。", en: "People of years to come are projected.")
  }
}
