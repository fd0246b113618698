import Cartography
import Spatial
import Wording

/// Municipalities of islands so far off that a sheet with them would show little else but sea: they go into
/// a box of their own.
enum FarIslands {
  struct Member {
    var index: Int
    var box: BoundingBox?
    var people: Double
  }

  /// At most this share of the people may stand in the box.
  static let mostPeople = 0.02
  /// The scale must gain at least this much.
  static let leastGain = 1.15

  /// Six municipalities that share one name (北方領土).
  private static let northern: Set<String> = ["01695", "01696", "01697", "01698", "01699", "01700"]

  /// - Parameters:
  ///   - members: of the area, by their number in the coverage.
  /// - Returns: numbers of those that go into the box; empty where nothing is gained.
  static func codes(members: [Member], coverage: Coverage) -> [Int] {
    let groups = connected(members, coverage)
    guard groups.count > 1 else { return [] }
    let people = members.reduce(0) { $0 + $1.people }
    func total(_ group: [Member]) -> Double { group.reduce(0) { $0 + $1.people } }
    // The mainland: the group with most people, the largest where nobody lives.
    guard
      let main = groups.indices.max(by: {
        (total(groups[$0]), groups[$0].count) < (total(groups[$1]), groups[$1].count)
      })
    else { return [] }
    let before = size(groups.flatMap { $0 })
    var kept = Set(groups.indices)
    var taken: [Int] = []
    var best: (count: Int, size: Double) = (0, before)
    var sizeNow = before
    // The group whose going helps most goes first; one by one, for islands lie in rows.
    while true {
      let choices = kept.subtracting([main]).sorted().map { group in
        (group: group, size: size(kept.subtracting([group]).sorted().flatMap { groups[$0] }))
      }
      guard let choice = choices.min(by: { ($0.size, $0.group) < ($1.size, $1.group) }),
        choice.size < sizeNow * 0.999
      else { break }
      let gone = (taken + [choice.group]).reduce(0) { $0 + total(groups[$1]) }
      guard gone <= people * mostPeople else { break }
      kept.remove(choice.group)
      taken.append(choice.group)
      sizeNow = choice.size
      // Another island must be worth its leaving.
      if sizeNow < best.size * 0.97 { best = (taken.count, sizeNow) }
    }
    guard best.count > 0, before / best.size >= leastGain else { return [] }
    return taken.prefix(best.count).flatMap { groups[$0].map(\.index) }.sorted()
  }

  static func name(_ islands: [(code: String, name: String)], _ language: Language) -> String {
    if Set(islands.map(\.code)).isSubset(of: northern) { return Words.Commands.farIslands(language) }
    guard islands.count > 3 else {
      return islands.map(\.name).joined(separator: language == .ja ? "・" : ", ")
    }
    return Words.Prints.islands(language)
  }

  /// Members that share a border are one group.
  private static func connected(_ members: [Member], _ coverage: Coverage) -> [[Member]] {
    var root: [Int: Int] = Dictionary(members.map { ($0.index, $0.index) }) { a, _ in a }
    func find(_ i: Int) -> Int {
      var at = i
      while let parent = root[at], parent != at { at = parent }
      return at
    }
    _ = coverage.borders { left, right in
      guard let left, let right, root[left] != nil, root[right] != nil else { return nil }
      let (a, b) = (find(left), find(right))
      if a != b { root[max(a, b)] = min(a, b) }
      return nil
    }
    var groups: [Int: [Member]] = [:]
    for member in members { groups[find(member.index), default: []].append(member) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What decides the scale: the longer side of the box around all, in degrees of latitude; a sheet is about
  /// as much wider than high as it is the other way round.
  private static func size(_ members: [Member]) -> Double {
    guard let box = members.compactMap(\.box).reduce(nil as BoundingBox?, { $0?.union($1) ?? $1 }) else {
      return 0
    }
    return max((box.east - box.west) * 0.75, box.north - box.south)
  }
}
