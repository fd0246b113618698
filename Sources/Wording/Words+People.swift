/// People of areas, now and later, and the demand of home visits.
extension Words {
  public enum PeopleAnalysis {
    public static let title = Phrase(ja: "圏域の人口と将来（{0}年）", en: "People of areas and their future ({0})")
    public static let total = Phrase(ja: "総人口", en: "people")
    public static let over65 = Phrase(ja: "65歳以上", en: "65+")
    public static let over75 = Phrase(ja: "75歳以上", en: "75+")
    public static let ageing = Phrase(ja: "高齢化率", en: "65+ share")
    public static let density = Phrase(ja: "人/km²", en: "per km²")
    public static let changeTotal = Phrase(ja: "総人口の増減", en: "change")
    public static let change75 = Phrase(ja: "75歳以上の増減", en: "change of 75+")
    public static let peak = Phrase(ja: "75歳以上の山", en: "75+ peak")
    public static let receipts = Phrase(ja: "訪問診療 件/月", en: "home visits/month")
    public static let year = Phrase(ja: "年", en: "year")
    public static let index = Phrase(ja: "指数", en: "index")
    public static let lastYear = Phrase(ja: "最終年", en: "last year")
    public static let change = Phrase(ja: "増減", en: "change")
    public static let cut = Phrase(ja: "按分の割合", en: "divided")
    public static let group = Phrase(ja: "年齢", en: "ages")
    public static let changes = Phrase(
      ja: "増減は{0}年から{1}年まで。75歳以上の山は、その間で75歳以上が最も多い年。",
      en: "Changes run from {0} to {1}; the peak is the year between with most people of 75+.")
    public static let noDemand = Phrase(
      ja: "訪問診療の需要推計がこのアトラスにないため、その列は空。",
      en: "This atlas has no forecast of home visits; its columns are empty.")
    public static let demand = Phrase(
      ja:
        "訪問診療の需要は厚生労働省の推計（構想区域ごと、{0}〜{1}年、レセプト件数/月）を、その年の75歳以上人口でメッシュに按分した値。二次医療圏の合計は推計と一致する。推計のない年は空。",
      en:
        "Demand of home visits: the ministry's forecast of secondary areas ({0}–{1}, receipts a month) divided over cells by people of 75+ of the year; sums of secondary areas are the forecast. Years without one are empty."
    )
    public static let demandMissing = Phrase(
      ja: "需要推計のない二次医療圏：{0}", en: "Secondary areas without a forecast: {0}")
    public static let notAnArea = Phrase(
      ja: "面（Polygon、MultiPolygon）ではありません。", en: "it is no Polygon or MultiPolygon")
    public static let notAnAreaRemedy = Phrase(
      ja: "圏域を面とした GeoJSON（経度・緯度、WGS84かJGD2011）にしてください。",
      en: "Give a GeoJSON file with the areas as polygons (longitude, latitude; WGS84 or JGD2011).")
    public static let badShape = Phrase(
      ja: "面として使えません（{0}）。", en: "it can't be used as an area ({0})")
    public static let badShapeRemedy = Phrase(
      ja: "線が交わる・重なる・面積がない面を、GISの「ジオメトリの修正」などで直してください。",
      en:
        "Mend shapes that cross or cover themselves or have no area, with \"fix geometries\" of a GIS for instance."
    )
    public static let nobodyThere = Phrase(
      ja: "人のいない圏域：{0}（アトラスの都道府県の外かもしれない。外の人は数えられない）。",
      en:
        "Areas without people: {0} (perhaps outside the atlas's prefecture, whose people alone are counted)."
    )
    public static let number = Phrase(ja: "番号", en: "number")
    public static let share75 = Phrase(ja: "75歳以上率", en: "75+ share")
    public static let allBands = Phrase(ja: "人口は{0}年（{1}）。", en: "People: {0} ({1}).")
    public static let noAreas = Phrase(ja: "圏域が1つもありません。", en: "there is no area in it")
    public static let ownAreas = Phrase(
      ja: "圏域の線が通るメッシュの人口は面積で按分した推計。メッシュの中に人は一様に住むとみなす。",
      en:
        "Cells that a line runs through are divided by area: people are taken as spread evenly within a cell."
    )
    public static let outside = Phrase(
      ja: "どの圏域にも入らない人 {0}（海に出たメッシュの部分を含む）。",
      en: "{0} people lie in none of the areas (with parts of cells that reach into the sea).")
    public static let overlap = Phrase(
      ja: "圏域が重なるメッシュが {0} あり、そこの人は重なるすべての圏域に数えられている。",
      en: "Areas overlap in {0} cells; their people are counted in each of them.")
  }
}

