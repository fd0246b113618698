import CareAccess
import GeoFormats
import Reports
import Wording

/// What is said with an answer: how good it is, and how sure that is.
enum SitingNotes {
  static func notes(
    _ solved: MaximalCovering, _ options: SitingAnalysis.Options, _ candidates: Int
  ) -> [Phrase] {
    let words = Words.SitingAnalysis.self
    let before = solved.people - solved.reachedBefore
    var notes = [
      words.covered.with(
        Figures.people(before), Figures.people(solved.newlyReached),
        Figures.people(before - solved.newlyReached)),
      solved.isProvenBest
        ? words.provenBest
        : words.coverageBound.with(
          Figures.people(solved.upperBound), Figures.fixed(solved.gapPercent, decimals: 2)),
      words.reachable.with(Figures.people(solved.reachableAtMost)),
    ]
    if solved.sites.count < options.add {
      notes.append(words.fewerCovered.with(String(options.add), String(solved.sites.count)))
    }
    return notes + common(options, candidates, solved.admittedCandidates) + [words.coverageMethod]
  }

  static func notes(_ solved: PMedian, _ options: SitingAnalysis.Options, _ candidates: Int) -> [Phrase] {
    let words = Words.SitingAnalysis.self
    var notes: [Phrase] = []
    if let before = solved.meanMetresBefore, let after = solved.meanMetresAfter {
      notes.append(words.shortened.with(metres(before), metres(after)))
    } else if let after = solved.meanMetresAfter {
      notes.append(words.shortenedFromNothing.with(metres(after)))
    }
    if solved.isProvenBest {
      notes.append(words.provenBest)
    } else if let bound = solved.meanMetresLowerBound, let gap = solved.gapPercent {
      notes.append(words.distanceBound.with(metres(bound), Figures.fixed(gap, decimals: 2)))
    }
    if solved.sites.count < options.add {
      notes.append(words.fewerNearer.with(String(options.add), String(solved.sites.count)))
    }
    return notes + common(options, candidates, solved.admittedCandidates) + [
      words.ruleUnused, words.distanceMethod,
    ]
  }

  private static func common(
    _ options: SitingAnalysis.Options, _ candidates: Int, _ admitted: Int
  ) -> [Phrase] {
    let words = Words.SitingAnalysis.self
    var notes = [options.candidates.label(candidates, options.mesh)]
    if let within = options.satelliteWithin {
      notes.append(words.satellites.with(RuleChoice.name(within), String(admitted)))
    }
    if options.add > admitted {
      notes.append(words.moreThanCandidates.with(String(options.add), String(admitted)))
    }
    return notes
  }

  private static func metres(_ value: Double) -> String { Figures.separated(Int(value.rounded())) }
}
