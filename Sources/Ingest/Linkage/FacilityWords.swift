/// The words of which names of facilities are made, as the lists of three prefectures and the registers of
/// corporations use them. Compared in the form that `FacilityNameNormaliser.letters` gives.
enum FacilityWords {
  /// Words for the form of a corporation, longest first; taken off the head of a name as often as they stand there.
  static let corporationForms = words(
    """
    特定非営利活動法人 地方独立行政法人 国立研究開発法人 公立大学法人 国立大学法人 独立行政法人
    社会福祉法人 社会医療法人 特定医療法人 一般社団法人 公益社団法人 一般財団法人 公益財団法人
    医療法人社団 医療法人財団 特例社団法人 特例財団法人 社団法人 財団法人 医療法人 学校法人
    宗教法人 更生保護法人 NPO法人 恩賜財団 株式会社 有限会社 合同会社 合資会社 合名会社
    (医療法人) (医社) (医財) (社団) (財団) (社医) (医) (社) (財) (株)
    (有) (福) (社福) (特非) (独) (同) (学) (宗) (合) (資) (名) 医)
    株) 有) 福) 財) 社) 社団 財団 持分なし
    """)

  /// Words that alone name no facility.
  static let genericWords = words(
    """
    病院 医院 診療所 クリニック 分院 本院 附属診療所 付属診療所 付属病院 内科 外科 歯科
    眼科 薬局 歯科医院 歯科クリニック 内科医院 内科クリニック 中央病院 総合病院
    中央クリニック 整形外科 皮膚科 小児科 支店 本店 訪問看護ステーション 医務室 外来
    センター 医療センター 支部 病院付属診療所 眼科クリニック 眼科医院 耳鼻咽喉科 産婦人科
    調剤薬局 診療室 記念病院 内科診療所 外科医院
    """)

  /// Words with which the part of a name that means a facility, not a corporation, can be told.
  static let facilityWords = words(
    """
    病院 医院 診療所 クリニック 科 薬局 ステーション センター 医務室 診療室 ホスピタル
    ドラッグ
    """)

  /// Endings of a corporation's own name.
  static let corporationEndings = words(
    """
    会 団 社 協会 機構 組合 組合連合会 連合会 支部 事業団 公社 グループ
    """)

  /// One word under several spellings.
  static let synonyms: [(String, String)] = pairs(
    "国民健康保険=国保 附属=付属 特別養護老人ホーム=特養 ケ丘=丘 ケ岡=岡")

  /// Words that say what a facility does or is.
  static let sharedWords = words(
    """
    訪問看護ステーション リハビリテーション科 リハビリテーション アレルギー科 耳鼻いんこう科
    耳鼻咽喉科 ペインクリニック メンタルクリニック レディースクリニック ファミリークリニック
    こどもクリニック メディカルクリニック メディカルセンター 産科婦人科 産婦人科 脳神経外科
    脳神経内科 呼吸器内科 循環器内科 消化器内科 呼吸器科 循環器科 消化器科 循環器 消化器
    呼吸器 脳神経 泌尿器科 放射線科 胃腸科 肛門科 整形外科 形成外科 美容外科 心療内科
    精神科 神経内科 神経科 皮膚科 皮フ科 皮ふ科 小児科 歯科医院 歯科 眼科 婦人科 胃腸
    肛門 内科 外科 クリニック 診療所 医院 病院 薬局 医務室 診療室 付属 記念 中央 総合
    センター 国保 特養 ホスピタル 本院 分院 本店 支店 店
    """
  )

  /// Fields of medicine by the word that tells them, with one name for several spellings.
  static let fieldWords: [(String, String)] = pairs(
    """
    小児=小児 こども=小児 産科=産婦 産婦=産婦 婦人=産婦 レディース=産婦 耳鼻=耳鼻 眼科=眼
    皮膚=皮膚 皮フ=皮膚 皮ふ=皮膚 アレルギー=皮膚 整形=整形 泌尿=泌尿 脳神経=脳
    精神=精神 心療=精神 神経科=精神 メンタル=精神 歯科=歯 矯正=歯 美容=美容 薬局=薬 内科=内
    胃腸=内 循環器=内 消化器=内 呼吸器=内 外科=外 肛門=外 訪問看護=看護
    """)

  static let sharedTrie = trie(sharedWords)
  static let fieldTrie = trie(fieldWords.map(\.0))

  private static func trie(_ words: [String]) -> TokenTrie {
    TokenTrie(words.enumerated().map { (key: $1.unicodeScalars.map(\.value), value: Int32($0)) })
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { FacilityNameNormaliser.letters(String($0)) }
  }

  private static func pairs(_ text: String) -> [(String, String)] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1)
      return (
        FacilityNameNormaliser.letters(String(sides[0])),
        FacilityNameNormaliser.letters(String(sides.count > 1 ? sides[1] : ""))
      )
    }
  }
}
