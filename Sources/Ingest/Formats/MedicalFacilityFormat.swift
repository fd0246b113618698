import CareRegistry
import GeoFormats
import Wording

/// 医療情報ネット 施設票: hospitals, clinics, dental practices or pharmacies, as published with
/// coordinates or cut to ID, name and address.
///
/// The digit of the ID after the two of the prefecture tells the kind: 1 hospital, 2 clinic, 3 dental practice,
/// 5 pharmacy. A spreadsheet takes the leading zero away.
struct MedicalFacilityFormat: InputFormat {
  let kind: FacilityKind
  let hasCoordinates: Bool
  let profile: SourceProfile
  let signature = ["ID", "所在地"]

  init(_ kind: FacilityKind, hasCoordinates: Bool) {
    self.kind = kind
    self.hasCoordinates = hasCoordinates
    let (key, title): (String, Phrase) =
      switch kind {
      case .hospital:
        hasCoordinates
          ? (SourceKey.hospitalInfo, Words.Sources.hospitalInfo)
          : (SourceKey.hospitals, Words.Sources.hospitals)
      case .dentalPractice:
        (hasCoordinates ? SourceKey.dentalInfo : SourceKey.dentalPractices, Words.Sources.dentalPractices)
      case .pharmacy:
        (hasCoordinates ? SourceKey.pharmacyInfo : SourceKey.pharmacies, Words.Sources.pharmacies)
      default: (hasCoordinates ? SourceKey.clinicInfo : SourceKey.clinics, Words.Sources.clinics)
      }
    profile = SourceProfile(
      key: key, title: title, publisher: Words.Sources.healthMinistry, licence: "PDL1.0",
      method: Words.Sources.medicalFacilityMethod)
  }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, signature.allSatisfy({ table.index(of: $0) != nil }),
      table.index(ofAny: ["正式名称", "名称"]) != nil,
      (table.index(of: "所在地座標（緯度）") != nil) == hasCoordinates
    else { return false }
    let (id, address) = (table.index(of: "ID"), table.index(of: "所在地"))
    // Most of the first rows decide: single IDs are damaged in real files.
    let kinds = table.rows.prefix(200).compactMap { row -> FacilityKind? in
      guard let prefecture = Self.prefecture(of: row.field(address)) else { return nil }
      return Self.kind(ofID: Self.restored(row.field(id), prefecture: prefecture))
    }
    return !kinds.isEmpty && kinds.count { $0 == kind } * 2 > kinds.count
  }

  /// Code of the prefecture that an address begins with; nil where it names none.
  static func prefecture(of address: String) -> String? {
    let text = TableReading.clean(address)
    return PrefectureNames.all.first { text.hasPrefix($0) }.flatMap(PrefectureNames.code(of:))
  }

  /// The ID with the zero in front that a spreadsheet has eaten: it begins with the code of its prefecture.
  /// How many digits follow differs between prefectures.
  static func restored(_ text: String, prefecture: String) -> String {
    guard let digits = TableReading.digits(text) else { return TableReading.clean(text) }
    let lostZero =
      prefecture.hasPrefix("0") && !digits.hasPrefix(prefecture) && digits.hasPrefix(prefecture.dropFirst())
    return lostZero ? "0" + digits : digits
  }

  static func kind(ofID id: String) -> FacilityKind? {
    switch id.utf8.dropFirst(2).first {
    case UInt8(ascii: "1"): .hospital
    case UInt8(ascii: "2"): .clinic
    case UInt8(ascii: "3"): .dentalPractice
    case UInt8(ascii: "5"): .pharmacy
    default: nil
    }
  }

  /// Lengths that only few IDs of a file have, where nearly all have one length: digits were lost. Several
  /// common lengths are in order: prefectures number in ways of their own.
  static func oddLengths(_ ids: [String]) -> Set<Int> {
    let counts = Dictionary(ids.map { ($0.utf8.count, 1) }, uniquingKeysWith: +)
    guard let (usual, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count * 10 > ids.count * 9
    else { return [] }
    return Set(counts.keys).subtracting([usual])
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let (id, address) = (table.index(of: "ID"), table.index(of: "所在地"))
    let name = table.index(ofAny: ["正式名称", "名称"])
    let prefecture = table.index(of: "都道府県コード")
    let municipality = table.index(of: "市区町村コード")
    let (latitude, longitude) = (table.index(of: "所在地座標（緯度）"), table.index(of: "所在地座標（経度）"))
    var counts = RowCounts()
    var restoredZeros = 0
    var own: [MedicalFacilityRecord] = []
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let number = Self.restored(row.field(id), prefecture: context.prefecture)
      let text = TableReading.clean(row.field(address))
      let code = TableReading.digits(row.field(prefecture)).map { TableReading.padded($0, to: 2) }
      let isOwn =
        if let code {
          code == context.prefecture
        } else if let named = Self.prefecture(of: text) {
          named == context.prefecture
        } else {
          context.owns(number)
        }
      guard isOwn else { continue }
      counts.read += 1
      let title = TableReading.clean(row.field(name))
      guard !title.isEmpty else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "正式名称", value: ""))
        continue
      }
      counts.accepted += 1
      if number != row.field(id) {
        counts.repaired += 1
        restoredZeros += 1
      }
      let published = (row.field(latitude), row.field(longitude))
      own.append(
        MedicalFacilityRecord(
          kind: kind, number: number, name: title, address: text,
          municipalityCode: code.flatMap { code in
            TableReading.digits(row.field(municipality)).map { code + TableReading.padded($0, to: 3) }
          }, position: TableReading.position(latitude: published.0, longitude: published.1),
          latitude: published.0, longitude: published.1, place: place))
    }
    let odd = Self.oddLengths(own.map(\.number))
    for record in own where odd.contains(record.number.utf8.count) {
      material.issues.append(.badNumber(record.place, column: "ID", value: record.number))
    }
    material.medicalFacilities += own
    if restoredZeros > 0 {
      material.issues.append(
        .zerosRestored(file: probe.file.baseName, column: "ID", count: restoredZeros))
    }
    return ReadOutcome(counts)
  }
}
