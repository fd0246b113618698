import CareRegistry
import Spatial
import TestSupport
import Testing
import Wording

@testable import CareAccess

@Suite struct ScenarioApplyTests {
  private func outcome(_ actions: Scenario.Action...) throws(Failure) -> ScenarioOutcome {
    let town: CareDataset
    do {
      town = try MiniTown.dataset()
    } catch {
      throw Failure(.internalFault, Phrase(ja: "\(error)", en: "\(error)"))
    }
    let scenario = Scenario(
      steps: actions.enumerated().map { .init(place: "plan.csv:\($0 + 2)", action: $1) })
    return try scenario.applied(
      to: town.facilities, rules: town.rules,
      municipalityPoints: ["01002": Position(longitude: 141.2, latitude: 42.8)],
      municipalityAt: { $0.latitude > 43 ? ("01004", "01104") : nil })
  }

  private func failure(_ actions: Scenario.Action...) -> Failure? {
    do throws(Failure) {
      // Two at most in these tests.
      _ = actions.count == 1 ? try outcome(actions[0]) : try outcome(actions[0], actions[1])
      return nil
    } catch {
      return error
    }
  }

  private let spot = Position(longitude: 141.5, latitude: 43.2)

  @Test func anEmptyScenarioChangesNothing() throws {
    let town = try MiniTown.dataset()
    let same = try outcome()
    #expect(same.facilities == town.facilities && same.rules == town.rules && same.applied.isEmpty)
  }

