import CareRegistry
import GeoFormats
import Wording

/// 介護サービス情報公表 オープンデータ: 24 or 17 columns as published, or cut to a few.
///
/// A full list says its service in サービスの種類. A cut one is known by the third digit of its numbers (visiting nurses
/// mostly 6), or by the words in the names of its providers.
struct CareServiceFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method: Phrase
  private let serviceCode: String
  private let kind: FacilityKind

  init?(_ columns: ColumnProfile) {
    guard let kind = columns.option("kind").flatMap(FacilityKind.init(rawValue:)) else { return nil }
    self.columns = columns
    self.kind = kind
    serviceCode = columns.option("service_code") ?? ""
    method = kind == .visitingNurseStation ? Words.Sources.visitingNurseMethod : Words.Lists.careMethod
  }

  /// Services that name themselves otherwise than the profile's one word.
  private func isOwnService(_ text: String) -> Bool {
    let wanted = columns.option("service") ?? ""
    let service = TableReading.clean(text)
    // 「その他」 takes what no other profile has taken.
    if wanted.isEmpty { return !service.isEmpty }
    return service == wanted || service == "介護予防" + wanted || service.hasPrefix(wanted + "・介護予防")
  }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, columns.fits(table.header) else { return false }
    let column = columns.positions(in: table.header)
    // Without a number or a code a table of names and places is somebody else's.
    guard column["number"] != nil || column["municipality_code"] != nil else { return false }
    if let service = column["service"] {
      let rows = table.rows.prefix(300)
      return !rows.isEmpty && rows.count { isOwnService($0.field(service)) } * 2 > rows.count
    }
    if let digit = columns.option("number_digit")?.utf8.first {
      return CareServiceNumbers.share(of: digit, in: table, column: column["number"]) > 0.5
    }
    guard let words = columns.option("name_words")?.split(separator: " ") else { return false }
    let names = table.rows.prefix(300).map { $0.field(column["name"]) }
    let hits = names.count { name in words.contains { name.contains($0) } }
    return !names.isEmpty && hits * 10 > names.count * 4
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let column = columns.positions(in: table.header)
    let codes = CodeColumn(table.rows.lazy.map { $0.field(column["municipality_code"]) })
    var counts = RowCounts()
    var seen: Set<String> = []
    var restoredZeros = 0
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let code = codes.read(row.field(column["municipality_code"]))?.code
      let name = TableReading.clean(row.field(column["name"]))
      let address = ListedAddress.text(row, column)
      var digits = ""
      if let numbers = column["number"] {
        let raw = TableReading.clean(row.field(numbers))
        guard let restored = CareServiceNumbers.restored(raw), !name.isEmpty else {
          guard Self.isOwn(context, number: raw, code: code, address: address) else { continue }
          counts.read += 1
          counts.rejected += 1
          material.issues.append(.badNumber(place, column: "事業所番号", value: raw))
          continue
        }
        guard context.owns(restored) else { continue }
        digits = restored
        counts.read += 1
        guard seen.insert(digits).inserted else {
          counts.rejected += 1
          material.issues.append(.duplicate(place, column: "事業所番号", value: raw))
          continue
        }
        if digits != raw {
          counts.repaired += 1
          restoredZeros += 1
        }
      } else {
        guard Self.isOwn(context, number: nil, code: code, address: address) else { continue }
        counts.read += 1
        guard !name.isEmpty else {
          counts.rejected += 1
          material.issues.append(.badRow(place, column: "事業所名", value: ""))
          continue
        }
      }
      counts.accepted += 1
      material.careServices.append(
        CareServiceRecord(
          service: serviceCode, kind: kind, number: digits, name: name,
          address: address, municipalityCode: code,
          position: TableReading.position(
            latitude: row.field(column["latitude"]), longitude: row.field(column["longitude"])),
          latitude: row.field(column["latitude"]), longitude: row.field(column["longitude"]),
          capacity: ListedAddress.capacity(row.field(column["capacity"])), place: place))
      material.checkDigit(of: row.field(column["municipality_code"]), codes, place)
      material.keepPersons(of: row, column, place, context)
    }
    if restoredZeros > 0 {
      material.issues.append(
        .zerosRestored(file: probe.file.baseName, column: "事業所番号", count: restoredZeros))
    }
    return ReadOutcome(counts)
  }

  /// Whether a row belongs to the prefecture, by the best that it says: number, code, address.
  static func isOwn(_ context: ImportContext, number: String?, code: String?, address: String) -> Bool {
    if let number = number.flatMap(CareServiceNumbers.restored) { return context.owns(number) }
    if let code { return context.owns(code) }
    return MedicalFacilityFormat.prefecture(of: address) == context.prefecture
  }
}

/// 介護事業所番号: ten characters, the first two the prefecture, the third the kind of body.
enum CareServiceNumbers {
  /// The number with its leading zero; nil when it can't be one.
  static func restored(_ text: String) -> String? {
    let folded = JapaneseText.folded(text)
    guard folded.utf8.allSatisfy({ isDigit($0) || ($0 >= 65 && $0 <= 90) }) else { return nil }
    switch folded.utf8.count {
    case 10: return folded
    case 9: return "0" + folded
    default: return nil
    }
  }

  /// How many of the first rows have that third digit, 0 … 1.
  static func share(of digit: UInt8, in table: CSVTable, column: Int?) -> Double {
    let numbers = table.rows.prefix(300).compactMap { restored($0.field(column)) }
    guard !numbers.isEmpty else { return 0 }
    return Double(numbers.count { $0.utf8.dropFirst(2).first == digit }) / Double(numbers.count)
  }
}
