import CareRegistry
import Wording

extension AnalysisRequest {
  /// An analysis that can be asked by name and value.
  public struct Verb: Sendable {
    enum Kind: String, Sendable, CaseIterable {
      case gaps
      case population
      case access
      case siting
      case resilience
      case compare
    }

    let kind: Kind
    public let title: Phrase
    public let about: Phrase
    /// Those of its own first, then those of every analysis.
    public let parameters: [AnalysisParameter]
    /// Options of the command line that a request may not have, with the reason.
    public let refused: [(name: String, reason: Phrase)]

    /// As on the command line.
    public var name: String { kind.rawValue }

    init(
      _ kind: Kind, _ title: Phrase, _ about: Phrase, _ own: [AnalysisParameter] = [], files: [String] = []
    ) {
      self.kind = kind
      self.title = title
      self.about = about
      parameters = own + Self.shared
      refused =
        (files + ["rule", "scenario", "output"]).map { ($0, Words.Parameters.fileRefused) }
        + ["data-dir", "verbose"].map { ($0, Words.Parameters.commandOnly) }
    }

    /// What every analysis takes.
    static let shared: [AnalysisParameter] = {
      let words = Words.Parameters.self
      return [
        AnalysisParameter(
          "service", .choice(Service.allCases.map(\.rawValue)), standard: Service.visitingNurse.rawValue,
          words.service),
        AnalysisParameter(
          "area-level", .choice(AnalysisLevel.allNames), standard: AnalysisLevel.area(.homeCare).name,
          words.areaLevel),
        AnalysisParameter(
          "age", .choice(AgeBand.allCases.map(\.rawValue)), standard: AgeBand.over75.rawValue, words.age),
        AnalysisParameter("year", .integer(1900...2200), words.year),
        AnalysisParameter("round-the-clock", .flag, standard: "false", words.roundTheClock),
        AnalysisParameter("capability", .choice(Capability.allCases.map(\.rawValue)), words.capability),
        AnalysisParameter("within", .length, words.within),
        AnalysisParameter("preset", .text(maxLength: 40), words.preset),
        AnalysisParameter(
          "format", .choice([AnalysisFormat.json, .geojson, .csv, .table].map(\.rawValue)),
          standard: AnalysisFormat.json.rawValue, words.format),
        AnalysisParameter("layer", .text(maxLength: 64), words.layer),
        AnalysisParameter("lang", .choice(["ja", "en"]), standard: "ja", words.language),
      ]
    }()
  }

  /// All analyses that need no file beside the atlas. `diff` and `scenario` need one and are on the command line only.
  public static let verbs: [Verb] = {
    let words = Words.Parameters.self
    return [
      Verb(
        .gaps, words.gapsTitle, words.gapsAbout,
        [
          AnalysisParameter("threshold", .number(0...1e6), words.threshold),
          AnalysisParameter("plane", .flag, standard: "false", words.plane),
          AnalysisParameter("segments", .integer(2...180), standard: "8", words.segments),
        ]),
      Verb(.population, words.populationTitle, words.populationAbout, files: ["areas"]),
      Verb(
        .access, words.accessTitle, words.accessAbout,
        [
          AnalysisParameter(
            "method", .choice(AccessMethod.allCases.map(\.rawValue)),
            standard: AccessMethod.enhanced.rawValue,
            words.method),
          AnalysisParameter(
            "supply", .choice(AccessAnalysis.Supply.allCases.map(\.rawValue)),
            standard: AccessAnalysis.Supply.capacity.rawValue, words.supply),
          AnalysisParameter("zones", .text(maxLength: 200), words.zones),
          AnalysisParameter("sigma", .length, words.sigma),
        ]),
      Verb(
        .siting, words.sitingTitle, words.sitingAbout,
        [
          AnalysisParameter("add", .integer(0...20), standard: "3", words.add),
          AnalysisParameter(
            "candidates", .choice(["cells", "municipal-offices"]), standard: "cells", words.candidates),
          AnalysisParameter(
            "candidate-mesh", .choice(SitingCandidates.meshes.map(\.name)), standard: "5km",
            words.candidateMesh),
          AnalysisParameter(
            "objective", .choice(SitingAnalysis.Objective.allCases.map(\.rawValue)),
            standard: SitingAnalysis.Objective.coverage.rawValue, words.objective),
          AnalysisParameter("satellite", .flag, standard: "false", words.satellite),
          AnalysisParameter("satellite-within", .length, standard: "20km", words.satelliteWithin),
        ]),
      Verb(
        .resilience, words.resilienceTitle, words.resilienceAbout,
        [AnalysisParameter("by", .choice(ResilienceAnalysis.Rows.allCases.map(\.rawValue)), words.by)]),
      Verb(
        .compare, words.compareTitle, words.compareAbout,
        [
          AnalysisParameter("area", .text(maxLength: 100), words.area),
          AnalysisParameter("similar", .integer(0...100), standard: "5", words.similar),
        ]),
    ]
  }()

  /// Analyses of the command line that read files.
  static let verbsWithFiles = ["diff", "scenario"]
}
