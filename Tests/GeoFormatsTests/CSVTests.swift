import GeoFormats
import TestSupport
import Testing

@Suite("CSV") struct CSVTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(bytes: Array(text.utf8)) }

  @Test("Quotes, embedded line ends and doubled quotes come back, with the line where each record starts")
  func quoting() throws {
    let table = try table("\u{FEFF}名称 ,住所\r\n\"あ,\"\"い\"\"\",\"1行\n2行\"\r\n\r\nう,\n")
    #expect(table.header == ["名称", "住所"])
    #expect(
      table.rows == [
        CSVRow(line: 2, fields: ["あ,\"い\"", "1行\n2行"]), CSVRow(line: 5, fields: ["う", ""]),
      ])
    #expect(table.encoding == .utf8BOM)
    #expect(table.value(table.rows[1], "名称") == "う")
    #expect(table.value(table.rows[1], "電話") == nil)
  }

  @Test("A short record reads as empty fields and the full-width blank around a name is no part of it")
  func shortRecord() throws {
    let table = try table("　a　,b\n1")
    #expect(table.index(of: "a") == 0)
    #expect(table.value(table.rows[0], "b") == "")
    #expect(table.index(ofAny: ["c", "b"]) == 1)
  }

  @Test("Lines may end in LF, CRLF or CR, the last one without any", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let table = try CSVTable(bytes: Array("1,2\(end)3,4".utf8), hasHeader: false)
    #expect(table.rows.map(\.fields) == [["1", "2"], ["3", "4"]])
    #expect(table.rows.map(\.line) == [1, 2])
  }

  @Test("A quote never closed names the line on which its record begins")
  func unbalancedQuote() {
    let error = #expect(throws: FormatError.self) { try table("a,b\n1,2\n3,\"four\n5,6\n") }
    #expect(error?.line == 3)
    #expect(error?.kind == .badSyntax)
  }

  @Test("Text after a closing quote is an error, a quote inside a plain field is text")
  func strayQuotes() throws {
    #expect(throws: FormatError.self) { try table("a\n\"x\"y\n") }
    #expect(try table("a\nx\"y\"\n").rows[0].fields == ["x\"y\""])
  }

  @Test("A file without a record has no header")
  func empty() {
    #expect(throws: FormatError.self) { try table("\n\n") }
  }

  @Test("A field at the limit is read and one byte more is refused, quoted or not")
  func fieldLimit() throws {
    let limits = CSVReader.Limits(fieldBytes: 8, fields: 3)
    func read(_ text: String) throws -> [CSVRow] { try CSVReader.rows(of: text, limits: limits) }
    #expect(try read("12345678").count == 1)
    #expect(try read("\"1234567\"\"\"").first?.fields == ["1234567\""])
    #expect(throws: FormatError.self) { try read("123456789") }
    #expect(throws: FormatError.self) { try read("\"123456789\"") }
    #expect(throws: FormatError.self) { try read("\"" + String(repeating: "x", count: 100)) }
    #expect(try read("1,2,3").count == 1)
    #expect(throws: FormatError.self) { try read("1,2,3,4") }
  }

  @Test("What the writer writes the reader reads, whatever the fields hold")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 20_250_601)
    let pieces = ["a", "薬", ",", "\"", "\n", "\r\n", " ", "", "𠮷", "=1", "\t", "0"]
    for lineEnd in [CSVWriter.LineEnd.lf, .crlf] {
      let rows = (0..<200).map { _ in
        (0..<4).map { _ in (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
      }
      let bytes = CSVWriter.bytes(header: ["p", "q", "r", "s"], rows: rows, lineEnd: lineEnd)
      #expect(try CSVTable(bytes: bytes).rows.map(\.fields) == rows, "seed 20250601")
    }
  }

  @Test("Only fields that need it are quoted, and a record of one empty field is not lost")
  func minimalQuoting() {
    var writer = CSVWriter(byteOrderMark: true, lineEnd: .crlf)
    writer.append(["札幌", "a\"b", "c,d", ""])
    writer.append([""])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("札幌,\"a\"\"b\",\"c,d\",\r\n\"\"\r\n".utf8))
  }

  @Test("Formulas are disarmed in exports, numbers are not touched")
  func formulas() {
    var writer = CSVWriter(guardsFormulas: true)
    writer.append(["=1+1", "-5", "+81", "-x", "@a", "-1e3", "-inf", "ok"])
    #expect(writer.bytes == Array("'=1+1,-5,+81,'-x,'@a,-1e3,'-inf,ok\n".utf8))
    var plain = CSVWriter()
    plain.append(["=1+1"])
    #expect(plain.bytes == Array("=1+1\n".utf8))
  }

  @Test("A NUL byte is an error with its line, in a plain field and in a quoted one")
  func nulBytes() {
    for text in ["a,b\n1,2\n3,\u{0}\n", "a,b\n1,2\n\"x\u{0}\",4\n"] {
      let error = #expect(throws: FormatError.self) { try table(text) }
      #expect(error?.line == 3)
      #expect(error?.failure(at: "list.csv", language: .en).text(.en).contains("list.csv, row 3") == true)
    }
  }

  @Test("A field of 100 MB is refused with its line, quoted, unclosed or plain", arguments: ["\"", ""])
  func hugeField(quote: String) {
    let bytes = Array("a,b\n1,\(quote)".utf8) + [UInt8](repeating: 0x78, count: 100_000_000)
    let error = #expect(throws: FormatError.self) { try CSVTable(bytes: bytes) }
    #expect(error?.kind == .tooLarge)
    #expect(error?.line == 2)
  }

  @Test("Rows know which of their lines were decoded doubtfully, over line ends in quotes too")
  func doubtfulRows() throws {
    let bytes =
      Array("名称,住所,備考\n訪問診療,札幌市,良\n\"函館\n".utf8) + Workshop.cp932("在宅\",函館市,良\n")
      + Array("緩和ケア,旭川市,\n訪問看護,".utf8) + [0xFF] + Array(",小樽市\n".utf8)
    let table = try CSVTable(bytes: bytes)
    #expect(table.rows.map(\.line) == [2, 3, 5, 6])
    #expect(table.rows[1].fields[0] == "函館\n在宅")
    #expect(table.decodingFaults(ofRow: 0).isEmpty)
    #expect(Array(table.decodingFaults(ofRow: 1)) == [DecodingFault(line: 4, kind: .otherEncoding(.cp932))])
    #expect(table.decodingFaults(ofRow: 2).isEmpty)
    #expect(Array(table.decodingFaults(ofRow: 3)) == [DecodingFault(line: 6, kind: .replaced(1))])
    #expect(table.replacedCharacters == 1)
  }

  @Test("Twenty thousand rows of fifteen columns are the same from UTF-8 and from CP932")
  func manyRows() throws {
    var random = SeededGenerator(seed: 4)
    var text = (0..<15).map { "列\($0)" }.joined(separator: ",") + "\r\n"
    for row in 0..<20_000 {
      let name = ["訪問診療所", "緩和ケア①", "髙橋ｸﾘﾆｯｸ", "\"北1条,西2丁目\""].randomElement(using: &random) ?? ""
      text += "\(row),\(name),01,,札幌市～,43.06,141.35,9:00-17:00,,,,,,,末\r\n"
    }
    let new = try CSVTable(bytes: Array(text.utf8))
    let old = try CSVTable(bytes: Workshop.cp932(text))
    #expect(new.rows.count == 20_000)
    #expect(new.rows.allSatisfy { $0.fields.count == 15 })
    #expect(old.encoding == .cp932 && old.decodingFaults.isEmpty)
    #expect(old.rows == new.rows)
  }

  @Test("Mutated bytes give rows or an error, never a trap")
  func mutations() throws {
    let good = Array("名称,住所,\"x\"\n\"あ,\"\"い\"\"\",\"1\r\n2\",3\nう,え,お\n".utf8)
    var random = SeededGenerator(seed: 1)
    var refused = 0
    for _ in 0..<500 {
      let bytes = Mutation.apply(to: good, using: &random)
      do { _ = try CSVTable(bytes: bytes) } catch { refused += 1 }
    }
    #expect(refused > 0 && refused < 500)
  }
}
