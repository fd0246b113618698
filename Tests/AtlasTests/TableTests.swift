import CareRegistry
import GeoFormats
import Logging
import TestSupport
import Testing

@testable import Atlas
@testable import Reports

@Suite struct TableTests {
  private func figures() throws -> [AreaFigures] {
    try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build().areaFigures()
  }

  @Test func tablesOpenInExcelAndKeepFormulasAsleep() throws {
    let figures = try figures()
    for bytes in [AreaCSV.bytes(figures, language: .ja), GapCSV.bytes(figures, language: .ja)] {
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let table = try CSVTable(bytes: bytes)
      #expect(!table.rows.isEmpty)
      #expect(table.rows.allSatisfy { $0.fields.count == table.header.count })
      #expect(Set(table.header).count == table.header.count, "no heading stands twice")
    }
    let english = try CSVTable(bytes: AreaCSV.bytes(figures, language: .en))
    #expect(english.header.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x2E80 } })
  }

  @Test func areasCarryPeopleCountsAndRates() throws {
    let table = try CSVTable(bytes: AreaCSV.bytes(try figures(), language: .en))
    let row = try #require(table.rows.first { $0.fields[1] == "01001" })
    func field(_ name: String) throws -> String {
      row.fields[try #require(table.header.firstIndex(of: name))]
    }
    #expect(try field("People") == "1007" && field("People 65+") == "403" && field("People 75+") == "201")
    #expect(try field("Visiting-nurse station: number") == "1")
    #expect(try field("Visiting-nurse station: per 10,000 of 75+") == "49.75")
    #expect(try field("Home-care area") == "西")
  }

  @Test func numbersAreWrittenAsPeopleReadThem() {
    #expect(Figures.people(1_234_567_499) == "1,234,567" && Figures.people(1_234_567_500) == "1,234,568")
    #expect(
      Figures.percent(1, of: 3) == "33.3" && Figures.percent(1, of: 2) == "50.0"
        && Figures.percent(0, of: 0) == "")
    #expect(Figures.range(1000, 1400) == "1" && Figures.range(1000, 2000) == "1〜2")
    #expect(Figures.kilometres(12_345) == "12.3" && Figures.kilometres(nil) == "")
    #expect(Figures.separated(-1234) == "-1,234" && Figures.separated(0) == "0")
  }

  @Test func columnsOfATerminalLineUpUnderWideLetters() {
    var table = TextTable([.left, .right])
    table.append(["宗谷", "1"])
    table.append(["a", "22"])
    #expect(table.lines(indent: "") == ["宗谷   1", "a     22"])
  }

  @Test func theSummaryNamesTheAreasWithoutAProvider() throws {
    let lines = GapSummary.withoutProvider(try figures(), language: .en).joined(separator: "\n")
    #expect(lines.contains("Visiting nurse, Municipality: 2  町2, 町3"))
    let ranking = GapSummary.ranking(try figures(), language: .en)
    #expect(ranking.contains { $0.contains("西") } && ranking.contains { $0.contains("東") })
  }
}
