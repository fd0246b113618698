// What a search by name says of what it found.
extension Words {
  public enum Search {
    /// A level and the area of it that something lies in.
    public static let parent = Phrase(ja: "{0} {1}", en: "{0}: {1}")
    public static let separator = Phrase(ja: "、", en: ", ")
  }
}
