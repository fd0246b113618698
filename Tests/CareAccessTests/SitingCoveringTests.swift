import CareRegistry
import Spatial
import TestSupport
import Testing
import Wording

@testable import CareAccess

@Suite struct SitingCoveringTests {
  @Test func theBoundIsNeverBelowTheBestSetAndTheAnswerNeverAbove() throws {
    var best = 0
    for seed in UInt64(1)...150 {
      let town = SitingTown(seed: seed)
      let reach = 3_000 + 40 * Double(seed)
      let answer = try MaximalCovering.solve(town.question, reach: Metres(reach))
      let optimum = town.sets.map { town.newlyReached($0, within: reach) }.max() ?? 0
      #expect(answer.upperBound >= optimum, "seed \(seed)")
      #expect(answer.newlyReached <= optimum, "seed \(seed)")
      #expect(answer.newlyReached == town.newlyReached(answer.sites.map(\.candidate), within: reach))
      #expect(answer.sites.reduce(0) { $0 + $1.newlyReached } == answer.newlyReached)
      #expect(answer.homes.reduce(0) { $0 + town.question.people[$1] } == answer.newlyReached)
      for (rank, site) in answer.sites.enumerated() {
        let own = answer.homes.indices.filter { answer.firstSite[$0] == rank }.map { answer.homes[$0] }
        #expect(own.reduce(0) { $0 + town.question.people[$1] } == site.newlyReached, "seed \(seed)")
      }
      #expect(answer.newlyReached <= answer.reachableAtMost && answer.upperBound <= answer.reachableAtMost)
      if answer.isProvenBest { #expect(answer.newlyReached == optimum) }
      if answer.newlyReached == optimum { best += 1 }
    }
    #expect(best >= 148)
  }

  @Test func greedyAloneIsMendedByExchange() throws {
    // The classic trap: the middle candidate reaches most alone, but the two beside it reach everybody.
    func at(_ x: Double) -> Position { Position(longitude: 141 + x / 100, latitude: 43) }
    let question = SitingQuestion(
      homes: [at(0), at(1), at(2), at(3)], people: [5, 10, 10, 5], providers: [],
      candidates: [at(1.5), at(0.5), at(2.5)], add: 2)
    let answer = try MaximalCovering.solve(question, reach: Metres(600))
    #expect(answer.newlyReached == 30 && answer.sites.map(\.candidate) == [1, 2])
    #expect(answer.isProvenBest && answer.gapPercent == 0)
  }

  @Test func equalCandidatesGoToTheLowestNumber() throws {
    let town = try GridTown(side: 4)
    let spot = town.centres[5]
    let question = SitingQuestion(
      homes: town.centres, people: town.centres.map { _ in 1000 }, providers: [],
      candidates: [spot, spot, spot], add: 3)
    let answer = try MaximalCovering.solve(question, reach: Metres(100_000))
    #expect(answer.sites == [.init(candidate: 0, newlyReached: 16_000, newlyReachedAlone: 16_000)])
  }

  @Test func aCrossOfFiveCellsInTheGridTownIsReachedByHand() throws {
    // Cells measure about 0.46 km by 0.52 km or more: 600 m reach the four neighbours, not the diagonal.
    let town = try GridTown(side: 5)
    let question = SitingQuestion(
      homes: town.centres, people: town.centres.map { _ in 1000 }, providers: [town.centres[0]],
      candidates: town.centres, add: 1)
    let answer = try MaximalCovering.solve(question, reach: Metres(600))
    #expect(answer.reachedBefore == 3_000 && answer.newlyReached == 5_000)
    // The first of the cells whose whole cross is free of what the corner reaches already.
    #expect(answer.sites.map(\.candidate) == [7])
    #expect(answer.homes == [2, 6, 7, 8, 12])
  }

  @Test func theLimitIsIncluded() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<40 {
      let home = Position(longitude: 141, latitude: .random(in: 25...45, using: &random))
      let site = Position(longitude: .random(in: 141...141.2, using: &random), latitude: home.latitude + 0.05)
      let exact = Geodesic.distance(site, home)
      let below = Metres(exact.value - 0.001)
      let open = SitingQuestion(homes: [home], people: [7], providers: [], candidates: [site], add: 1)
      #expect(try MaximalCovering.solve(open, reach: exact).newlyReached == 7)
      #expect(try MaximalCovering.solve(open, reach: below).newlyReached == 0)
      // An existing provider exactly at the limit reaches the home, so that nothing is left to gain.
      let held = SitingQuestion(homes: [home], people: [7], providers: [site], candidates: [home], add: 1)
      #expect(try MaximalCovering.solve(held, reach: exact).reachedBefore == 7)
      #expect(try MaximalCovering.solve(held, reach: below).newlyReached == 7)
    }
  }

  @Test func theAnswerDoesNotDependOnWorkersNorOnTheOrderOfHomesAndProviders() throws {
    for seed in UInt64(500)..<520 {
      let town = SitingTown(seed: seed, candidates: 12, add: 3)
      let one = try MaximalCovering.solve(town.question, reach: Metres(5_000), workers: 1)
      for workers in [2, 5] {
        #expect(try one == MaximalCovering.solve(town.question, reach: Metres(5_000), workers: workers))
      }
      var turned = town.question
      turned.homes.reverse()
      turned.people.reverse()
      turned.providers.reverse()
      let other = try MaximalCovering.solve(turned, reach: Metres(5_000))
      #expect(other.sites == one.sites && other.upperBound == one.upperBound)
    }
  }

