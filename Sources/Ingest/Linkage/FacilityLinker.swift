import CareRegistry

/// Joins two lists without a common key, one row to one row, by name and address.
///
/// The answer does not depend on the order of the rows, and exchanging the lists exchanges the sides of
/// the answer. About O(n log n): only rows that share a town, a core name or a full name are compared.
public struct FacilityLinker: Sendable {
  /// Two partners whose scores differ by less are equally good, and neither is taken.
  static let margin = 0.02
  /// Pairs below are not even shown for review.
  static let reviewScore = 0.5

  /// Most pairs that one block may make.
  static let blockLimit = 250_000

  public let addresses: AddressNormaliser

  public init(addresses: AddressNormaliser) {
    self.addresses = addresses
  }

  private struct Row {
    var record: LinkageRecord
    var name: FacilityName
    var parts: AddressParts
    var city: String
  }

  private struct Pair {
    var left: Int
    var right: Int
    var score: Double
    var level: FacilityLink.Level?
  }

  /// Joins the rows of two lists.
  ///
  /// - Parameter decisions: pairs by the ids of the rows that a person has joined or parted; they are kept
  ///   whatever the rows look like. A row that is decided to be the same as several is joined to the first.
  public func link(
    _ left: [LinkageRecord], _ right: [LinkageRecord], decisions: LinkDecisions = LinkDecisions()
  ) -> FacilityLinkage {
    let (ids, others) = (Set(left.map(\.id)), Set(right.map(\.id)))
    var decided: [FacilityLink] = []
    var (takenLeft, takenRight) = (Set<String>(), Set<String>())
    for pair in decisions.same where ids.contains(pair.left) && others.contains(pair.right) {
      guard !takenLeft.contains(pair.left), takenRight.insert(pair.right).inserted else { continue }
      takenLeft.insert(pair.left)
      decided.append(FacilityLink(left: pair.left, right: pair.right, level: .decision, score: 1))
    }
    var result = linkFree(
      left.filter { !takenLeft.contains($0.id) }, right.filter { !takenRight.contains($0.id) }, decisions)
    if !decided.isEmpty {
      result.links = (result.links + decided).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }
    return result
  }

