import CareRegistry
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

@Suite("Questions by name and value") struct AnalysisRequestTests {
  private static let town = Result { try AnalysisTown.register() }

  private func ask(_ verb: String, _ pairs: [(String, String)]) throws -> AnalysisResult {
    let request = try AnalysisRequest(verb: verb, parameters: pairs)
    let result = try request.run(Self.town.get(), nation: nil)
    #expect(try !request.bytes(result).isEmpty)
    return result
  }

  private func refusal(_ verb: String, _ pairs: [(String, String)]) throws -> Failure {
    do {
      let request = try AnalysisRequest(verb: verb, parameters: pairs)
      let result = try request.run(Self.town.get(), nation: nil)
      _ = try request.bytes(result)
    } catch let failure as Failure { return failure }
    Issue.record("accepted: \(verb) \(pairs)")
    return Failure(.internalFault, Phrase(ja: "", en: ""))
  }

  @Test func noOptionOfTheCommandLineIsForgotten() {
    for verb in AnalysisRequest.verbs {
      let names = verb.parameters.map(\.name) + verb.refused.map(\.name)
      #expect(Set(names).count == names.count, "\(verb.name) has a name twice")
      #expect(Set(names) == CommandOptions.all[verb.name], "\(verb.name)")
    }
    let map = MapQuestion.parameters.map(\.name) + MapQuestion.refused.map(\.name)
    #expect(Set(map).count == map.count && Set(map) == CommandOptions.all["map"])
    #expect(Set(AnalysisRequest.verbs.map(\.name)) == Set(CommandOptions.all.keys).subtracting(["map"]))
  }

  @Test func everyParameterIsDescribedAndItsDefaultIsTaken() throws {
    for parameter in AnalysisRequest.verbs.flatMap(\.parameters) + MapQuestion.parameters {
      if let standard = parameter.standard { try parameter.check(standard) }
      #expect(!parameter.about.ja.isEmpty && !parameter.about.en.isEmpty && !parameter.takes.en.isEmpty)
    }
  }

