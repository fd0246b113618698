import Glibc

/// How much a provider counts for a home at a distance: 1 or less, 0 beyond the limit, the limit itself within.
public struct DistanceDecay: Sendable, Hashable {
  /// A ring: everything farther than the ring before and no farther than `limit` has `weight`.
  public struct Zone: Sendable, Hashable {
    public let limit: Metres
    public let weight: Double

    public init(limit: Metres, weight: Double) {
      self.limit = limit
      self.weight = weight
    }
  }

  enum Shape: Sendable, Hashable {
    case zones([Zone])
    case epanechnikov
    case gaussian(sigma: Double)
  }

  let shape: Shape
  /// The distance beyond which nothing counts.
  public let limit: Metres

  /// 1 within `limit` (Luo & Wang 2003); nil unless `limit` is a finite distance, 0 or more.
  public static func within(_ limit: Metres) -> DistanceDecay? { zones([Zone(limit: limit, weight: 1)]) }

  /// Rings with a weight each (Luo & Qi 2009): limits ascending, weights finite and not negative; else nil.
  public static func zones(_ zones: [Zone]) -> DistanceDecay? {
    guard let last = zones.last, let first = zones.first, first.limit.value >= 0, last.limit.value.isFinite,
      zip(zones, zones.dropFirst()).allSatisfy({ $0.limit < $1.limit }),
      zones.allSatisfy({ $0.weight.isFinite && $0.weight >= 0 })
    else { return nil }
    return DistanceDecay(shape: .zones(zones), limit: last.limit)
  }

  /// 0.75 · (1 − (d / d₀)²) up to the bandwidth d₀ (Dai & Wang 2011); nil unless it is a finite length above 0.
  public static func epanechnikov(bandwidth: Metres) -> DistanceDecay? {
    guard bandwidth.value > 0, bandwidth.value.isFinite else { return nil }
    return DistanceDecay(shape: .epanechnikov, limit: bandwidth)
  }

  /// exp(−d² / 2σ²), 1 at the home itself, cut off beyond `limit`; nil unless both are finite and above 0.
  public static func gaussian(sigma: Metres, limit: Metres) -> DistanceDecay? {
    guard sigma.value > 0, sigma.value.isFinite, limit.value > 0, limit.value.isFinite else { return nil }
    return DistanceDecay(shape: .gaussian(sigma: sigma.value), limit: limit)
  }

  /// Weight at `metres`, 0 or more; falls with the distance for all shapes but zones that say otherwise.
  public func weight(at metres: Double) -> Double {
    guard metres <= limit.value else { return 0 }
    switch shape {
    case .zones(let zones): return zones.first { metres <= $0.limit.value }?.weight ?? 0
    case .epanechnikov, .gaussian: return smooth(squaredMetres: metres * metres)
    }
  }

  /// Weight of the shapes without steps, from the square of a distance within the limit.
  @inline(__always)
  func smooth(squaredMetres: Double) -> Double {
    switch shape {
    case .zones: return 0
    case .epanechnikov: return max(0, 0.75 * (1 - squaredMetres / (limit.value * limit.value)))
    case .gaussian(let sigma): return exp(-squaredMetres / (2 * sigma * sigma))
    }
  }
}
