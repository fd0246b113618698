// What is said of filters in CQL2-text (OGC 21-065r2).
extension Words {
  public enum CQL2 {
    public static let place = Phrase(ja: "フィルターの{0}文字目: {1}", en: "the filter at character {0}: {1}")
    public static let tooLong = Phrase(
      ja: "フィルターが長すぎます（上限 {0} バイト）", en: "the filter is too long (the limit is {0} bytes)")
    public static let tooDeep = Phrase(
      ja: "入れ子が深すぎます（上限 {0} 段）", en: "it is nested too deeply (the limit is {0} levels)")
    public static let tooManyItems = Phrase(
      ja: "INの値が多すぎます（上限 {0} 個）", en: "IN has too many values (the limit is {0})")
    public static let openQuote = Phrase(
      ja: "引用符が閉じられていません（文字の中の ' は '' と書きます）",
      en: "a quotation mark is never closed (write '' for a ' within a text)")
    public static let badNumber = Phrase(ja: "数値として読めません", en: "this can't be read as a number")
    public static let strangeCharacter = Phrase(
      ja: "「{0}」はここでは使えません", en: "“{0}” can't stand here")
    public static let expected = Phrase(
      ja: "{0} が必要ですが、「{1}」があります", en: "{0} was expected, not “{1}”")
    public static let expectedAtEnd = Phrase(
      ja: "{0} が必要ですが、途中で終わっています", en: "{0} was expected, but the filter ends")
    public static let aValue = Phrase(ja: "項目名または値", en: "a property or a value")
    public static let aNumber = Phrase(ja: "数値", en: "a number")
    public static let aText = Phrase(ja: "'…' で囲んだ文字", en: "a text in '…'")
    public static let aShape = Phrase(
      ja: "図形（POINT、POLYGON、BBOX など）", en: "a shape (POINT, POLYGON, BBOX …)")
    public static let theEnd = Phrase(ja: "AND、OR または終わり", en: "AND, OR or the end")
    public static let aTest = Phrase(
      ja: "LIKE、IN または BETWEEN", en: "LIKE, IN or BETWEEN")
    public static let nullWord = Phrase(
      ja: "NULL（IS NULL または IS NOT NULL）", en: "NULL (IS NULL or IS NOT NULL)")
    public static let nullCompared = Phrase(
      ja: "NULLとは比べられません。IS NULL または IS NOT NULL を使ってください",
      en: "nothing is compared with NULL; use IS NULL or IS NOT NULL")
    public static let unknownFunction = Phrase(
      ja: "「{0}」は使えません。使えるのは {1} です", en: "there is no “{0}”; there are {1}")
    public static let unknownProperty = Phrase(
      ja: "項目「{0}」はありません。あるのは {1} です", en: "there is no property “{0}”; there are {1}")
    public static let badDate = Phrase(
      ja: "「{0}」は日付・日時ではありません（例: DATE('2025-06-01')、TIMESTAMP('2025-06-01T09:00:00Z')）",
      en: "“{0}” is no date or time (such as DATE('2025-06-01') or TIMESTAMP('2025-06-01T09:00:00Z'))")
    public static let boxInsideOut = Phrase(
      ja: "BBOXは 西,南,東,北 の順で、西は東より、南は北より小さい値です",
      en: "BBOX takes west, south, east, north: west before east, south before north")
    public static let cannotCompare = Phrase(
      ja: "{0}と{1}は比べられません", en: "{0} and {1} can't be compared")
    public static let quoteCodes = Phrase(
      ja: "{0}と{1}は比べられません（コードは文字なので '…' で囲んでください）",
      en: "{0} and {1} can't be compared (codes are texts: put them in '…')")
    public static let wrongKind = Phrase(ja: "{0}が必要ですが、{1}です", en: "{0} is needed here, this is {1}")
    public static let orderedTruth = Phrase(
      ja: "真偽値に大小はありません。= か <> を使ってください",
      en: "truth values have no order; use = or <>")
    public static let fixedPattern = Phrase(
      ja: "LIKEの右には '…' で囲んだ文字（または CASEI('…')）が必要です",
      en: "LIKE takes a text in '…' (or CASEI('…')) on its right")
    public static let propertyAndShape = Phrase(
      ja: "S_INTERSECTSには図形の項目（{0}）と図形を一つずつ書いてください",
      en: "S_INTERSECTS takes the property {0} and one shape")

    // Kinds of values
    public static let number = Phrase(ja: "数値", en: "a number")
    public static let text = Phrase(ja: "文字", en: "a text")
    public static let truth = Phrase(ja: "条件", en: "a condition")
    public static let instant = Phrase(ja: "日付・日時", en: "a date or time")
    public static let shape = Phrase(ja: "図形", en: "a shape")
  }
}
