import CareRegistry
import Foundation
import GeoFormats
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// A plan applied to the small town, and its answers before and after.
@Suite struct BeforeAfterTests {
  private let register: AtlasRegister
  private let folder: URL

  init() throws {
    let model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    register = try AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg"))
    folder = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func plan(_ text: String, _ name: String = "plan.json") throws -> String {
    let path = folder.appending(path: name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func gaps(_ scenario: String?) throws -> AnalysisResult {
    try BeforeAfter.run(
      register,
      AnalysisQuestion(service: .visitingNurse, level: .area(.municipality), scenario: scenario)
    ) { (ground) throws(Failure) in try GapsAnalysis.run(ground, parts: []) }
  }

  @Test func `both sides are the answers before and after, and the change is their difference`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenario = try plan(
      """
      action,kind,service,municipality_code,facility_id
      add,visiting_nurse_station,visiting_nurse,01002,
      remove,,,,care-1-130
      """, "plan.csv")
    let result = try gaps(scenario)
    let table = try result.table(nil)
    let before = try gaps(nil).table(nil)
    var changed = register
    let done = try changed.apply(scenario: scenario)
    #expect(done.count == 2)
    let after = try GapsAnalysis.run(
      AnalysisGround(
        changed, AnalysisQuestion(service: .visitingNurse, level: .area(.municipality))), parts: []
    ).table(nil)
    #expect(table.name == "gap_area_change")
    #expect(table.texts("area_code") == before.texts("area_code"))
    for name in ["uncovered", "uncovered_most", "mean_distance_m", "people"] {
      #expect(table.reals(name + "_before") == before.reals(name), "\(name)")
      #expect(table.reals(name + "_after") == after.reals(name), "\(name)")
    }
    let change = try #require(table.reals("uncovered_change"))
    let (old, new) = (try #require(before.reals("uncovered")), try #require(after.reals("uncovered")))
    for i in change.indices {
      #expect(abs((change[i] ?? .nan) - ((new[i] ?? 0) - (old[i] ?? 0))) < 1e-9)
    }
    // The station of town 1 is gone, town 2 has one.
    #expect((change[0] ?? 0) > 0 && (change[1] ?? 0) < 0)
    #expect(table.integers("provider_count_possible_change") == [-1, 1, 0, 0])
    #expect(result.notes.filter { $0.ja.hasPrefix("想定：") }.count == 2)
    let text = String(decoding: try result.bytes(.table, language: .ja), as: UTF8.self)
    #expect(text.contains("1→0") && text.contains("0→1"))
  }

  @Test func `the atlas itself stays, and a plan without effect changes nothing`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ids = register.dataset.facilities.map(\.id)
    let result = try gaps(try plan("{\"steps\": []}"))
    guard case .boolean(let marks)? = try result.table(nil).column("is_changed")?.values else {
      throw Failure(.internalFault, Phrase(ja: "", en: ""))
    }
    #expect(marks.allSatisfy { $0 == false } && register.dataset.facilities.map(\.id) == ids)
  }

  @Test func `a reach that changes is a rule that changes`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenario = try plan(
      "{\"steps\": [{\"action\": \"reach\", \"service\": \"visiting_nurse\", \"metres\": 9000}]}")
    let change = try #require(try gaps(scenario).table(nil).reals("uncovered_change"))
    #expect(change.allSatisfy { ($0 ?? 1) <= 0 } && change.contains { ($0 ?? 0) < 0 })
  }

  @Test func `a position says which municipality it lies in`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let centre = try #require(register.dataset.cells.last { $0.municipalityCode == "01003" }).code.centre
    let scenario = try plan(
      """
      {"steps": [{"action": "add", "kind": "visiting_nurse_station", "service": "visiting_nurse",
       "longitude": \(centre.longitude), "latitude": \(centre.latitude)}]}
      """)
    #expect(
      try gaps(scenario).table(nil).integers("provider_count_possible_change") == [0, 0, 1, 0])
  }

  @Test func `a plan that can't be applied is told with its place`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for (text, name) in [
      ("{\"steps\": [{\"action\": \"remove\", \"facility_id\": \"nobody\"}]}", "a.json"),
      ("action,facility_id\nfly,x\n", "b.csv"), ("[", "c.json"), ("", "d.csv"),
    ] {
      let failure = #expect(throws: Failure.self) { try gaps(try plan(text, name)) }
      #expect(failure?.kind == .badInput && failure?.place?.contains(name) == true, "\(name)")
    }
    let absent = #expect(throws: Failure.self) { try gaps(folder.path + "/none.json") }
    #expect(absent?.kind == .badInput)
  }

  @Test func `rows of one side stand with nothing on the other`() throws {
    func table(_ codes: [String], _ values: [Double?]) -> AnalysisResult {
      AnalysisResult(
        verb: "x", title: Phrase(ja: "", en: ""), notes: [],
        tables: [
          FeatureTable(
            name: "x", title: Phrase(ja: "", en: ""), about: Phrase(ja: "", en: ""),
            columns: [
              TableMaker.text("code", codes), TableMaker.text("name", codes.map { "n" + $0 }),
              TableMaker.real("v", values),
            ])
        ], key: ["code"], view: AnalysisView([]))
    }
    let joined = BeforeAfter.join(before: table(["a", "b"], [1, 2]), after: table(["b", "c"], [2, nil]))
      .tables[0]
    #expect(joined.texts("code") == ["b", "c", "a"] && joined.texts("name") == ["nb", "nc", "na"])
    #expect(joined.reals("v_before") == [2, nil, 1] && joined.reals("v_after") == [2, nil, nil])
    #expect(joined.reals("v_change") == [0, nil, nil])
    #expect(joined.column("is_changed")?.values == .boolean([false, true, true]))
  }
}
