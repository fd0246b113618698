import CareRegistry
import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct DifferenceTests {
  private let home = Position(longitude: 141, latitude: 43)

  private func facility(
    _ id: String, name: String = "診療所", kind: FacilityKind = .clinic, metresNorth: Double? = 0,
    grade: PositionGrade = .official, services: [Service: Availability] = [.visitingPhysician: .yes],
    night: Availability = .notReported
  ) -> Facility {
    Facility(
      id: id, kind: kind, name: name, address: "町", municipalityCode: "01001",
      position: metresNorth.map {
        Geodesic.destination(from: home, azimuth: 0, distance: Metres($0))
      },
      positionGrade: grade, services: services, roundTheClock: night, source: "list",
      referenceDate: "2025-06-01")
  }

  @Test func openedAndClosedAreWhatOnlyOneEditionHas() {
    let found = FacilityDifference.between(
      old: [facility("med-2", name: "乙"), facility("med-1")],
      new: [facility("med-1"), facility("med-4", name: "丁"), facility("med-3", name: "丙")])
    #expect(found.opened == [2, 1] && found.closed == [0])
    #expect(found.matched.map(\.old) == [1] && found.changed.isEmpty && found.repeated.isEmpty)
  }

  @Test func aMoveIsFartherThanTheToleranceAtTheSameGrade() {
    func place(_ a: Facility, _ b: Facility) -> FacilityChange.Place? {
      FacilityDifference.between(old: [a], new: [b]).matched.first?.place
    }
    #expect(place(facility("med-1"), facility("med-1", metresNorth: 99.9)) == .same)
    guard case .moved(let metres)? = place(facility("med-1"), facility("med-1", metresNorth: 100.1)) else {
      Issue.record("not moved")
      return
    }
    #expect(abs(metres - 100.1) < 1e-6)
    // Known better than before: no move, however far.
    guard
      case .replaced(let shift, .oaza, .official)? = place(
        facility("med-1", grade: .oaza), facility("med-1", metresNorth: 2_500))
    else {
      Issue.record("not re-placed")
      return
    }
    #expect(abs(shift - 2_500) < 1e-6)
    #expect(
      place(facility("med-1", metresNorth: nil, grade: .none), facility("med-1")) == .placed(.official))
    #expect(
      place(facility("med-1", grade: .town), facility("med-1", metresNorth: nil, grade: .none))
        == .lost(.town))
    #expect(
      place(
        facility("med-1", metresNorth: nil, grade: .none), facility("med-1", metresNorth: nil, grade: .none))
        == .same)
    #expect(
      FacilityDifference.between(
        old: [facility("med-1")], new: [facility("med-1", metresNorth: 150)], tolerance: Metres(200)
      ).moved.isEmpty)
  }

  @Test func aReclassificationSaysWhatChanged() throws {
    let found = FacilityDifference.between(
      old: [facility("med-1", services: [.visitingPhysician: .notReported, .visitingNurse: .yes])],
      new: [facility("med-1", kind: .hospital, services: [.visitingPhysician: .yes], night: .yes)])
    let change = try #require(found.changed.first)
    #expect(change.isReclassified && !change.isRenamed && change.place == .same)
    #expect(change.kind?.from == .clinic && change.kind?.to == .hospital)
    #expect(
      change.states == [
        .init(attribute: "visiting_physician", from: .notReported, to: .yes),
        .init(attribute: "visiting_nurse", from: .yes, to: .no),
        .init(attribute: "round_the_clock", from: .notReported, to: .yes),
      ])
  }

  @Test func blanksInANameAreNoNewName() throws {
    let found = FacilityDifference.between(
      old: [facility("med-1", name: "医療法人　青空 診療所"), facility("med-2", name: "甲")],
      new: [facility("med-1", name: "医療法人青空診療所"), facility("med-2", name: "乙")])
    #expect(found.changed.map(\.new) == [1] && found.changed[0].name?.to == "乙")
  }

  @Test func ownIdsAreMatchedByNameKindAndPlaceOnly() {
    let old = [facility("own-a", name: "甲 薬局", kind: .pharmacy)]
    func match(_ new: Facility) -> FacilityChange.Match? {
      FacilityDifference.between(old: old, new: [new]).matched.first?.match
    }
    #expect(match(facility("own-b", name: "甲薬局", kind: .pharmacy, metresNorth: 199)) == .ownRule)
    #expect(match(facility("med-9", name: "甲薬局", kind: .pharmacy, metresNorth: 10)) == .ownRule)
    #expect(match(facility("own-b", name: "甲薬局", kind: .pharmacy, metresNorth: 201)) == nil)
    #expect(match(facility("own-b", name: "乙薬局", kind: .pharmacy)) == nil)
    #expect(match(facility("own-b", name: "甲薬局", kind: .clinic)) == nil)
    #expect(match(facility("own-b", name: "甲薬局", kind: .pharmacy, metresNorth: nil)) == nil)
    // Two official numbers are two facilities.
    let two = FacilityDifference.between(old: [facility("med-1")], new: [facility("med-2")])
    #expect(two.opened == [0] && two.closed == [0])
  }

  @Test func ofSeveralTheNearestPairIsTakenAndEachOnce() {
    let old = [facility("own-1"), facility("own-2", metresNorth: 100)]
    let new = [facility("own-3", metresNorth: 90), facility("own-4", metresNorth: 190)]
    let found = FacilityDifference.between(old: old, new: new)
    // 2–3 are 10 m apart and go first; 1–4 are 190 m apart and are left to each other.
    #expect(found.matched.map { [$0.old, $0.new] } == [[1, 0], [0, 1]])
  }

  @Test func anIdThatStandsTwiceIsNamedAndNothingIsCountedTwice() {
    let found = FacilityDifference.between(
      old: [facility("med-1", name: "乙"), facility("med-1", name: "甲")], new: [facility("med-1", name: "甲")])
    #expect(found.repeated == ["med-1"] && found.matched.count == 1)
    #expect(found.opened.isEmpty && found.closed.isEmpty)
  }

  @Test func editionsTurnedRoundExchangeOpenedAndClosedAndOrderDoesNotMatter() {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<50 {
      func edition() -> [Facility] {
        var seen = Set<Int>()
        return (0..<30).compactMap { _ in
          let number = Int.random(in: 0..<40, using: &random)
          guard seen.insert(number).inserted else { return nil }
          return facility(
            number % 3 == 0 ? "own-\(number)-\(Int.random(in: 0...1, using: &random))" : "med-\(number)",
            name: "名\(number % 7)", metresNorth: .random(in: 0...400, using: &random),
            grade: Bool.random(using: &random) ? .official : .town)
        }
      }
      let (old, new) = (edition(), edition())
      let there = FacilityDifference.between(old: old, new: new)
      let back = FacilityDifference.between(old: new, new: old)
      #expect(there.opened == back.closed && there.closed == back.opened)
      #expect(Set(there.matched.map { [$0.old, $0.new] }) == Set(back.matched.map { [$0.new, $0.old] }))
      #expect(there.opened.count + there.matched.count == new.count)
      #expect(there.closed.count + there.matched.count == old.count)
      let turned = FacilityDifference.between(old: old.reversed(), new: new.reversed())
      #expect(turned.opened.map { new.reversed()[$0].id } == there.opened.map { new[$0].id })
      #expect(turned.matched.map(\.place) == there.matched.map(\.place))
    }
  }

  @Test func peopleWhoseClassChangedAreCountedByWhereTheyCameFrom() {
    let found = ClassDifference.between(
      before: [.covered, .covered, .edge, .uncovered, .covered],
      after: [.covered, .uncovered, .covered, .edge, .edge], people: [1, 20, 300, 4_000, 0],
      people75: [0, 2, 30, 400, 0])
    #expect(found.changedCells == [1, 2, 3])
    #expect(found.worse == (20, 2) && found.better == (4_300, 430))
    #expect(found.flows.count == 9 && found.flows.reduce(0) { $0 + $1.people } == 4_321)
    #expect(
      found.flows.contains(
        ClassDifference.Flow(from: .uncovered, to: .edge, cells: 1, people: 4_000, people75: 400)))
    let part = ClassDifference.between(
      before: [.covered, .edge], after: [.edge, .covered], people: [5, 7], people75: [5, 7], cells: [1])
    #expect(part.worse == (0, 0) && part.better == (7, 7))
  }
}
