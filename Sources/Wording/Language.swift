/// The languages in which a person may read what the program writes.
public enum Language: String, Sendable, CaseIterable, Codable {
  case ja
  case en
}
