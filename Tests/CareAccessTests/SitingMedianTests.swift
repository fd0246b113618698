import CareRegistry
import Spatial
import TestSupport
import Testing
import Wording

@testable import CareAccess

@Suite struct SitingMedianTests {
  @Test func theBoundIsNeverAboveTheBestSetAndTheAnswerNeverBelow() throws {
    var best = 0
    for seed in UInt64(1)...150 {
      let town = SitingTown(seed: seed)
      let answer = try PMedian.solve(town.question)
      let sums = town.sets.map { town.weighted($0) }
      #expect(answer.before == sums[0], "seed \(seed)")
      guard let optimum = sums.compactMap({ $0 }).min() else {
        #expect(answer.after == nil && answer.lowerBound == nil && answer.gapPercent == nil)
        best += 1
        continue
      }
      let after = try #require(answer.after)
      let bound = try #require(answer.lowerBound)
      #expect(after == town.weighted(answer.sites.map(\.candidate)), "seed \(seed)")
      #expect(bound <= optimum && after >= optimum, "seed \(seed)")
      if answer.isProvenBest { #expect(after == optimum) }
      if after == optimum { best += 1 }
    }
    #expect(best >= 148)
  }

  @Test func aBoundWithShortenedListsStillHolds() throws {
    for seed in UInt64(200)..<260 {
      let town = SitingTown(seed: seed, candidates: 12, add: 2, providers: Int(seed % 2))
      let exact = try PMedian.solve(town.question)
      let short = try PMedian.solve(town.question, pairLimit: 40, workers: nil)
      let optimum = try #require(town.sets.compactMap { town.weighted($0) }.min())
      let bounds = [try #require(exact.lowerBound), try #require(short.lowerBound)]
      let after = try #require(short.after)
      #expect(bounds.allSatisfy { $0 <= optimum } && after >= optimum)
      #expect(after == town.weighted(short.sites.map(\.candidate)))
    }
  }

  @Test func fourVillagesInARowTakeTheirMiddle() throws {
    func at(_ x: Double) -> Position { Position(longitude: 141 + x / 100, latitude: 43) }
    let question = SitingQuestion(
      homes: [at(0), at(1), at(2), at(10)], people: [1000, 1000, 1000, 1000], providers: [at(10)],
      candidates: [at(0), at(1), at(2)], add: 1)
    let answer = try PMedian.solve(question)
    #expect(answer.sites == [.init(candidate: 1, people: 3000)] && answer.siteOfHome == [0, 0, 0, -1])
    let step = Geodesic.distance(at(0), at(1)).value
    let before = try #require(answer.meanMetresBefore)
    let after = try #require(answer.meanMetresAfter)
    #expect(abs(before - (10 + 9 + 8) * step / 4) < 0.02 && abs(after - 2 * step / 4) < 0.02)
    #expect(answer.isProvenBest && answer.gapPercent == 0)
  }

  @Test func withoutAnywhereToGoThereIsNoDistanceRatherThanZero() throws {
    let home = Position(longitude: 141, latitude: 43)
    var question = SitingQuestion(homes: [home], people: [9], providers: [], candidates: [], add: 3)
    var answer = try PMedian.solve(question)
    #expect(answer.before == nil && answer.after == nil && answer.meanMetresAfter == nil)
    #expect(answer.sites.isEmpty && answer.gapPercent == nil && !answer.isProvenBest)
    question.candidates = [home]
    answer = try PMedian.solve(question)
    #expect(answer.before == nil && answer.after == 0 && answer.sites.count == 1 && answer.isProvenBest)
    question.people = [0]
    answer = try PMedian.solve(question)
    #expect(answer.before == 0 && answer.meanMetresAfter == nil && answer.sites.isEmpty)
  }

  @Test func aSiteMoreNeverMakesTheDistanceLongerAndAllCandidatesAreTheLimit() throws {
    for seed in UInt64(300)..<320 {
      var town = SitingTown(seed: seed, candidates: 9, providers: 1)
      var last = Int.max
      for k in 0...11 {
        town.question.add = k
        let after = try #require(try PMedian.solve(town.question).after)
        #expect(after <= last)
        last = after
      }
      #expect(last == town.weighted(Array(0..<9)))
    }
  }

  @Test func theAnswerDoesNotDependOnWorkersNorOnTheOrderOfHomesAndProviders() throws {
    for seed in UInt64(400)..<420 {
      let town = SitingTown(seed: seed, candidates: 12, add: 3)
      let one = try PMedian.solve(town.question, workers: 1)
      #expect(try one == PMedian.solve(town.question, workers: 4))
      var turned = town.question
      turned.homes.reverse()
      turned.people.reverse()
      turned.providers.reverse()
      let other = try PMedian.solve(turned)
      #expect(other.sites == one.sites && other.after == one.after && other.lowerBound == one.lowerBound)
    }
  }

  @Test func sumsThatDoNotFitAreRefused() {
    let home = Position(longitude: 141, latitude: 43)
    let far = Position(longitude: 143, latitude: 43)
    let question = SitingQuestion(
      homes: [home, home], people: [.max / 4, .max / 4], providers: [far], candidates: [home], add: 1)
    #expect(throws: Failure.self) { try PMedian.solve(question) }
  }
}
