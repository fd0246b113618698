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
  /// 医療情報ネット knows.
  mutating func addInstitutions(scoreTable: String) {
    let kinds = Self.kinds(scoreTable)
    var register = register(scoreTable: scoreTable, kind: kinds[0])
    let own = uniqueRecords(kinds)
    let joined = join(&register.drafts, own, kinds)
    if scoreTable == "1" {
      for index in register.drafts.indices {
        register.drafts[index].kind = medicalKind(
          register.drafts[index], beds: register.beds[index],
          isListedAsHospital: joined.hospitals.contains(index))
      }
    }
    for draft in register.drafts { add(draft) }
    for record in own where !joined.used.contains(record.number) {
      addOwn(record)
      // Where a register exists, a facility outside it is new, closed, or works without insurance.
      if !register.drafts.isEmpty { reportUnregistered(record) }
    }
  }

  private mutating func reportUnregistered(_ record: UniqueMedicalRecord) {
    let place = record.first.place
    issues.append(
      Issue(
        ruleID: "institution_not_registered", severity: .note, file: place.file, row: place.row,
        column: "正式名称", value: clip(record.first.name), message: Words.Ingest.notRegistered,
        remedy: Words.Ingest.notRegisteredRemedy))
  }

  /// Clinic or hospital: a hospital has 20 beds or more (医療法 第1条の5), and a clinic may not call itself 病院.
  ///
  /// - Parameter beds: nil where the institution is not in the notification list, which gives the beds of
  ///   every institution that has any.
  private func medicalKind(_ draft: FacilityDraft, beds: Int?, isListedAsHospital: Bool) -> FacilityKind {
    if let beds { return beds >= 20 ? .hospital : .clinic }
    return isListedAsHospital || draft.name.hasSuffix("病院") ? .hospital : .clinic
  }

  func source(_ id: String, _ place: RecordPlace, _ number: String, _ joinedBy: String) -> FacilitySource {
    FacilitySource(
      facilityID: id, source: place.source, officialNumber: number, row: place.row, joinedBy: joinedBy)
  }

  /// What the symbols of an institution say, by the table of symbols that is valid at the list's date.
  func statements(of institution: NotifiedInstitution, facilityID: String) -> [ServiceStatement] {
    let date = institution.referenceDate.isEmpty ? referenceDate : institution.referenceDate
    var statements: [ServiceStatement] = []
    for notification in institution.notifications {
      for symbol in material.symbols
      where symbol.symbol == notification.symbol && symbol.scoreTable == institution.scoreTable
        && symbol.validFrom ?? "" <= date && date <= symbol.validTo ?? "9999"
      {
        statements.append(
          ServiceStatement(
            facilityID: facilityID, service: symbol.service, state: symbol.state, symbol: symbol.symbol,
            source: institution.place.source, referenceDate: date))
      }
    }
    return statements
  }
}

/// Records of 医療情報ネット of one ID: the cut without and the list with coordinates speak of one facility.
struct UniqueMedicalRecord: Sendable {
  var number: String
  var first: MedicalFacilityRecord
  var all: [MedicalFacilityRecord]
}
