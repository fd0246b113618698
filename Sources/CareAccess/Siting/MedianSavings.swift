import Glibc
import Spatial
import Wording

/// What each candidate saves each home in distance, against a cap per home.
///
/// The cap is the distance to the nearest existing provider. Where the lists would pass their limit (few
/// providers or none in a large prefecture) it is cut to one length for all: homes then count as if they had
/// something at that distance. That can only make the sum smaller, so a lower bound of the capped sum is a
/// lower bound of the true one, and memory has a limit.
struct MedianSavings {
  let lists: SavingLists
  /// Σ people × cap, thousandths × centimetres; this less what is saved is the capped sum.
  let ceiling: Int
  /// Whether no cap was cut: then the capped sum is the true one.
  let isExact: Bool

  static func make(
    homes: [Position], weights: [Int], now: NearestCentimetres, candidates: [Position], pairLimit: Int,
    workers: Int?
  ) throws(Failure) -> MedianSavings {
    let index = ProviderIndex(candidates)
    let farthest = farthestPair(homes, candidates)
    // Somewhere to go at the farthest distance of all changes nothing: a site is opened, and it is nearer.
    var caps = now.centimetres.map { min($0, farthest) }
    var cut = Int.max
    var pairs = count(homes, caps, index, workers)
    while pairs > pairLimit, cut > 1 {
      // Pairs grow with the square of the length at most.
      let length = Double(min(cut, caps.max() ?? 0)) * (Double(pairLimit) / Double(pairs)).squareRoot() * 0.97
      cut = max(1, Int(length))
      caps = caps.map { min($0, cut) }
      pairs = count(homes, caps, index, workers)
    }
    let capped = caps
    let points = candidates.map(EarthFixedPoint.init)
    let chunks = Workers.map(count: homes.count, chunk: 4096, workers: workers) { range in
      var candidate: [Int32] = []
      var saved: [UInt32] = []
      let counts = range.map { h in
        let before = candidate.count
        let point = EarthFixedPoint(homes[h])
        for c in index.indices(within: Metres(Double(capped[h]) / 100), of: homes[h]) {
          let chord = point.squaredChord(to: points[c])
          let distance = NearestCentimetres.whole(
            SurfaceDistance.metres(homes[h], candidates[c], squaredChord: chord))
          guard distance < capped[h] else { continue }
          candidate.append(Int32(c))
          saved.append(UInt32(capped[h] - distance))
        }
        return candidate.count - before
      }
      return (counts, candidate, saved)
    }
    let ceiling = try NearestCentimetres(nearest: [], centimetres: caps).sum(weights)
    return MedianSavings(
      lists: SavingLists(weights: weights, candidateCount: candidates.count, byHome: chunks),
      ceiling: ceiling ?? 0, isExact: cut == .max)
  }

  private static func count(
    _ homes: [Position], _ caps: [Int], _ index: ProviderIndex, _ workers: Int?
  ) -> Int {
    Workers.map(count: homes.count, chunk: 4096, workers: workers) { range in
      range.reduce(0) { $0 + index.count(within: Metres(Double(caps[$1]) / 100), of: homes[$1]) }
    }.reduce(0, +)
  }

  /// Centimetres that no home is from any candidate: by way of the first candidate. At most 21,000 km.
  private static func farthestPair(_ homes: [Position], _ candidates: [Position]) -> Int {
    guard let first = candidates.first else { return 0 }
    let a = homes.reduce(0.0) { max($0, Geodesic.distance(first, $1).value) }
    let b = candidates.reduce(0.0) { max($0, Geodesic.distance(first, $1).value) }
    return NearestCentimetres.whole(min(a + b, 21_000_000) + 1)
  }
}
