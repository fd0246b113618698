import CareRegistry
import Wording

extension FacilityAssembly {
  /// Service code of 訪問看護 in the care-service lists.
  static let visitingNurseCode = "130"

  /// Adds the visiting-nurse list. A third digit of 1 is a hospital or clinic that also nurses at home: it
  /// keeps its kind. All others are stations.
  mutating func addVisitingNurses() {
    var institutions = 0
    var unknown: [FacilityRecord] = []
    for record in oneList(rows.filter { $0.list == .care && $0.group == Self.visitingNurseCode }) {
      guard record.number.utf8.dropFirst(2).first == UInt8(ascii: "1") else {
        addCareFacility(record, kind: .visitingNurseStation)
        continue
      }
      institutions += 1
      if let index = indexByID["med-" + record.number] {
        attachCare(record, to: index, joinedBy: "number")
      } else {
        unknown.append(record)
      }
    }
    addUnknownInstitutions(unknown)
    count("visiting_nurse_institutions", Words.Ingest.countNurseInstitutions, institutions)
    count("visiting_nurse_unknown", Words.Ingest.countNurseUnknown, unknown.count)
  }

  /// Rows without those whose number stands in an earlier file: a list of the whole country may be given beside
  /// that of the prefecture.
  mutating func oneList(_ records: [FacilityRecord]) -> [FacilityRecord] {
    var sourceOf: [String: String] = [:]
    var repeated: [String: Int] = [:]
    var kept: [FacilityRecord] = []
    for record in records {
      let key = record.number.isEmpty ? ownID(record) : record.number
      if let first = sourceOf[key], first != record.source {
        repeated[file(record), default: 0] += 1
        continue
      }
      sourceOf[key] = record.source
      kept.append(record)
    }
    for file in repeated.keys.sorted() {
      issues.append(
        Issue(
          ruleID: "rows_in_two_files", severity: .note, file: file, row: nil, column: "事業所番号",
          message: Words.Ingest.inTwoFiles.with(String(repeated[file] ?? 0)), remedy: Words.Ingest.nothingToDo
        ))
    }
    return kept
  }

  /// Institutions whose number the register doesn't know: they moved to another number, or closed. Those of
  /// the same name and place join; the others stand alone.
  private mutating func addUnknownInstitutions(_ records: [FacilityRecord]) {
    guard !records.isEmpty else { return }
    let kinds: Set<FacilityKind> = [.clinic, .hospital]
    let medical = drafts.filter { kinds.contains($0.kind) }
    let linkage = linker.link(
      records.map { LinkageRecord(id: $0.number, kinds: kinds, name: $0.name, address: $0.address) },
      medical.map { LinkageRecord(id: $0.id, kinds: kinds, name: $0.name, address: $0.address) })
    let partners = Dictionary(uniqueKeysWithValues: linkage.links.map { ($0.left, $0) })
    for record in records {
      var message = Words.Ingest.nurseNumberUnknown
      if let link = partners[record.number], let index = indexByID[link.right] {
        attachCare(record, to: index, joinedBy: link.level.rawValue)
        message = Words.Ingest.nurseNumberMoved.with(drafts[index].name, drafts[index].id)
      } else {
        let id = "med-" + record.number
        add(
          FacilityDraft(
            id: id, kind: record.name.contains("病院") ? .hospital : .clinic, name: record.name,
            first: record, rows: []))
        if let index = indexByID[id] { attachCare(record, to: index, joinedBy: "own") }
      }
      issue(
        "institution_number_unknown", .note, record, "事業所番号", record.number, message,
        Words.Ingest.nurseNumberRemedy)
    }
  }

  private mutating func attachCare(_ record: FacilityRecord, to index: Int, joinedBy: String) {
    let id = drafts[index].id
    drafts[index].rows.append(record)
    drafts[index].records.append(source(id, record, joinedBy))
    guard record.group == Self.visitingNurseCode else { return }
    drafts[index].statements.append(
      ServiceStatement(
        facilityID: id, service: Service.visitingNurse.rawValue, state: .yes, symbol: "",
        source: record.source, referenceDate: date(of: record.source)))
  }

  /// Adds a provider of a care service as a facility of its own.
  mutating func addCareFacility(_ record: FacilityRecord, kind: FacilityKind) {
    let id =
      record.number.isEmpty
      ? ownID(record) : FacilityIdentity.care(number: record.number, service: record.group)
    let before = drafts.count
    add(FacilityDraft(id: id, kind: kind, name: record.name, first: record, rows: []))
    if drafts.count > before { attachCare(record, to: before, joinedBy: "own") }
  }

  /// Adds the other care services: home help, care managers and the like. They offer none of the four services and
  /// stand on the map as what they are.
  mutating func addCareServices() {
    var groups: [String] = []
    let others = rows.filter { $0.list == .care && $0.group != Self.visitingNurseCode }
    for record in others where !groups.contains(record.group) { groups.append(record.group) }
    for group in groups.sorted() {
      for record in oneList(others.filter { $0.group == group }) {
        if let kind = record.kind { addCareFacility(record, kind: kind) }
      }
    }
  }
}
