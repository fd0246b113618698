// Questions asked by name and value, as over HTTP.
extension Words {
  public enum Parameters {
    public static let unknown = Phrase(
      ja: "このパラメーターはありません。使えるのは {0} です", en: "there is no such parameter; there are {0}")
    public static let repeated = Phrase(ja: "同じパラメーターが二度あります", en: "the parameter is given twice")
    public static let badValue = Phrase(ja: "「{0}」は使えません。{1}", en: "“{0}” can't be used; it takes {1}")
    public static let fileRefused = Phrase(
      ja: "手元のファイルを指すため、ここでは使えません（コマンドでは使えます）",
      en: "it names a file, which a request may not do; the command line takes it")
    public static let commandOnly = Phrase(
      ja: "コマンドだけのものです", en: "it belongs to the command line only")
    public static let exclusive = Phrase(
      ja: "{0} と {1} は同時に使えません。どちらか一つにしてください", en: "{0} and {1} exclude each other; give one of them")
    public static let noSuchVerb = Phrase(
      ja: "分析「{0}」はありません。あるのは {1} です", en: "there is no analysis “{0}”; there are {1}")
    public static let verbNeedsFiles = Phrase(
      ja: "分析「{0}」は手元のファイルを読むため、コマンドだけで使えます。ここで使えるのは {1} です",
      en: "the analysis “{0}” reads files and is on the command line only; here there are {1}")
    public static let badStyle = Phrase(
      ja: "様式は英小文字・数字・ハイフンの名前で指定します", en: "a style is named by small letters, digits and hyphens")
    public static let badFormat = Phrase(ja: "地図の形式は {0} のいずれかです", en: "a map comes as one of {0}")

    // What a parameter takes
    public static let takesChoice = Phrase(ja: "{0} のいずれかです", en: "one of {0}")
    public static let takesInteger = Phrase(ja: "{0} から {1} までの整数です", en: "a whole number from {0} to {1}")
    public static let takesNumber = Phrase(ja: "{0} から {1} までの数です", en: "a number from {0} to {1}")
    public static let takesLength = Phrase(
      ja: "16km や 4000m のような長さです（{0}km まで）", en: "a length such as 16km or 4000m (up to {0}km)")
    public static let takesFlag = Phrase(ja: "true か false です", en: "true or false")
    public static let takesText = Phrase(
      ja: "改行のない {0} 文字までの文字です", en: "a text of up to {0} characters on one line")

    // Parameters of every analysis
    public static let service = Phrase(ja: "サービス", en: "Service")
    public static let areaLevel = Phrase(ja: "行の単位（区域の段階、または cell でメッシュ）", en: "Level of areas, or cell")
    public static let age = Phrase(
      ja: "数える人（全体、または何歳以上）", en: "People who are counted: total, or of that age and over")
    public static let year = Phrase(
      ja: "年（省略時はアトラスの基準年）", en: "Year; the base year of the atlas unless given")
    public static let roundTheClock = Phrase(
      ja: "24時間対応の施設だけを数える", en: "Count only providers on duty day and night")
    public static let capability = Phrase(
      ja: "confirmed は出典で確認できた施設だけ、possible は未報告も含む（省略時は、幅を示せる分析では両方）",
      en:
        "confirmed: only facilities of which a source says so; possible: also those that do not report; unless given, both where the analysis shows a range"
    )
    public static let within = Phrase(ja: "届く距離（直線）", en: "Reach in a straight line")
    public static let preset = Phrase(
      ja: "アトラスの到達ルールの名前（16km、8km、own など）", en: "A reach rule of the atlas by its name: 16km, 8km, own …")
    public static let format = Phrase(ja: "答えの形式", en: "Form of the answer")
    public static let layer = Phrase(
      ja: "答えの表の名前（省略時は最初の表）", en: "Which table of the answer, by its name; the first unless given")
    public static let language = Phrase(ja: "言語", en: "Language")

