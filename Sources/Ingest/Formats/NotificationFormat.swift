import CareRegistry
import GeoFormats
import Wording

/// 厚生局 届出受理医療機関名簿: one row per institution and notification; 医科, 歯科 and 薬局 in one file, in a sheet
/// or in a file each. The day of the list stands above its header.
struct NotificationFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.Sources.notificationsMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let gathering = NotificationGathering(columns, context, file: probe.file.baseName)
    try ProfiledRows.forEach(probe, columns) { gathering.take($1, $0) }
    return gathering.finish(into: &material)
  }

  /// Sum of the beds in 「療養　206／一般　231」; nil for an empty cell.
  static func beds(_ text: String) -> Int? {
    let folded = JapaneseText.folded(text)
    var sum: Int?
    for part in folded.split(separator: "/") {
      let digits = part.utf8.reversed().drop { !isDigit($0) }.prefix { isDigit($0) }
      if let beds = Int(String(decoding: digits.reversed(), as: UTF8.self)), beds < 100_000 {
        sum = (sum ?? 0) + beds
      }
    }
    return sum
  }
}
