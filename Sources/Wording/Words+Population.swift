// People on the mesh: what the importer does with the official files, what it doubts, and what maps say of it.
extension Words {
  public enum PopulationSources {
    public static let futureMeshMethod = Phrase(
      ja:
        "メッシュごと・年ごとの総数と5歳階級から65歳以上・75歳以上・85歳以上を求めた。秘匿されたメッシュの年齢は、合算先との間で総数に比例して分け直した（合計は変わらない）。",
      en:
        "65+, 75+ and 85+ of every cell and year from its five-year classes. The ages of suppressed cells were shared again between them and the cells that had received them, in proportion to the totals (sums stay). "
    )
    public static let censusAgeMeshMethod = Phrase(
      ja: "メッシュごとの総数、65歳以上、75歳以上、85歳以上を読んだ。秘匿されたメッシュの年齢は、合算先との間で総数に比例して分け直した（合計は変わらない）。",
      en:
        "Totals, 65+, 75+ and 85+ of cells. The ages of suppressed cells were shared again between them and the cells that had received them, in proportion to the totals (sums stay). "
    )
    public static let registerMethod = Phrase(
      ja: "市区町村ごとの総数と65歳以上・75歳以上・85歳以上（男女計）。", en: "Totals, 65+, 75+ and 85+ of municipalities, both sexes. ")
    public static let demandMethod = Phrase(
      ja: "構想区域・年ごとの訪問診療・外来のレセプト件数（月平均）を表のとおり読んだ。",
      en: "Receipts a month by area and year for home visits and outpatient care, as the tables give them. ")
  }

