import CareRegistry
import Wording

/// What must be said beside a comparison: how areas are ranked and likened, rules, people, doubts, sources.
struct CompareNotes {
  /// The question, and the same one for every service.
  let ground: AnalysisGround
  let services: [AnalysisGround]
  let nation: NationalFigures

  /// - Parameters:
  ///   - doubt: what a bare name could have meant as well.
  ///   - lacking: similar areas that were asked for and are not there; 0: none.
  func phrases(level: AreaLevel, areas: Int, doubt: Phrase?, lacking: Int) -> [Phrase] {
    let words = Words.CompareAnalysis.self
    let question = ground.question
    var notes = [doubt].compactMap(\.self)
    notes += [words.method.with(level.label, String(areas)), words.likeness]
    if lacking > 0 { notes.append(words.fewSimilar.with(String(lacking))) }
    notes.append(
      nation.sources.isEmpty ? words.noNation : words.nation.with(nation.sources.joined(separator: ", ")))
    if question.roundTheClock { notes.append(words.nightOnly) }
    // Every service has its own rule and its own doubts here.
    let own = Words.Analysis.ruleNote.with(ground.rule.rule, ground.rule.citation)
    let lost = lostNotes
    for note in ground.notes(reading: question.reading) where !lost.contains(note) {
      notes += note == own ? rules : [note]
    }
    for service in services where service.question.service != question.service {
      let label = service.question.service.label
      if service.providers(.possible).isEmpty {
        notes.insert(Words.Analysis.noProvider.with(label), at: notes.count - 1)
      } else if service.providers(.confirmed).isEmpty && question.reading == .confirmed {
        notes.insert(Words.Analysis.allNotReported.with(label), at: notes.count - 1)
      }
    }
    notes.insert(contentsOf: lost.suffix(1), at: notes.count - 1)
    return notes
  }

  /// One line for each rule, with the services that go by it.
  private var rules: [Phrase] {
    services.map { one in
      Words.CompareAnalysis.ruleOf.with(one.question.service.label, one.rule.rule, one.rule.citation)
    }
  }

  /// How many providers are in no area's count: of the service that was asked, which is not the whole truth here,
  /// then of all services together. Empty without any.
  private var lostNotes: [Phrase] {
    let nowhere = ground.facilities.filter { $0.municipalityCode == nil }
    func note(_ grounds: [AnalysisGround]) -> Phrase? {
      let asked = grounds.map { $0.asks($0.question.reading) }
      let count = nowhere.count { facility in asked.contains { $0.admits(facility) } }
      return count > 0 ? Words.Analysis.providersOutside.with(String(count)) : nil
    }
    return [note([ground]), note(services)].compactMap(\.self)
  }
}