  @Test func anAddedProviderStandsAtTheEndAndOffersOnlyWhatWasSaid() throws {
    let found = try outcome(
      .add(
        .init(
          kind: .visitingNurseStation, place: .position(spot, municipality: nil), services: [.visitingNurse],
          roundTheClock: .yes)),
      .add(
        .init(
          facilityID: "b", kind: .clinic, name: "乙", place: .municipality("01002"),
          services: [.visitingPhysician])),
      .add(.init(kind: .clinic, place: .near(facilityID: "scenario-1"), services: [.visitingPhysician])))
    let new = found.facilities.suffix(3)
    #expect(new.map(\.id) == ["scenario-1", "b", "scenario-3"])
    let first = try #require(new.first)
    #expect(first.position == spot && first.positionGrade == .official && first.source == Scenario.source)
    #expect(first.municipalityCode == "01004" && first.wardCode == "01104" && first.roundTheClock == .yes)
    #expect(
      first.availability(of: .visitingNurse) == .yes && first.availability(of: .visitingPhysician) == .no)
    #expect(first.name == "訪問看護ステーション（想定）" && first.referenceDate == "2025-06-01")
    #expect(new.map(\.positionGrade) == [.official, .municipality, .official])
    #expect(new.map(\.municipalityCode) == ["01004", "01002", "01004"])
    #expect(found.applied.map(\.place) == ["plan.csv:2", "plan.csv:3", "plan.csv:4"])
    #expect(found.applied[1].text.ja == "追加：診療所「乙」（b）")
  }

  @Test func removedAndMovedProvidersAreTheOnesThatWereNamed() throws {
    let town = try MiniTown.dataset()
    let found = try outcome(
      .remove(facilityID: "med-1"), .move(facilityID: "med-2", to: .position(spot, municipality: "01003")))
    #expect(found.facilities.map(\.id) == ["care-1-130", "med-2", "own-1"])
    #expect(found.facilities[1].position == spot && found.facilities[1].municipalityCode == "01003")
    #expect(found.facilities[1].wardCode == nil && found.facilities[1].name == "=診療所")
    #expect(found.facilities[0] == town.facilities[0])
    let before = try #require(town.facilities[2].position)
    let metres = Int(Geodesic.distance(before, spot).value.rounded())
    #expect(found.applied[1].text.en == "moved: Clinic \"=診療所\" (med-2), \(metres) m")
    #expect(
      try outcome(.move(facilityID: "own-1", to: .near(facilityID: "med-2"))).applied[0].text.en.contains(
        "unknown"))
  }

  @Test func stepsFollowOneAnother() throws {
    let found = try outcome(
      .add(
        .init(
          facilityID: "n", kind: .clinic, place: .position(spot, municipality: nil),
          services: [.visitingPhysician])),
      .move(facilityID: "n", to: .municipality("01002")), .remove(facilityID: "n"),
      .add(
        .init(
          facilityID: "n", kind: .pharmacy, place: .near(facilityID: "med-2"), services: [.visitingPharmacist]
        )))
    #expect(found.facilities.filter { $0.id == "n" }.map(\.kind) == [.pharmacy] && found.applied.count == 4)
  }

  @Test func reachIsSetForOneServiceOrForAllAndSaysThatItIsAssumed() throws {
    let town = try MiniTown.dataset()
    let one = try outcome(.reach(service: .visitingNurse, rule: nil, metres: 8_000))
    for (before, after) in zip(town.rules, one.rules) {
      #expect(after.value == (after.service == .visitingNurse ? 8_000 : before.value))
      #expect(after.rule == before.rule && after.isDefault)
    }
    let rule = try #require(one.rules.first { $0.service == .visitingNurse })
    #expect(rule.citation == "シナリオによる想定（8000 m）。もとの値 4000 m：test")
    let all = try outcome(.reach(service: nil, rule: "4km", metres: 0.5))
    #expect(all.rules.allSatisfy { $0.value == 0.5 } && all.applied.count == 4)
    #expect(all.applied[0].text.en.contains("from 4000 m to 0.5 m") && all.applied[0].facilityID == nil)
  }

  @Test func whatDoesNotExistIsRefusedWithTheStep() throws {
    let clinic = Scenario.Addition(
      facilityID: "med-1", kind: .clinic, place: .position(spot, municipality: nil),
      services: [.visitingPhysician])
    var near = clinic
    near.facilityID = nil
    near.place = .near(facilityID: "own-1")
    let cases: [(Scenario.Action, String)] = [
      (.remove(facilityID: "med-9"), "med-9"),
      (.move(facilityID: "med-8", to: .municipality("01002")), "med-8"),
      (.move(facilityID: "med-1", to: .municipality("99999")), "99999"),
      (.move(facilityID: "med-1", to: .near(facilityID: "med-7")), "med-7"), (.add(clinic), "med-1"),
      (.add(near), "own-1"), (.reach(service: .visitingNurse, rule: "9km", metres: 1), "9km"),
    ]
    for (action, word) in cases {
      let found = try #require(failure(action))
      #expect(found.kind == .badInput && found.place == "plan.csv:2" && found.remedy != nil)
      #expect(found.message.ja.contains(word) && found.message.en.contains(word))
    }
    // Removed twice: the second no longer finds it.
    #expect(failure(.remove(facilityID: "med-1"), .remove(facilityID: "med-1"))?.place == "plan.csv:3")
  }

  @Test func aRuleOfMinutesTakesNoMetres() throws {
    var town = try MiniTown.dataset()
    town.rules[0].kind = .minutes
    let scenario = Scenario(
      steps: [.init(place: "p", action: .reach(service: town.rules[0].service, rule: nil, metres: 5))])
    #expect(throws: Failure.self) { try scenario.applied(to: town.facilities, rules: town.rules) }
    #expect(throws: Failure.self) { try scenario.applied(to: town.facilities, rules: []) }
  }

  @Test func addingThroughAScenarioNeverLeavesMorePeopleWithoutReach() throws {
    let town = try MiniTown.dataset()
    let centres = town.cells.map(\.code.centre)
    let half = town.cells.map { CellReach.halfDiagonal(of: $0.code) }
    let people = town.cells.map { $0.weight * 1000 }
    func classes(_ facilities: [Facility]) -> [ReachClass] {
      CellReach.compute(
        centres: centres, halfDiagonals: half,
        providers: facilities.filter { $0.availability(of: .visitingNurse) == .yes }.compactMap(\.position),
        reach: Metres(4_000)
      ).reachClass
    }
    let found = try outcome(
      .add(
        .init(
          kind: .visitingNurseStation, place: .position(centres[200], municipality: nil),
          services: [.visitingNurse])))
    let change = ClassDifference.between(
      before: classes(town.facilities), after: classes(found.facilities), people: people, people75: people)
    #expect(change.worse == (0, 0) && change.better.people > 0)
    let difference = FacilityDifference.between(old: town.facilities, new: found.facilities)
    #expect(difference.opened.count == 1 && difference.closed.isEmpty && difference.changed.isEmpty)
  }
}
