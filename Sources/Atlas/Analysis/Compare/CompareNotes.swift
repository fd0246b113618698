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
  func phrases(areas: [AreaCatalogue.Entry], doubt: Phrase?, lacking: Int) -> [Phrase] {
    let words = Words.CompareAnalysis.self
    let question = ground.question
    let empty = areas.filter { area in
      !area.cells.contains { ground.register.population.total[ground.yearIndex][$0] > 0 }
    }
    var notes = [doubt].compactMap(\.self)
    if let level = areas.first?.level {
      notes.append(words.method.with(level.label, String(areas.count - empty.count)))
    }
    notes.append(words.likeness)
    if lacking > 0 { notes.append(words.fewSimilar.with(String(lacking))) }
    if !empty.isEmpty {
      notes.append(Words.Analysis.emptyAreas.with(empty.map(\.name).joined(separator: ", ")))
    }
    notes.append(
      nation.sources.isEmpty ? words.noNation : words.nation.with(nation.sources.joined(separator: ", ")))
    if question.roundTheClock { notes.append(words.nightOnly) }
    notes += services.filter { one in !ground.facilities.contains(where: one.asks(question.reading).admits) }
      .map { words.noneAtAll.with($0.question.service.label) }
    // Every service has its own rule and its own doubts here.
    let rule = Words.Analysis.ruleNote.with(ground.rule.rule, ground.rule.citation)
    let label = question.service.label
    let own = [
      Words.Analysis.noProvider.with(label), Words.Analysis.allNotReported.with(label), lost([ground]),
    ]
    for note in ground.notes(reading: question.reading) where !own.contains(note) {
      notes += note == rule ? rules : [note]
    }
    if let lost = lost(services) { notes.insert(lost, at: notes.count - 1) }
    return notes
  }

  /// One line for each rule, with the services that go by it.
  private var rules: [Phrase] {
    services.map { one in
      Words.CompareAnalysis.ruleOf.with(one.question.service.label, one.rule.rule, one.rule.citation)
    }
  }

  /// How many providers of these services are in no area's count; nil without any.
  private func lost(_ grounds: [AnalysisGround]) -> Phrase? {
    let asked = grounds.map { $0.asks($0.question.reading) }
    let count = ground.facilities.count { facility in
      facility.municipalityCode == nil && asked.contains { $0.admits(facility) }
    }
    return count > 0 ? Words.Analysis.providersOutside.with(String(count)) : nil
  }
}
