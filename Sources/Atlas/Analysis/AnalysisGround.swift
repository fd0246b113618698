import CareAccess
import CareRegistry
import Spatial
import Wording

/// An atlas and a question, made ready: the cells with the people who are counted, the areas, the rule, and who
/// counts as a provider. Every analysis starts from it.
public struct AnalysisGround: Sendable {
  /// The atlas, after the scenario where there is one.
  public let register: AtlasRegister
  public let question: AnalysisQuestion
  /// The year whose people are counted, and its position in `register.population`.
  public let year: Int
  public let yearIndex: Int
  public let rule: ReachRule
  /// What the scenario did, in words; empty without one.
  public let changes: [Phrase]
  /// Centres of the cells, in the order of `register.dataset.cells`.
  let centres: [Position]
  /// Thousandths of the people who are counted, by cell.
  let people: [Int]
  /// The areas of the level asked for, in the order of the catalogue; for cells the municipalities.
  let areas: [AreaCatalogue.Entry]

  /// - Throws: `Failure` for an atlas that can't be read, a year, age band or level that it does not have, or a
  ///   rule that can't be used.
  public init(atlas path: String, _ question: AnalysisQuestion) throws(Failure) {
    try self.init(AtlasRegister(reading: path), question)
  }

  /// - Parameter register: the atlas as it is; the scenario of the question is applied here.
  public init(_ register: AtlasRegister, _ question: AnalysisQuestion) throws(Failure) {
    var register = register
    changes = try question.scenario.map { file throws(Failure) in try register.apply(scenario: file) } ?? []
    yearIndex = try register.yearIndex(question.year)
    year = register.population.years[yearIndex]
    guard let people = register.population.people(question.age, yearIndex: yearIndex) else {
      throw Failure(
        .badInput, Words.Analysis.noSuchBand.with(question.age.label.ja, question.age.label.en),
        at: register.path, remedy: Words.Analysis.noSuchBandRemedy)
    }
    self.people = people
    rule = try question.rule.rule(
      of: question.service, among: register.dataset.rules, atlas: register.path)
    let level: AreaLevel = if case .area(let level) = question.level { level } else { .municipality }
    areas = register.catalogue.entries.filter { $0.level == level }
    guard !areas.isEmpty else {
      throw Failure(
        .badInput, Words.Commands.noAreas.with(level.label.ja, level.label.en), at: register.path,
        remedy: Words.Commands.noAreasRemedy)
    }
    centres = register.dataset.cells.map(\.code.centre)
    self.register = register
    self.question = question
  }

  var facilities: [Facility] { register.dataset.facilities }
  var cells: [MeshCell] { register.dataset.cells }

  /// The level of `areas`.
  var areaLevel: AreaLevel { if case .area(let level) = question.level { level } else { .municipality } }

  /// The rule's distance.
  ///
  /// - Throws: `Failure.usage` for a rule without one: not every analysis makes sense for it.
  func limit() throws(Failure) -> Metres {
    guard rule.kind == .metres else {
      throw Failure(
        .usage, Words.Analysis.needsMetres.with(rule.rule), remedy: Words.Analysis.needsMetresRemedy)
    }
    return Metres(rule.value)
  }

  /// Who counts as a provider under a reading of what is not reported.
  func asks(_ capability: Capability) -> ServiceReach.Question {
    ServiceReach.Question(
      service: question.service, capability: capability, roundTheClockOnly: question.roundTheClock,
      ownKindOnly: false)
  }

  /// Numbers of the facilities that count and have a place, ascending.
  func providers(_ capability: Capability) -> [Int] {
    let asked = asks(capability)
    return facilities.indices.filter { facilities[$0].position != nil && asked.admits(facilities[$0]) }
  }

  /// Places of facilities that have one.
  func positions(_ numbers: [Int]) -> [Position] { numbers.compactMap { facilities[$0].position } }

  /// Providers in each of `areas`, those without a place included.
  func providerCounts(_ capability: Capability) -> [Int] {
    let counts = FacilityCounts(facilities, where: asks(capability).admits)
    return areas.map(counts.count(in:))
  }

  /// How all cells stand to the providers.
  func reach(_ capability: Capability) -> ServiceReach {
    let numbers = providers(capability)
    let reach: CellReach
    if rule.kind == .municipality {
      let codes = register.dataset.areas(.municipality).map(\.code)
      let numberOf = Dictionary(codes.enumerated().map { ($1, $0) }) { a, _ in a }
      reach = CellReach.ownMunicipality(
        centres: centres, municipalities: cells.map { numberOf[$0.municipalityCode] ?? -2 },
        providers: positions(numbers),
        providerMunicipalities: numbers.map { facilities[$0].municipalityCode.flatMap { numberOf[$0] } ?? -1 }
      )
    } else {
      reach = CellReach.compute(
        centres: centres, halfDiagonals: cells.map { CellReach.halfDiagonal(of: $0.code) },
        providers: positions(numbers), reach: Metres(rule.value))
    }
    return ServiceReach(question: asks(capability), rule: rule, providers: numbers, reach: reach)
  }
}
