import CareRegistry

/// Rows of one ID: the cut list without and the full list with coordinates speak of one facility.
struct UniqueMedicalRecord: Sendable {
  /// Stable between editions: the ID, else a fingerprint of kind, name and address.
  var key: String
  var first: FacilityRecord
  var all: [FacilityRecord]
}

extension FacilityAssembly {
  /// The lists of clinics, hospitals, dental practices and pharmacies beside the register, in the order in which they
  /// are joined: first all lists that share the IDs of 医療情報ネット, then each list without IDs of its own.
  mutating func medicalLists(_ kinds: [FacilityKind], scoreTable: String) -> [[UniqueMedicalRecord]] {
    let own = rows.filter { record in record.list == .medical && record.kind.map(kinds.contains) ?? false }
    let numbered = uniqueRecords(own.filter(Self.sharesIDs))
    var lists = numbered.isEmpty ? [] : [numbered]
    var sources: [String] = []
    for record in own where !Self.sharesIDs(record) && !sources.contains(record.source) {
      sources.append(record.source)
    }
    for source in sources {
      var keys: Set<String> = []
      var list: [UniqueMedicalRecord] = []
      for record in own where !Self.sharesIDs(record) && record.source == source {
        let key = ownID(record)
        guard keys.insert(key).inserted else {
          reportRepeat(record)
          continue
        }
        list.append(UniqueMedicalRecord(key: key, first: record, all: [record]))
      }
      lists.append(list)
    }
    return lists
  }

  /// Whether a row carries an ID of 医療情報ネット.
  private static func sharesIDs(_ record: FacilityRecord) -> Bool {
    record.group.isEmpty && !record.number.isEmpty
  }

  /// One for each ID. An ID that comes twice in one list is no key there, so its rows stand alone.
  private mutating func uniqueRecords(_ records: [FacilityRecord]) -> [UniqueMedicalRecord] {
    var list: [UniqueMedicalRecord] = []
    var indices: [String: Int] = [:]
    var keys: Set<String> = []
    for record in records {
      guard let index = indices[record.number] else {
        indices[record.number] = list.count
        keys.insert(record.number)
        list.append(UniqueMedicalRecord(key: record.number, first: record, all: [record]))
        continue
      }
      if list[index].all.contains(where: { $0.source == record.source }) {
        reportRepeat(record)
        let key = ownID(record)
        guard keys.insert(key).inserted else { continue }
        list.append(UniqueMedicalRecord(key: key, first: record, all: [record]))
      } else {
        list[index].all.append(record)
      }
    }
    return list
  }

  /// The id of a facility that has no official number.
  func ownID(_ record: FacilityRecord) -> String {
    FacilityIdentity.own(
      prefecture: prefecture, kind: record.kind ?? .clinic, name: record.name, address: record.address)
  }
}
