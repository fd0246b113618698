/// One check of the program as people read it: what a finding means, and what to do about it.
public struct RuleText: Sendable, Hashable {
  /// Stable, snake_case, such as `position_outside_prefecture`.
  public let id: String
  /// `error`, `warning` or `note`; several joined by a slash where it depends on the case.
  public let severity: String
  public let meaning: Phrase
  public let remedy: Phrase

  public init(_ id: String, _ severity: String, ja: String, en: String, doJa: String, doEn: String) {
    self.id = id
    self.severity = severity
    meaning = Phrase(ja: ja, en: en)
    remedy = Phrase(ja: doJa, en: doEn)
  }
}
