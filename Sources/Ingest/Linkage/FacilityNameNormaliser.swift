/// Brings names of facilities to a form in which two lists agree: no blanks, no 医療法人社団○○会, no ㈱, old
/// characters as new ones.
public enum FacilityNameNormaliser {
  /// Words for the form of a corporation, longest first; taken off the head of a name as often as they stand there.
  static let corporationForms = [
    "特定非営利活動法人", "地方独立行政法人", "国立研究開発法人", "公立大学法人", "国立大学法人", "独立行政法人", "社会福祉法人", "社会医療法人", "特定医療法人",
    "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "医療法人社団", "医療法人財団", "特例社団法人", "特例財団法人", "社団法人", "財団法人", "医療法人",
    "学校法人", "宗教法人", "更生保護法人", "NPO法人", "恩賜財団", "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "(医療法人)", "(医社)",
    "(医財)", "(社団)", "(財団)", "(社医)", "(医)", "(社)", "(財)", "(株)", "(有)", "(福)", "(社福)", "(特非)", "(独)", "(同)", "(学)",
    "(宗)", "(合)", "(資)", "(名)", "社団", "財団", "持分なし",
  ].map(letters)

  /// Words that alone name no facility.
  static let genericWords = [
    "病院", "医院", "診療所", "クリニック", "分院", "本院", "附属診療所", "付属診療所", "付属病院", "内科", "外科", "歯科", "眼科", "薬局", "歯科医院", "歯科クリニック",
    "内科医院", "内科クリニック", "中央病院", "総合病院", "中央クリニック", "整形外科", "皮膚科", "小児科", "支店", "本店", "訪問看護ステーション", "医務室", "外来", "センター",
    "医療センター", "支部", "病院付属診療所", "眼科クリニック", "眼科医院", "耳鼻咽喉科", "産婦人科", "調剤薬局", "診療室", "記念病院", "内科診療所", "外科医院",
  ].map(letters)

  /// Words with which the part of a name that means a facility, not a corporation, can be told.
  private static let facilityWords = [
    "病院", "医院", "診療所", "クリニック", "科", "薬局", "ステーション", "センター", "医務室", "診療室", "ホスピタル", "ドラッグ",
  ].map(letters)

  /// Endings of a corporation's own name.
  private static let corporationEndings = ["会", "団", "社", "協会", "機構", "組合", "組合連合会", "連合会", "支部", "事業団", "公社", "グループ"].map(letters)

  /// One word under several spellings.
  private static let synonyms = [
    ("国民健康保険", "国保"), ("附属", "付属"), ("特別養護老人ホーム", "特養"), ("(内科)", ""), ("ケ丘", "丘"), ("ケ岡", "岡"), ("訪問看護ステイシヨン", "訪問看護ステーシヨン"),
  ].map { (letters($0.0), letters($0.1)) }

  /// The letters that are compared: comparable text without marks.
  static func letters(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in JapaneseText.comparable(text).unicodeScalars {
      switch scalar {
      case "-":
        // A dash after a katakana is a long vowel: ステ－ション.
        if AddressToken.isKatakana(previous) { out.append("ー") }
      case "・", "･", ".", ",", "、", "。", "'", "\"", "&", "「", "」", "『", "』", "〈", "〉", "《", "》", "“", "”", "’", "‘",
        "/", "!", "?", "~", "〜", "*", "☆", "★", "♪", "+", "_":
        break
      case "[", "【", "〔", "{": out.append("(")
      case "]", "】", "〕", "}": out.append(")")
      case "が" where AddressToken.isKanji(previous): out.append("ケ")
      case "ノ", "之": out.append("の")
      default: out.append(scalar)
      }
      previous = scalar.value
    }
    return String(out)
  }

  public static func name(_ raw: String) -> FacilityName {
    let folded = JapaneseText.folded(raw)
    let words = folded.split(separator: " ").map { letters(String($0)) }.filter { !$0.isEmpty }
    let (rest, hadForm) = withoutForms(words)
    let full = compared(rest.joined())
    guard !full.isEmpty else { return FacilityName(full: compared(letters(raw)), core: compared(letters(raw))) }
    var core = full
    if rest.count > 1, hadForm || isCorporation(rest[0]) {
      // 医療法人 洋友会 中島病院: what stands before the blank is the corporation.
      let tail = compared(rest.dropFirst().joined())
      if !isGeneric(tail), isCorporation(rest[0]) || !hasFacilityWord(rest[0]) { core = tail }
    }
    if core == full, hadForm, let tail = afterAssociation(full) { core = tail }
    if core.hasPrefix(general), core.unicodeScalars.count > general.unicodeScalars.count + 2 {
      core = String(core.dropFirst(general.count))
    }
    return FacilityName(full: full, core: core)
  }

  private static let general = letters("総合病院")

