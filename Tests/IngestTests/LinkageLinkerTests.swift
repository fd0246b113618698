import CareRegistry
import TestSupport
import Testing

@testable import Ingest

struct LinkageLinkerTests {
  static let linker = FacilityLinker(addresses: AddressNormaliserTests.normaliser)

  func record(_ id: String, _ name: String, _ address: String, _ kinds: Set<FacilityKind> = [.clinic])
    -> LinkageRecord
  {
    LinkageRecord(id: id, kinds: kinds, name: name, address: address)
  }

  var left: [LinkageRecord] {
    [
      record("a1", "医療法人社団青空会　みどり内科", "北海道札幌市北区新川３条５丁目１番２０号第二ビル１階"),
      record("a2", "あおば耳鼻咽喉科", "札幌市北区新川3条5丁目1-20第二ビル2階"),
      record("a3", "山田内科医院", "旭川市5条通9丁目1"), record("a4", "川上眼科", "旭川市5条通9丁目6"),
      record("a5", "双葉医院", "余市町富沢町1"), record("a6", "浜病院", "中標津町俣落5", [.hospital]),
      record("a7", "無名診療所", "どこか1"), record("a8", "若葉皮膚科", "金沢市本町1-2-3"),
    ]
  }

  var right: [LinkageRecord] {
    [
      record("b1", "みどり内科", "札幌市北区新川三条五丁目１－２０"), record("b2", "あおばこどもクリニック", "札幌市北区新川3-5-1-20"),
      record("b3", "山田内科", "旭川市５条通９丁目１番地", [.clinic, .hospital]), record("b4", "川上眼科", "旭川市五条通九丁目16号"),
      record("b5", "双葉医院", "余市郡余市町富沢町1"), record("b6", "双葉医院", "余市郡余市町富沢町1番地"),
      record("b7", "浜病院", "標津郡中標津町俣落5", [.clinic]), record("b8", "若葉皮膚科", "旭川市本町1-2-3"),
    ]
  }

  @Test("Rows are joined by name and address, by address, and by a unique name in the street")
  func levels() {
    let result = Self.linker.link(left, right)
    #expect(result.links.map(\.left) == ["a1", "a3", "a4"])
    #expect(result.links.map(\.right) == ["b1", "b3", "b4"])
    #expect(result.links.map(\.level) == [.nameAndAddress, .address, .name])
    #expect(result.links.allSatisfy { $0.score > 0.7 && $0.score <= 1 })
    #expect(result.unmatchedLeft == ["a2", "a5", "a6", "a7", "a8"])
    #expect(result.unmatchedRight == ["b2", "b5", "b6", "b7", "b8"])
  }

  @Test("A row with two equal partners is joined to neither and shown for review")
  func ambiguous() {
    let result = Self.linker.link(left, right)
    let several = result.candidates.filter { $0.reason == .severalFit }
    #expect(several.map(\.left) == ["a5", "a5"] && several.map(\.right) == ["b5", "b6"])
  }

  @Test("Exchanging the lists exchanges the sides")
  func symmetric() {
    let forth = Self.linker.link(left, right)
    let back = Self.linker.link(right, left)
    #expect(Set(back.links.map { [$0.right, $0.left] }) == Set(forth.links.map { [$0.left, $0.right] }))
    #expect(back.unmatchedLeft == forth.unmatchedRight && back.unmatchedRight == forth.unmatchedLeft)
    #expect(
      Set(back.candidates.map { [$0.right, $0.left] }) == Set(forth.candidates.map { [$0.left, $0.right] }))
  }

  @Test("Answers do not depend on the order of the rows")
  func orderOfRows() {
    var generator = SeededGenerator(seed: 42)
    let expected = Self.linker.link(left, right)
    for _ in 0..<10 {
      #expect(
        Self.linker.link(left.shuffled(using: &generator), right.shuffled(using: &generator)) == expected)
    }
  }

  @Test("Random lists are joined one to one, the same both ways round")
  func oneToOne() {
    var generator = SeededGenerator(seed: 99)
    let names = ["山田内科", "川上内科", "山田医院", "双葉眼科", "双葉医院", "青空クリニック"]
    let towns = ["旭川市5条通9丁目", "旭川市5条通8丁目", "余市町富沢町", "金沢市本町"]
    func list(_ prefix: String) -> [LinkageRecord] {
      (0..<60).map { n in
        record(
          "\(prefix)\(100 + n)", names.randomElement(using: &generator) ?? "",
          (towns.randomElement(using: &generator) ?? "") + "\(Int.random(in: 1...12, using: &generator))")
      }
    }
    for _ in 0..<10 {
      let a = list("a")
      let b = list("b")
      let forth = Self.linker.link(a, b)
      #expect(Set(forth.links.map(\.left)).count == forth.links.count)
      #expect(Set(forth.links.map(\.right)).count == forth.links.count)
      #expect(forth.links.count + forth.unmatchedLeft.count == a.count)
      #expect(forth.links.count + forth.unmatchedRight.count == b.count)
      let back = Self.linker.link(b, a)
      #expect(Set(back.links.map { [$0.right, $0.left] }) == Set(forth.links.map { [$0.left, $0.right] }))
    }
  }

  @Test("Another kind, another municipality and another prefecture are never joined")
  func barriers() {
    let one = [record("a", "浜病院", "旭川市本町1", [.hospital])]
    #expect(Self.linker.link(one, [record("b", "浜病院", "旭川市本町1", [.pharmacy])]).links.isEmpty)
    #expect(Self.linker.link(one, [record("b", "浜病院", "札幌市北区本町1", [.hospital])]).links.isEmpty)
    #expect(Self.linker.link(one, [record("b", "浜病院", "金沢市本町1", [.hospital])]).links.isEmpty)
    #expect(Self.linker.link(one, [record("b", "浜病院", "旭川市本町1", [.hospital])]).links.count == 1)
  }

  @Test("The municipality code of a row stands in for one that its address does not name")
  func codeOfTheRow() {
    let a = LinkageRecord(id: "a", kinds: [.clinic], name: "双葉医院", address: "本町5", municipalityCode: "01204")
    let b = record("b", "双葉医院", "旭川市本町5番地")
    #expect(Self.linker.link([a], [b]).links.map(\.level) == [.nameAndAddress])
  }

  @Test("Empty lists and hostile rows make no trap")
  func hostile() {
    #expect(
      Self.linker.link([], [])
        == FacilityLinkage(links: [], unmatchedLeft: [], unmatchedRight: [], candidates: []))
    let rows = HostileText.all.enumerated().map { n, text in record("\(100 + n)", text, text) }
    let result = Self.linker.link(rows, rows)
    #expect(result.links.count + result.unmatchedLeft.count == rows.count)
  }

  @Test("A name borne by thousands of rows is passed over, the others are still joined")
  func hugeBlocks() {
    let many = (0..<3_000).map { record("m\(10_000 + $0)", "無名診療所", "旭川市") }
    let one = [record("a", "双葉医院", "旭川市本町5")]
    let result = Self.linker.link(many + one, many + one)
    #expect(result.links.map(\.left) == ["a"])
    #expect(result.candidates.isEmpty)
  }
}
