import Testing

@testable import Ingest

struct AddressTextTests {
  @Test(
    "Folding brings width, compatibility forms and marks to plain letters",
    arguments: [
      ("ＡＢＣ１２３", "ABC123"), ("ｶﾞｰﾃﾞﾝ ﾊﾟﾚｽ", "ガーデン パレス"), ("第Ⅲビル", "第IIIビル"), ("ⅸ階", "ix階"),
      ("㈱あおぞら", "(株)あおぞら"), ("①②⑳", "1220"), ("㍿", "株式会社"), ("神社", "神社"),
      ("⼤⼿町", "大手町"), ("カ\u{3099}", "ガ"), ("は\u{309A}", "ぱ"), ("全角　空白", "全角 空白"), ("第２㌱", "第2ビル"),
      ("塚\u{E0100}", "塚"), ("東\u{200B}町", "東町"), ("\u{202E}北\u{202C}", "北"), ("２ｍ²", "2m2"), ("〒０６０", "〒060"),
    ])
  func folding(input: String, expected: String) {
    #expect(JapaneseText.folded(input) == expected)
  }

  @Test(
    "Comparable text takes old characters, dashes, small kana and blanks for their plain forms",
    arguments: [
      ("髙﨑 濵田", "高崎浜田"), ("渡邊・渡邉", "渡辺・渡辺"), ("廣澤國會學", "広沢国会学"), ("龍", "竜"), ("1−2‐3—4", "1-2-3-4"),
      ("Abc", "ABC"), ("キャッチ", "キヤツチ"), ("𠮷田", "吉田"), ("萬", "万"), ("\u{E123}田", "〓田"),
    ])
  func comparing(input: String, expected: String) {
    #expect(JapaneseText.comparable(input) == expected)
  }

  @Test("A private-use character is reported with its place and not dropped")
  func privateUse() {
    let found = JapaneseText.privateUse(in: "医\u{E0A1}院\u{F8FF}")
    #expect(found.map(\.offset) == [1, 3])
    #expect(found.map(\.codePoint) == [0xE0A1, 0xF8FF])
    #expect(JapaneseText.folded("\u{E0A1}") == "\u{E0A1}")
    #expect(JapaneseText.privateUse(in: "普通の文字").isEmpty)
  }

  @Test("Folding and comparing twice change nothing, for every scalar of the basic plane and around")
  func idempotence() {
    for code in (0...0xFFFF).map(UInt32.init) + [0x20BB7, 0x2000B, 0xE0100, 0xF0000, 0x1F3E5] {
      guard let scalar = Unicode.Scalar(code) else { continue }
      for text in ["北\(scalar)町", "カ\(scalar)\u{3099}", "1\(scalar)2"] {
        let folded = JapaneseText.folded(text)
        let comparable = JapaneseText.comparable(text)
        if JapaneseText.folded(folded) != folded || JapaneseText.comparable(comparable) != comparable {
          Issue.record("U+\(String(code, radix: 16)) is not stable: \(text)")
        }
      }
    }
  }

  @Test("The table of old characters has no chain, so that one step is enough")
  func oldCharactersEndAtOnce() {
    let scalars = Array(OldCharacters.pairs.unicodeScalars)
    #expect(scalars.count % 2 == 0 && scalars.count > 600)
    let olds = Set(stride(from: 0, to: scalars.count, by: 2).map { scalars[$0] })
    #expect(olds.count == scalars.count / 2)
    for i in stride(from: 1, to: scalars.count, by: 2) { #expect(!olds.contains(scalars[i])) }
  }

  @Test(
    "Kanji numbers are read by scales and by places",
    arguments: [
      ("二十四", 24), ("十", 10), ("百五", 105), ("一二〇", 120), ("三千二百", 3200), ("〇", 0), ("九十九", 99),
      ("二〇二五", 2025),
    ])
  func kanjiNumbers(text: String, value: Int) {
    let scalars = text.unicodeScalars.map(\.value)
    let read = KanjiNumeral.read(scalars, from: 0)
    #expect(Int(read.value) == value)
    #expect(read.end == scalars.count)
  }

  @Test("A run of ten thousand digits or numerals stays a number")
  func longNumbers() {
    for text in [String(repeating: "9", count: 10_000), String(repeating: "九", count: 10_000)] {
      let tokens = AddressTokens(text)
      #expect(tokens.count == 1)
      #expect(AddressToken.value(tokens.symbols[0]) == AddressToken.maximum)
    }
  }
}
