import GeoFormats
import TestSupport
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

@Suite("XLSX made by hand") struct WorkbookStructureTests {
  private static func parts(sheet: String, strings: String) -> [(name: String, text: String)] {
    WorkbookText.parts(sheets: [("表 &amp; 図", sheet)], strings: strings)
  }

  static func book(sheet: String, strings: String = "<sst/>") -> [UInt8] {
    WorkbookText.book(sheets: [("表 &amp; 図", sheet)], strings: strings)
  }

  private static let strings = """
    <sst><si><t>札幌</t><rPh sb="0" eb="2"><t>サッポロ</t></rPh></si>\
    <si><r><t>一</t></r><r><t xml:space="preserve"> 二</t></r></si><si><t>a_x000D_b_x_</t></si></sst>
    """
  private static let sheet = """
    <worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><f>1+1</f><v>2.50</v></c>\
    <c r="D2"/></row><row r="5"><c t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>内</t>\
    <rPh><t>ウチ</t></rPh></is></c><c t="str"><f>A1</f><v>&lt;式&gt;</v></c><c t="e"><v>#N/A</v></c>\
    <c t="s"><v>2</v></c></row><row r="6"/></sheetData></worksheet>
    """

  @Test("Cells stand at their references, readings are left out, every kind of value has its text")
  func cells() throws {
    let book = try WorkbookReader(bytes: Self.book(sheet: Self.sheet, strings: Self.strings))
    #expect(book.sheetNames == ["表 & 図"])
    let rows = try book.rows(sheet: 0)
    #expect(rows.map(\.rowNumber) == [2, 5, 6])
    #expect(
      rows.map(\.cells) == [
        ["札幌", "", "2.50"], ["一 二", "TRUE", "内", "<式>", "#N/A", "a\rb_x_"], [],
      ])
  }

  @Test("What the caller throws ends the reading and comes out as it is")
  func callerThrows() throws {
    struct Enough: Error {}
    let book = try WorkbookReader(bytes: Self.book(sheet: Self.sheet, strings: Self.strings))
    #expect(throws: Enough.self) { try book.forEachRow(sheet: 0) { _, _ in throw Enough() } }
  }

  @Test(
    "A document type declaration is refused, in the sheet and in the strings",
    arguments: [true, false])
  func doctype(inSheet: Bool) throws {
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><x>&b;</x>"
    let bytes = inSheet ? Self.book(sheet: bomb) : Self.book(sheet: "<s/>", strings: bomb)
    let error = #expect(throws: FormatError.self) { try WorkbookReader(bytes: bytes).rows(sheet: 0) }
    #expect(error?.kind == .unsafe)
  }

  @Test(
    "Faults of a sheet are errors",
    arguments: [
      "<worksheet><sheetData><row r='1'><c r='A1'>", "<row r='0'/>", "<row r='1048577'/>",
      "<row r='1'><c r='XFE1'><v>1</v></c></row>", "<row r='1'><c r='1'><v>1</v></c></row>",
      "<row><c t='s'><v>9</v></c></row>", "<row><c t='s'><v>-1</v></c></row>", "", "no XML",
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
    ])
  func faults(sheet: String) {
    #expect(throws: FormatError.self) { try WorkbookReader(bytes: Self.book(sheet: sheet)).rows(sheet: 0) }
  }

  @Test("A ZIP that is no workbook, a sheet that isn't there and a part beyond the limit are errors")
  func notAWorkbook() throws {
    #expect(throws: FormatError.self) { try WorkbookReader(bytes: StoredZip([("a", "b")]).finished) }
    let bytes = Self.book(sheet: Self.sheet, strings: Self.strings)
    #expect(throws: FormatError.self) { try WorkbookReader(bytes: bytes).rows(sheet: 1) }
    let padding = String(repeating: " ", count: 10_000)
    let long = Self.book(sheet: Self.sheet + padding, strings: Self.strings)
    #expect(try WorkbookReader(bytes: long).rows(sheet: 0).count == 3)
    let error = #expect(throws: FormatError.self) {
      try WorkbookReader(bytes: long, limit: 5_000).rows(sheet: 0)
    }
    #expect(error?.kind == .tooLarge)
  }

  @Test("Mutated sheets and strings give rows or an error, never a trap")
  func mutations() {
    var random = SeededGenerator(seed: 3)
    var refused = 0
    for round in 0..<400 {
      var sheet = Array(Self.sheet.utf8)
      var strings = Array(Self.strings.utf8)
      if round % 2 == 0 {
        sheet = Mutation.apply(to: sheet, using: &random)
      } else {
        strings = Mutation.apply(to: strings, using: &random)
      }
      var zip = StoredZip(Array(Self.parts(sheet: "", strings: "").dropLast(2)))
      zip.add(Array("xl/sharedStrings.xml".utf8), strings)
      zip.add(Array("xl/worksheets/sheet1.xml".utf8), sheet)
      do { _ = try WorkbookReader(bytes: zip.finished).rows(sheet: 0) } catch { refused += 1 }
    }
    #expect(refused > 0 && refused < 400)
  }
}
