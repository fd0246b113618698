import CareRegistry
import Wording

/// The table of home-care areas of a document, with its scanning damage undone: blanks inside names,
/// merged cells (an empty cell repeats the one above), and merged cells that left a tail of their text in
/// the next row (「別」 under 「紋別」).
struct HomeCareDocument: Sendable {
  struct PrintedArea: Sendable, Hashable {
    var tertiary: String
    var secondary: String
    var name: String
    var healthCentre: String
    var members: [String]
    var population: Int?
    var row: Int
    /// Since when a member belongs to the area, ISO 8601, by the member as `members` names it.
    var validFrom: [String: String] = [:]
  }

  /// A membership that has ended.
  struct EndedMembership: Sendable, Hashable {
    var member: String
    var area: String
    var validFrom: String?
    var validTo: String
    var row: Int
  }

  /// A name from one of the lists in words.
  struct NamedArea: Sendable, Hashable {
    var name: String
    var row: Int
  }

  var file: String
  var source: String
  var printed: [PrintedArea] = []
  /// Members are named, or given by their codes of five digits.
  var ended: [EndedMembership] = []
  /// Areas that equal the secondary area of their name.
  var likeSecondary: [NamedArea] = []
  /// Areas of one municipality.
  var singleMunicipalities: [NamedArea] = []
  /// How many home-care areas the document says there are; nil when it doesn't say.
  var statedCount: Int?
  /// Cells that were put right.
  var repairedCells = 0
  var issues: [Issue] = []

  /// A document of which nothing has been read yet.
  init(file: String, source: String) {
    self.file = file
    self.source = source
  }

  private static let columns = ["第三次", "第二次", "在宅医療圏", "保健所", "構成市町村", "人口"]

  init(text: String, file: String, source: String) {
    self.file = file
    self.source = source
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    if let header = Self.headerLine(in: text) { readTable(lines, after: header) }
    readLists(lines)
    statedCount = lines.lazy.compactMap(Self.statedCount).first
  }

  /// Index of the line that heads the table; nil when the text has none.
  static func headerLine(in text: String) -> Int? {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.firstIndex { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.count >= columns.count && zip(cells, columns).allSatisfy { $0.contains($1) }
    }
  }

  /// A name without the blanks that scanning put into it.
  static func joined(_ cell: some StringProtocol) -> String {
    JapaneseText.folded(String(cell)).filter { !$0.isWhitespace }
  }

  /// Names of a list, separated by 、 or another comma.
  static func names(_ text: some StringProtocol) -> [String] {
    text.split { "、，,､".contains($0) }.map { joined($0) }.filter { !$0.isEmpty }
  }

  private mutating func readTable(_ lines: [String], after header: Int) {
    for index in (header + 1)..<max(lines.count, header + 1) {
      let cells = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= Self.columns.count else { break }
      take(cells.prefix(Self.columns.count).map(String.init), row: index + 1, isScanned: true)
    }
  }

  /// Takes a row of the table: tertiary and secondary area, home-care area, health centre, members, population.
  /// Merged cells are those above.
  ///
  /// - Parameter isScanned: whether a merged cell may have left the tail of its text in the next row.
  /// - Returns: whether the row is an area.
  @discardableResult
  mutating func take(_ cells: [String], row: Int, isScanned: Bool) -> Bool {
    for cell in cells.prefix(4) where Self.joined(cell) != TableReading.clean(cell) { repairedCells += 1 }
    let above = printed.last
    var area = PrintedArea(
      tertiary: Self.joined(cells[0]), secondary: Self.joined(cells[1]), name: Self.joined(cells[2]),
      healthCentre: Self.joined(cells[3]), members: Self.names(cells[4]),
      population: Int(JapaneseText.folded(cells[5]).filter { $0 != "," && $0 != " " && $0 != "人" }), row: row)
    if area.tertiary.isEmpty { area.tertiary = above?.tertiary ?? "" }
    if area.secondary.isEmpty { area.secondary = above?.secondary ?? "" }
    if let centre = above?.healthCentre {
      if area.healthCentre.isEmpty {
        area.healthCentre = centre
      } else if isScanned, centre.hasSuffix(area.healthCentre), centre != area.healthCentre {
        issues.append(
          Issue(
            ruleID: "merged_cell_tail", severity: .note, file: file, row: area.row, column: "所管保健所",
            value: area.healthCentre, message: Words.Ingest.mergedTail.with(centre),
            remedy: Words.Ingest.compareWithDocument))
        repairedCells += 1
        area.healthCentre = centre
      }
    }
    guard !area.name.isEmpty, !area.members.isEmpty else {
      issues.append(
        .badRow(RecordPlace(source: source, file: file, row: area.row), column: "在宅医療圏", value: area.name))
      return false
    }
    printed.append(area)
    return true
  }

  /// Lists in words: a heading, then the names on the next line that isn't empty.
  private mutating func readLists(_ lines: [String]) {
    for (index, line) in lines.enumerated() {
      let heading = Self.joined(line)
      guard heading.hasPrefix("◆") || heading.hasPrefix("■") || heading.hasPrefix("●") else { continue }
      let isSecondary = heading.contains("二次医療圏") && heading.contains("在宅医療圏") && heading.contains("同一")
      let isSingle = heading.contains("1つの") && heading.contains("在宅医療圏")
      guard isSecondary || isSingle,
        let next = lines[(index + 1)...].firstIndex(where: { !Self.joined($0).isEmpty })
      else { continue }
      let areas = Self.names(lines[next]).map { NamedArea(name: $0, row: next + 1) }
      if isSecondary { likeSecondary += areas } else { singleMunicipalities += areas }
    }
  }

  /// The number in 「在宅医療圏:39圏域」.
  private static func statedCount(_ line: String) -> Int? {
    let text = joined(line)
    guard let start = text.range(ofText: "在宅医療圏:"), let end = text.range(ofText: "圏域"),
      start.upperBound <= end.lowerBound
    else { return nil }
    return Int(text[start.upperBound..<end.lowerBound])
  }
}

extension String {
  /// Place of the first occurrence of a text, character by character.
  func range(ofText text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
