import GeoFormats
import Testing

@Suite("XLSX") struct WorkbookReaderTests {
  @Test(
    "A notification list gives all its rows with the header where the bureau puts it",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"))
  func notificationList() throws {
    let path = try Workshop.shared("hokkaido/facilities/todokede_ika_2025-10.xlsx")
    let book = try WorkbookReader(path: path)
    let rows = try book.rows(sheet: 0)
    #expect(rows.count { $0.cells.first.map { Int($0) != nil } ?? false } == 36_712)
    let header = try #require(rows.first { $0.cells.contains("医療機関番号") })
    #expect(header.rowNumber == 4)
  }

  @Test(
    "Population workbooks open with their sheets",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"),
    arguments: ["juki_age_muni_2025", "kekkahyo1", "kekkahyo3_3", "kekkahyo3_4"])
  func populationWorkbooks(name: String) throws {
    let book = try WorkbookReader(path: Workshop.shared("formats/population/\(name).xlsx"))
    let rows = try book.rows(sheet: 0)
    #expect(rows.count > 1700)
    #expect(rows.contains { $0.cells.contains { $0.hasPrefix("北海道") } })
  }
}
