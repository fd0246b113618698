import CareRegistry
import Wording

extension FacilityAssembly {
  /// Institutions with a number, before other lists are joined to them.
  struct Register {
    var drafts: [FacilityDraft] = []
    /// Beds of each; nil where the institution is not in the notification list.
    var beds: [Int?] = []
    fileprivate var indexByNumber: [String: Int] = [:]
  }

  /// The insured institutions and those of the notification list, joined by number.
  mutating func register(scoreTable: String, kind: FacilityKind) -> Register {
    var register = Register()
    for record in rows
    where record.list == .insured && record.group == scoreTable
      && register.indexByNumber[record.number] == nil
    {
      add(record, scoreTable, kind, to: &register)
    }
    let notified = rows.filter { $0.list == .notified && $0.group == scoreTable }
    let renumbered = renumbered(register, notified, scoreTable)
    for record in notified {
      if let index = register.indexByNumber[record.number] {
        attach(record, to: index, "number", &register)
      } else if let index = renumbered[record.number] {
        renumber(record, index, scoreTable, &register)
      } else {
        add(record, scoreTable, kind, to: &register)
        attach(record, to: register.drafts.count - 1, nil, &register)
      }
    }
    return register
  }

  private func add(
    _ record: FacilityRecord, _ scoreTable: String, _ kind: FacilityKind, to register: inout Register
  ) {
    let id = FacilityIdentity.medical(prefecture: prefecture, scoreTable: scoreTable, number: record.number)
    register.indexByNumber[record.number] = register.drafts.count
    register.beds.append(nil)
    register.drafts.append(
      FacilityDraft(
        id: id, kind: kind, name: record.name, first: record, rows: [record],
        records: [source(id, record, "number")]))
  }

  /// Adds a notified institution's row, beds and statements.
  private func attach(
    _ record: FacilityRecord, to index: Int, _ joinedBy: String?, _ register: inout Register
  ) {
    let id = register.drafts[index].id
    if let joinedBy {
      register.drafts[index].rows.append(record)
      register.drafts[index].records.append(source(id, record, joinedBy))
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
    _ register: Register, _ notified: [FacilityRecord], _ scoreTable: String
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
    _ record: FacilityRecord, _ index: Int, _ scoreTable: String, _ register: inout Register
  ) {
    let isLater = date(of: record.source) >= date(of: register.drafts[index].source)
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
    issue(
      "institution_number_changed", .note, record, "医療機関番号", record.number,
      Words.Ingest.about(record.name, Words.Ingest.numberChanged.with(old, new)), Words.Ingest.nothingToDo)
  }
}
