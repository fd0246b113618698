import CareRegistry
import Wording

extension ScenarioOutcome {
  /// Sets the metres of every row of a rule for a service. The rule keeps its name, by which it is asked for;
  /// its citation says that it is assumed and what it was.
  mutating func setReach(
    _ step: Scenario.Step, _ service: Service?, _ name: String?, _ metres: Double
  ) throws(Failure) {
    let found = rules.indices.filter { i in
      (service.map { rules[i].service == $0 } ?? true)
        && (name.map { rules[i].rule == $0 } ?? rules[i].isDefault)
    }
    guard !found.isEmpty else {
      let asked = service?.rawValue ?? Words.Scenario.allServices.en
      let known = Set(rules.filter { service == nil || $0.service == service }.map(\.rule)).sorted()
      throw Failure(
        .badInput,
        name.map { Words.Scenario.unknownRule.with(ScenarioEntry.clipped($0), asked) }
          ?? Words.Scenario.noDefaultRule.with(asked),
        at: step.place, remedy: Words.Scenario.unknownValueRemedy.with(known.joined(separator: ", ")))
    }
    for i in found {
      let rule = rules[i]
      guard rule.kind == .metres else {
        throw Failure(
          .badInput, Words.Scenario.ruleWithoutMetres.with(rule.rule, rule.kind.rawValue), at: step.place,
          remedy: Words.Scenario.ruleWithoutMetresRemedy)
      }
      let (before, after) = (Self.plain(rule.value), Self.plain(metres))
      rules[i].value = metres
      rules[i].citation = Words.Scenario.assumedCitation(.ja, after, before, rule.citation)
      let label = rule.service.label
      applied.append(
        Applied(
          place: step.place,
          text: Phrase(
            ja: Words.Scenario.reachSet(.ja, label.ja, rule.rule, before, after),
            en: Words.Scenario.reachSet(.en, label.en, rule.rule, before, after)),
          facilityID: nil))
    }
  }

  /// Metres without a fraction that is not there. At most 500,000, so the whole part fits.
  private static func plain(_ metres: Double) -> String {
    metres.rounded() == metres && abs(metres) < 1e15 ? "\(Int(metres))" : "\(metres)"
  }
}
