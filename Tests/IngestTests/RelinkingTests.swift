import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

/// Linking again, with what a person has decided.
@Suite struct RelinkingTests {
  let dataset: CareDataset
  let mini: MiniPrefecture

  init() throws {
    mini = try MiniPrefecture()
    dataset = try MiniPrefectureTests.run(mini).dataset
  }

  /// Joins again with the decisions, the symbols read from files as the program does.
  func relink(_ dataset: CareDataset, _ decisions: String = "") throws -> CareDataset {
    try withTemporaryFolder { folder in
      for name in ["symbols.csv", "rules.csv"] {
        try Data(mini.files[name] ?? []).write(to: URL(filePath: folder + "/" + name))
      }
      var reviews: [LinkReview] = []
      if !decisions.isEmpty {
        let path = folder + "/link_review.txt"
        try Data(decisions.utf8).write(to: URL(filePath: path))
        reviews = try LinkDecisions.read(path)
        try FileManager.default.removeItem(atPath: path)
      }
      return try Relinking.run(dataset, decisions: reviews, rulePaths: [folder]).dataset
    }
  }

  func bytes(_ dataset: CareDataset) throws -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try DatasetWriter.files(of: dataset, command: "").map { ($0.name, $0.bytes) })
  }

  @Test func `linking again without a decision gives the same dataset, also after writing and reading it`()
    throws
  {
    #expect(try bytes(relink(dataset)) == bytes(dataset))
    let back = try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/d")
      return try DatasetReader.read(folder + "/d")
    }
    #expect(try bytes(relink(back)) == bytes(dataset))
  }

  @Test func `a pair that a person calls the same becomes one facility, and stays so`() throws {
    let sea = "med-3110130001"
    #expect(dataset.facilities.contains { $0.name == "浜辺美容クリニック" })
    let linked = try relink(
      dataset, "decision,left_key,right_key\nsame,\(sea),3120130000019\n,ignored,row\n")
    #expect(!linked.facilities.contains { $0.name == "浜辺美容クリニック" })
    #expect(
      linked.facilitySources.contains {
        $0.facilityID == sea && $0.officialNumber == "3120130000019" && $0.joinedBy == "decision"
      })
    #expect(linked.linkReviews.contains { $0.left.key == sea && $0.decision == .same })
    #expect(linked.facilities.count == dataset.facilities.count - 1)
    #expect(try bytes(relink(linked)) == bytes(linked))
  }

  @Test func `a pair that a person calls different is two facilities`() throws {
    let linked = try relink(
      dataset, "decision,left_key,right_key\nDIFFERENT,med-3110110001,3120110000011\n")
    #expect(linked.facilities.count { $0.name.contains("北医院") } == 2)
    #expect(linked.facilities.count == dataset.facilities.count + 1)
    let own = try #require(linked.facilities.first { $0.name == "北医院" })
    #expect(own.id.hasPrefix("own-") && own.position != nil)
    #expect(linked.linkReviews.contains { $0.right.key == "3120110000011" && $0.decision == .different })
  }

  @Test func `a decision about rows that are gone is told`() throws {
    let linked = try relink(dataset, "decision,left_key,right_key\nsame,med-3110199999,3120199999999\n")
    #expect(linked.issues.contains { $0.ruleID == "decision_unused" && $0.value.contains("med-3110199999") })
    #expect(linked.facilities == dataset.facilities)
  }

  @Test(arguments: [
    ("decision,left_key\nsame,a\n", "right_key"), ("decision,left_key,right_key\nmaybe,a,b\n", "maybe"),
    ("decision,left_key,right_key\nsame,a,b\ndifferent,a,b\n", "different"),
    ("decision,left_key,right_key\nsame,,b\n", "left_key"),
  ])
  func `decisions that can't be meant are refused with their place`(text: String, about: String) throws {
    let failure = #expect(throws: Failure.self) { try relink(dataset, text) }
    #expect(failure?.kind == .badInput)
    #expect(failure?.text(.en).contains(about) == true)
  }

  @Test func `a compact dataset says that it can't be linked again`() throws {
    var compact = dataset
    compact.records = []
    let failure = #expect(throws: Failure.self) { try relink(compact) }
    #expect(failure?.text(.en).contains("--compact") == true)
  }
}
