import CareRegistry
import Spatial
import TestSupport
import Testing
import Wording

@testable import CareAccess

@Suite struct ResilienceTests {
  private struct Town {
    var homes: [Position]
    var people: [Int]
    var people75: [Int]
    var providers: [Position]
    var reach: Metres

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      func place() -> Position {
        Position(
          longitude: 141 + .random(in: 0...0.3, using: &random),
          latitude: 43 + .random(in: 0...0.2, using: &random))
      }
      homes = (0..<80).map { _ in place() }
      people = homes.map { _ in .random(in: 0...3, using: &random) * 1_111 }
      people75 = people.map { $0 / 3 }
      providers = (0..<Int.random(in: 0...9, using: &random)).map { _ in place() }
      // Two at one door.
      if let first = providers.first, seed % 3 == 0 { providers.append(first) }
      reach = Metres(.random(in: 1_000...12_000, using: &random))
    }

    func resilience(workers: Int? = nil) throws -> Resilience {
      try Resilience.compute(
        homes: homes, people: people, people75: people75, providers: providers, reach: reach,
        workers: workers)
    }

    func isReached(_ home: Int, without stopped: Set<Int>) -> Bool {
      providers.indices.contains {
        !stopped.contains($0) && Geodesic.distance(homes[home], providers[$0]).value <= reach.value
      }
    }

