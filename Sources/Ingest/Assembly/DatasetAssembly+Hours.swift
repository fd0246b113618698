import CareRegistry
import Wording

extension DatasetAssembly {
  /// Sources whose numbers are IDs of 医療情報ネット.
  private static let medicalLists: Set<String> = [
    SourceKey.hospitals, SourceKey.clinics, SourceKey.dentalPractices, SourceKey.pharmacies,
    SourceKey.hospitalInfo, SourceKey.clinicInfo, SourceKey.dentalInfo, SourceKey.pharmacyInfo,
  ]

  /// Gives hours to the facilities of their IDs. Stretches of one day that touch or overlap are one, whatever the
  /// department; of two files that speak of one facility the later counts.
  mutating func addHours() {
    guard !material.hours.isEmpty else { return }
    let facilityOf = facilitiesByMedicalID()
    var missing: [String: Set<String>] = [:]
    var byFacility: [String: [String: [HoursRecord]]] = [:]
    for record in material.hours {
      guard let facility = facilityOf[record.number] else {
        missing[record.place.file, default: []].insert(record.number)
        continue
      }
      byFacility[facility, default: [:]][record.place.source, default: []].append(record)
    }
    let dates = Dictionary(
      dataset.sources.map { ($0.key, $0.referenceDate) }, uniquingKeysWith: { first, _ in first })
    for facility in byFacility.keys.sorted() {
      guard let sources = byFacility[facility],
        let latest = sources.keys.max(by: { (dates[$0] ?? "", $1) < (dates[$1] ?? "", $0) }),
        let records = sources[latest]
      else { continue }
      for day in FacilityHours.Day.allCases {
        for stretch in Self.merged(records.filter { $0.day == day }) {
          dataset.hours.append(
            FacilityHours(
              facilityID: facility, day: day, opens: ClockTime.text(stretch.opens),
              closes: ClockTime.text(stretch.closes), source: latest))
        }
      }
    }
    for (file, numbers) in missing.sorted(by: { $0.key < $1.key }) {
      add(
        Issue(
          ruleID: "hours_without_facility", severity: .note, file: file, row: nil, column: "ID",
          value: numbers.min() ?? "",
          message: Words.ListFiles.hoursWithoutFacility.with(String(numbers.count)),
          remedy: Words.ListFiles.hoursWithoutFacilityRemedy))
    }
  }

  /// Stretches in their order, those that touch or overlap as one.
  static func merged(_ records: [HoursRecord]) -> [(opens: Int, closes: Int)] {
    var merged: [(opens: Int, closes: Int)] = []
    for record in records.sorted(by: { ($0.opens, $0.closes) < ($1.opens, $1.closes) }) {
      if let last = merged.last, record.opens <= last.closes {
        merged[merged.count - 1].closes = max(last.closes, record.closes)
      } else {
        merged.append((record.opens, record.closes))
      }
    }
    return merged
  }

  /// Facility of each ID; an ID of two facilities is none.
  private func facilitiesByMedicalID() -> [String: String] {
    var facilityOf: [String: String] = [:]
    var doubtful: Set<String> = []
    for source in dataset.facilitySources where Self.isMedicalList(source.source) {
      if let known = facilityOf.updateValue(source.facilityID, forKey: source.officialNumber),
        known != source.facilityID
      {
        doubtful.insert(source.officialNumber)
      }
    }
    for number in doubtful { facilityOf[number] = nil }
    return facilityOf
  }

  /// A second file of one list has `_2` behind its key.
  private static func isMedicalList(_ key: String) -> Bool {
    if medicalLists.contains(key) { return true }
    guard let bar = key.lastIndex(of: "_"), key[bar...].dropFirst().utf8.allSatisfy(isDigit) else {
      return false
    }
    return medicalLists.contains(String(key[..<bar]))
  }
}
