import GeoFormats
import Testing

@Suite("Days in workbooks") struct WorkbookDateTests {
  /// What one number reads as under one format.
  private static func read(_ value: String, _ format: String, properties: String = "") throws -> String {
    let sheet = "<sheetData><row r='1'><c r='A1' s='1'><v>\(value)</v></c></row></sheetData>"
    let book = WorkbookText.book(
      sheets: [("a", "<worksheet>\(sheet)</worksheet>")], properties: properties, formats: ["0", format])
    return try WorkbookReader(bytes: book).rows(sheet: 0)[0].cells[0]
  }

  @Test(
    "A number under a format of days is its day",
    arguments: [
      "14", "17", "22", "27", "31", "36", "50", "57", "58", "yyyy/m/d", "[$-411]ggge\"年\"m\"月\"d\"日\";@",
      "yyyy-mm-dd;@", "m\"月\"d\"日\"", "[$-ja-JP]gge.m.d", "[Red]yyyy", "\"R\"e.m.d", "dd\\.mm", "mmm", "e",
    ])
  func days(format: String) throws {
    #expect(try Self.read("45931", format) == "2025-10-01")
  }

  @Test(
    "A number under any other format stays as it is written",
    arguments: [
      "0", "1", "2", "9", "11", "13", "37", "44", "48", "49", "59", "General", "G/標準", "0.00E+00",
      "#,##0;[Red]-#,##0",
      "0\"日\"", "0\"y/m/d\"", "\\d0", "#,##0_d", "@", "0;d", "[$-411]0", "[DBNum1]0", "##0.0E+0", "0*d",
    ])
  func numbers(format: String) throws {
    #expect(try Self.read("45931", format) == "45931")
  }

  @Test(
    "Epochs, the day that never was, and what no calendar has",
    arguments: [
      ("1", "", "1900-01-01"), ("59", "", "1900-02-28"), ("60", "", "60"), ("61", "", "1900-03-01"),
      ("0", "", "0"), ("-1", "", "-1"), ("2958465", "", "9999-12-31"), ("2958466", "", "2958466"),
      ("36585", "", "2000-02-29"), ("73109", "", "2100-02-28"), ("73110", "", "2100-03-01"),
      ("0", "date1904='1'", "1904-01-01"), ("44469", "date1904='true'", "2025-10-01"),
      ("45931", "date1904='0'", "2025-10-01"), ("x", "", "x"), ("1E4", "", "1927-05-18"), ("nan", "", "nan"),
      ("inf", "", "inf"), ("1e999", "", "1e999"),
    ])
  func epochs(value: String, properties: String, text: String) throws {
    #expect(try Self.read(value, "14", properties: properties) == text)
  }

  @Test(
    "Times go with their day, alone without one, and spans count on",
    arguments: [
      ("45931.395833333336", "22", "2025-10-01T09:30:00"), ("45931.5", "14", "2025-10-01T12:00:00"),
      ("0.395833333333333", "20", "09:30:00"), ("0.39583333", "h\"時\"mm\"分\"", "09:30:00"),
      ("0.999999999", "18", "1900-01-01"), ("1.5", "46", "36:00:00"), ("1.5", "[h]:mm", "36:00:00"),
      ("0", "20", "00:00:00"), ("45931.999999", "yyyy/m/d h:mm", "2025-10-02"),
      ("0.5", "mm:ss.0", "12:00:00"),
    ])
  func times(value: String, format: String, text: String) throws {
    #expect(try Self.read(value, format) == text)
  }

  @Test("Only numbers become days: texts, booleans and errors of a cell styled as a day stay")
  func otherCells() throws {
    let sheet = """
      <worksheet><sheetData><row><c s='1' t='str'><v>45931</v></c><c s='1' t='b'><v>1</v></c>\
      <c s='1' t='e'><v>#N/A</v></c><c s='1' t='inlineStr'><is><t>45931</t></is></c>\
      <c s='1' t='d'><v>2025-10-01</v></c><c s='1' t='n'><v>45931</v></c><c s='99'><v>45931</v></c>\
      <c s='x'><v>45931</v></c></row></sheetData></worksheet>
      """
    let book = try WorkbookReader(bytes: WorkbookText.book(sheets: [("a", sheet)], formats: ["0", "14"]))
    #expect(
      try book.rows(sheet: 0)[0].cells
        == ["45931", "TRUE", "#N/A", "45931", "2025-10-01", "2025-10-01", "45931", "45931"])
  }

  @Test("Several sheets are read each on its own, hidden ones too, the header wherever it stands")
  func severalSheets() throws {
    func sheet(_ first: Int, _ texts: [String]) -> String {
      let rows = texts.enumerated().map {
        "<row r='\(first + $0)'><c r='B\(first + $0)' t='s'><v>\($1)</v></c></row>"
      }
      return "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
    }
    let bytes = WorkbookText.book(
      sheets: [("一", sheet(1, ["0"])), ("二", sheet(4, ["1", "0", "1"])), ("三", "<worksheet/>")],
      strings: "<sst><si><t>甲</t></si><si><t>見出し</t></si></sst>")
    let book = try WorkbookReader(bytes: bytes)
    #expect(book.sheetNames == ["一", "二", "三"])
    // In any order, and again.
    for _ in 0..<2 {
      #expect(try book.rows(sheet: 2).isEmpty)
      #expect(try book.rows(sheet: 1).map(\.rowNumber) == [4, 5, 6])
      #expect(try book.rows(sheet: 1).map(\.cells) == [["", "見出し"], ["", "甲"], ["", "見出し"]])
      #expect(try book.rows(sheet: 0).map(\.cells) == [["", "甲"]])
    }
  }

  @Test("The same workbook is read from memory, from a file and from a ZIP")
  func sources() throws {
    let bytes = WorkbookText.book(
      sheets: [("a", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")])
    try Workshop.withFolder { folder in
      try AtomicFile.write(bytes, to: "\(folder)/a.xlsx")
      let zip = StoredZip([("d/a.xlsx", bytes)]).finished
      for source: ByteSource in [
        .bytes(bytes), .file(path: "\(folder)/a.xlsx"), .entry(number: 0, archive: .bytes(zip)),
      ] {
        #expect(try WorkbookReader(source).rows(sheet: 0).map(\.cells) == [["1"]])
      }
    }
  }

  @Test(
    "An external entity is refused in every part, with the part's name",
    arguments: [
      "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "_rels/.rels",
    ])
  func externalEntities(part: String) throws {
    let hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
    var parts = WorkbookText.parts(sheets: [("a", "<worksheet><sheetData/></worksheet>")])
    let index = try #require(parts.firstIndex { $0.name == part })
    parts[index].text = hostile + parts[index].text
    let error = #expect(throws: FormatError.self) {
      try WorkbookReader(bytes: StoredZip(parts).finished).rows(sheet: 0)
    }
    #expect(error?.kind == .unsafe)
    #expect(error?.message(.en).contains(part) == true)
  }
}
