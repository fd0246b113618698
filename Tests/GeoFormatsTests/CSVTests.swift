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
