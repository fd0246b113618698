import CareRegistry
import Wording

extension FacilityAssembly {
  /// Institutions with a number, before 医療情報ネット is joined to them.
  struct Register {
    var drafts: [FacilityDraft] = []
    /// Beds of each; nil where the institution is not in the notification list.
    var beds: [Int?] = []
    fileprivate var indexByNumber: [String: Int] = [:]
  }

  /// The insured institutions and those of the notification list, joined by number.
  mutating func register(scoreTable: String, kind: FacilityKind) -> Register {
    var register = Register()
    for record in material.insured
    where record.scoreTable == scoreTable && register.indexByNumber[record.number] == nil {
      add(record.number, scoreTable, record.name, record.address, record.place, kind, to: &register)
    }
    let notified = material.notifications.filter { $0.scoreTable == scoreTable }
    let renumbered = renumbered(register, notified, scoreTable)
    for record in notified {
      if let index = register.indexByNumber[record.number] {
        attach(record, to: index, "number", &register)
      } else if let index = renumbered[record.number] {
        renumber(record, index, scoreTable, &register)
      } else {
        add(record.number, scoreTable, record.name, record.address, record.place, kind, to: &register)
        attach(record, to: register.drafts.count - 1, nil, &register)
      }
    }
    return register
  }

  private func add(
    _ number: String, _ scoreTable: String, _ name: String, _ address: String, _ place: RecordPlace,
    _ kind: FacilityKind, to register: inout Register
  ) {
    let id = FacilityIdentity.medical(prefecture: prefecture, scoreTable: scoreTable, number: number)
    register.indexByNumber[number] = register.drafts.count
    register.beds.append(nil)
    register.drafts.append(
      FacilityDraft(
        id: id, kind: kind, name: name, address: address, source: place.source,
        records: [source(id, place, number, "number")], place: place))
  }

  /// Adds a notified institution's record, beds and statements.
  private func attach(
    _ record: NotifiedInstitution, to index: Int, _ joinedBy: String?, _ register: inout Register
  ) {
    let id = register.drafts[index].id
    if let joinedBy {
      register.drafts[index].records.append(source(id, record.place, record.number, joinedBy))
    }
    // A private-use character of one list stands in another as it should.
    if register.drafts[index].name.contains("〓"), !record.name.contains("〓") {
      register.drafts[index].name = record.name
    }
    register.beds[index] = record.beds ?? 0
    register.drafts[index].statements += statements(of: record, facilityID: id)
  }

  /// A change of corporation gives an institution a new number: of two lists of different dates one has the
  /// old and one the new. Those of the same name and place are one institution.
  ///
  /// - Returns: index in the register by the number of the notification list.
  private func renumbered(
    _ register: Register, _ notified: [NotifiedInstitution], _ scoreTable: String
  ) -> [String: Int] {
    let notifiedNumbers = Set(notified.map(\.number))
    let old = register.indexByNumber.filter { !notifiedNumbers.contains($0.key) }
    let new = notified.filter { register.indexByNumber[$0.number] == nil }
    guard !old.isEmpty, !new.isEmpty else { return [:] }
    let kinds: Set<FacilityKind> = [.clinic]
    let linkage = linker.link(
      old.map { number, index in
        let draft = register.drafts[index]
        return LinkageRecord(id: number, kinds: kinds, name: draft.name, address: draft.address)
      },
      new.map { LinkageRecord(id: $0.number, kinds: kinds, name: $0.name, address: $0.address) })
    var indices: [String: Int] = [:]
    for link in linkage.links where link.level == .nameAndAddress { indices[link.right] = old[link.left] }
    return indices
  }

  /// Joins a renumbered institution; the number of the later list is its number from now on.
  private mutating func renumber(
    _ record: NotifiedInstitution, _ index: Int, _ scoreTable: String, _ register: inout Register
  ) {
    let isLater = date(of: record.place.source) >= date(of: register.drafts[index].source)
    let old = register.drafts[index].id
    let new = FacilityIdentity.medical(
      prefecture: prefecture, scoreTable: scoreTable, number: record.number)
    if isLater {
      register.drafts[index].id = new
      for row in register.drafts[index].records.indices {
        register.drafts[index].records[row].facilityID = new
      }
    }
    register.indexByNumber[record.number] = index
    attach(record, to: index, FacilityLink.Level.nameAndAddress.rawValue, &register)
    issues.append(
      Issue(
        ruleID: "institution_number_changed", severity: .note, file: record.place.file, row: record.place.row,
        column: "医療機関番号", value: record.number,
        message: Words.Ingest.about(record.name, Words.Ingest.numberChanged.with(old, new)),
        remedy: Words.Ingest.nothingToDo))
  }
}
