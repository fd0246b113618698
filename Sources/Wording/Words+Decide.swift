/// Siting, resilience, comparison, difference and scenario: what stops them.
extension Words {
  public enum Decide {
    public static let badReach = Phrase(
      ja: "到達距離「{0}」m は使えません（0〜{1} m の数）",
      en: "a reach of \"{0}\" m can't be used (a number from 0 to {1} m)")
    public static let badReachRemedy = Phrase(
      ja: "メートルで指定してください（16 km は 16000）", en: "give it in metres (16 km is 16000)")
    public static let negativeCount = Phrase(
      ja: "追加する箇所数「{0}」は使えません", en: "{0} can't be a number of sites to add")
    public static let negativeCountRemedy = Phrase(ja: "0 以上の整数を指定してください", en: "give a whole number from 0")
    public static let negativePeople = Phrase(ja: "負の人数があります：{0}", en: "a number of people is negative: {0}")
    public static let negativePeopleRemedy = Phrase(
      ja: "人口の表を直してください", en: "correct the table of people")
    public static let tooManyPairs = Phrase(
      ja: "到達距離内の住民メッシュと候補地の組が {0} あり、上限の {1} を超えます",
      en: "there are {0} pairs of a home and a candidate within reach, more than the limit of {1}")
    public static let tooManyPairsRemedy = Phrase(
      ja: "候補地を減らす（5 km ごとなど）か、到達距離を短くしてください",
      en: "take fewer candidates (one in 5 km, for instance) or a shorter reach")
    public static let numbersTooLarge = Phrase(
      ja: "人数（または人数と距離の積）が大きすぎて、誤差なく合計できません",
      en: "people (or people times distance) are too large to be summed exactly")
    public static let numbersTooLargeRemedy = Phrase(
      ja: "人数の単位（千分の1人）を確かめてください", en: "check the unit of the people (thousandths)")
    public static let positionOffGlobe = Phrase(
      ja: "位置が地球上にありません：経度 {0}、緯度 {1}", en: "not a position on the globe: longitude {0}, latitude {1}")
    public static let positionRemedy = Phrase(
      ja: "経度・緯度の順に、度（小数）で書いてください（札幌は 141.35, 43.06）",
      en: "write longitude, then latitude, in decimal degrees (Sapporo is 141.35, 43.06)")
  }
}
