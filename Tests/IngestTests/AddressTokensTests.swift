import Testing

@testable import Ingest

struct AddressTokensTests {
  @Test(
    "Spellings of one place are one sequence of symbols",
    arguments: [
      ("北二十四条西六丁目", "北２４条西６丁目"), ("大字湯沢字上野", "湯沢上野"), ("緑ヶ丘一丁目", "緑が丘1丁目"), ("緑ケ丘", "緑ガ丘"),
      ("井ノ口", "井の口"), ("旭ｹ丘", "旭ヶ丘"), ("つくしが丘", "つくしケ丘"), ("大通り西３丁目", "大通西三丁目"), ("二ッ屋", "二ツ屋"),
      ("条例條", "条例条"),
      ("本町ニ15", "本町二15"), ("浜町ハ8", "浜町八8"), ("青葉町ヘ3", "青葉町へ3"), ("豐岡４条", "豊岡4条"), ("中央　２条　６丁目", "中央2条6丁目"),
      ("３－５", "3-5"), ("３ー５", "3-5"), ("３一５", "3-5"), ("３の５", "3-5"), ("３ノ５", "3-5"), ("4番地の5", "4番地-5"),
      ("ステ－ション", "ステーション"), ("2丁5", "2丁目5"), ("四十万三丁目", "四十万3丁目"), ("濵町", "浜町"),
    ])
  func equalSpellings(a: String, b: String) {
    #expect(AddressTokens(a).symbols == AddressTokens(b).symbols)
  }

  @Test(
    "Different places stay different",
    arguments: [
      ("北2条", "北12条"), ("西1丁目", "西11丁目"), ("イ", "い"), ("八丁平2", "八丁目平2"), ("5-14 2F", "5-142F"), ("上野", "下野"),
      ("四十万三丁目", "四十三丁目"),
    ])
  func differentPlaces(a: String, b: String) {
    #expect(AddressTokens(a).symbols != AddressTokens(b).symbols)
  }

  @Test("The text behind a token is cut from the source as it was written")
  func restOfSource() {
    let source = "北２４条西６丁目１－２－３　第Ⅱﾋﾞﾙ"
    let tokens = AddressTokens(source)
    let chome = tokens.symbols.firstIndex(of: AddressToken.chome)
    #expect(chome.map { tokens.sourceText(of: source, after: $0 + 1) } == "１－２－３　第Ⅱﾋﾞﾙ")
    #expect(tokens.sourceText(of: source, after: 0) == source)
    #expect(tokens.sourceText(of: source, after: tokens.count) == "")
  }

  @Test("Private-use characters are noticed")
  func privateUse() {
    #expect(AddressTokens("\u{E012}町1").hasPrivateUse)
    #expect(!AddressTokens("本町1").hasPrivateUse)
  }

  @Test("Hostile text is read without harm", arguments: HostileText.all)
  func hostile(text: String) {
    let tokens = AddressTokens(text)
    #expect(tokens.symbols.count == tokens.ends.count && tokens.symbols.count == tokens.scripts.count)
    #expect(tokens.symbols.count <= AddressTokens.limit)
    for count in 0...tokens.count {
      // By bytes: a mark that combines has no boundary before it.
      let rest = Array(tokens.sourceText(of: text, after: count).utf8)
      #expect(Array(text.utf8.suffix(rest.count)) == rest)
    }
  }
}

/// Text that nobody should send.
enum HostileText {
  static let all: [String] = [
    "", " ", "\u{0}", "北海道\u{0}札幌市", "👩‍⚕️🏥🏳️‍🌈", "\u{202E}市幌札道海北\u{202C}", "e\u{301}\u{301}\u{301}",
    String(repeating: "北", count: 10_000), String(repeating: "1-", count: 5_000),
    String(repeating: " ", count: 10_000),
    String(repeating: "北海道", count: 3_000), String(repeating: "札幌市", count: 3_000),
    String(repeating: "\u{3099}", count: 9_000),
    "-", "---", "1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1", "\u{FEFF}\u{FFFD}\u{FFFF}",
    "丁目番地号", "郡", "郡郡郡郡町",
    "\u{10FFFF}\u{F0000}", "ﾞﾟﾞﾟ", "\r\n\t", "1234567890123456789012345678901234567890", "の", "ノノノノ5ノ5", "条条条",
    "字字字大字小字",
  ]
}
