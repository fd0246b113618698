import CareRegistry
import Spatial
import TestSupport
import Testing

@testable import Ingest

struct GeocodingGazetteerTests {
  func row(_ municipality: String, _ town: String, _ position: Position?, _ row: Int) -> TownRow {
    TownRow(
      prefecture: "北海道", municipality: municipality, town: town, section: "", position: position, row: row)
  }

  @Test("Blank, unnamed and unknown rows are reported and left out")
  func doubtfulRows() {
    let rows = [
      row("旭川市", "東町", GeocodingSample.point(1), 2), row("旭川市", "西町", nil, 3),
      row("旭川市", "", GeocodingSample.point(2), 4),
      row("幻市", "東町", GeocodingSample.point(3), 5), row("旭川市", "南町", Position(longitude: 0, latitude: 0), 6),
      row("旭川市", "北町", Position(longitude: .nan, latitude: 43), 7),
      row("幻市", "西町", GeocodingSample.point(3), 8),
    ]
    let gazetteer = TownGazetteer(
      rows: rows, municipalities: GeocodingSample.municipalities, file: "towns.csv")
    #expect(gazetteer.acceptedRows == 1)
    #expect(
      gazetteer.issues.map(\.ruleID).sorted() == [
        "town_municipality_unknown", "town_without_name", "town_without_position", "town_without_position",
        "town_without_position",
      ])
    #expect(gazetteer.issues.allSatisfy { $0.file == "towns.csv" && $0.row != nil })
    let found = Geocoder(gazetteer: gazetteer).locate("旭川市西町5")
    #expect(found.grade == .municipality && found.position == GeocodingSample.point(1))
  }

  @Test("The code next to the other villages of the 郡 is taken for an ambiguous name, and reported")
  func ambiguousName() {
    #expect(GeocodingSample.gazetteer.issues.map(\.ruleID) == ["town_municipality_ambiguous"])
    #expect(GeocodingSample.geocoder.locate("泊村大字茅沼村3").municipalityCode == "01403")
  }

  @Test("Answers do not depend on the order of the rows")
  func orderOfRows() {
    var generator = SeededGenerator(seed: 20_250_601)
    let addresses = ["札幌市中央区南5条西", "札幌市北区新川3条", "金沢市泉野町", "旭川市", "札幌市", "泊村茅沼", "七尾市古府町ソ1"]
    let expected = addresses.map { GeocodingSample.geocoder.locate($0) }
    for _ in 0..<5 {
      let rows = GeocodingSample.rows.shuffled(using: &generator)
      let geocoder = Geocoder(
        gazetteer: TownGazetteer(
          rows: rows, municipalities: GeocodingSample.municipalities, file: "towns.csv"))
      #expect(addresses.map { geocoder.locate($0) } == expected)
    }
  }

  @Test("A bare name among four near neighbours is a town section, a lonely one a large section")
  func density() {
    var rows = (0..<5).map { n in
      row(
        "旭川市", "\(["東", "西", "南", "北", "中"][n])町", Position(longitude: 142 + Double(n) * 0.002, latitude: 43),
        n + 2)
    }
    rows.append(row("旭川市", "奥山", Position(longitude: 142.3, latitude: 43.3), 9))
    let geocoder = Geocoder(
      gazetteer: TownGazetteer(rows: rows, municipalities: GeocodingSample.municipalities, file: "towns.csv"))
    #expect(geocoder.locate("旭川市南町3").grade == .town)
    #expect(geocoder.locate("旭川市奥山3").grade == .oaza)
  }

  @Test("An empty gazetteer answers with the municipality and no position")
  func empty() {
    let gazetteer = TownGazetteer(rows: [], municipalities: GeocodingSample.municipalities, file: "towns.csv")
    let found = Geocoder(gazetteer: gazetteer).locate("札幌市中央区南5条西6丁目")
    #expect(found.position == nil && found.grade == .none && found.municipalityCode == "01101")
  }

  @Test("A trie finds what was put in and nothing else")
  func trie() {
    var generator = SeededGenerator(seed: 7)
    var keys = Set<[UInt32]>()
    for _ in 0..<400 {
      keys.insert(
        (0..<Int.random(in: 1...5, using: &generator)).map { _ in UInt32.random(in: 1...4, using: &generator)
        })
    }
    let ordered = keys.sorted { $0.lexicographicallyPrecedes($1) }
    let trie = TokenTrie(ordered.enumerated().map { (key: $1, value: Int32($0)) })
    func find(_ key: [UInt32]) -> Int? {
      var node = TokenTrie.root
      for token in key {
        guard let child = trie.child(of: node, token) else { return nil }
        node = child
      }
      return trie.value(at: node)
    }
    for (n, key) in ordered.enumerated() { #expect(find(key) == n) }
    for a in UInt32(1)...4 {
      for b in UInt32(1)...4 {
        for c in UInt32(1)...4 { #expect((find([a, b, c]) != nil) == keys.contains([a, b, c])) }
      }
    }
    #expect(find([9]) == nil && find([]) == nil)
  }
}
