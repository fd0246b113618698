import Foundation
import GeoFormats
import Ingest
import TestSupport
import Testing

@Suite struct CheckTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
  }

  private func replace(_ old: String, _ new: String, in name: String) throws {
    let path = scratch.path("town/\(name)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func atlas() throws -> String {
    let path = scratch.path("town.gpkg")
    #expect(try Program.run(["build", scratch.path("town"), "-o", path]).status == 0)
    return path
  }

  @Test("The table says where, what and what to do, in the language of the terminal")
  func table() throws {
    let english = try Program.run(["check", scratch.path("town")])
    #expect(english.status == 0, "\(english.errors)")
    #expect(english.output.contains("0 errors, 2 warnings, 1 notes"), "\(english.output)")
    #expect(english.output.contains("(1, no_position)"))
    #expect(english.output.contains("facilities.csv:5"))
    #expect(english.output.contains("→ "))
    let japanese = try Program.run(["check", scratch.path("town")], environment: ["LANG": "ja_JP.UTF-8"])
    #expect(japanese.output.contains("【警告】") && japanese.output.contains("エラー 0、警告 2、注記 1"))
  }

  @Test("A damaged dataset is examined to its end; only --strict makes that an exit code")
  func damaged() throws {
    try replace(",hospital,", ",hospitol,", in: "facilities.csv")
    try replace(",1007,", ",many,", in: "municipal_population.csv")
    let plain = try Program.run(["check", scratch.path("town")])
    #expect(plain.status == 0, "\(plain.errors)")
    for part in ["hospitol", "many", "atlas_not_possible", "municipal_population.csv:2 population"] {
      #expect(plain.output.contains(part), "\(plain.output)")
    }
    #expect(try Program.run(["check", scratch.path("town"), "--strict"]).status == 1)
  }

  @Test("CSV opens in Excel with both languages; GeoJSON has a place where there is one")
  func files() throws {
    let csv = scratch.path("issues.csv")
    #expect(
      try Program.run(["check", scratch.path("town"), "--format", "csv", "-o", csv]).output == csv + "\n")
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: csv)))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = try CSVTable(bytes: bytes)
    #expect(rows.rows.count == 3)
    for column in ["rule_id", "severity", "message_ja", "message_en", "remedy_ja", "remedy_en"] {
      #expect(rows.rows.allSatisfy { rows.value($0, column)?.isEmpty == false }, "\(column)")
    }
    let json = try Program.run(["check", scratch.path("town"), "--format", "geojson"])
    let features = try GeoJSONReader(bytes: Array(json.output.utf8)).features().features
    #expect(features.count == 3)
    let placed = features.filter { $0.geometry != nil }.map { $0.property("rule_id") }
    #expect(placed == [.text("no_home_care_area")])
  }

  @Test("The rules are listed without a dataset")
  func rules() throws {
    let table = try Program.run(["check", "--rules"])
    #expect(table.status == 0 && table.output.contains("position_tokyo_datum"))
    let csv = try CSVTable(
      bytes: Array(try Program.run(["check", "--rules", "--format", "csv"]).output.utf8))
    #expect(csv.rows.count == RuleBook.entries.count)
    #expect(try Program.run(["check", "--rules", "--format", "geojson"]).status == 2)
    #expect(try Program.run(["check"]).status == 2)
    #expect(try Program.run(["check", scratch.path("town"), "--format", "pdf"]).status == 2)
    #expect(try Program.run(["check", scratch.path("nowhere")]).status == 3)
    #expect(try Program.run(["check", scratch.path("town"), "-o", scratch.path("no/folder/x")]).status == 4)
  }

  @Test("A sound atlas has its stored issues and no others")
  func soundAtlas() throws {
    let outcome = try Program.run(["check", try atlas(), "--strict"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("0 errors, 0 warnings, 0 notes"))
  }

  /// Bytes of the same length put in the place of others: a small edit of a database file.
  private func patch(_ path: String, _ old: String, _ new: String) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let (from, to) = (Array(old.utf8), Array(new.utf8))
    try #require(from.count == to.count)
    var at = 0
    var found = false
    while at + from.count <= bytes.count {
      if bytes[at] == from[0], bytes[at..<(at + from.count)].elementsEqual(from) {
        bytes.replaceSubrange(at..<(at + from.count), with: to)
        found = true
        at += from.count
      } else {
        at += 1
      }
    }
    try #require(found)
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test(
    "An atlas without an index, a column or a table says so",
    arguments: [
      ("rtree_facility_geom", "rtree_facility_xxxx", "atlas_index_missing"),
      ("round_the_clock", "round_the_cluck", "atlas_column_missing"),
      ("area_reach_own_kind", "area_reach_own_xxxx", ""), ("cell_reach", "cell_xxxxx", "atlas_table_missing"),
    ])
  func damagedAtlas(old: String, new: String, rule: String) throws {
    let path = try atlas()
    try patch(path, old, new)
    let outcome = try Program.run(["check", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      rule.isEmpty ? !outcome.output.contains("atlas_") : outcome.output.contains(rule), "\(outcome.output)")
  }

  @Test(
    "An atlas whose figures were edited no longer adds up",
    .enabled(if: Program.find("sqlite3") != nil, "needs sqlite3"))
  func editedAtlas() throws {
    let path = try atlas()
    let sql =
      "UPDATE area_population SET population75 = population75 + 1 WHERE area_code = '01-h01' AND year = 2020"
    #expect(try Program.execute(try #require(Program.find("sqlite3")), [path, sql]).status == 0)
    let outcome = try Program.run(["check", path, "--strict"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("atlas_sum_differs") && outcome.output.contains("01-h01"), "\(outcome.output)")
    #expect(outcome.output.contains("1 errors"))
  }
}
