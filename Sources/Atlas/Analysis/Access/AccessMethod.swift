import GeoFormats
import Spatial
import Wording

/// A method of floating catchment areas.
public enum AccessMethod: String, Sendable, CaseIterable {
  case twoStep = "2sfca"
  case enhanced = "e2sfca"
  case kernelDensity = "kd2sfca"
  case gaussian
  case balanced = "bfca"

  /// How the weight of a provider falls with the distance.
  ///
  /// - Parameters:
  ///   - zones: rings for `enhanced` and `balanced`, the last of which ends at the reach; nil: three of equal width
  ///     with the weights 1, 0.68 and 0.22.
  ///   - sigma: for `gaussian`, metres; nil: a third of the reach.
  /// - Throws: `Failure.usage` for rings or a sigma that make no sense, end elsewhere than the reach that all tables
  ///   name, or are of another method.
  func decay(reach: Metres, zones: [DistanceDecay.Zone]?, sigma: Double?) throws(Failure) -> DistanceDecay {
    try check(reach: reach, zones: zones, sigma: sigma)
    let decay: DistanceDecay? =
      switch self {
      case .twoStep: .within(reach)
      case .enhanced, .balanced: .zones(zones ?? AccessZones.thirds(of: reach))
      case .kernelDensity: .epanechnikov(bandwidth: reach)
      case .gaussian: .gaussian(sigma: Metres(sigma ?? reach.value / 3), limit: reach)
      }
    guard let decay else {
      throw Failure(
        .usage, Words.AccessAnalysis.badDecay, at: zones == nil ? "--sigma" : "--zones",
        remedy: Words.AccessAnalysis.badDecayRemedy)
    }
    return decay
  }

  private var hasRings: Bool { self == .enhanced || self == .balanced }

  // What has no effect is refused: else somebody would believe that it had one.
  private func check(reach: Metres, zones: [DistanceDecay.Zone]?, sigma: Double?) throws(Failure) {
    let words = Words.AccessAnalysis.self
    if let last = zones?.last {
      guard hasRings else {
        throw Failure(
          .usage, words.ringsUnused.with(rawValue), at: "--zones", remedy: words.ringsUnusedRemedy)
      }
      guard last.limit == reach else {
        let end = RuleChoice.name(last.limit.value)
        throw Failure(
          .usage, words.ringsEndElsewhere.with(end, RuleChoice.name(reach.value)), at: "--zones",
          remedy: words.ringsEndElsewhereRemedy.with(end))
      }
    }
    if sigma != nil && self != .gaussian {
      throw Failure(
        .usage, words.sigmaUnused.with(rawValue), at: "--sigma", remedy: words.sigmaUnusedRemedy)
    }
  }

  /// The method with its source, and the weights used.
  func note(reach: Metres, zones: [DistanceDecay.Zone]?, sigma: Double?) -> Phrase {
    let words = Words.AccessAnalysis.self
    let length = RuleChoice.name(reach.value)
    let rings = (zones ?? AccessZones.thirds(of: reach)).map {
      "\(RuleChoice.name($0.limit.value)):\(FixedPoint.text($0.weight, decimals: 6))"
    }.joined(separator: " ")
    return switch self {
    case .twoStep: words.twoStep.with(length)
    case .enhanced: words.enhanced.with(rings)
    case .kernelDensity: words.kernelDensity.with(length)
    case .gaussian: words.gaussian.with(RuleChoice.name(sigma ?? reach.value / 3), length)
    case .balanced: words.balanced.with(rings)
    }
  }
}
