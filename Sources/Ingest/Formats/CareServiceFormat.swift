import GeoFormats
import Wording

/// 介護サービス情報公表 オープンデータ, 訪問看護 (service 130): as published or cut to number, name, address
/// and coordinates. The third digit of a visiting-nurse number is mostly 6.
struct VisitingNurseFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.visitingNurse, title: Words.Sources.visitingNurse, publisher: Words.Sources.healthMinistry,
    licence: "CC BY 4.0", method: Words.Sources.visitingNurseMethod)
  let signature = ["事業所番号", "事業所名", "住所", "緯度", "経度"]
  static let numberLength = 10

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, signature.allSatisfy({ table.index(of: $0) != nil }) else {
      return false
    }
    if let service = table.index(of: "サービスの種類") {
      return table.rows.first?.field(service) == "訪問看護"
    }
    return CareServiceNumbers.share(of: UInt8(ascii: "6"), in: table) > 0.5
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let (number, name) = (table.index(of: "事業所番号"), table.index(of: "事業所名"))
    let (address, building) = (table.index(of: "住所"), table.index(of: "方書（ビル名等）"))
    let (latitude, longitude) = (table.index(of: "緯度"), table.index(of: "経度"))
    var counts = RowCounts()
    var seen: Set<String> = []
    var restoredZeros = 0
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let raw = TableReading.clean(row.field(number))
      let digits = CareServiceNumbers.restored(raw)
      guard let digits, !TableReading.clean(row.field(name)).isEmpty else {
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badNumber(place, column: "事業所番号", value: raw))
        continue
      }
      guard context.owns(digits) else { continue }
      counts.read += 1
      guard seen.insert(digits).inserted else {
        counts.rejected += 1
        material.issues.append(.duplicate(place, column: "事業所番号", value: raw))
        continue
      }
      counts.accepted += 1
      if digits != raw {
        counts.repaired += 1
        restoredZeros += 1
      }
      let street = TableReading.clean(row.field(address))
      let house = TableReading.clean(row.field(building))
      // Published addresses repeat the building, or give it in a column of its own.
      let full = house.isEmpty || street.contains(house) ? street : street + " " + house
      material.visitingNurses.append(
        CareServiceRecord(
          number: digits, name: TableReading.clean(row.field(name)), address: Self.withoutRepeat(full),
          position: TableReading.position(latitude: row.field(latitude), longitude: row.field(longitude)),
          latitude: row.field(latitude), longitude: row.field(longitude), place: place))
    }
    if restoredZeros > 0 {
      material.issues.append(
        .zerosRestored(file: probe.file.baseName, column: "事業所番号", count: restoredZeros))
    }
    return ReadOutcome(counts)
  }

  /// The address without a building that stands twice at its end: `…1階 山鼻ビル1階` after `…山鼻ビル1階`.
  static func withoutRepeat(_ address: String) -> String {
    guard let blank = address.lastIndex(of: " ") else { return address }
    let (head, tail) = (address[..<blank], address[address.index(after: blank)...])
    if !tail.isEmpty, head.hasSuffix(tail) { return String(head) }
    // A building with a blank of its own repeats as a whole.
    let text = Array(address)
    for length in stride(from: text.count / 2, to: 2, by: -1) {
      let end = text.count - length
      if end > length, text[end - 1] == " ", text[(end - 1 - length)..<(end - 1)] == text[end...] {
        return String(text[..<(end - 1)])
      }
    }
    return address
  }
}

/// Other services of 介護サービス情報公表, recognised and left for later: home help, care managers and the like.
struct OtherCareServiceFormat: InputFormat {
  let profile = SourceProfile(
    key: "care_services", title: Words.Sources.otherCareServices, publisher: Words.Sources.healthMinistry,
    licence: "CC BY 4.0", method: Words.Sources.otherCareServicesMethod)
  let signature = ["事業所名", "住所", "緯度", "経度"]

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, signature.allSatisfy({ table.index(of: $0) != nil }) else {
      return false
    }
    return table.index(ofAny: ["事業所番号", "都道府県コード又は市町村コード"]) != nil
      && !VisitingNurseFormat().matches(probe)
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    // Nothing enters the dataset, so the file is no source of it: see `Importer`.
    ReadOutcome(RowCounts(), remark: Words.Ingest.notUsedYet)
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
  static func share(of digit: UInt8, in table: CSVTable) -> Double {
    let column = table.index(of: "事業所番号")
    let numbers = table.rows.prefix(300).compactMap { restored($0.field(column)) }
    guard !numbers.isEmpty else { return 0 }
    return Double(numbers.count { $0.utf8.dropFirst(2).first == digit }) / Double(numbers.count)
  }
}