  /// Texts of all tables of two answers.
  private func expectSame(
    _ a: AnalysisResult, _ b: AnalysisResult, _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(a.verb == b.verb && a.title == b.title && a.notes == b.notes, sourceLocation: location)
    #expect(a.tables.map(\.name) == b.tables.map(\.name), sourceLocation: location)
    for table in a.tables {
      #expect(
        try a.bytes(.csv, layer: table.name, language: .ja)
          == b.bytes(.csv, layer: table.name, language: .ja),
        sourceLocation: location)
    }
  }

  @Test func everyVerbAnswersAsWhenItIsCalledDirectly() throws {
    let register = try Self.town.get()
    func ground(_ question: AnalysisQuestion = AnalysisQuestion()) throws -> AnalysisGround {
      try AnalysisGround(register, question)
    }
    let plain = try ground()
    try expectSame(ask("gaps", []), GapsAnalysis.run(plain, parts: []))
    try expectSame(ask("population", []), PopulationAnalysis.run(plain))
    try expectSame(ask("access", []), AccessAnalysis.run(plain))
    try expectSame(ask("siting", []), SitingAnalysis.run(plain, .init()))
    try expectSame(ask("resilience", []), ResilienceAnalysis.run(plain))
    try expectSame(ask("compare", []), CompareAnalysis.run(plain, .init()))
    // Everything that can be asked, each once.
    let question = AnalysisQuestion(
      service: .visitingPhysician, level: .cell, age: .over65, year: 2050, roundTheClock: true,
      capability: .confirmed, rule: .within(3000))
    let pairs = [
      ("service", "visiting_physician"), ("area-level", "cell"), ("age", "65"), ("year", "2050"),
      ("round-the-clock", "true"), ("capability", "confirmed"), ("within", "3km"), ("format", "csv"),
      ("lang", "en"),
    ]
    try expectSame(
      ask(
        "gaps", pairs + [("threshold", "1.5"), ("plane", ""), ("segments", "4"), ("layer", "gap_polygon")]),
      GapsAnalysis.run(ground(question), threshold: 1.5, parts: [.polygons], discs: .planar(segments: 4)))
    try expectSame(
      ask("resilience", pairs + [("by", "area")]), ResilienceAnalysis.run(ground(question), by: .area))
    try expectSame(
      ask("access", [("method", "gaussian"), ("sigma", "2km"), ("supply", "one"), ("preset", "4km")]),
      AccessAnalysis.run(
        ground(AnalysisQuestion(rule: .preset("4km"))), .init(method: .gaussian, supply: .one, sigma: 2000)))
    try expectSame(
      ask("access", [("zones", "1km:1,2km:0.5")]),
      AccessAnalysis.run(
        ground(AnalysisQuestion(rule: .within(2000))), .init(zones: AccessZones.parse("1km:1,2km:0.5"))))
    try expectSame(
      ask(
        "siting",
        [
          ("add", "2"), ("candidate-mesh", "1km"), ("objective", "distance"), ("satellite", "true"),
          ("satellite-within", "5km"), ("candidates", "cells"),
        ]),
      SitingAnalysis.run(plain, .init(add: 2, objective: .distance, satelliteWithin: 5000, mesh: .third)))
    try expectSame(
      ask("compare", [("area", "home-care:西"), ("similar", "1")]),
      CompareAnalysis.run(plain, .init(area: "home-care:西", similar: 1)))
  }

  static let mistakes: [(verb: String, pairs: [(String, String)], place: String?, words: String)] = [
    ("gap", [], nil, "there are gaps, population"), ("diff", [], nil, "reads files"),
    ("scenario", [], nil, "reads files"),
    ("gaps", [("servise", "x")], "servise", "there are threshold, plane"),
    ("gaps", [("age", "75"), ("age", "75")], "age", "twice"),
    ("gaps", [("age", "70")], "age", "one of total, 65"),
    ("gaps", [("service", "")], "service", "one of visiting_physician"),
    ("gaps", [("year", "二〇二五")], "year", "1900 to 2200"),
    ("gaps", [("year", "2021")], "mini.gpkg", "2021"),
    ("gaps", [("year", "99999999999999999999")], "year", "whole number"),
    ("gaps", [("within", "-1km")], "within", "up to 500km"),
    ("gaps", [("within", "501km")], "within", "16km or 4000m"),
    ("gaps", [("within", "0x10km")], "within", "length"), ("gaps", [("within", "infm")], "within", "length"),
    ("gaps", [("within", "1km"), ("preset", "8km")], "preset", "exclude"),
    ("gaps", [("preset", "9km")], "preset", "9km"),
    ("gaps", [("round-the-clock", "yes")], "round-the-clock", "true or false"),
    ("gaps", [("threshold", "nan")], "threshold", "from 0 to 1000000"),
    ("gaps", [("segments", "1")], "segments", "2 to 180"),
    ("gaps", [("layer", "gap_polygons")], "layer", "gap_polygons"),
    ("gaps", [("format", "xlsx")], "format", "json, geojson"),
    ("gaps", [("rule", "/etc/passwd")], "rule", "names a file"),
    ("gaps", [("scenario", "x")], "scenario", "names a file"),
    ("gaps", [("output", "x")], "output", "names a file"),
    ("gaps", [("data-dir", "x")], "data-dir", "command line"),
    ("population", [("areas", "x")], "areas", "names a file"),
    ("population", [("threshold", "1")], "threshold", "no such"),
    ("siting", [("candidates", "/etc/passwd")], "candidates", "cells, municipal-offices"),
    ("siting", [("add", "-1")], "add", "0 to 20"),
    ("siting", [("candidates", "municipal-offices")], "mini.gpkg", "no places"),
    ("access", [("zones", "1km")], "zones", "1km"),
    ("access", [("method", "2sfca"), ("zones", "1km:1")], "zones", "no rings"),
    ("access", [("sigma", "1km")], "sigma", "no sigma"), ("compare", [("area", "どこか")], "area", "どこか"),
    ("compare", [("area", "a\nb")], "area", "on one line"),
    ("compare", [("format", "geojson"), ("area", "西")], nil, "no shapes"),
    ("gaps", [("a\u{1B}\n", "x")], "a\u{FFFD}\u{FFFD}", "no such"),
  ]

  @Test(arguments: mistakes.indices) func aMistakeNamesItsParameterAndWhatThatTakes(_ number: Int) throws {
    let mistake = Self.mistakes[number]
    let failure = try refusal(mistake.verb, mistake.pairs)
    #expect(failure.place == mistake.place, "\(mistake): \(failure)")
    #expect(failure.message.en.contains(mistake.words), "\(mistake): \(failure)")
    #expect(failure.kind == .usage || mistake.place == "mini.gpkg")
    #expect(
      !failure.message.ja.isEmpty && !failure.text(.ja).contains("--") && !failure.text(.en).contains("--"))
  }

  @Test func hostileTextsAreQuotedShort() throws {
    for text in [String(repeating: "あ", count: 100_000), "\u{0}\u{1B}[31m", "\u{202E}x"] {
      for name in ["age", "within", "year", "threshold", "plane", "layer", "preset", text] {
        let failure = try refusal("gaps", [(name, text)])
        #expect(failure.text(.ja).count < 700 && !failure.text(.en).contains("\u{1B}"))
      }
    }
  }

  @Test func theTypeOfTheAnswerIsThatOfItsForm() throws {
    func type(_ format: String) throws -> String {
      try AnalysisRequest(verb: "gaps", parameters: [("format", format)]).contentType
    }
    #expect(try type("json") == "application/json" && type("geojson") == "application/geo+json")
    #expect(try type("csv").hasPrefix("text/csv") && type("table").hasPrefix("text/plain"))
    #expect(try AnalysisRequest(verb: "gaps", parameters: []).contentType == "application/json")
  }
}