  /// Words that say what a facility does or is, longest first.
  private static let sharedWords = [
    "訪問看護ステーション", "リハビリテーション科", "リハビリテーション", "アレルギー科", "耳鼻いんこう科", "耳鼻咽喉科", "ペインクリニック", "メンタルクリニック", "レディースクリニック",
    "ファミリークリニック", "こどもクリニック", "メディカルクリニック", "メディカルセンター", "産科婦人科", "産婦人科", "脳神経外科", "脳神経内科", "呼吸器内科", "循環器内科", "消化器内科", "呼吸器科",
    "循環器科", "消化器科", "循環器", "消化器", "呼吸器", "脳神経", "泌尿器科", "放射線科", "胃腸科", "肛門科", "整形外科", "形成外科", "美容外科", "心療内科", "精神科", "神経内科", "神経科",
    "皮膚科", "皮フ科", "皮ふ科", "小児科", "歯科医院", "歯科", "眼科", "婦人科", "胃腸", "肛門", "内科", "外科", "クリニック", "診療所", "医院", "病院", "薬局", "医務室", "診療室", "付属", "記念",
    "中央", "総合", "センター", "国保", "特養", "ホスピタル", "札幌院", "本院", "分院", "本店", "支店", "店",
  ].map(letters).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  /// Fields of medicine by the word that tells them, with one name for several spellings.
  private static let fieldWords = [
    ("小児", "小児"), ("こども", "小児"), ("産科", "産婦"), ("産婦", "産婦"), ("婦人", "産婦"), ("レディース", "産婦"), ("耳鼻", "耳鼻"), ("眼科", "眼"), ("アイ", "眼"),
    ("皮膚", "皮膚"), ("皮フ", "皮膚"), ("皮ふ", "皮膚"), ("アレルギー", "皮膚"), ("整形", "整形"), ("泌尿", "泌尿"), ("脳神経", "脳"), ("精神", "精神"), ("心療", "精神"),
    ("神経科", "精神"), ("メンタル", "精神"), ("歯科", "歯"), ("矯正", "歯"), ("美容", "美容"), ("薬局", "薬"), ("内科", "内"), ("胃腸", "内"), ("循環器", "内"), ("消化器", "内"),
    ("呼吸器", "内"), ("外科", "外"), ("肛門", "外"), ("訪問看護", "看護"),
  ].map { (letters($0.0), $0.1) }

  static func fields(_ name: String) -> Set<String> {
    Set(fieldWords.filter { name.contains($0.0) }.map(\.1))
  }

  /// A name without the words that many share.
  static func distinctive(_ name: String) -> String {
    var text = name
    for word in sharedWords where text.contains(word) { text = text.replacing(word, with: "") }
    return text
  }

  static func isGeneric(_ letters: String) -> Bool {
    letters.unicodeScalars.count < 3 || genericWords.contains(letters)
  }

  /// Takes forms off the head of the words, over word boundaries.
  private static func withoutForms(_ words: [String]) -> (rest: [String], hadForm: Bool) {
    var rest = words
    var hadForm = false
    var changed = true
    while changed, !rest.isEmpty {
      changed = false
      for form in corporationForms where rest[0].hasPrefix(form) {
        rest[0].removeFirst(form.count)
        if rest[0].isEmpty { rest.removeFirst() }
        changed = true
        hadForm = true
        break
      }
    }
    // A form at the end, 青木薬局㈱.
    if let last = rest.last, let form = corporationForms.first(where: { last.hasSuffix($0) && last != $0 }), form.count > 2 {
      rest[rest.count - 1].removeLast(form.count)
      hadForm = true
    }
    return (rest, hadForm)
  }

  /// Synonyms, and what stands in brackets at the end left out where a name remains.
  private static func compared(_ letters: String) -> String {
    var text = letters
    for (from, to) in synonyms where text.contains(from) { text = text.replacing(from, with: to) }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), text.distance(from: text.startIndex, to: open) >= 3 {
      text = String(text[..<open])
    }
    return text.filter { $0 != "(" && $0 != ")" }
  }

  private static func isCorporation(_ word: String) -> Bool {
    corporationEndings.contains { word.hasSuffix($0) && word != $0 } && !hasFacilityWord(word)
  }

  private static func hasFacilityWord(_ word: String) -> Bool {
    facilityWords.contains { word.contains($0) }
  }

  /// What follows the first 会 that leaves a name: 明和会ペリネイト母と子の病院.
  private static func afterAssociation(_ text: String) -> String? {
    var start = text.startIndex
    while let cut = text[start...].firstIndex(of: "会") {
      start = text.index(after: cut)
      let tail = String(text[start...])
      if cut > text.startIndex, !isGeneric(tail), !hasFacilityWord(String(text[..<cut])) { return tail }
    }
    return nil
  }
}