  public enum PopulationIssues {
    public static let ageSumDiffers = Phrase(
      ja: "5歳階級の合計と、出典にある65歳以上・75歳以上の列が合わない箇所が{0}あります。5歳階級の合計を使いました。",
      en:
        "in {0} places the five-year classes do not sum to the published 65+ or 75+; the sums of the classes were used"
    )
    public static let ageSumDiffersRemedy = Phrase(
      ja: "配布元のファイルを取り直してください。", en: "download the file again from its publisher")
    public static let registerWithoutDate = Phrase(
      ja: "住民基本台帳の表に、いつ現在かが書かれていません。",
      en: "the table of the resident register does not say of which date it is")
    public static let demandSheetNotRead = Phrase(
      ja: "このシートが訪問診療と外来のどちらの推計か分からないため、読みませんでした。",
      en: "the sheet does not say whether it is about home visits or outpatient care; it was not read")
    public static let ageMeshNotUsed = Phrase(
      ja: "より新しい、または詳しいメッシュ人口（{0}）があるため使いませんでした。",
      en: "not used, since a newer or finer population mesh was given ({0})")
    public static let ageMeshRepeated = Phrase(
      ja: "同じメッシュが複数のファイルにあります（{0}）。はじめのファイルの値を使いました。",
      en: "{0} cells stand in several files; the first file counts")
    public static let otherMunicipality = Phrase(
      ja: "出典の市区町村コードと、メッシュの中心が入る市区町村が異なるメッシュが{0}（基準年の人口 {1} 人）あります。中心の位置に従いました。",
      en:
        "{0} cells ({1} people of the base year) have their centre in another municipality than the source says; the centre counts"
    )
    public static let otherMunicipalityRemedy = Phrase(
      ja: "境界のメッシュではふつうに起こります。多いときは、詳しい行政区域（N03）を使うか、出典の年次を確かめてください。",
      en:
        "usual for cells on a border; where there are many, use the detailed boundaries (N03) or check the editions"
    )
    public static let unknownMunicipality = Phrase(
      ja: "出典の市区町村コードが行政区域にないメッシュが{0}あります（合併・再編の前後など）。中心の位置に従いました。",
      en: "{0} cells carry a municipality code that the boundaries do not know (mergers); the centre counts")
    public static let agesElsewhere = Phrase(
      ja: "年齢が、手もとにないファイルのメッシュに合算された秘匿メッシュが{0}（人口 {1} 人）あります。総数はそのまま、年齢は市区町村の割合で補いました（推計）。",
      en:
        "the ages of {0} suppressed cells ({1} people) were added to cells of a file that is not at hand; their totals stay, their ages are those of the municipality (an estimate)"
    )
    public static let agesFromElsewhere = Phrase(
      ja: "手もとにないファイルの秘匿メッシュの年齢を含む合算先が{0}あります。その分を総数に比例して除きました（推計）。",
      en:
        "{0} cells hold ages of suppressed cells of a file that is not at hand; their part was taken out in proportion to the totals (an estimate)"
    )
    public static let agesElsewhereRemedy = Phrase(
      ja: "隣の都府県・区画のファイルも加えて取り込むと、正しく分けられます。",
      en: "import the file of the neighbouring prefecture or block as well, and they are shared properly")
    public static let cellsAtTheBorder = Phrase(
      ja: "中心が区域の外にあり、最寄りの市区町村に入れたメッシュが{0}（人口 {1} 人）あります。隣の都府県の境界がないため、海か隣の陸地かを区別できません。",
      en:
        "{0} cells ({1} people) with their centre outside were given to the nearest municipality; without the boundaries of the neighbouring prefectures the sea can't be told from their land"
    )
    public static let cellsAtTheBorderRemedy = Phrase(
      ja: "全国（または隣の都府県を含む）行政区域のファイルを使うと区別できます。",
      en: "use a boundary file of all Japan, or add those of the neighbours to one file")
    public static let populationFromMesh = Phrase(
      ja: "市区町村別の人口の表がないため、メッシュの値をそのまま使い、市区町村の人口はその合計（四捨五入）としました。",
      en:
        "no table of municipal population was given: the mesh's own figures stand, and municipal population is their rounded sum"
    )
    public static let somePopulationFromMesh = Phrase(
      ja: "表に人口がない市区町村は、メッシュの合計（四捨五入）で補いました：{0}",
      en: "municipalities that the table leaves out have the rounded sum of their cells: {0}")
    public static let populationFromMeshRemedy = Phrase(
      ja: "社人研の結果表1、3-3、3-4を加えると、市区町村の将来推計に正確に合わせられます。",
      en: "add the IPSS tables 1, 3-3 and 3-4 to meet the municipal projection exactly")
    public static let totalsOfTwoKinds = Phrase(
      ja: "{0}年は住民基本台帳に合わせ、その後の年はメッシュ別将来推計の値をそのまま使いました。二つは数え方が違うため、差を増減と読まないでください。",
      en:
        "{0} follows the resident register, later years are the mesh projection as it is; the two count differently: do not read their difference as growth or decline"
    )
    public static let meshYearNearest = Phrase(
      ja: "メッシュにない年は、最も近い年のメッシュの分布で配分しました。",
      en: "years that the mesh does not have are spread by its nearest year")
    public static let meshTotalDiffers = Phrase(
      ja: "{0} のメッシュ人口の合計 {1} 人が、市区町村の人口 {2} 人と2割より大きく違います。",
      en: "the cells of {0} hold {1} people, its table {2}: more than a fifth apart")
    public static let meshTotalDiffersRemedy = Phrase(
      ja: "メッシュのファイルが一部だけなら足りない区画を加えてください。行政区域が簡略化されたものなら、詳しいもの（N03）を使ってください。",
      en:
        "where a part of the mesh is missing, add the other blocks; where the boundaries are simplified, use the detailed ones (N03)"
    )
    public static let meshOutside = Phrase(
      ja: "このメッシュ人口には、この都道府県のメッシュが1つもありません。使いませんでした。",
      en: "the population mesh has no cell of this prefecture; it was not used")
    public static let differsFromRegister = Phrase(
      ja: "{0} の{1}：{4}年の将来推計 {2} 人と住民基本台帳 {3} 人が1割より大きく違います。将来推計を使いました。",
      en:
        "{0}, {1}: the projection for {4} has {2}, the resident register {3}, more than a tenth apart; the projection was used"
    )
    public static let differsFromRegisterRemedy = Phrase(
      ja: "推計の前提（災害、大規模な開発、施設など）を確かめ、計画では両方の値を見てください。",
      en:
        "look at what the projection assumed (disasters, large developments), and use both figures in planning"
    )
    public static let registerNotUsed = Phrase(
      ja: "より新しい住民基本台帳（{0}）があるため使いませんでした。", en: "not used, since a newer register was given ({0})")
    public static let registerCompared = Phrase(
      ja: "将来推計の{0}年と照合した（{1}市区町村）。", en: "Compared with the projection for {0} ({1} municipalities). ")
    public static let joinedArea = Phrase(
      ja: "将来推計では「{0}」が複数の市町村をまとめた区域になっていて、市町村ごとの値がありません。",
      en: "the projection takes several municipalities together as \"{0}\" and has no figures of each")
    public static let joinedAreaRemedy = Phrase(
      ja: "年齢別のメッシュ人口（国土数値情報の将来推計など）を加えると、その合計で補います。または住民基本台帳だけで取り込んでください。",
      en:
        "add a population mesh with ages, whose sums are used then, or import with the resident register instead of the projection"
    )
    public static let demandOfUnknownArea = Phrase(
      ja: "需要推計の構想区域「{0}」が、二次医療圏の表にありません。値は残しました。",
      en:
        "the area \"{0}\" of the demand projection is not in the table of secondary areas; its figures were kept"
    )
    public static let demandOfUnknownAreaRemedy = Phrase(
      ja: "需要推計と二次医療圏の表の年次を確かめてください（医療計画で圏域が変わることがあります）。",
      en: "check the editions of both tables: areas change with the medical plan")
    public static let areaWithoutDemand = Phrase(
      ja: "二次医療圏「{0}」の需要推計がありません。", en: "there is no demand projection of the secondary area \"{0}\"")
    public static let byTownPoints = Phrase(
      ja: "人口メッシュがないため、町丁目の代表点がある1kmメッシュに、点の数に比例して市区町村の人口を配分しました。概算です。",
      en:
        "no population mesh was given: municipal totals are spread over the 1 km cells that hold town points, by the number of points; a rough estimate"
    )
    public static let byTownPointsRemedy = Phrase(
      ja: "国土数値情報のメッシュ別将来推計人口か、国勢調査の地域メッシュ統計（e-Stat）を加えて取り込み直してください。",
      en:
        "import again with the projected population mesh (national land information) or the census mesh of e-Stat"
    )
    public static let withoutTownPoints = Phrase(
      ja: "町丁目の代表点が1つもない市区町村は、区域の中の1点に全員を置きました：{0}",
      en: "municipalities without a town point have everybody in one cell inside their boundary: {0}")
    public static let countAgeCells = Phrase(ja: "年齢別人口のあるメッシュ", en: "cells with people by age")
    public static let countAgeCellsNearest = Phrase(
      ja: "うち中心が区域外のため最寄りの市区町村に入れたもの", en: "of these given to the nearest municipality")
    public static let countAgeCellsBySource = Phrase(
      ja: "うち出典の市区町村に入れたもの", en: "of these placed as the source says")
    public static let countAgeCellsDropped = Phrase(
      ja: "他の都道府県などのため除いたメッシュ", en: "cells beyond the prefecture, left out")
    public static let countSuppressed = Phrase(ja: "年齢が秘匿されたメッシュ", en: "cells whose ages are suppressed")
    public static let countRegisterCompared = Phrase(
      ja: "住民基本台帳と照合した市区町村", en: "municipalities compared with the resident register")
    public static let countDemand = Phrase(ja: "需要推計の値", en: "figures of projected demand")
    public static let countTownCells = Phrase(ja: "町丁目の代表点があるメッシュ", en: "cells that hold town points")
    public static let countTownPoints = Phrase(ja: "使った町丁目の代表点", en: "town points used")
    public static let ageMeshRemark = Phrase(
      ja: "中心が区域内のメッシュ{0}、最寄りの市区町村に入れたもの{1}、出典の市区町村に入れたもの{2}、除いたもの{3}。いずれかの年に年齢が秘匿されたもの{4}。",
      en:
        "{0} cells by their centre, {1} to the nearest municipality, {2} as the source says, {3} left out; {4} with ages suppressed in some year. "
    )
    public static let townCellsRemark = Phrase(
      ja: "代表点{0}を数え、{1}の1kmメッシュの重みとした。", en: "{0} points weigh {1} cells of 1 km. ")
  }

