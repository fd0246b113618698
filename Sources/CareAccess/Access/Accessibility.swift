import Spatial

/// What providers offer within reach of every home, per person who may ask for it.
///
/// Providers travel: distances are geodesics on GRS80 from the home to the provider. Adding supply to a provider never
/// lowers anybody's access. Adding a provider never does under the plain methods; under `balanced` it draws
/// demand from its neighbours and so may lower what those offer to one home relative to another.
public struct Accessibility: Sendable, Equatable {
  /// By home: supply per unit of demand, 0 or more; 0 where no provider reaches.
  public let access: [Double]
  /// By provider: its supply per unit of weighted demand, R; 0 for those in `reachingNobody`.
  public let ratio: [Double]
  /// By provider: the weighted demand within its reach.
  public let demand: [Double]
  /// Providers with no demand within reach, ascending: listed, not divided by zero. Their supply is in no access.
  public let reachingNobody: [Int]
  /// Homes within reach of no provider that reaches anybody, ascending.
  public let unreachedHomes: [Int]

  /// Floating catchment areas in two steps.
  ///
  /// R_j = S_j / Σ_i P_i·w(d_ij), A_i = Σ_j R_j·w(d_ij). With `DistanceDecay.within` this is 2SFCA (Luo & Wang,
  /// Environment and Planning B 30, 2003), with zones E2SFCA (Luo & Qi, Health & Place 15, 2009), with the Epanechnikov
  /// kernel KD2SFCA (Dai & Wang, Environment and Planning B 38, 2011), with a Gaussian the method of Dai (Health & Place
  /// 16, 2010), here without its shift to 0 at the limit. Σ_i A_i·P_i = Σ S_j over the providers that reach
  /// anybody.
  ///
  /// - Parameters:
  ///   - homes: places of those who need care, e.g. centres of cells.
  ///   - demand: people by home, 0 or more, whole or not.
  ///   - supply: what each provider can give, 0 or more, in any unit: 1 each, staff, visits a month.
  ///   - workers: at most so many at a time; nil: as many as there are cores. Never changes a bit of the result, nor
  ///     does the order of homes or providers but for their numbers.
  /// - Returns: access in units of supply per person. Memory is that of the arrays, whatever the number of pairs.
  public static func floatingCatchment(
    homes: PlaceTable, demand: [Double], providers: PlaceTable, supply: [Double], decay: DistanceDecay,
    workers: Int? = nil
  ) throws(AccessError) -> Accessibility {
    try check(homes: homes, demand: demand, providers: providers, supply: supply)
    let homeGrid = ReachGrid(homes, reach: decay.limit)
    let weighted = homeGrid.sums(of: demand, decay: decay, around: providers, workers: workers)
    let ratio = ratios(supply, weighted)
    let providerGrid = ReachGrid(providers, reach: decay.limit)
    let access = providerGrid.sums(of: ratio, decay: decay, around: homes, workers: workers)
    return Accessibility(
      access: access, ratio: ratio, demand: weighted, homes: homes, providers: providerGrid, decay: decay,
      workers: workers)
  }

  /// Balanced floating catchment areas (Páez, Higgins & Vivona, PLoS ONE 14(6): e0218773, 2019): weights are divided
  /// by their sums, so that nobody is counted more than once.
  ///
  /// D_j = Σ_i P_i·w_ij / Σ_k w_ik, R_j = S_j / D_j, A_i = Σ_j R_j·w_ij / Σ_h w_hj. Σ D_j is the demand of all homes
  /// that any provider reaches, and Σ A_i = Σ R_j. Homes without people stand in the sums of weights as all others do.
  ///
  /// Parameters as for `floatingCatchment`.
  public static func balanced(
    homes: PlaceTable, demand: [Double], providers: PlaceTable, supply: [Double], decay: DistanceDecay,
    workers: Int? = nil
  ) throws(AccessError) -> Accessibility {
    try check(homes: homes, demand: demand, providers: providers, supply: supply)
    let homeGrid = ReachGrid(homes, reach: decay.limit)
    let providerGrid = ReachGrid(providers, reach: decay.limit)
    func homeSums(_ amounts: [Double]) -> [Double] {
      providerGrid.sums(of: amounts, decay: decay, around: homes, workers: workers)
    }
    func providerSums(_ amounts: [Double]) -> [Double] {
      homeGrid.sums(of: amounts, decay: decay, around: providers, workers: workers)
    }
    let weightOfHome = homeSums([Double](repeating: 1, count: providers.count))
    let weightOfProvider = providerSums([Double](repeating: 1, count: homes.count))
    let shared = providerSums(zip(demand, weightOfHome).map { $1 > 0 ? $0 / $1 : 0 })
    let ratio = ratios(supply, shared)
    let access = homeSums(zip(ratio, weightOfProvider).map { $1 > 0 ? $0 / $1 : 0 })
    return Accessibility(
      access: access, ratio: ratio, demand: shared, homes: homes, providers: providerGrid, decay: decay,
      workers: workers)
  }

  private init(
    access: [Double], ratio: [Double], demand: [Double], homes: PlaceTable, providers: ReachGrid,
    decay: DistanceDecay, workers: Int?
  ) {
    self.access = access
    self.ratio = ratio
    self.demand = demand
    reachingNobody = demand.indices.filter { !(demand[$0] > 0) }
    // Access of 0 may also come from providers without supply: only those homes are asked again.
    let silent = access.indices.filter { !(access[$0] > 0) }
    let reached = providers.sums(
      of: demand.map { $0 > 0 ? 1 : 0 }, decay: decay,
      around: PlaceTable(silent.map { homes.positions[$0] }, globe: homes.globe), workers: workers)
    unreachedHomes = zip(silent, reached).filter { !($1 > 0) }.map { $0.0 }
  }

  private static func ratios(_ supply: [Double], _ demand: [Double]) -> [Double] {
    zip(supply, demand).map { $1 > 0 ? $0 / $1 : 0 }
  }

  private static func check(
    homes: PlaceTable, demand: [Double], providers: PlaceTable, supply: [Double]
  ) throws(AccessError) {
    guard homes.count == demand.count, providers.count == supply.count else { throw .countsDiffer }
    if let i = supply.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) { throw .supply(provider: i) }
    if let i = demand.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) { throw .demand(home: i) }
  }
}
