import CareRegistry
import Wording

/// An analysis asked by names and values, as over HTTP: the verbs and parameters of the command line. Nothing that it
/// says is read as a path.
public struct AnalysisRequest: Sendable {
  public let verb: Verb
  public let question: AnalysisQuestion
  public let format: AnalysisFormat
  /// Which table of the answer; nil: the first.
  public let layer: String?
  public let language: Language
  private let values: ParameterValues

  /// - Parameters:
  ///   - name: one of `verbs`.
  ///   - parameters: names and values, percent-decoded, in any order.
  /// - Throws: `Failure.usage` for a verb or a parameter that there is not, one that names a file, one given twice, or
  ///   a value out of range; its place is the name of the parameter, its message what it takes.
  public init(verb name: String, parameters: [(String, String)]) throws(Failure) {
    guard let verb = Self.verbs.first(where: { $0.name == name }) else {
      let words =
        Self.verbsWithFiles.contains(name) ? Words.Parameters.verbNeedsFiles : Words.Parameters.noSuchVerb
      throw Failure(
        .usage, words.with(AnalysisParameter.shown(name), Self.verbs.map(\.name).joined(separator: ", ")))
    }
    let values = try ParameterValues(parameters, of: verb.parameters, refused: verb.refused)
    if values.isGiven("within"), values.isGiven("preset") {
      throw Failure(.usage, Words.Parameters.exclusive.with("within", "preset"), at: "preset")
    }
    self.verb = verb
    self.values = values
    format = values.choice("format") ?? .json
    layer = values.text("layer")
    language = values.text("lang") == "en" ? .en : .ja
    var rule =
      values.metres("within").map(RuleChoice.within) ?? values.text("preset").map(RuleChoice.preset)
      ?? .byService
    // Rings say how far providers reach: the rule need not be told again.
    if verb.kind == .access, rule == .byService, let zones = values.text("zones") {
      let rings = try Self.named(verb) { () throws(Failure) in try AccessZones.parse(zones) }
      if let last = rings.last { rule = .within(last.limit.value) }
    }
    question = AnalysisQuestion(
      service: values.choice("service") ?? .visitingNurse,
      level: values.text("area-level").flatMap { AnalysisLevel($0) } ?? .area(.homeCare),
      age: values.choice("age") ?? .over75, year: values.integer("year"),
      roundTheClock: values.flag("round-the-clock"), capability: values.choice("capability"), rule: rule)
  }

  /// Asks the atlas.
  ///
  /// - Parameter nation: for `compare`; nil: no national column.
  /// - Throws: what the analysis throws, its place a parameter or the name of the atlas, never a path.
  public func run(_ register: AtlasRegister, nation: NationalFigures?) throws(Failure) -> AnalysisResult {
    try Self.named(verb, register.path) { () throws(Failure) in
      let ground = try AnalysisGround(register, question)
      switch verb.kind {
      case .gaps:
        // Shapes take longer than figures: they are drawn when they are asked for.
        let part = layer.flatMap(GapsAnalysis.Part.init(rawValue:))
        return try GapsAnalysis.run(
          ground, threshold: values.number("threshold"), parts: part.map { [$0] } ?? [],
          discs: values.flag("plane") ? .planar(segments: values.integer("segments") ?? 8) : .geodesic)
      case .population: return try PopulationAnalysis.run(ground)
      case .access:
        let zones = try values.text("zones").map { text throws(Failure) in try AccessZones.parse(text) }
        return try AccessAnalysis.run(
          ground,
          AccessAnalysis.Options(
            method: values.choice("method") ?? .enhanced, supply: values.choice("supply") ?? .capacity,
            zones: zones,
            sigma: values.metres("sigma")))
      case .siting:
        return try SitingAnalysis.run(
          ground,
          SitingAnalysis.Options(
            add: values.integer("add") ?? 3,
            candidates: values.text("candidates") == "municipal-offices" ? .municipalOffices : .cells,
            objective: values.choice("objective") ?? .coverage,
            satelliteWithin: values.flag("satellite") ? values.metres("satellite-within") : nil,
            mesh: try SitingCandidates.mesh(values.text("candidate-mesh") ?? "5km")))
      case .resilience: return try ResilienceAnalysis.run(ground, by: values.choice("by"))
      case .compare:
        return try CompareAnalysis.run(
          ground,
          CompareAnalysis.Options(
            area: values.text("area"), similar: values.integer("similar") ?? 5,
            nation: nation ?? NationalFigures()))
      }
    }
  }

  /// The answer in the form that was asked for.
  ///
  /// - Throws: `Failure.usage` for a layer that there is not, or one without shapes as GeoJSON.
  public func bytes(_ result: AnalysisResult) throws(Failure) -> [UInt8] {
    try Self.named(verb) { () throws(Failure) in try result.bytes(format, layer: layer, language: language) }
  }

  /// The media type of the answer.
  public var contentType: String {
    switch format {
    case .json: "application/json"
    case .geojson: "application/geo+json"
    case .csv: "text/csv; charset=utf-8"
    case .table: "text/plain; charset=utf-8"
    }
  }

  private static func named<Value>(
    _ verb: Verb, _ path: String? = nil, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    do {
      return try body()
    } catch {
      throw error.named(verb.parameters.map(\.name) + verb.refused.map(\.name), atlas: path)
    }
  }
}