  /// How people came onto the mesh, on maps, in tables and in the provenance, by the name of the method.
  public enum PopulationMethods {
    /// Stands on every map, page and table whose people are spread over town points.
    public static let townPointsWarning = Phrase(
      ja: "注意：人口メッシュがないため、人口の位置は町丁目の代表点の数による概算。圏外人口は目安にとどまる。",
      en:
        "Caution: without a population mesh people are placed by the number of town points only; figures of people beyond reach are rough."
    )
    public static let ageMeshShort = Phrase(
      ja: "年齢別のメッシュ人口。秘匿分は按分", en: "a population mesh with ages; suppressed cells shared out")
    public static let townPointsShort = Phrase(
      ja: "市区町村の人口を町丁目の代表点に配分した概算", en: "municipal totals spread over town points, a rough estimate")
    public static let ageMesh = Phrase(
      ja:
        "年齢別のメッシュ人口。秘匿されたメッシュの年齢は合算先との間で総数に比例して分け直した。市区町村・区の総数（将来推計・住民基本台帳）があるときは、総数、65歳以上、75歳以上を年ごとにメッシュの同じ年齢区分の人数に比例して千分の1人単位で配分し、各総数に正確に一致する。総数がないときはメッシュの値のまま。85歳以上は、総数に区分がないときメッシュでの75歳以上に対する割合による推計。",
      en:
        "A mesh with age bands. Ages of suppressed cells are shared again with the cells that had received them, by the totals. Where totals of a municipality or ward are published (projection, resident register), total, 65+ and 75+ of every year are spread in thousandths of a person in proportion to the mesh's own figures of the band, and every total is met exactly; without totals the mesh's figures stand. 85+ is, where the totals have no such band, an estimate by its share of 75+ in the mesh."
    )
    public static let townPoints = Phrase(
      ja:
        "概算。市区町村・区ごとの総数、65歳以上、75歳以上を、町丁目の代表点がある1kmメッシュに点の数に比例して千分の1人単位で配分。各総数に正確に一致するが、市区町村の中の位置は目安。",
      en:
        "A rough estimate: totals, 65+ and 75+ per municipality or ward spread in thousandths of a person over the 1 km cells that hold town points, by the number of points; every total is met exactly, places within a municipality are approximate."
    )
    public static let cellAboutAgeMesh = Phrase(
      ja: "基準年の人口。年齢別のメッシュ人口により、市区町村の総数があるときはそれに一致する。",
      en:
        "People of the base year by a mesh with ages; totals of municipalities are met where they are published."
    )
    public static let cellAboutTownPoints = Phrase(
      ja: "基準年の推計人口。町丁目の代表点の数に比例して市区町村の総数を配分した概算。",
      en:
        "Estimated people of the base year: municipal totals spread by the number of town points, a rough estimate."
    )
  }
}
