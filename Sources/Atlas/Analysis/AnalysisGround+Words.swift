import CareRegistry
import Wording

extension AnalysisGround {
  /// The line above a result: what, service, rule, people, year.
  func title(_ what: Phrase) -> Phrase {
    func line(_ language: Language) -> String {
      let parts = [
        Words.Analysis.title(
          language, what(language), question.service.label(language), rule.rule, question.age.label(language),
          String(year)),
        question.roundTheClock ? Words.Analysis.roundTheClock(language) : nil,
        question.scenario.map { Words.Analysis.withScenario(language, FileName.last($0)) },
      ]
      return parts.compactMap(\.self).joined(separator: language == .ja ? "、" : ", ")
    }
    return Phrase(ja: line(.ja), en: line(.en))
  }

  /// What must be said with every figure: people, rule, reading, changes, warnings, sources.
  ///
  /// - Parameter reading: how not reported is read; nil: as a range of both.
  func notes(reading: Capability?) -> [Phrase] {
    let about = register.about
    let method = about.populationMethod.brief
    var notes = changes.map { Words.Analysis.changed.with($0) }
    switch reading {
    case nil: notes.append(Words.Analysis.bothReadings)
    case .possible: notes.append(Words.Analysis.possibleReading)
    case .confirmed: notes.append(Words.Analysis.confirmedReading)
    }
    notes.append(
      Phrase(
        ja: Words.Analysis.peopleNote(.ja, String(year), question.age.label.ja, method.ja),
        en: Words.Analysis.peopleNote(.en, String(year), question.age.label.en, method.en)))
    notes.append(Words.Analysis.ruleNote.with(rule.rule, rule.citation))
    notes.append(Words.Analysis.distanceNote)
    if providers(.possible).isEmpty {
      notes.append(Words.Analysis.noProvider.with(question.service.label))
    } else if providers(.confirmed).isEmpty && reading != .possible {
      notes.append(Words.Analysis.allNotReported.with(question.service.label))
    }
    let asked = asks(reading ?? .possible)
    let lost = facilities.count { $0.municipalityCode == nil && asked.admits($0) }
    if lost > 0 { notes.append(Words.Analysis.providersOutside.with(String(lost))) }
    if let warning = about.warning { notes.append(warning) }
    notes.append(
      Words.Analysis.sourceNote.with(about.referenceDate, about.publishers.joined(separator: ", ")))
    return notes
  }
}

extension Phrase {
  /// Another phrase put into this one, each language into its own, and further values after it.
  func with(_ value: Phrase, _ rest: String...) -> Phrase {
    Phrase(ja: filled(.ja, [value.ja] + rest), en: filled(.en, [value.en] + rest))
  }
}
