import CareRegistry
import GeoFormats
import Wording

/// Lists of municipalities: the standard open data of both generations, and any list that a profile describes.
///
/// Options: `list` is `medical` or `care`; `kind` the kind of all rows where no column tells it. Values: `kind` says what the
/// words of the column mean (`none` for what is no facility here), `service` gives service codes.
struct FacilityListFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Lists.municipalMethod
  private let isCare: Bool
  private let defaultKind: FacilityKind?

  init?(_ columns: ColumnProfile) {
    self.columns = columns
    defaultKind = columns.option("kind").flatMap(FacilityKind.init(rawValue:))
    switch columns.option("list") {
    case "medical": isCare = false
    case "care": isCare = true
    default: return nil
    }
  }

  /// Kinds of care services by their codes; others are `care_service`.
  static let kindOfService: [String: FacilityKind] = [
    "130": .visitingNurseStation, "110": .homeHelp, "430": .careManager, "450": .communitySupportCenter,
  ]

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let (header, rows) = try TableReading.headed(probe, by: columns)
    let column = columns.positions(in: header)
    let codes = CodeColumn(rows.lazy.map { $0.field(column["municipality_code"]) })
    var counts = RowCounts()
    var unknownWords: [String: (count: Int, row: Int)] = [:]
    var unkept = 0
    for row in rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let name = TableReading.clean(row.field(column["name"]))
      let address = ListedAddress.text(row, column)
      let listed = codes.read(row.field(column["municipality_code"]))?.code
      // 010006 is the prefecture itself: a list of a prefecture says so in every row.
      let code = listed.flatMap { $0.hasSuffix("000") ? nil : $0 }
      if name.isEmpty && address.isEmpty { continue }
      guard Self.isOwn(context, listed, address) else { continue }
      counts.read += 1
      guard !name.isEmpty else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: header[column["name"] ?? 0], value: ""))
        continue
      }
      let taken =
        isCare
        ? take(care: row, column, name, address, code, place, &unknownWords, into: &material)
        : take(medical: row, column, name, address, code, place, &unknownWords, into: &material)
      if taken {
        counts.accepted += 1
        material.checkDigit(of: row.field(column["municipality_code"]), codes, place)
        material.keepPersons(of: row, column, place, context)
      } else {
        counts.rejected += 1
        // Known, but no kind of the atlas: said once for the file.
        if !isCare, columns.meaning(of: row.field(column["kind"]), role: "kind") != nil { unkept += 1 }
      }
    }
    if unkept > 0 { material.issues.append(.kindNotKept(file: probe.file.baseName, count: unkept)) }
    for (word, found) in unknownWords.sorted(by: { $0.key < $1.key }) {
      material.issues.append(
        Issue(
          ruleID: "kind_not_understood", severity: .note, file: probe.file.baseName, row: found.row,
          column: isCare ? "service" : "kind", value: clip(word),
          message: Words.Lists.kindNotUnderstood.with(clip(word), String(found.count)),
          remedy: Words.Lists.kindNotUnderstoodRemedy))
    }
    return ReadOutcome(counts)
  }

  private static func isOwn(_ context: ImportContext, _ code: String?, _ address: String) -> Bool {
    if let code { return context.owns(code) }
    // A municipal list names no prefecture in its addresses: it is of the prefecture that is asked for.
    return MedicalFacilityFormat.prefecture(of: address).map { $0 == context.prefecture } ?? true
  }

  private func take(
    medical row: CSVRow, _ column: [String: Int], _ name: String, _ address: String, _ code: String?,
    _ place: RecordPlace, _ unknown: inout [String: (count: Int, row: Int)],
    into material: inout ImportMaterial
  ) -> Bool {
    var kind = defaultKind
    if let words = column["kind"] {
      let word = TableReading.clean(row.field(words))
      if let meaning = columns.meaning(of: word, role: "kind") {
        kind = FacilityKind(rawValue: meaning)
      } else {
        unknown[word, default: (0, place.row)].count += 1
      }
    }
    guard let kind else { return false }
    let digits = TableReading.digits(row.field(column["number"])) ?? ""
    material.medicalFacilities.append(
      MedicalFacilityRecord(
        kind: kind, number: digits, name: name, address: address, municipalityCode: code,
        position: TableReading.position(
          latitude: row.field(column["latitude"]), longitude: row.field(column["longitude"])),
        latitude: row.field(column["latitude"]), longitude: row.field(column["longitude"]),
        beds: TableReading.digits(row.field(column["beds"])).flatMap { Int($0) }, place: place,
        sharesIDs: false))
    return true
  }

  /// A provider of several services is a facility of the first that the profile knows.
  private func take(
    care row: CSVRow, _ column: [String: Int], _ name: String, _ address: String, _ code: String?,
    _ place: RecordPlace, _ unknown: inout [String: (count: Int, row: Int)],
    into material: inout ImportMaterial
  ) -> Bool {
    let number = CareServiceNumbers.restored(TableReading.clean(row.field(column["number"]))) ?? ""
    let words = row.field(column["service"]).split { ";；、,，/／".contains($0) }.map {
      TableReading.clean(String($0))
    }
    var taken = false
    if words.allSatisfy(\.isEmpty) { unknown["", default: (0, place.row)].count += 1 }
    for word in words where !word.isEmpty {
      guard let service = columns.meaning(of: word, role: "service") else {
        unknown[word, default: (0, place.row)].count += 1
        continue
      }
      // One row stands for one facility: the first service that the atlas knows.
      guard !taken else { continue }
      taken = true
      material.careServices.append(
        CareServiceRecord(
          service: service, kind: Self.kindOfService[service] ?? .careService, number: number, name: name,
          address: address, municipalityCode: code,
          position: TableReading.position(
            latitude: row.field(column["latitude"]), longitude: row.field(column["longitude"])),
          latitude: row.field(column["latitude"]), longitude: row.field(column["longitude"]),
          capacity: ListedAddress.capacity(row.field(column["capacity"])), place: place))
    }
    return taken
  }
}
