import CareAccess
import CareRegistry
import Spatial
import Wording

/// What must be said of two editions that are set side by side: dates, counts, and where they do not match.
struct EditionNotes {
  let old: AtlasRegister
  let new: AtlasRegister
  let difference: FacilityDifference
  let tolerance: Metres
  let rule: ReachRule

  var phrases: [Phrase] {
    let words = Words.DifferenceAnalysis.self
    var notes = [words.editions.with(old.about.referenceDate, new.about.referenceDate)]
    if old.about.referenceDate > new.about.referenceDate { notes.append(words.wrongOrder) }
    if old.about.baseYear != new.about.baseYear {
      notes.append(words.otherYear.with(String(old.about.baseYear), String(new.about.baseYear)))
    }
    let matched = difference.matched
    notes += [
      words.counts.with(
        String(difference.opened.count), String(difference.closed.count), String(difference.moved.count),
        String(matched.count { $0.place != .same && !$0.place.isMove }),
        String(matched.count { $0.isReclassified }), String(matched.count { $0.isRenamed }),
        String(matched.count { !$0.isChange })),
      words.method.with(RuleChoice.name(tolerance.value)),
    ]
    if !difference.repeated.isEmpty { notes.append(words.repeated.with(String(difference.repeated.count))) }
    let nowhere =
      difference.opened.count { new.dataset.facilities[$0].municipalityCode == nil }
      + difference.closed.count { old.dataset.facilities[$0].municipalityCode == nil }
    if nowhere > 0 { notes.append(words.nowhere.with(String(nowhere))) }
    let cells = unmatchedCells
    if cells.old + cells.new > 0 {
      notes.append(words.otherCells.with(String(cells.old), String(cells.new)))
    }
    let earlier = old.dataset.rules.first { $0.rule == rule.rule && $0.service == rule.service }
    if let earlier, earlier.value != rule.value {
      notes.append(
        words.otherRule.with(rule.rule, RuleChoice.name(earlier.value), RuleChoice.name(rule.value)))
    }
    return notes
  }

  /// Cells, by mesh code and municipality, that only one of the editions has. 0 where nothing changed.
  private var unmatchedCells: (old: Int, new: Int) {
    struct Key: Hashable {
      var code: MeshCode
      var municipality: String
    }
    func keys(_ register: AtlasRegister) -> Set<Key> {
      Set(register.dataset.cells.map { Key(code: $0.code, municipality: $0.municipalityCode) })
    }
    let (before, after) = (keys(old), keys(new))
    return (before.subtracting(after).count, after.subtracting(before).count)
  }
}
