import CareRegistry
import Wording

/// Takes file after file: recognises it, reads it, and keeps the record of it as a source.
struct SourceReading {
  let prefecture: String
  let prefectureName: String
  private let formats: InputFormats
  private let keepsPersonalNames: Bool
  private(set) var material = ImportMaterial()
  private(set) var sources: [SourceRecord] = []
  private(set) var reports: [ImportSummary.FileReport] = []

  init(
    prefecture: String, prefectureName: String, formats: InputFormats, keepsPersonalNames: Bool = false
  ) {
    self.prefecture = prefecture
    self.prefectureName = prefectureName
    self.formats = formats
    self.keepsPersonalNames = keepsPersonalNames
  }

  /// Reads one file, or notes why not.
  mutating func take(_ probe: FileProbe) throws(Failure) -> ImportSummary.FileReport {
    guard let format = formats.recognise(probe) else {
      // What a broken official list lacks would be missed by nobody.
      if let broken = probe.brokenTable, let header = probe.headerOnly, formats.recognise(header) != nil {
        throw broken.fault
      }
      let remark: Phrase =
        if let nearest = formats.nearest(to: probe) {
          Words.Ingest.nearestFormat.filledIn(
            nearest.title, Self.list(nearest.missing), Self.list(nearest.unknown))
        } else {
          Words.Ingest.nothingLikeIt
        }
      material.issues.append(
        Issue(
          ruleID: "file_not_recognised", severity: .note, file: probe.file.baseName, row: nil,
          message: remark, remedy: Words.Ingest.notRecognisedRemedy))
      return add(probe, format: nil, remark: remark, RowCounts())
    }
    let key = uniqueKey(format.profile.key)
    let context = ImportContext(
      prefecture: prefecture, prefectureName: prefectureName, source: key,
      keepsPersonalNames: keepsPersonalNames)
    let outcome = try format.read(probe, context, into: &material)
    for other in formats.beside where other.matches(probe) {
      _ = try other.read(probe, context, into: &material)
    }
    noteDecoding(of: probe)
    let counts = outcome.counts
    guard counts.read > 0 else {
      // No row of this prefecture: the file is no source of the dataset.
      return add(
        probe, format: format.profile.title, remark: outcome.remark ?? Words.Ingest.noRowsOfPrefecture, counts
      )
    }
    let method = outcome.remark.map { format.profile.method(.ja) + $0(.ja) } ?? format.profile.method(.ja)
    sources.append(
      SourceRecord(
        key: key, title: format.profile.title(.ja), file: probe.file.sourceFile,
        publisher: format.profile.publisher(.ja), licence: format.profile.licence,
        referenceDate: outcome.referenceDate ?? Self.date(inName: probe.file.name) ?? "",
        sha256: probe.file.sha256, bytes: probe.file.sourceBytes, rowsRead: counts.read,
        rowsAccepted: counts.accepted, rowsRejected: counts.rejected, method: method))
    return add(probe, format: format.profile.title, remark: outcome.remark, counts)
  }

  /// Names the first line of a table that was decoded doubtfully, and how many there are.
  private mutating func noteDecoding(of probe: FileProbe) {
    guard case .table(let table) = probe.content, let first = table.decodingFaults.first else { return }
    material.issues.append(
      Issue(
        ruleID: "characters_replaced", severity: .warning, file: probe.file.baseName, row: first.line,
        value: String(table.decodingFaults.count),
        message: Words.Ingest.doubtfulLines.with(String(table.decodingFaults.count)),
        remedy: Words.Geocoding.charactersReplacedRemedy))
  }

  /// Fills in what the files could not say of themselves.
  mutating func applyNotes() {
    for note in material.sourceNotes {
      for index in sources.indices where sources[index].file == note.file {
        if !note.referenceDate.isEmpty { sources[index].referenceDate = note.referenceDate }
        if !note.title.isEmpty { sources[index].title = note.title }
        if !note.publisher.isEmpty { sources[index].publisher = note.publisher }
        if !note.licence.isEmpty { sources[index].licence = note.licence }
      }
    }
    sources.removeAll { $0.key.hasPrefix("source_notes") }
  }

  /// nil when no file says a date.
  var latestReferenceDate: String? { sources.map(\.referenceDate).filter { !$0.isEmpty }.max() }

  /// At most ten column names, for a message.
  private static func list(_ names: [String]) -> Phrase {
    guard !names.isEmpty else { return Words.Ingest.noColumns }
    let text = names.prefix(10).map(clip).joined(separator: ", ") + (names.count > 10 ? " …" : "")
    return Phrase(ja: text, en: text)
  }

  private mutating func add(
    _ probe: FileProbe, format: Phrase?, remark: Phrase?, _ counts: RowCounts
  ) -> ImportSummary.FileReport {
    let report = ImportSummary.FileReport(
      file: probe.file.name, format: format, remark: remark, rowsRead: counts.read,
      rowsAccepted: counts.accepted, rowsRepaired: counts.repaired, rowsRejected: counts.rejected)
    reports.append(report)
    return report
  }

  private func uniqueKey(_ key: String) -> String {
    guard sources.contains(where: { $0.key == key }) else { return key }
    var number = 2
    while sources.contains(where: { $0.key == "\(key)_\(number)" }) { number += 1 }
    return "\(key)_\(number)"
  }

  /// A date in a file's name: `20250601`, `2025-10` (its first day); nil when there is none.
  static func date(inName name: String) -> String? {
    let bytes = Array(name.utf8)
    var start = 0
    while start < bytes.count {
      let digits = bytes[start...].prefix { isDigit($0) }
      if digits.count == 8 {
        let text = String(decoding: digits, as: UTF8.self)
        let date = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
        if let date = isoDate(date), date > "1990" { return date }
      }
      let tail = bytes[digits.endIndex...]
      if digits.count == 4, tail.first == UInt8(ascii: "-") {
        let month = tail.dropFirst().prefix { isDigit($0) }
        if month.count == 2,
          let date = isoDate(String(decoding: digits + [45] + month, as: UTF8.self) + "-01"),
          date > "1990"
        {
          return date
        }
      }
      start = digits.isEmpty ? start + 1 : digits.endIndex
    }
    return nil
  }
}
