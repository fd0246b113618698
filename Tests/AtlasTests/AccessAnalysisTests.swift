import CareRegistry
import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// Accessibility of the small town, beside the formulas written out pair by pair.
@Suite struct AccessAnalysisTests {
  private let register: AtlasRegister

  init() throws {
    register = try AnalysisTown.register { dataset in
      dataset.facilities[0].capacity = 3
      // A station that nobody lives near.
      var far = dataset.facilities[0]
      far.id = "care-9-130"
      far.capacity = nil
      far.position = Position(longitude: 145, latitude: 44)
      dataset.facilities.append(far)
    }
  }

  private func ground(_ level: AnalysisLevel = .area(.municipality)) throws -> AnalysisGround {
    try AnalysisGround(
      register,
      AnalysisQuestion(service: .visitingNurse, level: level, age: .total, rule: .within(9000)))
  }

  /// Supply per person by cell, from every pair.
  private func plain(_ weight: (Double) -> Double) throws -> [Double] {
    let ground = try ground()
    let providers = ground.facilities.filter { $0.availability(of: .visitingNurse) == .yes }
    let people = ground.people.map { Double($0) / 1000 }
    let w = ground.centres.map { centre in
      providers.map { provider in
        provider.position.map { weight(Geodesic.distance(centre, $0).value) } ?? 0
      }
    }
    let ratio = providers.indices.map { j -> Double in
      let demand = people.indices.reduce(0) { $0 + people[$1] * w[$1][j] }
      return demand > 0 ? (providers[j].capacity ?? 1) / demand : 0
    }
    return people.indices.map { i in providers.indices.reduce(0) { $0 + ratio[$1] * w[i][$1] } }
  }

  @Test func `every method is its formula`() throws {
    let formulas: [(AccessMethod, (Double) -> Double)] = [
      (.twoStep, { $0 <= 9000 ? 1 : 0 }),
      (.enhanced, { $0 <= 3000 ? 1 : $0 <= 6000 ? 0.68 : $0 <= 9000 ? 0.22 : 0 }),
      (.kernelDensity, { $0 <= 9000 ? 0.75 * (1 - $0 * $0 / 81e6) : 0 }),
      (.gaussian, { $0 <= 9000 ? exponential(-$0 * $0 / (2 * 9e6)) : 0 }),
    ]
    for (method, weight) in formulas {
      let result = try AccessAnalysis.run(ground(), .init(method: method))
      let cells = try #require(try result.table("access_cell").reals("access"))
      let expected = try plain(weight)
      for (ours, theirs) in zip(cells, expected) {
        #expect(abs((ours ?? .nan) - theirs * 10_000) <= 1e-6 + theirs * 1e-5, "\(method)")
      }
      #expect(expected.contains { $0 > 0 })
    }
  }

  @Test func `what people have sums to what those who reach anybody give`() throws {
    for method in AccessMethod.allCases where method != .balanced {
      let result = try AccessAnalysis.run(ground(), .init(method: method))
      let table = try result.table(nil)
      let (access, people) = (try #require(table.reals("access")), try #require(table.reals("people")))
      let given = zip(access, people).reduce(0) { $0 + ($1.0 ?? 0) / 10_000 * ($1.1 ?? 0) }
      // A capacity of 3 and a hospital of 1; the far station reaches nobody.
      #expect(abs(given - 4) < 1e-3, "\(method): \(given)")
      let providers = try result.table("access_provider")
      guard case .boolean(let nobody)? = providers.column("reaches_nobody")?.values else { return }
      #expect(nobody == [false, false, true] && providers.texts("facility_id")?.last == "care-9-130")
      #expect(providers.reals("ratio")?.last == .some(nil))
      #expect(result.notes.contains { $0.en.contains("reach nobody: 1") })
    }
  }

  @Test func `supply can be one each`() throws {
    let table = try AccessAnalysis.run(ground(), .init(supply: .one)).table("access_provider")
    #expect(table.reals("supply") == [1, 1, 1])
  }

  @Test func `without a provider nobody has anything, and no inequality is claimed`() throws {
    let bare = try AnalysisTown.register { $0.facilities.removeAll() }
    let ground = try AnalysisGround(
      bare, AnalysisQuestion(service: .visitingNurse, level: .area(.municipality), rule: .within(9000)))
    let result = try AccessAnalysis.run(ground)
    #expect(try result.table(nil).reals("access")?.allSatisfy { $0 == 0 } == true)
    #expect(try result.table(nil).reals("unreached_share")?.allSatisfy { $0 == 1 } == true)
    #expect(try result.table("access_inequality").reals("gini") == [nil])
    #expect(result.notes.contains(Words.AccessAnalysis.nothing))
    try AnalysisTown.expectWords(result)
  }

  @Test func `every table has words, at every level`() throws {
    for level in [AnalysisLevel.area(.municipality), .area(.homeCare), .area(.prefecture), .cell] {
      for method in AccessMethod.allCases {
        try AnalysisTown.expectWords(try AccessAnalysis.run(ground(level), .init(method: method)))
      }
    }
  }

  @Test func `what a method does not have is refused, and equals share a rank`() throws {
    let zones = try AccessZones.parse("3km:1,9km:0.5")
    #expect(throws: Never.self) { try AccessAnalysis.run(ground(), .init(method: .enhanced, zones: zones)) }
    for options in [
      AccessAnalysis.Options(method: .twoStep, zones: zones), .init(method: .enhanced, sigma: 3000),
      .init(method: .balanced, zones: try AccessZones.parse("3km:1,8km:0.5")),
    ] {
      let failure = #expect(throws: Failure.self) { try AccessAnalysis.run(ground(), options) }
      #expect(failure?.kind == .usage)
    }
    #expect(throws: Failure.self) { try AccessZones.parse("5km:0") }
    #expect(AccessTables.ranks([3, nil, 5, 3, 1]) == [2, nil, 1, 2, 4])
    #expect(AccessTables.ranks([0, 0, nil]) == [nil, nil, nil])
  }

  @Test func `rings are read from near to far`() throws {
    let zones = try AccessZones.parse("5km:1, 10km:0.68,16000m:0.22")
    #expect(zones.map(\.limit.value) == [5000, 10_000, 16_000] && zones.map(\.weight) == [1, 0.68, 0.22])
    #expect(AccessZones.thirds(of: Metres(16_000)).map(\.limit.value) == [5300, 10_700, 16_000])
    for text in ["", "5km", "5km:1,4km:1", "5km:-1", "far:1", "5km:x", "900km:1", "5km:1:2"] {
      #expect(throws: Failure.self, "\(text)") { try AccessZones.parse(text) }
    }
    #expect(throws: Failure.self) {
      try AccessAnalysis.run(ground(), .init(method: .gaussian, sigma: 0))
    }
    let own = try AnalysisTown.register { dataset in
      dataset.rules.append(
        ReachRule(
          rule: "own", service: .visitingNurse, kind: .municipality, value: 0, validFrom: nil, validTo: nil,
          citation: "", isDefault: false))
    }
    #expect(throws: Failure.self) {
      try AccessAnalysis.run(
        AnalysisGround(own, AnalysisQuestion(level: .area(.municipality), rule: .preset("own"))))
    }
  }
}

/// e to the power of `x`, by its series: another way than the library's.
private func exponential(_ x: Double) -> Double {
  var (sum, term) = (1.0, 1.0)
  let (half, squarings) = (x / 1024, 10)
  for k in 1..<30 {
    term *= half / Double(k)
    sum += term
  }
  for _ in 0..<squarings { sum *= sum }
  return sum
}
