import CareRegistry
import Spatial
import Wording

/// Rings of weights around a home.
public enum AccessZones {
  /// Weights of three rings of equal width: those of the slow decay of Luo & Qi (Health & Place 15, 2009).
  static let weights = [1.0, 0.68, 0.22]

  static func thirds(of reach: Metres) -> [DistanceDecay.Zone] {
    weights.enumerated().map { number, weight in
      // The last ring ends at the reach to the last bit; the others at lengths that a person can say.
      let third = reach.value * Double(number + 1) / 3
      let limit = number == 2 ? reach.value : reach.value >= 3000 ? (third / 100).rounded() * 100 : third
      return DistanceDecay.Zone(limit: Metres(limit), weight: weight)
    }
  }

  /// Reads `5km:1,10km:0.68,16km:0.22`.
  ///
  /// - Throws: `Failure.usage` for text that is no such list, limits that don't ascend, weights below 0, or none
  ///   above it.
  public static func parse(_ text: String) throws(Failure) -> [DistanceDecay.Zone] {
    var zones: [DistanceDecay.Zone] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false).map {
        $0.trimmingPrefix(while: \.isWhitespace)
      }
      guard pair.count == 2, let metres = RuleChoice.metres(String(pair[0])),
        let weight = Double(pair[1]), weight >= 0, weight.isFinite
      else {
        throw Failure(
          .usage, Words.AccessAnalysis.badZones.with(text), at: "--zones",
          remedy: Words.AccessAnalysis.badZonesRemedy)
      }
      zones.append(.init(limit: try ReachRule.checked(metres, at: "--zones"), weight: weight))
    }
    guard DistanceDecay.zones(zones) != nil, zones.contains(where: { $0.weight > 0 }) else {
      throw Failure(
        .usage, Words.AccessAnalysis.badZones.with(text), at: "--zones",
        remedy: Words.AccessAnalysis.badZonesRemedy)
    }
    return zones
  }
}
