import CareRegistry
import FoundationEssentials
import Spatial
import TestSupport
import Testing
import Wording

@testable import CareAccess

@Suite struct ScenarioReadingTests {
  private func scenario(_ json: String) throws(Failure) -> Scenario {
    try Scenario(json: Array(json.utf8), file: "plan.json")
  }

  private func failure(_ json: String) -> Failure? {
    do throws(Failure) {
      _ = try scenario(json)
      return nil
    } catch {
      return error
    }
  }

  @Test func everyActionIsReadFromJSON() throws {
    let read = try scenario(
      """
      {"name": "案1", "steps": [
        {"action": "add", "kind": "visiting_nurse_station", "name": "新設", "longitude": 141.5, "latitude": 43,
         "round_the_clock": true},
        {"action": "add", "facility_id": "x", "kind": "home_help", "near": "med-1",
         "service": ["visiting_pharmacist", "visiting_nurse"]},
        {"action": "remove", "facility_id": "med-2"},
        {"action": "move", "facility_id": "med-3", "municipality_code": "01100"},
        {"action": "reach", "service": "visiting_nurse", "rule": "16km", "metres": 8000},
        {"action": "reach", "rule": "16km", "metres": 4000.5}
      ]}
      """)
    #expect(read.name == "案1")
    #expect(read.steps.map(\.place) == (0..<6).map { "plan.json steps[\($0)]" })
    #expect(
      read.steps.map(\.action) == [
        .add(
          .init(
            kind: .visitingNurseStation, name: "新設",
            place: .position(Position(longitude: 141.5, latitude: 43), municipality: nil),
            services: [.visitingNurse], roundTheClock: .yes)),
        .add(
          .init(
            facilityID: "x", kind: .homeHelp, place: .near(facilityID: "med-1"),
            services: [.visitingNurse, .visitingPharmacist])),
        .remove(facilityID: "med-2"), .move(facilityID: "med-3", to: .municipality("01100")),
        .reach(service: .visitingNurse, rule: "16km", metres: 8000),
        .reach(service: nil, rule: "16km", metres: 4000.5),
      ])
  }

  @Test func theRowsOfACSVSayTheSame() throws {
    let read = try Scenario(
      rows: [
        [
          "action": "add", "facility_id": "", "kind": "clinic", "name": " 新 ", "longitude": "141.5",
          "latitude": "43.0", "service": "visiting_nurse; visiting_physician", "round_the_clock": "no",
          "rule": "", "metres": "",
        ],
        ["action": "", "kind": "  "], ["action": "move", "facility_id": "a", "near": "b"],
      ], lines: [2, 4, 7], file: "plan.csv")
    #expect(read.steps.map(\.place) == ["plan.csv:2", "plan.csv:7"])
    #expect(
      read.steps.map(\.action) == [
        .add(
          .init(
            kind: .clinic, name: "新",
            place: .position(Position(longitude: 141.5, latitude: 43), municipality: nil),
            services: [.visitingPhysician, .visitingNurse], roundTheClock: .no)),
        .move(facilityID: "a", to: .near(facilityID: "b")),
      ])
    #expect(try Scenario(rows: []).steps.isEmpty)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let steps: [Scenario.Action] = [
      .add(
        .init(
          kind: .hospital,
          place: .position(Position(longitude: 141.123456789, latitude: 43), municipality: "01100"),
          services: [.visitingPhysician, .visitingNurse], roundTheClock: .no)),
      .add(
        .init(
          facilityID: "i", kind: .pharmacy, name: "n", place: .municipality("01202"),
          services: [.visitingPharmacist])),
      .move(facilityID: "a", to: .near(facilityID: "b")), .remove(facilityID: "c"),
      .reach(service: .visitingDentist, rule: nil, metres: 0.1), .reach(service: nil, rule: "4km", metres: 3),
    ]
    let scenario = Scenario(
      name: "案", steps: steps.enumerated().map { .init(place: "scenario steps[\($0)]", action: $1) })
    let data = try JSONEncoder().encode(scenario)
    #expect(try Scenario(json: Array(data)) == scenario)
    #expect(try JSONDecoder().decode(Scenario.self, from: data) == scenario)
  }

  @Test(arguments: [
    (#"{"action": "close", "facility_id": "a"}"#, "action"), (#"{"facility_id": "a"}"#, "action"),
    (#"{"action": "remove"}"#, "facility_id"), (#"{"action": "remove", "facilityid": "a"}"#, "facilityid"),
    (#"{"action": "remove", "facility_id": "a", "metres": 5}"#, "metres"),
    (#"{"action": "move", "facility_id": "a"}"#, "move"),
    (#"{"action": "move", "facility_id": "a", "longitude": 141}"#, "latitude"),
    (#"{"action": "move", "facility_id": "a", "longitude": 43, "latitude": 141}"#, "141.0"),
    (#"{"action": "move", "facility_id": "a", "longitude": "141,5", "latitude": 43}"#, "141,5"),
    (#"{"action": "move", "facility_id": "a", "longitude": "nan", "latitude": 43}"#, "nan"),
    (#"{"action": "move", "facility_id": "a", "longitude": 141, "latitude": 43, "near": "b"}"#, "near"),
    (#"{"action": "move", "facility_id": "a", "near": "b", "municipality_code": "01100"}"#, "near"),
    (#"{"action": "add", "kind": "station", "near": "b"}"#, "station"),
    (#"{"action": "add", "kind": "home_help", "near": "b"}"#, "home_help"),
    (#"{"action": "add", "kind": "clinic", "near": "b", "service": "nursing"}"#, "nursing"),
    (#"{"action": "add", "kind": "clinic", "near": "b", "round_the_clock": "maybe"}"#, "maybe"),
    (#"{"action": "add", "kind": ["clinic"], "near": "b"}"#, "kind"),
    (#"{"action": "reach", "service": "visiting_nurse", "metres": -1}"#, "-1"),
    (#"{"action": "reach", "service": "visiting_nurse", "metres": 1e9}"#, "500000"),
    (#"{"action": "reach", "service": "visiting_nurse"}"#, "metres"),
    (#"{"action": "reach", "metres": 5}"#, "rule"),
    (#"{"action": "reach", "service": "visiting_nurse;visiting_dentist", "metres": 5}"#, "service"),
  ])
  func aFaultIsToldWithItsPlaceTheValueAndARemedy(_ step: String, _ word: String) throws {
    let found = try #require(
      failure(#"{"steps": [{"action": "remove", "facility_id": "z"}, \#(step)]}"#))
    #expect(found.place == "plan.json steps[1]")
    #expect(found.remedy != nil)
    for language in Language.allCases {
      #expect(found.message(language).contains(word), "\(found.message.en)")
    }
  }

  @Test func aByteOrderMarkInFrontIsPassedOver() throws {
    #expect(try scenario("\u{FEFF}{\"steps\": []}").steps.isEmpty)
  }

  @Test(arguments: [
    "", "[]", "{", "null", #"{"steps": 3}"#, #"{"name": "x"}"#, #"{"steps": [{"action": {"a": 1}}]}"#,
    #"{"steps": [], "step": []}"#, "\u{FEFF}", #"{"steps": [["remove"]]}"#,
  ])
  func whatIsNoScenarioIsRefused(_ text: String) throws {
    let found = try #require(failure(text))
    #expect(found.kind == .badInput && found.remedy != nil && found.place?.hasPrefix("plan.json") == true)
  }

  @Test func mutatedBytesGiveAScenarioOrAFailureButNoTrap() {
    let text =
      #"{"name": "案", "steps": [{"action": "add", "kind": "clinic", "longitude": 141.5, "latitude": 43.0, "service": ["visiting_nurse"]}, {"action": "reach", "rule": "16km", "metres": 8000}]}"#
    var random = SeededGenerator(seed: 2026)
    var read = 0
    for _ in 0..<3_000 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[at] = .random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
        }
      }
      if (try? Scenario(json: bytes)) != nil { read += 1 }
    }
    #expect(read > 0 && read < 3_000)
  }
}
