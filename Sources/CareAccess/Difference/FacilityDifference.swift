import CareRegistry
import Spatial

/// What changed between two editions of the facilities: opened, closed, moved, re-placed, re-classified,
/// renamed.
///
/// Facilities are matched by `facility_id`; of those left over, where at least one of the two ids is of our own
/// making (`own-…`, a hash of name and address), by the same name (blanks aside) and kind within
/// `ownRuleMetres`. Independent of the order of both editions; every facility stands in exactly one of the
/// lists `opened`, `closed`, `matched` and `repeated`.
public struct FacilityDifference: Sendable, Equatable {
  /// Numbers in the newer edition of what the older does not have, by facility id.
  public let opened: [Int]
  /// Numbers in the older edition of what the newer does not have, by facility id.
  public let closed: [Int]
  /// Those in both, by the newer facility id; also the unchanged ones.
  public let matched: [FacilityChange]
  /// Ids that stand more than once in an edition: only the first by name, address and place is matched, the
  /// others are left out.
  public let repeated: [String]

  /// Those of `matched` in which something changed.
  public var changed: [FacilityChange] { matched.filter(\.isChange) }
  public var moved: [FacilityChange] { matched.filter { $0.place.isMove } }

  /// Own ids are matched up to this geodesic distance, metres.
  public static let ownRuleMetres = 200.0

  /// - Parameter tolerance: metres; a facility whose position differs by more has moved, if both positions
  ///   are of the same grade. 100 unless told.
  /// - Returns: the differences. O(n log n).
  public static func between(
    old: [Facility], new: [Facility], tolerance: Metres = Metres(100)
  ) -> FacilityDifference {
    let (oldByID, oldRepeated) = byID(old)
    let (newByID, newRepeated) = byID(new)
    var pairs: [(old: Int, new: Int, rule: FacilityChange.Match)] = []
    var leftOld: [Int] = []
    for (id, o) in oldByID {
      if let n = newByID[id] { pairs.append((o, n, .facilityID)) } else { leftOld.append(o) }
    }
    var leftNew = newByID.filter { oldByID[$0.key] == nil }.map(\.value)
    let found = OwnRule.pairs(old: old, among: leftOld, new: new, among: leftNew)
    pairs += found.map { ($0.old, $0.new, .ownRule) }
    let (usedOld, usedNew) = (Set(found.map(\.old)), Set(found.map(\.new)))
    leftOld.removeAll(where: usedOld.contains)
    leftNew.removeAll(where: usedNew.contains)
    return FacilityDifference(
      opened: leftNew.sorted { new[$0].id < new[$1].id },
      closed: leftOld.sorted { old[$0].id < old[$1].id },
      matched: pairs.sorted { new[$0.new].id < new[$1.new].id }.map {
        FacilityChange(old: old[$0.old], new: new[$0.new], at: ($0.old, $0.new), $0.rule, tolerance)
      },
      repeated: oldRepeated.union(newRepeated).sorted())
  }

  /// One number for each id, and the ids that stand more than once.
  private static func byID(_ facilities: [Facility]) -> (numbers: [String: Int], repeated: Set<String>) {
    var numbers: [String: Int] = [:]
    var repeated = Set<String>()
    for (i, facility) in facilities.enumerated() {
      guard let known = numbers[facility.id] else {
        numbers[facility.id] = i
        continue
      }
      repeated.insert(facility.id)
      if precedes(facility, facilities[known]) { numbers[facility.id] = i }
    }
    return (numbers, repeated)
  }

  private static func precedes(_ a: Facility, _ b: Facility) -> Bool {
    let nowhere = Position(longitude: .infinity, latitude: .infinity)
    if a.name != b.name { return a.name < b.name }
    if a.address != b.address { return a.address < b.address }
    return a.position ?? nowhere < b.position ?? nowhere
  }
}