    // Parameters of single analyses
    public static let threshold = Phrase(
      ja: "75歳以上1万人あたりの施設数がこれより少ない区域に印を付ける",
      en: "Mark areas with fewer providers per 10,000 people of 75 and over")
    public static let plane = Phrase(
      ja: "比較のため、届く円を平面で描く", en: "Draw reach discs in a plane, as other tools do, for comparison")
    public static let segments = Phrase(
      ja: "plane のとき、四分円あたりの線分の数", en: "With plane: segments of a quadrant of the disc")
    public static let method = Phrase(ja: "届きやすさの計算方法", en: "Method of floating catchment areas")
    public static let supply = Phrase(
      ja: "供給量（capacity は出典の定員など、不明なら1。one はすべて1）",
      en: "capacity (1 where none is known), or one for every provider")
    public static let zones = Phrase(
      ja: "e2sfca と bfca の輪（距離:重み、近い順。最後は届く距離）",
      en: "Rings of e2sfca and bfca: distance:weight from near to far, the last at the reach")
    public static let sigma = Phrase(
      ja: "gaussian のσ（省略時は届く距離の3分の1）", en: "For gaussian; a third of the reach unless given")
    public static let add = Phrase(ja: "新しく置く施設の数", en: "How many new providers")
    public static let candidates = Phrase(
      ja: "候補地（cells は各区画で最も人の多いメッシュ、municipal-offices は庁舎）",
      en: "cells (the most peopled cell of each square) or municipal-offices")
    public static let candidateMesh = Phrase(ja: "cells のときの区画の幅", en: "With cells: how wide the squares are")
    public static let objective = Phrase(
      ja: "coverage は新しく届く人を最大に、distance は平均距離を最短に",
      en: "coverage: most people newly within reach; distance: shortest mean distance")
    public static let satellite = Phrase(
      ja: "既存の施設の近くだけに置く（サテライト）", en: "Satellites: only near existing providers")
    public static let satelliteWithin = Phrase(ja: "satellite のときの近さ", en: "With satellite: how near")
    public static let by = Phrase(
      ja: "行の単位（省略時は provider、area-level=cell なら cell）",
      en: "Rows of the answer; provider unless given, or cell with area-level=cell")
    public static let area = Phrase(
      ja: "区域の名称、コード、または LEVEL:名称（省略時は area-level のすべてを並べる）",
      en: "Area by name, code or LEVEL:NAME; all areas of area-level side by side unless given")
    public static let similar = Phrase(ja: "似た区域をいくつ示すか", en: "How many similar areas")

    // Analyses
    public static let gapsTitle = Phrase(ja: "空白候補", en: "Gap candidates")
    public static let gapsAbout = Phrase(
      ja: "サービスの届かない人（空白候補）を区域やメッシュごとに示します",
      en: "People beyond reach of a service (gap candidates), by area or cell")
    public static let populationTitle = Phrase(ja: "人口と在宅医療の需要", en: "People and demand")
    public static let populationAbout = Phrase(
      ja: "年齢別の人口の現在と将来、在宅医療の需要を区域ごとに示します",
      en: "People of areas by age, now and later, and the demand of home visits")
    public static let accessTitle = Phrase(ja: "届きやすさ", en: "Accessibility")
    public static let accessAbout = Phrase(
      ja: "届く範囲にある供給量を一人あたりで示し（2SFCA など）、その格差を測ります",
      en: "What is offered within reach per person (2SFCA and its kin), and how unequally")
    public static let sitingTitle = Phrase(ja: "配置の候補", en: "Siting")
    public static let sitingAbout = Phrase(
      ja: "新しい施設を置くと最も効果のある場所を、証明された上限とともに示します",
      en: "Where new providers would help most, with a proven bound")
    public static let resilienceTitle = Phrase(ja: "一施設への依存", en: "Resilience")
    public static let resilienceAbout = Phrase(
      ja: "一つの施設が止まったときに届かなくなる人と、夜間に残る体制を示します",
      en: "Who would lose reach if one provider stopped, and what is left at night")
    public static let compareTitle = Phrase(ja: "区域の比較", en: "Comparison")
    public static let compareAbout = Phrase(
      ja: "区域を、県全体・全国・似た区域と並べます", en: "An area beside its prefecture, the nation and the areas most like it")

    // Parameters of print maps
    public static let mapService = Phrase(ja: "様式が示すサービス", en: "Service that the style shows")
    public static let mapItem = Phrase(
      ja: "様式 progress が示す取組項目（all、a ア … ku ク）",
      en: "Work item that the style progress shows: all, a ア … ku ク")
    public static let mapArea = Phrase(
      ja: "区域の名称、コード、または LEVEL:名称。全域は都道府県全体",
      en: "Area by name, code or LEVEL:NAME; 全域 is the whole prefecture")
    public static let paper = Phrase(ja: "用紙", en: "Paper")
    public static let orientation = Phrase(ja: "用紙の向き", en: "Orientation of the paper")
    public static let resolution = Phrase(ja: "PNGの解像度（dpi）", en: "Resolution of a PNG, dots per inch")
    public static let scale = Phrase(
      ja: "縮尺（1:250000 など。省略時は収まる最大のもの）",
      en: "Scale such as 1:250000; the largest round one that fits unless given")
    public static let mapTitle = Phrase(
      ja: "題名（省略時は数値から作る）", en: "Title instead of the one that is made from the figures")
    public static let table = Phrase(
      ja: "施設に番号を付け、一覧のページを加える", en: "Number the facilities and add pages that list them")
    public static let graticule = Phrase(
      ja: "経緯線の間隔（度）", en: "Draw meridians and parallels every so many degrees")
  }
}
