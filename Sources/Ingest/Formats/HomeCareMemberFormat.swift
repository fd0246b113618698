import CareRegistry
import GeoFormats
import Wording

/// The home-care areas of a prefecture as a table with a row for each municipality, by its code or its name. A row with
/// an end is a membership of the past, unless all rows have one: then the latest is the end of the plan.
struct HomeCareMemberFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.Sources.homeCareAreasMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var rows: [(head: ProfiledRows.Head, row: CSVRow)] = []
    try ProfiledRows.forEach(probe, columns) { rows.append(($0, $1)) }
    let codes = CodeColumn(rows.lazy.map { $1.field($0.column["municipality_code"]) })
    var document = HomeCareDocument(file: probe.file.baseName, source: context.source)
    var indices: [String: Int] = [:]
    var counts = RowCounts()
    for (head, row) in rows {
      func cell(_ role: String) -> String { TableReading.clean(row.field(head.column[role])) }
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let code = codes.read(cell("municipality_code"))
      // A code decides whose row it is; a list of names is of one prefecture.
      if let code, !context.owns(code.code) { continue }
      counts.read += 1
      let member = code?.code ?? HomeCareDocument.joined(cell("municipality_name"))
      let name = HomeCareDocument.joined(cell("name"))
      guard !member.isEmpty, !name.isEmpty else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: head.name(of: "name"), value: name))
        continue
      }
      counts.accepted += 1
      if let code, !code.isSound {
        material.issues.append(
          .checkDigitWrong(
            place, column: head.name(of: "municipality_code"), value: cell("municipality_code")))
      }
      if let code, code.code != cell("municipality_code") { counts.repaired += 1 }
      let from = date(cell("valid_from"), head.name(of: "valid_from"), place, &material)
      if let to = date(cell("valid_to"), head.name(of: "valid_to"), place, &material) {
        document.ended.append(.init(member: member, area: name, validFrom: from, validTo: to, row: row.line))
        continue
      }
      let key = name + "\u{1F}" + cell("area_code")
      let index = indices[key] ?? document.printed.count
      if indices.updateValue(index, forKey: key) == nil {
        document.printed.append(
          .init(
            tertiary: "", secondary: HomeCareDocument.joined(cell("secondary")), name: name,
            healthCentre: HomeCareDocument.joined(cell("health_centre")), members: [], population: nil,
            row: row.line))
      }
      document.printed[index].members.append(member)
      document.printed[index].validFrom[member] = from
    }
    Self.settle(&document)
    if !document.printed.isEmpty { material.takeHomeCareAreas(document) }
    return ReadOutcome(counts)
  }

  /// Where every row has an end the latest is that of the plan, in which its rows hold.
  private static func settle(_ document: inout HomeCareDocument) {
    guard document.printed.isEmpty, let end = document.ended.map(\.validTo).max() else { return }
    var indices: [String: Int] = [:]
    for row in document.ended where row.validTo == end {
      let index = indices[row.area] ?? document.printed.count
      if indices.updateValue(index, forKey: row.area) == nil {
        document.printed.append(
          .init(
            tertiary: "", secondary: "", name: row.area, healthCentre: "", members: [], population: nil,
            row: row.row))
      }
      document.printed[index].members.append(row.member)
      document.printed[index].validFrom[row.member] = row.validFrom
    }
    document.ended.removeAll { $0.validTo == end }
  }

  private func date(
    _ text: String, _ column: String, _ place: RecordPlace, _ material: inout ImportMaterial
  ) -> String? {
    guard !text.isEmpty else { return nil }
    if let date = isoDate(text) ?? JapaneseDate.iso(in: text) { return date }
    material.issues.append(
      Issue(
        ruleID: "date_not_understood", severity: .note, file: place.file, row: place.row, column: column,
        value: clip(text), message: Words.ListFiles.dateNotUnderstood.with("1"),
        remedy: Words.ListFiles.dateNotUnderstoodRemedy))
    return nil
  }
}
