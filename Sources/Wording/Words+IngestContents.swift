// What the importer says of areas, people, cells and facilities.
extension Words.Ingest {
  // Areas
  public static let noBoundaries = Phrase(
    ja: "市区町村の境界データ（N03）がありません",
    en: "there are no boundaries of municipalities (N03)")
  public static let noBoundariesRemedy = Phrase(
    ja: "国土数値情報 行政区域データのZIPまたはGeoJSONを加えてください",
    en: "add the ZIP or GeoJSON of N03 from National Land Numerical Information")
  public static let boundariesNotUsed = Phrase(
    ja: "より詳しい {0} があるため、この境界は使いません",
    en: "not used, because {0} is more detailed")
  public static let boundariesOverlap = Phrase(
    ja: "市区町村の境界が重なっています（{0}）",
    en: "the boundaries of municipalities overlap ({0})")
  public static let boundariesRemark = Phrase(
    ja: "許容幅 {0}m で隣どうしを一体に簡略化し（頂点 {1} → {2}）、{3}ha未満の離島を省いた（{5}のうち{4}）。各市区町村の最大の部分は必ず残した。",
    en:
      "Generalised together to {0} m ({1} → {2} vertices); {4} of {5} parts below {3} ha left out, never the largest of a municipality. "
  )
  public static let boundaryTouches = Phrase(
    ja: "{0}の簡略化した境界が自身に接しています", en: "the generalised boundary of {0} touches itself")
  public static let boundaryTouchesRemedy = Phrase(
    ja: "簡略化の許容幅を変えてください", en: "choose another tolerance")
  public static let unknownMunicipality = Phrase(
    ja: "「{0}」に当たる市区町村がありません",
    en: "no municipality is “{0}”")
  public static let unknownMunicipalityRemedy = Phrase(
    ja: "合併や名称変更がないか確かめてください",
    en: "see whether it was merged or renamed")
  public static let ambiguousMunicipality = Phrase(
    ja: "同じ名の市区町村があり決められません（{0}）",
    en: "several municipalities bear the name ({0})")
  public static let unknownSecondaryArea = Phrase(
    ja: "この名の二次医療圏がありません",
    en: "there is no secondary area of that name")
  public static let inTwoAreas = Phrase(
    ja: "{0}は「{1}」にも属しています",
    en: "{0} belongs to “{1}” too")
  public static let inTwoAreasRemedy = Phrase(
    ja: "先に出た方を使いました。資料を確かめてください",
    en: "the first was taken; look at the source")
  public static let noSecondaryArea = Phrase(
    ja: "{0}は二次医療圏の表にありません",
    en: "{0} is in no secondary area")
  public static let noSecondaryAreaRemedy = Phrase(
    ja: "人の住まない区域（北方領土など）ならこのままで構いません",
    en: "fine for land where nobody lives, such as the Northern Territories")
  public static let noTertiaryArea = Phrase(
    ja: "三次医療圏が分かりません",
    en: "its tertiary area is not known")
  public static let noTertiaryAreaRemedy = Phrase(
    ja: "三次医療圏の表に行を加えてください",
    en: "add a row to the table of tertiary areas")
  public static let homeCareAreasMissing = Phrase(
    ja: "在宅医療圏の資料がありません",
    en: "there is no document of home-care areas")
  public static let homeCareAreasMissingRemedy = Phrase(
    ja: "都道府県の在宅医療圏の表を加えてください。ない間は市区町村と二次医療圏で示します",
    en: "add the table of the prefecture; until then municipalities and secondary areas are shown")
  public static let tertiaryDiffers = Phrase(
    ja: "三次医療圏が別の資料では「{0}」です",
    en: "another source says the tertiary area “{0}”")
  public static let acrossSecondary = Phrase(
    ja: "在宅医療圏が一つの二次医療圏に収まりません（{0}）",
    en: "the home-care area does not lie in one secondary area ({0})")
  public static let areasIncomplete = Phrase(
    ja: "資料は在宅医療圏を{0}圏域としていますが、構成が分かるのは{1}圏域です",
    en: "the document speaks of {0} home-care areas and gives the members of {1}")
  public static let areasIncompleteRemedy = Phrase(
    ja: "残りの圏域の構成市町村が公表されたら加えてください。推測では補いません",
    en: "add the other areas once they are published; nothing is guessed")
  public static let noHomeCareArea = Phrase(
    ja: "{0}（二次医療圏 {1}）の在宅医療圏は資料から分かりません",
    en: "the document does not say the home-care area of {0} (secondary area {1})")
  public static let wordsDiffer = Phrase(
    ja: "表と文中の一覧とで構成市町村が違います",
    en: "the table and the list in words give different members")
  public static let mergedTail = Phrase(
    ja: "上の結合セル「{0}」の続きと読みました",
    en: "read as the tail of the merged cell “{0}” above")
  public static let printedDiffers = Phrase(
    ja: "{0}の圏域人口は{1}人と印刷されていますが、構成市町村の{3}年の合計は{2}人です",
    en: "{0}: {1} people are printed, its members have {2} in {3}")

