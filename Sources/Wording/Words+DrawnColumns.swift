// Columns that maps draw by; {0} is a service or an item.
extension Words {
  public enum DrawnColumns {
    public static let access = Phrase(
      ja: "{0}：75歳以上1万人あたりの届きやすさ（E2SFCA）", en: "{0}: accessibility per 10,000 people of 75+ (E2SFCA)")
    public static let secureShare = Phrase(
      ja: "{0}：二つ以上の提供者が届く75歳以上の割合", en: "{0}: share of people 75+ whom two or more providers reach")
    public static let nightUnreachedShare = Phrase(
      ja: "{0}：24時間対応が確認できる提供者の届かない75歳以上の割合",
      en: "{0}: share of people 75+ beyond reach of confirmed round-the-clock providers")
    public static let unreachedShare = Phrase(
      ja: "{0}：届かない75歳以上の割合", en: "{0}: share of people 75+ beyond reach")
    public static let solePeople = Phrase(
      ja: "{0}：この施設だけが届く75歳以上", en: "{0}: people 75+ whom only this facility reaches")
    public static let projectedPeople = Phrase(ja: "{0}の人口（{2}年）", en: "People {1} ({2})")
    public static let projectedShare = Phrase(ja: "{0}の割合（{2}年）", en: "Share of people {1} ({2})")
    public static let progress = Phrase(ja: "取組（{0}）の実施状況", en: "State of work item ({0})")
    public static let progressDone = Phrase(ja: "実施している取組の数（8項目）", en: "Work items implemented, of eight")
  }
}