  @Test func anotherSiteNeverReachesFewerAndAnotherProviderLeavesNoMoreToReach() throws {
    for seed in UInt64(700)..<730 {
      var town = SitingTown(seed: seed, candidates: 12)
      var last = 0
      for k in 0...12 {
        town.question.add = k
        let answer = try MaximalCovering.solve(town.question, reach: Metres(4_000))
        #expect(answer.newlyReached >= last)
        last = answer.newlyReached
      }
      let before = try MaximalCovering.solve(town.question, reach: Metres(4_000))
      town.question.providers.append(town.question.candidates[0])
      let after = try MaximalCovering.solve(town.question, reach: Metres(4_000))
      #expect(after.reachableAtMost <= before.reachableAtMost && after.reachedBefore >= before.reachedBefore)
    }
  }

  @Test func satellitesStayNearAStation() throws {
    for seed in UInt64(900)..<930 {
      var town = SitingTown(seed: seed, candidates: 12, add: 2)
      let free = try MaximalCovering.solve(town.question, reach: Metres(4_000))
      town.question.satelliteWithin = Metres(8_000)
      let answer = try MaximalCovering.solve(town.question, reach: Metres(4_000))
      #expect(answer.newlyReached <= free.upperBound)
      #expect(answer.admittedCandidates <= 12)
      for site in answer.sites {
        let place = town.question.candidates[site.candidate]
        #expect(town.question.providers.contains { Geodesic.distance($0, place).value <= 8_000 })
      }
      if town.question.providers.isEmpty { #expect(answer.admittedCandidates == 0 && answer.sites.isEmpty) }
    }
  }

  @Test func nothingToChooseIsAnEmptyAnswer() throws {
    let home = Position(longitude: 141, latitude: 43)
    var question = SitingQuestion(homes: [home], people: [9], providers: [], candidates: [], add: 3)
    var answer = try MaximalCovering.solve(question, reach: Metres(1_000))
    #expect(answer.sites.isEmpty && answer.upperBound == 0 && answer.gapPercent == 0 && answer.people == 9)
    question.candidates = [home]
    answer = try MaximalCovering.solve(question, reach: Metres(1_000))
    #expect(answer.sites.count == 1 && answer.newlyReached == 9 && answer.isProvenBest)
    question.add = .max
    #expect(try MaximalCovering.solve(question, reach: Metres(1_000)) == answer)
    #expect(try PMedian.solve(question).sites.count == 1)
    question.add = 0
    #expect(try MaximalCovering.solve(question, reach: Metres(1_000)).sites.isEmpty)
    question = SitingQuestion(homes: [], people: [], providers: [], candidates: [home], add: 1)
    #expect(try MaximalCovering.solve(question, reach: Metres(1_000)).sites.isEmpty)
  }

  @Test(arguments: [-1, Double.nan, .infinity, 500_001])
  func anAbsurdReachIsRefused(_ metres: Double) throws {
    let home = Position(longitude: 141, latitude: 43)
    let question = SitingQuestion(homes: [home], people: [9], providers: [], candidates: [home], add: 1)
    let failure = #expect(throws: Failure.self) {
      try MaximalCovering.solve(question, reach: Metres(metres))
    }
    #expect(failure?.kind == .usage && failure?.remedy != nil)
  }

  @Test func absurdNumbersAreRefused() {
    let home = Position(longitude: 141, latitude: 43)
    let good = SitingQuestion(homes: [home], people: [9], providers: [], candidates: [home], add: 1)
    var bad = good
    bad.add = -1
    #expect(throws: Failure.self) { try MaximalCovering.solve(bad, reach: Metres(1)) }
    bad = good
    bad.people = [-9]
    #expect(throws: Failure.self) { try MaximalCovering.solve(bad, reach: Metres(1)) }
    bad = good
    bad.candidates = [Position(longitude: .nan, latitude: 43)]
    #expect(throws: Failure.self) { try MaximalCovering.solve(bad, reach: Metres(1)) }
    bad = good
    bad.satelliteWithin = Metres(-5)
    #expect(throws: Failure.self) { try MaximalCovering.solve(bad, reach: Metres(1)) }
    for people in [[Int.max], [.max, .max]] {
      bad = good
      bad.homes = people.map { _ in home }
      bad.people = people
      #expect(throws: Failure.self) { try MaximalCovering.solve(bad, reach: Metres(1)) }
    }
  }

  @Test func oneCandidateStandsForEachCoarseSquareAndItIsTheMostPeopled() throws {
    let town = try GridTown(side: 40)
    var people = town.cells.map { _ in 1 }
    people[0] = 5
    people[777] = 9
    let found = CandidateSites.mostPeopled(meshes: town.cells.map(\.code), people: people)
    let squares = try found.map {
      try MeshCode(containing: town.centres[$0], level: .fiveKilometres)
    }
    let expected = Set(try town.centres.map { try MeshCode(containing: $0, level: .fiveKilometres) })
    #expect(Set(squares) == expected && squares.count == expected.count)
    #expect(found.contains(0) && found.contains(777) && found == found.sorted())
    #expect(CandidateSites.mostPeopled(meshes: town.cells.map(\.code), people: people.map { _ in 0 }).isEmpty)
  }
}