extension Words.Columns {
  static let people: [String: (title: Phrase, about: Phrase)] = [
    "share65": (
      Phrase(ja: "65歳以上の割合", en: "Share of 65+"),
      Phrase(ja: "高齢化率、0〜1。人がいなければ空。", en: "0…1; null without people")
    ),
    "density": (
      Phrase(ja: "人口密度（人/km²）", en: "People per km²"), Phrase(ja: "総人口÷面積", en: "All people over the area")
    ),
    "first_year": (Phrase(ja: "最初の年", en: "First year"), Phrase(ja: "増減の起点", en: "Changes count from here")),
    "last_year": (Phrase(ja: "最後の年", en: "Last year"), Phrase(ja: "増減の終点", en: "Changes count up to here")),
    "population_change": (
      Phrase(ja: "総人口の増減", en: "Change of people"),
      Phrase(ja: "最初の年から最後の年まで", en: "From the first to the last year")
    ),
    "population_change_share": (
      Phrase(ja: "総人口の増減率", en: "Relative change"),
      Phrase(ja: "最初の年を1とした比、-1以上", en: "Of the first year, −1 or more")
    ),
    "population75_change": (
      Phrase(ja: "75歳以上の増減", en: "Change of 75+"),
      Phrase(ja: "最初の年から最後の年まで", en: "From the first to the last year")
    ),
    "population75_change_share": (
      Phrase(ja: "75歳以上の増減率", en: "Relative change of 75+"),
      Phrase(ja: "最初の年を1とした比、-1以上", en: "Of the first year, −1 or more")
    ),
    "peak75_year": (
      Phrase(ja: "75歳以上が最も多い年", en: "Peak year of 75+"), Phrase(ja: "同数なら早い年", en: "The earliest of equals")
    ),
    "receipts_per_month": (
      Phrase(ja: "訪問診療の需要（件/月）", en: "Demand of home visits"),
      Phrase(
        ja: "レセプト件数/月。構想区域の推計を75歳以上人口で按分。推計のない年・地域は空。",
        en:
          "Receipts a month: the forecast of secondary areas divided by people of 75+; null where there is none"
      )
    ),
    "receipts_per_10000": (
      Phrase(ja: "75歳以上1万人あたりの需要", en: "Demand per 10,000 of 75+"), Phrase(ja: "件/月", en: "Receipts a month")
    ),
    "population_index": (
      Phrase(ja: "総人口の指数", en: "Index of people"), Phrase(ja: "最初の年=100", en: "First year = 100")
    ),
    "population75_index": (
      Phrase(ja: "75歳以上の指数", en: "Index of 75+"), Phrase(ja: "最初の年=100", en: "First year = 100")
    ),
    "age_group": (
      Phrase(ja: "年齢階級", en: "Age group"),
      Phrase(ja: "重ならない階級。資料の区分による。", en: "Groups that don't overlap, as far as the source tells them apart")
    ),
    "share": (
      Phrase(ja: "割合", en: "Share"), Phrase(ja: "0〜1、その年の総人口に対して", en: "0…1 of all people of the year")
    ),
    "people_last": (
      Phrase(ja: "最後の年の人数", en: "People of the last year"), Phrase(ja: "指定した年齢区分", en: "Of the age band")
    ),
    "people_change": (Phrase(ja: "人数の増減", en: "Change"), Phrase(ja: "最後の年まで", en: "Up to the last year")),
    "number": (Phrase(ja: "番号", en: "Number"), Phrase(ja: "ファイルでの順", en: "Order in the file")),
    "cut_share": (
      Phrase(ja: "面積按分の割合", en: "Share divided by area"),
      Phrase(ja: "0〜1。圏域の線が通るメッシュから来た人の割合。", en: "0…1: people who come from cells that the line runs through")
    ),
  ]
}

extension Words.Layers {
  static let people: [String: (title: Phrase, about: Phrase)] = [
    "people_area": (
      Phrase(ja: "圏域の人口", en: "People of areas"),
      Phrase(ja: "年齢区分ごとの人口、割合、将来の増減", en: "People by age band, shares and what becomes of them")
    ),
    "people_area_year": (
      Phrase(ja: "圏域の人口（年ごと）", en: "People of areas by year"),
      Phrase(ja: "年ごとの人口と指数", en: "People of every year, and an index")
    ),
    "people_pyramid": (
      Phrase(ja: "年齢階級別の人口", en: "People by age group"),
      Phrase(ja: "重ならない年齢階級ごとの人口", en: "People of age groups that don't overlap")
    ),
    "people_cell": (
      Phrase(ja: "メッシュの人口と将来", en: "People of cells and their future"),
      Phrase(ja: "指定した年と最後の年の人数", en: "People of the year asked for and of the last year")
    ),
    "people_own_area": (
      Phrase(ja: "持ち込んだ圏域の人口", en: "People of areas brought along"),
      Phrase(ja: "メッシュを面積で按分した人口", en: "People by mesh squares divided by area")
    ),
    "demand_area": (
      Phrase(ja: "訪問診療の需要", en: "Demand of home visits"),
      Phrase(ja: "構想区域の推計を75歳以上人口で按分した値", en: "The forecast of secondary areas divided by people of 75+")
    ),
  ]
}