  // People and cells
  public static let populationMissing = Phrase(
    ja: "市区町村別の人口の表がありません",
    en: "there is no table of people by municipality")
  public static let populationMissingRemedy = Phrase(
    ja: "社人研の結果表1、3-3、3-4を加えてください",
    en: "add tables 1, 3-3 and 3-4 of the population projections")
  public static let populationIncomplete = Phrase(
    ja: "{0}の人口か割合が読めません",
    en: "the figures of {0} can’t be read")
  public static let noPopulation = Phrase(
    ja: "{0}の人口は表にありません",
    en: "the table has no people for {0}")
  public static let noPopulationRemedy = Phrase(
    ja: "人の住まない区域ならこのままで構いません",
    en: "fine for land where nobody lives")
  public static let percentageNotExact = Phrase(
    ja: "割合から計算した人数が整数になりません。丸めました",
    en: "the share gives no whole number of people; it was rounded")
  public static let wardsDoNotSum = Phrase(
    ja: "{0}の行政区の合計が市の値（{1}）と合いません",
    en: "the wards of {0} do not sum to the city ({1})")
  public static let municipalitiesDoNotSum = Phrase(
    ja: "市区町村の合計が都道府県の値（{0}）と合いません",
    en: "the municipalities do not sum to the prefecture ({0})")
  public static let cellsMissing = Phrase(
    ja: "人口メッシュがありません",
    en: "there is no mesh of people")
  public static let cellsMissingRemedy = Phrase(
    ja: "国勢調査の地域メッシュ統計を加えてください",
    en: "add the census by regional mesh")
  public static let cellsRemark = Phrase(
    ja: "中心点が区域内のメッシュ{0}、海上で最も近い市区町村（{3}m以内、最大{6}m）に割り当てたメッシュ{1}（{2}人）、範囲外として除いたメッシュ{4}（{5}人）。",
    en:
      "{0} cells by their centre; {1} with the centre in the sea ({2} people) to the nearest municipality within {3} m (at most {6} m); {4} left out ({5} people). "
  )
  public static let cellNotInList = Phrase(
    ja: "市区町村別メッシュ一覧と合わないメッシュがあります（{0}件）",
    en: "cells disagree with the list of mesh codes by municipality ({0})")
  public static let cellNotInListRemedy = Phrase(
    ja: "境界の変更の時期の違いを確かめてください",
    en: "see whether a boundary changed between the two dates")
  public static let withoutCells = Phrase(
    ja: "{0}には人口がありますがメッシュがありません",
    en: "{0} has people but no cell")
  public static let rulesMissing = Phrase(
    ja: "到達範囲の規則がありません",
    en: "there are no reach rules")
  public static let rulesMissingRemedy = Phrase(
    ja: "GeoData/rules の表を加えてください",
    en: "add the tables of GeoData/rules")

