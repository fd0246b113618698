import CareRegistry
import GeoFormats
import Ingest
import Spatial
import Wording

/// Which reach rule an analysis uses.
public enum RuleChoice: Sendable, Hashable {
  /// The default rule of the service in the atlas.
  case byService
  /// A straight line of so many metres.
  case within(Double)
  /// A rule of the atlas by its name, such as `8km` or `own`.
  case preset(String)
  /// A table of rules like `GeoData/rules/reach_rules.csv`: its default row of the service, else the only one.
  case file(String)

  /// Metres of `16km`, `4000m`, `800`; nil for anything else.
  public static func metres(_ text: String) -> Double? {
    let trimmed = text.lowercased()
    if trimmed.hasSuffix("km") { return Double(trimmed.dropLast(2)).map { $0 * 1000 } }
    if trimmed.hasSuffix("m") { return Double(trimmed.dropLast()) }
    return Double(trimmed)
  }

  /// The rule for `service`.
  ///
  /// - Parameter rules: those of the atlas.
  /// - Throws: `Failure.usage` for an absurd reach or a name that the service does not have, naming those that
  ///   it has; `Failure.badInput` for a file that can't be used.
  func rule(of service: Service, among rules: [ReachRule], atlas: String) throws(Failure) -> ReachRule {
    let chosen: ReachRule
    switch self {
    case .byService:
      guard let rule = rules.first(where: { $0.service == service && $0.isDefault }) else {
        throw Failure(
          .badInput, Words.Atlas.noDefaultRule.with(service.label.ja), at: atlas,
          remedy: Words.Atlas.noDefaultRuleRemedy)
      }
      chosen = rule
    case .within(let metres):
      let metres = try ReachRule.checked(metres, at: "--within")
      chosen = ReachRule(
        rule: Self.name(metres.value), service: service, kind: .metres, value: metres.value, validFrom: nil,
        validTo: nil, citation: Words.Analysis.ownReach.ja, isDefault: false)
    case .preset(let name):
      let own = rules.filter { $0.service == service }
      guard let rule = own.first(where: { $0.rule == name }) else {
        throw Failure(
          .usage,
          Phrase(
            ja: Words.Analysis.noSuchPreset(.ja, name, service.label.ja),
            en: Words.Analysis.noSuchPreset(.en, name, service.label.en)),
          at: "--preset", remedy: Words.Analysis.thereAre.with(own.map(\.rule).joined(separator: ", ")))
      }
      chosen = rule
    case .file(let path):
      let own = try ReachRuleTable.rules(in: path).filter { $0.service == service }
      guard let rule = own.first(where: \.isDefault) ?? (own.count == 1 ? own.first : nil) else {
        throw Failure(
          .badInput, Words.Analysis.noRuleInFile.with(service.rawValue), at: path,
          remedy: Words.Analysis.noRuleInFileRemedy)
      }
      chosen = rule
    }
    switch chosen.kind {
    case .metres: _ = try ReachRule.checked(chosen.value, at: chosen.rule)
    case .municipality: break
    case .minutes:
      throw Failure(
        .usage, Words.Analysis.minutesUnknown.with(chosen.rule), at: atlas,
        remedy: Words.Analysis.minutesUnknownRemedy)
    }
    return chosen
  }

  /// `16km` for 16,000 m; `750m` for 750 m.
  static func name(_ metres: Double) -> String {
    metres >= 1000 && (metres / 100).rounded() * 100 == metres
      ? FixedPoint.text(metres / 1000, decimals: 1) + "km" : FixedPoint.text(metres, decimals: 1) + "m"
  }
}
