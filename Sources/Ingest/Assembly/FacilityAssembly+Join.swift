import CareRegistry
import Wording

extension FacilityAssembly {
  /// Records of 医療情報ネット of some kinds, one for each ID: the cut list and the full one share their IDs. An ID
  /// that comes twice in one list is no key there, so its rows stand alone.
  mutating func uniqueRecords(_ kinds: [FacilityKind]) -> [UniqueMedicalRecord] {
    var list: [UniqueMedicalRecord] = []
    var indices: [String: Int] = [:]
    for record in material.medicalFacilities where kinds.contains(record.kind) {
      guard let index = indices[record.number] else {
        indices[record.number] = list.count
        list.append(UniqueMedicalRecord(number: record.number, first: record, all: [record]))
        continue
      }
      if list[index].all.contains(where: { $0.place.source == record.place.source }) {
        let key = "\(record.number) \(record.place.file):\(record.place.row)"
        list.append(UniqueMedicalRecord(number: key, first: record, all: [record]))
        issues.append(
          Issue(
            ruleID: "repeated_id", severity: .warning, file: record.place.file, row: record.place.row,
            column: "ID", value: record.number, message: Words.Ingest.repeatedID,
            remedy: Words.Ingest.badNumberRemedy))
      } else {
        list[index].all.append(record)
      }
    }
    return list
  }

  /// What joining by name and address gave.
  struct JoinResult {
    /// Numbers of the records that went into an institution, or look like one of them.
    var used: Set<String> = []
    /// Indices of the institutions that the hospital list knows.
    var hospitals: Set<Int> = []
  }

  /// Joins 医療情報ネット to the institutions with a number, by name and address. Doubtful pairs are reported and
  /// don't become a facility of their own: the institution they resemble is already there.
  mutating func join(
    _ institutions: inout [FacilityDraft], _ records: [UniqueMedicalRecord], _ kinds: [FacilityKind]
  ) -> JoinResult {
    var result = JoinResult()
    guard !institutions.isEmpty, !records.isEmpty else { return result }
    // The register does not tell clinics from hospitals, and beds change: kinds must not part a pair.
    let all = Set(kinds)
    let linkage = linker.link(
      institutions.map { LinkageRecord(id: $0.id, kinds: all, name: $0.name, address: $0.address) },
      records.map {
        LinkageRecord(
          id: $0.number, kinds: all, name: $0.first.name, address: $0.first.address,
          municipalityCode: $0.all.lazy.compactMap(\.municipalityCode).first)
      })
    let indices = Dictionary(uniqueKeysWithValues: institutions.indices.map { (institutions[$0].id, $0) })
    let byNumber = Dictionary(uniqueKeysWithValues: records.map { ($0.number, $0) })
    for link in linkage.links {
      guard let index = indices[link.left], let record = byNumber[link.right] else { continue }
      result.used.insert(record.number)
      if record.first.kind == .hospital { result.hospitals.insert(index) }
      attach(record, to: &institutions[index], joinedBy: link.level.rawValue)
    }
    for level in FacilityLink.Level.allCases {
      count(
        "linked_\(kinds[0].rawValue)_\(level.rawValue)", level.summaryLabel.filledIn(kinds[0].label),
        linkage.links.count { $0.level == level })
    }
    reportCandidates(linkage, institutions, indices, byNumber, &result)
    count(
      "unlinked_\(kinds[0].rawValue)", Words.Ingest.countUnlinked.filledIn(kinds[0].label),
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
      guard candidate.score >= Self.duplicateScore, !result.used.contains(candidate.right),
        let record = records[candidate.right], let index = indices[candidate.left]
      else { continue }
      doubtful += 1
      result.used.insert(candidate.right)
      let place = record.first.place
      issues.append(
        Issue(
          ruleID: "possible_duplicate", severity: .warning, file: place.file, row: place.row, column: "正式名称",
          value: clip(record.first.name),
          message: Words.Ingest.possibleDuplicate.with(institutions[index].name, institutions[index].id),
          remedy: Words.Ingest.possibleDuplicateRemedy))
    }
    guard doubtful > 0, let kind = institutions.first?.kind else { return }
    count("possible_duplicates_\(kind.rawValue)", Words.Ingest.countDoubtful.filledIn(kind.label), doubtful)
  }

  /// Adds what the records know to a facility.
  private func attach(
    _ record: UniqueMedicalRecord, to draft: inout FacilityDraft, joinedBy: String
  ) {
    if draft.name.contains("〓"), !record.first.name.contains("〓") { draft.name = record.first.name }
    for (index, single) in record.all.enumerated() {
      // Rows of one ID belong together by number, however the first was joined.
      draft.records.append(
        source(draft.id, single.place, single.number, index == 0 ? joinedBy : "number"))
      if let position = single.position {
        draft.positions.append(
          .init(
            position: position, latitude: single.latitude, longitude: single.longitude, place: single.place))
      }
      if draft.municipalityHint == nil { draft.municipalityHint = single.municipalityCode }
    }
  }

  /// Adds a facility that only 医療情報ネット knows.
  mutating func addOwn(_ record: UniqueMedicalRecord) {
    let first = record.first
    let id = FacilityIdentity.own(
      prefecture: prefecture, kind: first.kind, name: first.name, address: first.address)
    var draft = FacilityDraft(
      id: id, kind: first.kind, name: first.name, address: first.address, source: first.place.source,
      place: first.place)
    attach(record, to: &draft, joinedBy: "own")
    add(draft)
  }
}

extension FacilityLink.Level {
  fileprivate var summaryLabel: Phrase {
    switch self {
    case .nameAndAddress: Words.Ingest.linkedByNameAndAddress
    case .address: Words.Ingest.linkedByAddress
    case .name: Words.Ingest.linkedByName
    }
  }
}