    func area(_ cells: [Int], _ resilience: Resilience) -> AreaResilience {
      AreaResilience.summarise(
        cells: cells, resilience: resilience, homes: homes, people: people, people75: people75,
        providers: ProviderIndex(providers), reach: reach)
    }
  }

  @Test func theLossOfEveryProviderIsWhatTryingItGives() throws {
    for seed in UInt64(1)...60 {
      let town = Town(seed: seed)
      let found = try town.resilience()
      #expect(found.losses.map(\.provider) == Array(town.providers.indices))
      for loss in found.losses {
        let lost = town.homes.indices.filter {
          town.isReached($0, without: []) && !town.isReached($0, without: [loss.provider])
        }
        #expect(loss.people == lost.reduce(0) { $0 + town.people[$1] }, "seed \(seed)")
        #expect(loss.people75 == lost.reduce(0) { $0 + town.people75[$1] })
        #expect(loss.cells == lost.filter { town.people[$0] > 0 }.count)
        #expect(lost.allSatisfy { found.soleProvider[$0] == loss.provider })
      }
      let order = found.lossesByPeople
      #expect(Set(order) == Set(found.losses) && order.count == found.losses.count)
      for (a, b) in zip(order, order.dropFirst()) {
        #expect(a.people75 >= b.people75)
        if a.people75 == b.people75 && a.people == b.people { #expect(a.provider < b.provider) }
      }
    }
  }

  @Test func theSmallestLossThatLeavesAGapIsThatOfTryingEverySet() throws {
    for seed in UInt64(100)..<140 {
      let town = Town(seed: seed)
      let cells = Array(town.homes.indices.prefix(12))
      let area = town.area(cells, try town.resilience())
      let covered = cells.filter { town.people[$0] > 0 && town.isReached($0, without: []) }
      var least: Int?
      for mask in 0..<(1 << town.providers.count) {
        let stopped = Set(town.providers.indices.filter { mask >> $0 & 1 == 1 })
        if covered.contains(where: { !town.isReached($0, without: stopped) }) {
          least = min(least ?? .max, stopped.count)
        }
      }
      #expect(area.smallestLoss == least, "seed \(seed)")
      #expect((area.firstCell == nil) == (least == nil))
      if let cell = area.firstCell, let least, least <= AreaResilience.namedAtMost {
        #expect(area.lossOf.count == least && !town.isReached(cell, without: Set(area.lossOf)))
      }
    }
  }

  @Test func peopleReachedByOneTwoAndThreeAreCounted() throws {
    for seed in UInt64(200)..<240 {
      let town = Town(seed: seed)
      let cells = town.homes.indices.filter { $0 % 2 == 0 }
      let area = town.area(cells, try town.resilience())
      for k in 1...3 {
        let reached = cells.filter { home in
          town.providers.filter { Geodesic.distance(town.homes[home], $0).value <= town.reach.value }.count
            >= k
        }
        #expect(area.reachedByAtLeast[k - 1] == reached.reduce(0) { $0 + town.people[$1] })
        #expect(area.reachedByAtLeast75[k - 1] == reached.reduce(0) { $0 + town.people75[$1] })
      }
      #expect(area.people == cells.reduce(0) { $0 + town.people[$1] })
    }
  }

  @Test func theAnswerDoesNotDependOnWorkersNorOnTheOrderOfTheCells() throws {
    for seed in UInt64(300)..<310 {
      var town = Town(seed: seed)
      let one = try town.resilience(workers: 1)
      #expect(try one == town.resilience(workers: 4))
      town.homes.reverse()
      town.people.reverse()
      town.people75.reverse()
      #expect(try town.resilience().losses == one.losses)
    }
  }

  @Test func anotherProviderNeverRaisesTheLossOfTheOthers() throws {
    for seed in UInt64(400)..<420 {
      var town = Town(seed: seed)
      let before = try town.resilience()
      town.providers.append(town.homes[3])
      let after = try town.resilience()
      for (a, b) in zip(before.losses, after.losses) { #expect(b.people <= a.people && b.cells <= a.cells) }
    }
  }

  @Test func inTheGridTownTwoFarStationsCarryTheirOwnHalfAlone() throws {
    let town = try GridTown(side: 8)
    let people = town.centres.map { _ in 2_000 }
    let people75 = town.centres.map { _ in 500 }
    // Stations in two opposite corners, reaching the cells beside them and themselves.
    let providers = [town.centres[0], town.centres[63]]
    let found = try Resilience.compute(
      homes: town.centres, people: people, people75: people75, providers: providers, reach: Metres(600))
    #expect(
      found.lossesByPeople == [
        ProviderLoss(provider: 0, cells: 3, people: 6_000, people75: 1_500),
        ProviderLoss(provider: 1, cells: 3, people: 6_000, people75: 1_500),
      ])
    #expect(found.soleProvider.filter { $0 >= 0 }.count == 6)
    let night = try Resilience.compute(
      homes: town.centres, people: people, people75: people75, providers: [providers[1]], reach: Metres(600))
    let effect = NightReach.compare(
      cells: Array(town.centres.indices), day: found, night: night, people: people, people75: people75)
    #expect(effect.reachedByDay == 12_000 && effect.reachedByNight == 6_000 && effect.lostAtNight == 6_000)
    #expect(effect.lostAtNight75 == 1_500 && effect.cellsLost == [0, 1, 8])
  }

  @Test func withoutProvidersThereIsNothingToLose() throws {
    let town = try GridTown(side: 3)
    let people = town.centres.map { _ in 10 }
    let none = try Resilience.compute(
      homes: town.centres, people: people, people75: people, providers: [], reach: Metres(16_000))
    #expect(none.losses.isEmpty && none.providersWithin.allSatisfy { $0 == 0 })
    let area = AreaResilience.summarise(
      cells: Array(0..<9), resilience: none, homes: town.centres, people: people, people75: people,
      providers: ProviderIndex([]), reach: Metres(16_000))
    #expect(area.smallestLoss == nil && area.firstCell == nil && area.people == 90)
    #expect(area.reachedByAtLeast == [0, 0, 0])
    let empty = AreaResilience.summarise(
      cells: [], resilience: none, homes: town.centres, people: people, people75: people,
      providers: ProviderIndex([]), reach: Metres(16_000))
    #expect(empty.people == 0 && empty.smallestLoss == nil)
  }

  @Test func cellsWithoutPeopleDoNotMakeAnAreaWeak() throws {
    let town = try GridTown(side: 3)
    var people = town.centres.map { _ in 10 }
    // Only the corner has one provider alone, and nobody lives there.
    people[0] = 0
    let providers = [town.centres[4], town.centres[8], town.centres[0]]
    let found = try Resilience.compute(
      homes: town.centres, people: people, people75: people, providers: providers, reach: Metres(10))
    #expect(found.losses[2] == ProviderLoss(provider: 2, cells: 0, people: 0, people75: 0))
    let area = AreaResilience.summarise(
      cells: [0], resilience: found, homes: town.centres, people: people, people75: people,
      providers: ProviderIndex(providers), reach: Metres(10))
    #expect(area.smallestLoss == nil)
  }

  @Test func anAbsurdReachIsRefused() {
    for metres in [-1, .nan, 600_000] {
      #expect(throws: Failure.self) {
        try Resilience.compute(homes: [], people: [], people75: [], providers: [], reach: Metres(metres))
      }
    }
  }
}
