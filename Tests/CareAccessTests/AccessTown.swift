import Spatial
import TestSupport

@testable import CareAccess

/// A random town with people, providers and supplies; some providers lie where nobody lives.
struct AccessTown {
  let homes: [Position]
  let demand: [Double]
  let providers: [Position]
  let supply: [Double]

  init(homes count: Int, providers providerCount: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func place(_ west: Double) -> Position {
      Position(
        longitude: .random(in: west...west + 0.6, using: &random),
        latitude: .random(in: 42.8...43.3, using: &random))
    }
    homes = (0..<count).map { _ in place(141) }
    demand = (0..<count).map { _ in Double(Int.random(in: 0...400_000, using: &random)) / 1_000 }
    providers = (0..<providerCount).map { place($0 % 10 == 9 ? 143 : 141) }
    supply = (0..<providerCount).map { _ in Double(Int.random(in: 0...90, using: &random)) / 10 }
  }

  static let decays: [(name: String, decay: DistanceDecay?)] = [
    ("2sfca", .within(Metres(9_000))),
    (
      "e2sfca",
      .zones([
        .init(limit: Metres(5_000), weight: 1), .init(limit: Metres(10_000), weight: 0.68),
        .init(limit: Metres(16_000), weight: 0.22),
      ])
    ),
    ("kd2sfca", .epanechnikov(bandwidth: Metres(16_000))),
    ("gaussian", .gaussian(sigma: Metres(6_000), limit: Metres(16_000))),
  ]

  func access(
    _ decay: DistanceDecay, balanced: Bool = false, workers: Int? = nil
  ) throws(AccessError) -> Accessibility {
    try Self.compute(
      balanced, PlaceTable(homes), demand, PlaceTable(providers), supply, decay, workers: workers)
  }

  static func compute(
    _ balanced: Bool, _ homes: PlaceTable, _ demand: [Double], _ providers: PlaceTable, _ supply: [Double],
    _ decay: DistanceDecay, workers: Int? = nil
  ) throws(AccessError) -> Accessibility {
    if balanced {
      return try Accessibility.balanced(
        homes: homes, demand: demand, providers: providers, supply: supply, decay: decay, workers: workers)
    }
    return try Accessibility.floatingCatchment(
      homes: homes, demand: demand, providers: providers, supply: supply, decay: decay, workers: workers)
  }

  /// The formulas as they are printed, pair by pair.
  func plain(_ decay: DistanceDecay, balanced: Bool) -> (access: [Double], ratio: [Double], demand: [Double])
  {
    let w = homes.map { home in providers.map { decay.weight(at: Geodesic.distance(home, $0).value) } }
    let (n, m) = (homes.count, providers.count)
    let ofHome = (0..<n).map { i in balanced ? w[i].reduce(0, +) : 1 }
    let ofProvider = (0..<m).map { j in balanced ? (0..<n).reduce(0.0) { $0 + w[$1][j] } : 1 }
    let weighted = (0..<m).map { j in
      (0..<n).reduce(0.0) { $0 + (w[$1][j] > 0 ? demand[$1] * w[$1][j] / ofHome[$1] : 0) }
    }
    let ratio = (0..<m).map { weighted[$0] > 0 ? supply[$0] / weighted[$0] : 0 }
    let access = (0..<n).map { i in
      (0..<m).reduce(0.0) { $0 + (w[i][$1] > 0 ? ratio[$1] * w[i][$1] / ofProvider[$1] : 0) }
    }
    return (access, ratio, weighted)
  }
}
