import Foundation
import Testing
import Wording

@testable import zaitaku_bench

struct ColumnFileTests {
  private struct Row: Equatable {
    var lon: Double
    var people: Double
    var label: UInt64
  }

  /// Writes `bytes` into a file for as long as `body` runs.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "columns-\(UUID().uuidString).csv")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  private func rows(_ text: String) throws -> [Row] {
    try withFile(Array(text.utf8)) { path in
      try ColumnFile(path).rows(numbers: ["lon", "people"], label: "type") {
        Row(lon: $0[0], people: $0[1], label: $1)
      }
    }
  }

  /// The same, slowly.
  private func slowRows(_ text: String) -> [Row] {
    let lines = text.split(whereSeparator: \.isNewline)
    let names = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    func field(_ line: Substring, _ name: String) -> String {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return String(fields[names.firstIndex { $0 == name } ?? 0])
    }
    return lines.dropFirst().map { line in
      let label = field(line, "type").utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Row(
        lon: Double(field(line, "lon")) ?? .nan, people: Double(field(line, "people")) ?? .nan, label: label)
    }
  }

  /// What stops the reading of a file.
  private func fault(_ text: String) -> Failure? {
    do {
      _ = try rows(text)
      return nil
    } catch {
      return error as? Failure
    }
  }

  private static let oddNumbers = [
    "0", "-0", "-0.0", "7", "007.50", "123.93593750000001", "24.220833333333335", "9007199254740993",
    "9007199254740992.5", "0.1", "1e-7", "-1.5E3", "1844674407370955161.5", "18446744073709551616",
    "12345678901234567890.123456789", "4.9406564584124654e-324", "0.30000000000000004",
    "0.000000000000000001", "5.", ".5", "+3", "1797693134862315.7e293", "-35.00000000000001",
    "4503599627370496.5", "4503599627370497.5", "0.0000000000000000000000000000000012",
  ]

  @Test func `odd numbers, labels and names are read as a slow reader reads them`() throws {
    var text = "lon,name,people,type\n"
    for (i, number) in Self.oddNumbers.enumerated() {
      let type = ["", "a", "clinic", "pharmacy", "歯科"][i % 5]
      text += "\(number),訪問看護\(i),\(Self.oddNumbers.reversed()[i]),\(type)\n"
    }
    let read = try rows(text)
    #expect(read.count == Self.oddNumbers.count)
    #expect(read == slowRows(text))
    #expect(read.map(\.lon.sign) == slowRows(text).map(\.lon.sign))
  }

  @Test func `numbers of random digits are the doubles nearest to their text`() throws {
    var state: UInt64 = 20_261_001
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    var text = "type,lon,people\n"
    for _ in 0..<20_000 {
      let whole = String((0..<next(10)).map { _ in Character(String(next(10))) })
      let part = String((0..<next(19)).map { _ in Character(String(next(10))) })
      text += "x,\(next(2) == 0 ? "-" : "")0\(whole).0\(part),1\(part)\n"
    }
    #expect(try rows(text) == slowRows(text))
  }

  @Test func `a file of many pieces gives every row once and in order`() throws {
    var text = "id,lon,type,people\r\n"
    for i in 0..<90_000 { text += "\(i),\(Double(i) / 16),\("k\(i % 7)"),\(i)\r\n" }
    #expect(text.utf8.count > 2 << 20)
    let read = try rows(text)
    #expect(read.map(\.people) == (0..<90_000).map(Double.init))
    #expect(read.map(\.lon) == (0..<90_000).map { Double($0) / 16 })
    // Without the line end after the last row.
    #expect(try rows(String(text.dropLast())) == read)
  }

  @Test func `a header without rows is an empty table, and a byte order mark is no part of a name`() throws {
    #expect(try rows("lon,people,type\n").isEmpty)
    #expect(try rows("\u{FEFF}lon,people,type\n1,2,a\n").map(\.lon) == [1])
  }

  @Test(arguments: [
    ("1,2,a\n1,x,a\n", 3), ("1,2,a\n1,,a\n", 3), ("1,2\n", 2), ("1,2,a,b\n", 2), ("1,2,a\n\n1,2,a\n", 3),
    ("1,2,\"a\"\n", 2), ("1,2 ,a\n", 2), ("1,2,abcdefghi\n", 2), ("nan,2,a\n", 2), ("0x1,2,a\n", 2),
    ("1,1e999,a\n", 2), ("1,2,a\n1,2,a\n1", 4), ("--1,2,a\n", 2),
  ])
  func `a bad row is refused with its line`(body: String, line: Int) throws {
    let failure = try #require(fault("lon,people,type\n" + body))
    #expect(failure.kind == .badInput)
    #expect(try #require(failure.place).hasSuffix(".csv:\(line)"))
  }

  @Test func `the line of a bad row far down is its own`() throws {
    var text = "lon,people,type\n"
    for i in 0..<300_000 { text += i == 250_123 ? "1,two,a\n" : "1.25,2,a\n" }
    #expect(try #require(fault(text)?.place).hasSuffix(".csv:250125"))
  }

  @Test func `a row without end, a missing column and a missing file are told`() throws {
    // Begins in the first piece of a mebibyte and ends in the second, farther than anything is read ahead.
    let many = String(repeating: "1,2,a\n", count: 174_000)
    let long = many + String(repeating: "9", count: 200_000) + ",1,a\n" + many
    #expect(fault("lon,people,type\n" + long)?.message == Words.Bench.rowTooLong)
    #expect(fault("lon,type\n1,a\n")?.message.en.contains("“people”") == true)
    #expect(throws: Failure.self) { try ColumnFile("/nowhere/at/all.csv") }
  }
}
