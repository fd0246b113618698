import CareRegistry
import GeoFormats
import Wording

/// A stretch of hours of a facility that its list knows by an ID.
struct HoursRecord: Sendable, Hashable {
  /// ID of 医療情報ネット, its zero put back.
  var number: String
  var day: FacilityHours.Day
  /// Minutes after midnight.
  var opens: Int
  /// Minutes after midnight, later than `opens`, at most 1,440.
  var closes: Int
  var place: RecordPlace
}

/// Hours of 医療情報ネット: of hospitals, clinics and dental practices by department in a file of their own, of
/// pharmacies beside name and address. The profile says how the columns of a day and a band are named.
struct FacilityHoursFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.ListFiles.hoursMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  private static let days: [(kanji: String, day: FacilityHours.Day)] = Array(
    zip(["月", "火", "水", "木", "金", "土", "日", "祝"], FacilityHours.Day.allCases))

  private struct Stretch {
    var day: FacilityHours.Day
    var opens: Int
    var closes: Int
    var name: String
  }

  /// Columns of the stretches of a row.
  private func stretches(_ names: [String]) -> [Stretch] {
    let known = Dictionary(
      names.enumerated().map { (ColumnProfile.comparable($1), $0) }, uniquingKeysWith: { first, _ in first })
    let bands = columns.option("bands").flatMap { Int($0) } ?? 1
    var found: [Stretch] = []
    for (kanji, day) in Self.days {
      for band in 1...max(bands, 1) {
        func column(_ option: String) -> Int? {
          guard let pattern = columns.option(option) else { return nil }
          let name = pattern.replacing("{day}", with: kanji).replacing("{band}", with: String(band))
          return known[ColumnProfile.comparable(name)]
        }
        guard let opens = column("opens"), let closes = column("closes") else { continue }
        found.append(Stretch(day: day, opens: opens, closes: closes, name: names[opens]))
      }
    }
    return found
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var rows: [CSVRow] = []
    var head: ProfiledRows.Head?
    try ProfiledRows.forEach(probe, columns) {
      head = $0
      rows.append($1)
    }
    guard let head else { return ReadOutcome(RowCounts()) }
    let stretches = stretches(head.names)
    // Where some IDs begin with a zero none has lost it: 11… is 埼玉県 then, not 北海道.
    let hasZeros = rows.contains { row in
      TableReading.digits(row.field(head.column["id"])).map { $0.hasPrefix("0") } ?? false
    }
    var counts = RowCounts()
    for row in rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let raw = row.field(head.column["id"])
      guard let digits = TableReading.digits(raw) else {
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badNumber(place, column: head.name(of: "id"), value: raw))
        continue
      }
      let number =
        hasZeros ? digits : MedicalFacilityFormat.restored(digits, prefecture: context.prefecture)
      guard context.owns(number) else { continue }
      counts.read += 1
      counts.accepted += 1
      if number != raw { counts.repaired += 1 }
      for stretch in stretches {
        let texts = (
          TableReading.clean(row.field(stretch.opens)), TableReading.clean(row.field(stretch.closes))
        )
        guard !texts.0.isEmpty || !texts.1.isEmpty else { continue }
        guard let opens = ClockTime.minutes(texts.0), var closes = ClockTime.minutes(texts.1) else {
          material.issues.append(
            Self.issue("hours_not_understood", Words.ListFiles.hoursNotUnderstood, place, stretch.name, texts)
          )
          continue
        }
        // An end at 0:00 is the midnight that ends the day.
        if closes == 0, opens > 0 { closes = ClockTime.dayMinutes }
        guard opens < closes else {
          material.issues.append(
            Self.issue("hours_end_before_start", Words.ListFiles.hoursEndFirst, place, stretch.name, texts))
          continue
        }
        material.hours.append(
          HoursRecord(number: number, day: stretch.day, opens: opens, closes: closes, place: place))
      }
    }
    return ReadOutcome(counts)
  }

  private static func issue(
    _ rule: String, _ message: Phrase, _ place: RecordPlace, _ column: String, _ texts: (String, String)
  ) -> Issue {
    Issue(
      ruleID: rule, severity: .warning, file: place.file, row: place.row, column: column,
      value: clip("\(texts.0)–\(texts.1)"), message: message, remedy: Words.ListFiles.hoursRemedy)
  }
}