  private func linkFree(
    _ left: [LinkageRecord], _ right: [LinkageRecord], _ decisions: LinkDecisions
  ) -> FacilityLinkage {
    let a = rows(left)
    let b = rows(right)
    var pairs = pairs(a, b)
    pairs.removeAll { decisions.decision(a[$0.left].record.id, b[$0.right].record.id) == .different }
    // Symmetric order: by score, then by the ids without regard to the side.
    pairs.sort { p, q in
      if p.score != q.score { return p.score > q.score }
      let x = [a[p.left].record.id, b[p.right].record.id].sorted()
      let y = [a[q.left].record.id, b[q.right].record.id].sorted()
      return x.lexicographicallyPrecedes(y)
    }
    var partner = assign(pairs, a.count, b.count)
    var links: [FacilityLink] = []
    for (i, p) in partner.left.enumerated() {
      guard let p, let level = pairs[p].level else { continue }
      links.append(
        FacilityLink(
          left: a[i].record.id, right: b[pairs[p].right].record.id, level: level, score: pairs[p].score))
    }
    var candidates: [FacilityLinkCandidate] = []
    for pair in pairs
    where pair.score >= Self.reviewScore && partner.left[pair.left] == nil && partner.right[pair.right] == nil
    {
      candidates.append(
        FacilityLinkCandidate(
          left: a[pair.left].record.id, right: b[pair.right].record.id, score: pair.score,
          reason: pair.level == nil ? .weak : .severalFit))
    }
    candidates.sort { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    let result = FacilityLinkage(
      links: links.sorted { ($0.left, $0.right) < ($1.left, $1.right) },
      unmatchedLeft: a.indices.filter { partner.left[$0] == nil }.map { a[$0].record.id },
      unmatchedRight: b.indices.filter { partner.right[$0] == nil }.map { b[$0].record.id },
      candidates: candidates)
    partner.left.removeAll()
    return result
  }

  private func rows(_ records: [LinkageRecord]) -> [Row] {
    records.sorted { ($0.id, $0.name, $0.address) < ($1.id, $1.name, $1.address) }.map { record in
      let parts = addresses.parts(of: record.address, municipalityCodeHint: record.municipalityCode)
      return Row(
        record: record, name: FacilityNameNormaliser.name(record.name), parts: parts,
        city: addresses.city(ofCode: parts.municipalityCode ?? ""))
    }
  }

  /// Pairs that share a block, with scores. A block of very many rows on both sides says nothing and would
  /// fill the memory: it is passed over.
  private func pairs(_ a: [Row], _ b: [Row]) -> [Pair] {
    let keysA = a.map(Self.blockKeys)
    var sizesA: [String: Int] = [:]
    for key in keysA.joined() { sizesA[key, default: 0] += 1 }
    var blocks: [String: [Int]] = [:]
    for (j, row) in b.enumerated() {
      for key in Self.blockKeys(row) where sizesA[key] != nil { blocks[key, default: []].append(j) }
    }
    for (key, members) in blocks where members.count * (sizesA[key] ?? 0) > Self.blockLimit {
      blocks[key] = nil
    }
    let countsA = Self.nameCounts(a)
    let countsB = Self.nameCounts(b)
    var pairs: [Pair] = []
    for (i, row) in a.enumerated() {
      var partners = Set<Int>()
      for key in keysA[i] { partners.formUnion(blocks[key] ?? []) }
      for j in partners.sorted() {
        let key = row.city + "\t" + row.name.core
        let isUnique = countsA[key] == 1 && countsB[key] == 1
        if let pair = score(row, b[j], isUniqueName: isUnique) {
          pairs.append(Pair(left: i, right: j, score: pair.score, level: pair.level))
        }
      }
    }
    return pairs
  }

  private static func blockKeys(_ row: Row) -> Set<String> {
    var keys: Set<String> = [
      "n\t" + row.city + "\t" + row.name.core, "n\t" + row.city + "\t" + row.name.full,
    ]
    if !row.parts.town.isEmpty { keys.insert("a\t" + row.city + "\t" + AddressParts.loose(row.parts.town)) }
    return keys
  }

  /// How many rows of a list bear a core name in a municipality.
  private static func nameCounts(_ rows: [Row]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for row in rows { counts[row.city + "\t" + row.name.core, default: 0] += 1 }
    return counts
  }

  private func score(_ a: Row, _ b: Row, isUniqueName: Bool) -> (score: Double, level: FacilityLink.Level?)? {
    guard !a.record.kinds.isDisjoint(with: b.record.kinds) else { return nil }
    let agreement = a.parts.agreement(with: b.parts, cityOf: addresses.city(ofCode:))
    guard agreement != .different else { return nil }
    let likeness = a.name.similarity(to: b.name)
    switch agreement {
    case .same:
      if likeness == 1 { return (1, .nameAndAddress) }
      if likeness >= 0.5 { return (0.6 + 0.35 * likeness, .address) }
      return (0.4 + 0.3 * likeness, nil)
    case .compatible:
      if likeness == 1 { return (0.97, .nameAndAddress) }
      if likeness >= 0.6 { return (0.55 + 0.35 * likeness, .address) }
      return (0.3 + 0.3 * likeness, nil)
    case .sameTown:
      if likeness == 1 { return (0.85, isUniqueName ? .name : nil) }
      return likeness >= 0.9 ? (0.2 + 0.45 * likeness, nil) : nil
    case .sameMunicipality: return likeness >= 0.95 ? (0.55 + 0.1 * likeness, nil) : nil
    case .different: return nil
    }
  }

  /// Takes pairs from the best down. A pair is taken when neither side has another free partner that is as
  /// good; a side that has is left free, and so are its partners among themselves.
  private func assign(_ pairs: [Pair], _ lefts: Int, _ rights: Int) -> (left: [Int?], right: [Int?]) {
    var left = [Int?](repeating: nil, count: lefts)
    var right = [Int?](repeating: nil, count: rights)
    var byLeft = [[Int]](repeating: [], count: lefts)
    var byRight = [[Int]](repeating: [], count: rights)
    for (k, pair) in pairs.enumerated() where pair.level != nil {
      byLeft[pair.left].append(k)
      byRight[pair.right].append(k)
    }
    var changed = true
    while changed {
      changed = false
      var taken: [Int] = []
      for (k, pair) in pairs.enumerated()
      where pair.level != nil && left[pair.left] == nil && right[pair.right] == nil {
        let hasRival =
          byLeft[pair.left].contains {
            $0 != k && right[pairs[$0].right] == nil && pairs[$0].score > pair.score - Self.margin
          }
          || byRight[pair.right].contains {
            $0 != k && left[pairs[$0].left] == nil && pairs[$0].score > pair.score - Self.margin
          }
        if !hasRival { taken.append(k) }
      }
      // All of a round at once, so that no pair gains from standing first.
      for k in taken {
        left[pairs[k].left] = k
        right[pairs[k].right] = k
        changed = true
      }
    }
    return (left, right)
  }
}
