/// What the readers of official lists say of rows and cells.
extension Words {
  public enum ListFiles {
    public static let dateNotUnderstood = Phrase(
      ja: "日付として読めません（{0}行）", en: "this can't be read as a date ({0} rows)")
    public static let dateNotUnderstoodRemedy = Phrase(
      ja: "「令和 7年10月 1日」か 2025-10-01 の形に直してください",
      en: "write it as 令和 7年10月 1日 or 2025-10-01")
    public static let privateUse = Phrase(
      ja: "外字（U+{0}）があり「〓」としました", en: "a private-use character (U+{0}) was replaced by 〓")
    public static let ksjMedicalMethod = Phrase(
      ja: "名称・所在地・位置を読んだ。番号がないため名称と所在地で突き合わせる。2014年の資料で、現存を示すものではない。",
      en:
        "Name, address and position; without numbers, joined by name and address. Of 2014: it doesn't say what stands today. "
    )
    public static let unknownSymbol = Phrase(
      ja: "在宅医療に関わるらしい受理記号「{0}」が読み替え表にありません（{1}か所）",
      en: "the symbol “{0}” looks like home care and is not in the table of symbols ({1} institutions)")
    public static let unknownSymbolRemedy = Phrase(
      ja: "受理届出名称を確かめ、GeoData/rules/notification_symbols.csv に行を加えてください（意味がなければ service を none に）",
      en:
        "look up the notification and add a row to GeoData/rules/notification_symbols.csv (service none where it says nothing)"
    )
    public static let checkDigitWrong = Phrase(
      ja: "市区町村コードの検査数字が合いません", en: "the check digit of the municipality code is wrong")
    public static let checkDigitWrongRemedy = Phrase(
      ja: "全国地方公共団体コードの一覧で正しい6桁を確かめてください",
      en: "look up the six digits in the list of local government codes")
    public static let officesMethod = Phrase(
      ja: "コードの先頭のゼロを補い、市区町村コードで結合した。", en: "Leading zeros put back; joined by municipality code. ")
    public static let progressMethod = Phrase(
      ja: "（ア）〜（ク）の実施状況の語を、実施・予定・未実施・未回答に読み替えた。空欄は未回答とした。",
      en: "Words for the state of items (ア)–(ク) were mapped; a blank is not reported. ")
    public static let stateNotUnderstood = Phrase(
      ja: "実施状況の語が分かりません（{0}か所）", en: "the word for the state is not understood ({0} cells)")
    public static let stateNotUnderstoodRemedy = Phrase(
      ja: "実施・予定・未実施・未回答のいずれかに直すか、列の対応表（--profile）の values に書き足してください",
      en: "write 実施, 予定, 未実施 or 未回答, or add the word under values of a column profile (--profile)")
    public static let fiscalYearMissing = Phrase(
      ja: "年度が分からないため、この行は使いません", en: "nothing says the fiscal year, so the row is not used")
    public static let fiscalYearMissingRemedy = Phrase(
      ja: "「年度」の列を加えるか、表の上に「令和6年度」のように書いてください",
      en: "add a column 年度, or write 令和6年度 above the table")
    public static let progressContradicts = Phrase(
      ja: "（{0}）の{1}年度の状況が前の行と違います",
      en: "the state of item {0} in fiscal year {1} differs from an earlier row")
    public static let progressContradictsRemedy = Phrase(
      ja: "先に出た方を使いました。どちらが正しいか確かめてください", en: "the first was taken; see which one is right")
    public static let homeCareAreasTwice = Phrase(
      ja: "在宅医療圏は {0} にもあるため、このファイルは使いません", en: "not used, because {0} gives home-care areas too")
    public static let homeCareAreasTwiceRemedy = Phrase(
      ja: "新しい方だけを残してください", en: "keep the current one only")
    public static let homeCareAreaEnded = Phrase(
      ja: "{0}に終わった在宅医療圏で、今の圏域にありません", en: "the area ended on {0} and there is none of its name today")
    public static let closedDaysMethod = Phrase(
      ja: "休診の欄は1を診療、0を休診と読み、逆に使われていないかだけを確かめた。",
      en: "Flags named 休診 mean 1 open, 0 closed; only their direction was checked. ")
    public static let closedDaysInverted = Phrase(
      ja: "休診の欄の1と0が逆に使われているようです（1の割合: 平日 {0}%、日曜・祝日 {1}%）",
      en:
        "the flags of closed days seem to be used the other way round (1 on weekdays {0}%, Sundays and holidays {1}%)"
    )
    public static let closedDaysInvertedRemedy = Phrase(
      ja: "定義は 1 が診療、0 が休診です。公表元に確かめてください。この欄からは何も導きません",
      en: "by definition 1 is open and 0 closed; ask the publisher. Nothing is derived from the flags")
    public static let hoursMethod = Phrase(
      ja: "診療科ごとの時間を施設・曜日ごとにまとめた（重なる時間は一つにした）。外来受付時間は使わない。",
      en: "Hours of departments put together by facility and day; reception hours are not used. ")
    public static let hoursNotUnderstood = Phrase(
      ja: "時刻として読めません", en: "these can't be read as times of day")
    public static let hoursEndFirst = Phrase(
      ja: "終了時刻が開始時刻より後ではありません", en: "the end is not later than the start")
    public static let hoursRemedy = Phrase(
      ja: "この時間帯は使いません。公表元の値を確かめてください", en: "the stretch is not used; compare with the publisher")
    public static let hoursWithoutFacility = Phrase(
      ja: "診療時間があって施設の一覧にないID（{0}件）", en: "IDs with hours that no list of facilities has ({0})")
    public static let hoursWithoutFacilityRemedy = Phrase(
      ja: "同じ時点の施設票を加えてください", en: "add the list of facilities of the same date")
    public static let kindNotKept = Phrase(
      ja: "助産所・施術所など、対象外の種別の行を除きました（{0}行）",
      en: "rows of kinds outside the atlas, such as midwifery homes, were left out ({0})")
  }
}
