import CareRegistry
import Wording

extension FacilityAssembly {
  /// The kinds of facility in a 点数表: 1 medical, 3 dental, 4 pharmacy.
  private static func kinds(_ table: String) -> [FacilityKind] {
    switch table {
    case "1": [.clinic, .hospital]
    case "3": [.dentalPractice]
    default: [.pharmacy]
    }
  }

  /// Adds the institutions of one 点数表: those with a number, joined with 医療情報ネット, then those that only
  /// 医療情報ネット knows; then lists without numbers, one after the other.
  mutating func addInstitutions(scoreTable: String) {
    let kinds = Self.kinds(scoreTable)
    var register = register(scoreTable: scoreTable, kind: kinds[0])
    let hasRegister = !register.drafts.isEmpty
    let lists = medicalLists(kinds, scoreTable: scoreTable)
    var isFirst = true
    for list in lists {
      let joined = join(&register.drafts, list, kinds, isFirst: isFirst)
      while register.beds.count < register.drafts.count { register.beds.append(nil) }
      if scoreTable == "1", isFirst {
        setKinds(&register, joined.hospitals)
      }
      for record in list where !joined.used.contains(record.key) {
        guard let draft = ownDraft(record) else { continue }
        register.drafts.append(draft)
        register.beds.append(record.first.beds)
        // Where a register exists, a facility outside it is new, closed, or works without insurance.
        if hasRegister { reportUnregistered(record) }
      }
      isFirst = false
    }
    if lists.isEmpty, scoreTable == "1" { setKinds(&register, []) }
    for draft in register.drafts { add(draft) }
  }

  private func setKinds(_ register: inout Register, _ hospitals: Set<Int>) {
    for index in register.drafts.indices {
      register.drafts[index].kind = medicalKind(
        register.drafts[index], beds: register.beds[index], isListedAsHospital: hospitals.contains(index))
    }
  }

  private mutating func reportUnregistered(_ record: UniqueMedicalRecord) {
    issue(
      "institution_not_registered", .note, record.first, "正式名称", record.first.name,
      Words.Ingest.notRegistered, Words.Ingest.notRegisteredRemedy)
  }

  /// Clinic or hospital: a hospital has 20 beds or more (医療法 第1条の5), and a clinic may not call itself 病院.
  ///
  /// - Parameter beds: nil where the institution is not in the notification list, which gives the beds of
  ///   every institution that has any.
  private func medicalKind(_ draft: FacilityDraft, beds: Int?, isListedAsHospital: Bool) -> FacilityKind {
    if let beds { return beds >= 20 ? .hospital : .clinic }
    return isListedAsHospital || draft.name.hasSuffix("病院") ? .hospital : .clinic
  }

  func source(_ id: String, _ record: FacilityRecord, _ joinedBy: String) -> FacilitySource {
    FacilitySource(
      facilityID: id, source: record.source, officialNumber: record.number, row: record.row,
      joinedBy: joinedBy)
  }

  /// What the symbols of an institution say, by the table of symbols that is valid at the list's date.
  func statements(of record: FacilityRecord, facilityID: String) -> [ServiceStatement] {
    let date = date(of: record.source)
    var statements: [ServiceStatement] = []
    for notified in record.symbols {
      for symbol in symbols
      where symbol.symbol == notified && symbol.scoreTable == record.group
        && symbol.validFrom ?? "" <= date && date <= symbol.validTo ?? "9999"
      {
        let statement =
          ServiceStatement(
            facilityID: facilityID, service: symbol.service, state: symbol.state, symbol: symbol.symbol,
            source: record.source, referenceDate: date)
        // A table of symbols that was given twice says nothing twice.
        if !statements.contains(statement) { statements.append(statement) }
      }
    }
    return statements
  }
}
