import CareRegistry
import Wording

extension FacilityAssembly {
  /// Service code of 訪問看護 in the care-service lists.
  private static let visitingNurseCode = "130"

  /// Adds the visiting-nurse list. A third digit of 1 is a hospital or clinic that also nurses at home: it
  /// keeps its kind. All others are stations.
  mutating func addVisitingNurses() {
    var institutions = 0
    var unknown: [CareServiceRecord] = []
    var sourceOf: [String: String] = [:]
    var repeated: [String: Int] = [:]
    for record in material.visitingNurses {
      // A list of the whole country may be given beside that of the prefecture.
      if let first = sourceOf[record.number], first != record.place.source {
        repeated[record.place.file, default: 0] += 1
        continue
      }
      sourceOf[record.number] = record.place.source
      guard record.number.utf8.dropFirst(2).first == UInt8(ascii: "1") else {
        addStation(record)
        continue
      }
      institutions += 1
      if let index = indexByID["med-" + record.number] {
        attach(record, to: index, joinedBy: "number")
      } else {
        unknown.append(record)
      }
    }
    addUnknownInstitutions(unknown)
    for file in repeated.keys.sorted() {
      issues.append(
        Issue(
          ruleID: "rows_in_two_files", severity: .note, file: file, row: nil, column: "事業所番号",
          message: Words.Ingest.inTwoFiles.with(String(repeated[file] ?? 0)), remedy: Words.Ingest.nothingToDo
        ))
    }
    count("visiting_nurse_institutions", Words.Ingest.countNurseInstitutions, institutions)
    count("visiting_nurse_unknown", Words.Ingest.countNurseUnknown, unknown.count)
  }

  private mutating func addStation(_ record: CareServiceRecord) {
    let id = FacilityIdentity.care(number: record.number, service: Self.visitingNurseCode)
    add(
      FacilityDraft(
        id: id, kind: .visitingNurseStation, name: record.name, address: record.address,
        source: record.place.source, place: record.place))
    if let index = indexByID[id] { attach(record, to: index, joinedBy: "own") }
  }

  /// Institutions whose number the register doesn't know: they moved to another number, or closed. Those of
  /// the same name and place join; the others stand alone.
  private mutating func addUnknownInstitutions(_ records: [CareServiceRecord]) {
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
        attach(record, to: index, joinedBy: link.level.rawValue)
        message = Words.Ingest.nurseNumberMoved.with(drafts[index].name, drafts[index].id)
      } else {
        let id = "med-" + record.number
        add(
          FacilityDraft(
            id: id, kind: record.name.contains("病院") ? .hospital : .clinic, name: record.name,
            address: record.address, source: record.place.source, place: record.place))
        if let index = indexByID[id] { attach(record, to: index, joinedBy: "own") }
      }
      issues.append(
        Issue(
          ruleID: "institution_number_unknown", severity: .note, file: record.place.file,
          row: record.place.row,
          column: "事業所番号", value: record.number, message: message,
          remedy: Words.Ingest.nurseNumberRemedy))
    }
  }

  private mutating func attach(_ record: CareServiceRecord, to index: Int, joinedBy: String) {
    let id = drafts[index].id
    drafts[index].records.append(source(id, record.place, record.number, joinedBy))
    drafts[index].statements.append(
      ServiceStatement(
        facilityID: id, service: Service.visitingNurse.rawValue, state: .yes, symbol: "",
        source: record.place.source, referenceDate: date(of: record.place.source)))
    if let position = record.position {
      drafts[index].positions.append(
        .init(
          position: position, latitude: record.latitude, longitude: record.longitude, place: record.place))
    }
  }
}
