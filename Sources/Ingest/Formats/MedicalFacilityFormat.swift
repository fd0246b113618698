import CareRegistry
import GeoFormats
import Wording

/// 医療情報ネット 施設票: hospitals, clinics, dental practices, midwifery homes or pharmacies, as published with coordinates
/// or cut to ID, name and address.
///
/// The digit of the ID after the two of the prefecture tells the kind: 1 hospital, 2 clinic, 3 dental practice, 4 midwifery
/// home, 5 pharmacy. A spreadsheet takes the leading zero away.
struct MedicalFacilityFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Sources.medicalFacilityMethod
  /// nil: a kind that the dataset has no place for (midwifery homes): rows are counted, not kept.
  private let kind: FacilityKind?
  private let digit: UInt8?

  init(_ columns: ColumnProfile) {
    self.columns = columns
    kind = columns.option("kind").flatMap(FacilityKind.init(rawValue:))
    digit = columns.option("id_digit")?.utf8.first
  }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, columns.fits(table.header) else { return false }
    let column = columns.positions(in: table.header)
    // Most of the first rows decide: single IDs are damaged in real files.
    let digits = table.rows.prefix(200).compactMap { row -> UInt8? in
      let body = TableReading.digits(row.field(column["body"]))
      if let body, body.utf8.count == 1 { return body.utf8.first }
      guard
        let prefecture = Self.prefecture(of: row.field(column["address"]))
          ?? TableReading.digits(row.field(column["prefecture_code"])).map({ TableReading.padded($0, to: 2) })
      else { return nil }
      let id = Self.restored(row.field(column["id"]), prefecture: prefecture)
      return id.utf8.count > 6 ? id.utf8.dropFirst(2).first : nil
    }
    return !digits.isEmpty && digits.count { $0 == digit } * 2 > digits.count
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
    let column = columns.positions(in: table.header)
    var counts = RowCounts()
    var restoredZeros = 0
    var own: [MedicalFacilityRecord] = []
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let number = Self.restored(row.field(column["id"]), prefecture: context.prefecture)
      let text = TableReading.clean(row.field(column["address"]))
      let code = TableReading.digits(row.field(column["prefecture_code"])).map {
        TableReading.padded($0, to: 2)
      }
      guard isOwn(context, code: code, address: text, number: number) else { continue }
      counts.read += 1
      let title = TableReading.clean(row.field(column["name"]))
      guard !title.isEmpty else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "正式名称", value: ""))
        continue
      }
      guard let kind else { continue }
      counts.accepted += 1
      if number != row.field(column["id"]) {
        counts.repaired += 1
        restoredZeros += 1
      }
      let published = (row.field(column["latitude"]), row.field(column["longitude"]))
      own.append(
        MedicalFacilityRecord(
          kind: kind, number: number, name: title, address: text,
          municipalityCode: code.flatMap { code in
            TableReading.digits(row.field(column["municipality_code"])).map {
              code + TableReading.padded($0, to: 3)
            }
          }, position: TableReading.position(latitude: published.0, longitude: published.1),
          latitude: published.0, longitude: published.1,
          beds: TableReading.digits(row.field(column["beds"])).flatMap { Int($0) }, place: place))
      material.keepPersons(of: row, column, place, context)
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
    if kind == nil, counts.read > 0 {
      counts.rejected = counts.read
      material.issues.append(.kindNotKept(file: probe.file.baseName, count: counts.read))
      return ReadOutcome(counts, remark: Words.Lists.kindWithoutPlace)
    }
    return ReadOutcome(counts)
  }

  private func isOwn(_ context: ImportContext, code: String?, address: String, number: String) -> Bool {
    if let code { return code == context.prefecture }
    if let named = Self.prefecture(of: address) { return named == context.prefecture }
    return context.owns(number)
  }
}
