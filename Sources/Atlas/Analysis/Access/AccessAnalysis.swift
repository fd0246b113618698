import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What providers offer within reach of every home, per person who may ask for it, and how unequally.
public enum AccessAnalysis {
  public enum Supply: String, Sendable, CaseIterable {
    /// The capacity where a source gives one, else 1.
    case capacity
    /// 1 for every provider.
    case one
  }

  public struct Options: Sendable, Hashable {
    public var method: AccessMethod
    public var supply: Supply
    /// Rings for the methods that have some; nil: thirds of the reach.
    public var zones: [DistanceDecay.Zone]?
    /// Metres, for the Gaussian; nil: a third of the reach.
    public var sigma: Double?

    public init(
      method: AccessMethod = .enhanced, supply: Supply = .capacity, zones: [DistanceDecay.Zone]? = nil,
      sigma: Double? = nil
    ) {
      self.method = method
      self.supply = supply
      self.zones = zones
      self.sigma = sigma
    }
  }

  /// - Throws: `Failure.usage` for a rule without a distance, or rings or a sigma that make no sense or that the
  ///   method does not have;
  ///   `Failure.badInput` for a capacity that is no amount.
  public static func run(_ ground: AnalysisGround, _ options: Options = Options()) throws(Failure)
    -> AnalysisResult
  {
    let decay = try options.method.decay(
      reach: ground.limit(), zones: options.zones, sigma: options.sigma)
    let tables = try compute(ground, options)
    let access = tables.access
    let reading = ground.question.reading
    let known = options.supply == .one ? 0 : tables.providers.count { ground.facilities[$0].capacity != nil }
    var notes = ground.notes(reading: reading)
    let words = Words.AccessAnalysis.self
    var about = [
      options.method.note(reach: decay.limit, zones: options.zones, sigma: options.sigma),
      words.unit.with(ground.question.age.label),
    ]
    if options.method == .balanced { about.append(words.balancedScale) }
    about.append(words.supply.with(String(known), String(tables.providers.count)))
    if known > 0 && known < tables.providers.count { about.append(words.mixedSupply) }
    about.append(words.reachingNobody.with(String(access.reachingNobody.count)))
    notes.insert(contentsOf: about + tables.inequalityNotes, at: 0)
    return AnalysisResult(
      verb: "access",
      title: ground.title(Words.AccessAnalysis.title.with(options.method.rawValue.uppercased())),
      notes: notes,
      tables: ground.question.level == .cell
        ? [tables.cells(), tables.areas(), tables.shares(), tables.inequality()]
        : [tables.areas(), tables.cells(), tables.shares(), tables.inequality()],
      key: ground.question.level == .cell
        ? ["mesh_code", "municipality_code"] : ["area_level", "area_code"],
      view: ground.question.level == .cell ? AccessTables.cellView : AccessTables.areaView,
      views: [
        "access_area": AccessTables.areaView, "access_cell": AccessTables.cellView,
        "access_provider": AccessTables.providerView,
      ])
  }

  /// The answer for all cells and providers, ready to be put into tables of any level.
  static func compute(_ ground: AnalysisGround, _ options: Options = Options()) throws(Failure)
    -> AccessTables
  {
    let reach = try ground.limit()
    let decay = try options.method.decay(reach: reach, zones: options.zones, sigma: options.sigma)
    let reading = ground.question.reading
    let providers = ground.providers(reading)
    let known = providers.map { options.supply == .one ? nil : ground.facilities[$0].capacity }
    let supply = known.map { $0 ?? 1 }
    let demand = ground.people.map { Double($0) / 1000 }
    let homes = PlaceTable(ground.centres)
    let places = PlaceTable(ground.positions(providers))
    let access: Accessibility
    do throws(AccessError) {
      access =
        options.method == .balanced
        ? try Accessibility.balanced(
          homes: homes, demand: demand, providers: places, supply: supply, decay: decay)
        : try Accessibility.floatingCatchment(
          homes: homes, demand: demand, providers: places, supply: supply, decay: decay)
    } catch {
      throw failure(error, ground, providers)
    }
    return AccessTables(
      ground: ground, providers: providers, supply: supply, access: access, demand: demand,
      method: options.method, nearest: ground.reach(reading).reach.metres)
  }

  private static func failure(
    _ error: AccessError, _ ground: AnalysisGround, _ providers: [Int]
  ) -> Failure {
    switch error {
    case .supply(let provider):
      let facility = ground.facilities[providers[provider]]
      return Failure(
        .badInput, Words.AccessAnalysis.badCapacity.with("\(facility.capacity ?? .nan)"),
        at: "\(ground.register.path) facility \(facility.id)", remedy: Words.AccessAnalysis.badCapacityRemedy)
    case .demand, .countsDiffer:
      return Failure(.internalFault, Words.AccessAnalysis.badCapacity.with("\(error)"))
    }
  }
}
