import CareRegistry
import Spatial

/// Matches facilities whose ids are of our own making: such an id changes with the spelling of an address.
enum OwnRule {
  /// The nearest pairs first, each facility once.
  static func pairs(
    old: [Facility], among leftOld: [Int], new: [Facility], among leftNew: [Int]
  ) -> [(old: Int, new: Int)] {
    struct Key: Hashable {
      var name: String
      var kind: FacilityKind
    }
    var newByKey: [Key: [Int]] = [:]
    for n in leftNew { newByKey[Key(name: bare(new[n].name), kind: new[n].kind), default: []].append(n) }
    var found: [(metres: Double, old: Int, new: Int)] = []
    for o in leftOld {
      guard let from = old[o].position else { continue }
      for n in newByKey[Key(name: bare(old[o].name), kind: old[o].kind)] ?? [] {
        guard old[o].id.hasPrefix("own-") || new[n].id.hasPrefix("own-"), let to = new[n].position else {
          continue
        }
        let metres = Geodesic.distance(from, to).value
        if metres <= FacilityDifference.ownRuleMetres { found.append((metres, o, n)) }
      }
    }
    found.sort {
      ($0.metres, old[$0.old].id, new[$0.new].id) < ($1.metres, old[$1.old].id, new[$1.new].id)
    }
    var usedOld = Set<Int>()
    var usedNew = Set<Int>()
    return found.compactMap { pair in
      guard !usedOld.contains(pair.old), !usedNew.contains(pair.new) else { return nil }
      usedOld.insert(pair.old)
      usedNew.insert(pair.new)
      return (pair.old, pair.new)
    }
  }

  /// A name without blanks, full-width ones too: lists differ in them.
  static func bare(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
