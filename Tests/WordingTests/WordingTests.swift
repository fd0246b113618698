import Testing

@testable import Wording

@Suite struct PhraseTests {
  @Test func valuesArePutInOnceAndFromTheLeft() {
    let phrase = Phrase(ja: "{0}は{1}", en: "{1} of {0} {2} {x}")
    #expect(phrase(.ja, "甲", "乙") == "甲は乙")
    #expect(phrase(.en, "{1}", "b") == "b of {1} {2} {x}")
    #expect(phrase.with("a", "b") == Phrase(ja: "aはb", en: "b of a {2} {x}"))
  }

  @Test func everyTableAndColumnIsNamedInBothLanguages() {
    let books = Words.Layers.books + Words.Columns.books
    #expect(books.count { !$0.isEmpty } > 2)
    for (name, words) in books.joined() {
      for phrase in [words.title, words.about] {
        #expect(!phrase.ja.isEmpty && !phrase.en.isEmpty, "\(name)")
        let isEnglish = phrase.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
        #expect(isEnglish, "\(name): Japanese in the English text")
      }
    }
  }

  @Test func aFailureSaysWhatWhereAndWhatToDo() {
    let failure = Failure(
      .badInput, Phrase(ja: "だめ", en: "bad"), at: "a.csv", remedy: Phrase(ja: "直す", en: "mend"))
    #expect(failure.text(.en) == "a.csv: bad\n→ mend" && failure.text(.ja) == "a.csv: だめ\n→ 直す")
    #expect(failure.kind.rawValue == 3)
  }
}
