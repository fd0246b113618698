import CareRegistry
import GeoFormats
import Wording

/// 医療情報ネット 施設票: hospitals, clinics, dental practices or pharmacies, as published with
/// coordinates or cut to ID, name and address.
///
/// The third digit of the ID (13 digits) tells the kind: 1 hospital, 2 clinic, 3 dental practice,
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

  static let idLength = 13

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, signature.allSatisfy({ table.index(of: $0) != nil }),
      table.index(ofAny: ["正式名称", "名称"]) != nil,
      (table.index(of: "所在地座標（緯度）") != nil) == hasCoordinates, let id = table.index(of: "ID")
    else { return false }
    // Most of the first rows decide: single IDs are damaged in real files.
    let kinds = table.rows.prefix(200).compactMap { Self.kind(ofID: Self.restored($0.field(id)).number) }
    return !kinds.isEmpty && kinds.count { $0 == kind } * 2 > kinds.count
  }

  /// The ID with its zero, and whether it is as long as it should be.
  static func restored(_ text: String) -> (number: String, isWhole: Bool) {
    guard let digits = TableReading.digits(text) else { return (TableReading.clean(text), false) }
    let number = digits.utf8.count == idLength - 1 ? "0" + digits : digits
    return (number, number.utf8.count == idLength)
  }

  static func kind(ofID id: String) -> FacilityKind? {
    guard id.utf8.count == idLength else { return nil }
    return switch id.utf8.dropFirst(2).first {
    case UInt8(ascii: "1"): .hospital
    case UInt8(ascii: "2"): .clinic
    case UInt8(ascii: "3"): .dentalPractice
    case UInt8(ascii: "5"): .pharmacy
    default: nil
    }
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
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let number = Self.restored(row.field(id))
      let text = TableReading.clean(row.field(address))
      let code = TableReading.digits(row.field(prefecture)).map { TableReading.padded($0, to: 2) }
      let isOwn =
        if let code {
          code == context.prefecture
        } else if let named = PrefectureNames.all.first(where: { text.hasPrefix($0) }) {
          named == context.prefectureName
        } else {
          context.owns(number.number)
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
      if number.number != row.field(id) {
        counts.repaired += 1
        restoredZeros += 1
      }
      if !number.isWhole { material.issues.append(.badNumber(place, column: "ID", value: row.field(id))) }
      let published = (row.field(latitude), row.field(longitude))
      material.medicalFacilities.append(
        MedicalFacilityRecord(
          kind: kind, number: number.number, isNumberWhole: number.isWhole, name: title, address: text,
          municipalityCode: code.flatMap { code in
            TableReading.digits(row.field(municipality)).map { code + TableReading.padded($0, to: 3) }
          }, position: TableReading.position(latitude: published.0, longitude: published.1),
          latitude: published.0, longitude: published.1, place: place))
    }
    if restoredZeros > 0 {
      material.issues.append(
        .zerosRestored(file: probe.file.baseName, column: "ID", count: restoredZeros))
    }
    return ReadOutcome(counts)
  }
}