  // Facilities
  public static let possibleDuplicate = Phrase(
    ja: "「{0}」（{1}）と同じ施設かもしれないため、別の施設とはしません",
    en: "it may be the same as “{0}” ({1}), so it is no facility of its own")
  public static let possibleDuplicateRemedy = Phrase(
    ja: "同じか別かを公表元で確かめてください",
    en: "see whether they are one facility or two")
  public static let nurseNumberUnknown = Phrase(
    ja: "この医療機関番号は保険医療機関の一覧にありません",
    en: "the number is not among the insured institutions")
  public static let nurseNumberMoved = Phrase(
    ja: "この医療機関番号は一覧になく、名称と所在地の合う「{0}」（{1}）としました",
    en: "the number is not among the insured institutions; joined to “{0}” ({1}) by name and address")
  public static let nurseNumberRemedy = Phrase(
    ja: "番号が変わったか、廃止されたかを確かめてください",
    en: "see whether its number changed or it closed")
  public static let duplicateFacility = Phrase(
    ja: "同じ名称と所在地の施設が前の行にあるため、この行は使いません",
    en: "a facility of that name and address stands in an earlier row, so this row is not used")
  public static let repeatedID = Phrase(
    ja: "同じIDが一つの一覧に二度あります", en: "the ID comes twice in one list")
  public static let inTwoFiles = Phrase(
    ja: "別のファイルにもある行は先の方を使いました（{0}件）",
    en: "rows that stand in another file too were taken from the first ({0})")
  public static let notRegistered = Phrase(
    ja: "保険医療機関の一覧に見当たりません（新規、廃止、改称、自由診療など）",
    en: "it is not among the insured institutions (new, closed, renamed, or without insurance)")
  public static let notRegisteredRemedy = Phrase(
    ja: "別の施設として残しました。現存するか確かめてください", en: "kept as a facility of its own; see whether it exists")
  public static let numberChanged = Phrase(
    ja: "二つの一覧で医療機関番号が違いますが（{0}、{1}）、名称と所在地が同じため一つの施設としました",
    en: "two lists give different numbers ({0}, {1}) for one name and address: taken as one facility")
  public static let positionNotPublished = Phrase(
    ja: "座標が公表されていない施設（{0}件）",
    en: "facilities without a published position ({0})")
  public static let placedByAddress = Phrase(
    ja: "所在地から求めた位置を使いました",
    en: "they were placed by their addresses")
  public static let placedAtAddress = Phrase(
    ja: "公表座標は使わず、所在地から求めた位置（精度: {0}）に置きました。公表元の座標を直してください",
    en: "placed by its address instead (grade: {0}); ask the publisher to correct the position")
  public static let leftOffMap = Phrase(
    ja: "公表座標は使わず、所在地からも位置を求められないため地図に載せません。公表元の座標を直してください",
    en: "not on the map: its address can’t be placed either; ask the publisher to correct the position")
  public static let swappedRemedy = Phrase(
    ja: "緯度と経度を入れ替えて使いました。公表元の座標を直してください",
    en: "longitude and latitude were exchanged; ask the publisher to correct them")
  public static let noPosition = Phrase(
    ja: "所在地から位置を求められません",
    en: "its address can’t be placed")
  public static let municipalityPoint = Phrase(
    ja: "所在地から市区町村までしか分からないため、その代表点に置きました",
    en: "only the municipality is known from the address; it stands at its point")
  public static let noMunicipality = Phrase(
    ja: "所在地の市区町村が分かりません",
    en: "the municipality of its address is not known")
  public static let addressRemedy = Phrase(
    ja: "所在地を直すか、座標を加えてください",
    en: "correct the address, or add a position")
  public static let privateUse = Phrase(
    ja: "名称に外字があり「〓」としました",
    en: "the name holds a private-use character, written as 〓")
  public static let privateUseRemedy = Phrase(
    ja: "正しい文字に直してください",
    en: "put in the right character")
  public static let townsMissing = Phrase(
    ja: "位置参照情報がないため、所在地から位置を求められません",
    en: "without the town points no address can be placed")
  public static let townsMissingRemedy = Phrase(
    ja: "位置参照情報（大字・町丁目レベル）を加えてください",
    en: "add the location reference information (town level)")
  public static let quoted = Phrase(
    ja: "{0}: {1}",
    en: "{0}: {1}")
  public static let countGrade = Phrase(
    ja: "位置の精度 {0}",
    en: "Position grade {0}")
  public static let countConfirmed = Phrase(
    ja: "{0} あり",
    en: "{0}: yes")
  public static let countNotReported = Phrase(
    ja: "{0} 未報告",
    en: "{0}: not reported")
  public static let countRoundTheClock = Phrase(
    ja: "24時間対応 あり",
    en: "Round the clock: yes")
  public static let countUnlinked = Phrase(
    ja: "登録番号のない施設（{0}）",
    en: "Facilities without a number ({0})")
  public static let countDoubtful = Phrase(
    ja: "同じ施設かもしれない行（{0}）",
    en: "Rows that may repeat a facility ({0})")
  public static let countNurseInstitutions = Phrase(
    ja: "訪問看護を行う病院・診療所（一覧の行）",
    en: "Hospitals and clinics in the visiting-nurse list")
  public static let countNurseUnknown = Phrase(
    ja: "　番号が保険医療機関の一覧にないもの",
    en: "  whose number is not among the insured")
  public static let countRefused = Phrase(
    ja: "使わなかった公表座標",
    en: "Published positions not used")
  public static let linkedByNameAndAddress = Phrase(
    ja: "{0}の結合: 名称と所在地",
    en: "{0} joined by name and address")
  public static let linkedByAddress = Phrase(
    ja: "{0}の結合: 所在地と似た名称",
    en: "{0} joined by address and a similar name")
  public static let linkedByName = Phrase(
    ja: "{0}の結合: 名称と町",
    en: "{0} joined by name and town")

  /// What is said of something, with its name before it.
  public static func about(_ name: String, _ message: Phrase) -> Phrase {
    Phrase(ja: quoted(.ja, name, message.ja), en: quoted(.en, name, message.en))
  }
}
