import CareRegistry
import Wording

extension FacilityAssembly {
  /// What joining by name and address gave.
  struct JoinResult {
    /// Keys of the rows that went into an institution, or look like one of them.
    var used: Set<String> = []
    /// Indices of the institutions that the hospital list knows.
    var hospitals: Set<Int> = []
  }

  mutating func reportRepeat(_ record: FacilityRecord) {
    issue(
      "repeated_id", .warning, record, "ID", record.number, Words.Ingest.repeatedID,
      Words.Ingest.badNumberRemedy)
  }

  /// Joins a list to the institutions that are there, by name and address. Doubtful pairs are reported and
  /// don't become a facility of their own: the institution they resemble is already there.
  mutating func join(
    _ institutions: inout [FacilityDraft], _ records: [UniqueMedicalRecord], _ kinds: [FacilityKind],
    isFirst: Bool
  ) -> JoinResult {
    var result = JoinResult()
    guard !institutions.isEmpty, !records.isEmpty else { return result }
    // The register does not tell clinics from hospitals, and beds change: kinds must not part a pair.
    let all = Set(kinds)
    let linkage = linker.link(
      institutions.map { LinkageRecord(id: $0.id, kinds: all, name: $0.name, address: $0.address) },
      records.map {
        LinkageRecord(
          id: $0.key, kinds: all, name: $0.first.name, address: $0.first.address,
          municipalityCode: $0.all.lazy.compactMap(\.municipalityHint).first)
      }, decisions: decisions)
    let indices = Dictionary(
      institutions.indices.map { (institutions[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let byKey = Dictionary(records.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for link in linkage.links {
      guard let index = indices[link.left], let record = byKey[link.right] else { continue }
      result.used.insert(record.key)
      if record.first.kind == .hospital { result.hospitals.insert(index) }
      attach(record, to: &institutions[index], joinedBy: link.level.rawValue)
      if link.level == .decision { keep(.same, institutions[index], record, score: 1, reason: "decided") }
    }
    let suffix = isFirst ? "" : "_\(records[0].first.source)"
    for level in FacilityLink.Level.allCases {
      let number = linkage.links.count { $0.level == level }
      if level == .decision && number == 0 { continue }
      count(
        "linked_\(kinds[0].rawValue)_\(level.rawValue)\(suffix)",
        level.summaryLabel.filledIn(kinds[0].label), number)
    }
    reportCandidates(linkage, institutions, indices, byKey, &result)
    keepParted(institutions, records)
    count(
      "unlinked_\(kinds[0].rawValue)\(suffix)", Words.Ingest.countUnlinked.filledIn(kinds[0].label),
      records.count - result.used.count)
    return result
  }

  /// Pairs at or above this score look like one facility under two names.
  private static let duplicateScore = 0.6

  private mutating func reportCandidates(
    _ linkage: FacilityLinkage, _ institutions: [FacilityDraft], _ indices: [String: Int],
    _ records: [String: UniqueMedicalRecord], _ result: inout JoinResult
  ) {
    var doubtful = 0
    for candidate in linkage.candidates {
      guard let record = records[candidate.right], let index = indices[candidate.left] else { continue }
      let isLikely = candidate.score >= Self.duplicateScore
      reviews.append(
        LinkReview(
          left: side(institutions[index]), right: side(record), score: candidate.score,
          reason: candidate.reason.rawValue, assumed: isLikely ? .same : .different))
      guard isLikely, !result.used.contains(candidate.right) else { continue }
      doubtful += 1
      result.used.insert(candidate.right)
      issue(
        "possible_duplicate", .warning, record.first, "正式名称", record.first.name,
        Words.Ingest.possibleDuplicate.with(institutions[index].name, institutions[index].id),
        Words.Ingest.possibleDuplicateRemedy)
    }
    guard doubtful > 0, let kind = institutions.first?.kind else { return }
    count("possible_duplicates_\(kind.rawValue)", Words.Ingest.countDoubtful.filledIn(kind.label), doubtful)
  }

  /// Decisions that parted two rows stay on the list, so that a person can take them back.
  private mutating func keepParted(_ institutions: [FacilityDraft], _ records: [UniqueMedicalRecord]) {
    let parted = decisions.byPair.filter { $0.value == .different }.keys
    guard !parted.isEmpty else { return }
    let lefts = Dictionary(institutions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rights = Dictionary(records.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in parted.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) }) {
      if let left = lefts[pair.left], let right = rights[pair.right] {
        keep(.different, left, right, score: 0, reason: "decided")
      }
    }
  }

  private mutating func keep(
    _ decision: LinkReview.Decision, _ draft: FacilityDraft, _ record: UniqueMedicalRecord, score: Double,
    reason: String
  ) {
    reviews.append(
      LinkReview(
        left: side(draft), right: side(record), score: score, reason: reason, assumed: decision,
        decision: decision))
  }

  private func side(_ draft: FacilityDraft) -> LinkReview.Side {
    LinkReview.Side(
      key: draft.id, source: draft.source, row: draft.first.row, name: draft.name, address: draft.address)
  }

  private func side(_ record: UniqueMedicalRecord) -> LinkReview.Side {
    LinkReview.Side(
      key: record.key, source: record.first.source, row: record.first.row, name: record.first.name,
      address: record.first.address)
  }

  /// Adds what the rows know to a facility.
  private func attach(
    _ record: UniqueMedicalRecord, to draft: inout FacilityDraft, joinedBy: String
  ) {
    if draft.name.contains("〓"), !record.first.name.contains("〓") { draft.name = record.first.name }
    for (index, single) in record.all.enumerated() {
      // Rows of one ID belong together by number, however the first was joined.
      draft.records.append(source(draft.id, single, index == 0 ? joinedBy : "number"))
      draft.rows.append(single)
    }
  }

  /// A facility that only this list knows; nil where one of its id is there already.
  func ownDraft(_ record: UniqueMedicalRecord) -> FacilityDraft? {
    let first = record.first
    guard let kind = first.kind else { return nil }
    var draft = FacilityDraft(id: ownID(first), kind: kind, name: first.name, first: first, rows: [])
    attach(record, to: &draft, joinedBy: "own")
    return draft
  }
}

extension FacilityLink.Level {
  fileprivate var summaryLabel: Phrase {
    switch self {
    case .decision: Words.Linking.linkedByDecision
    case .nameAndAddress: Words.Ingest.linkedByNameAndAddress
    case .address: Words.Ingest.linkedByAddress
    case .name: Words.Ingest.linkedByName
    }
  }
}
