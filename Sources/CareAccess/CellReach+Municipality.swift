import CareRegistry
import Spatial

extension CellReach {
  /// The rule "own municipality only": a home is covered by any provider of its municipality, at whatever
  /// distance, and by no other. There is no edge: a cell belongs to one municipality.
  ///
  /// - Parameters:
  ///   - centres: centres of the cells.
  ///   - municipalities: a number for the municipality of each cell.
  ///   - providers: places of the providers; their numbers are their indices.
  ///   - providerMunicipalities: the number of each provider's municipality; −1: unknown, it serves nobody.
  /// - Returns: the nearest provider of the own municipality and geodesic metres to it; `providersWithin` counts
  ///   all of that municipality.
  public static func ownMunicipality(
    centres: [Position], municipalities: [Int], providers: [Position], providerMunicipalities: [Int]
  ) -> CellReach {
    precondition(centres.count == municipalities.count && providers.count == providerMunicipalities.count)
    var members: [Int: [Int]] = [:]
    for (provider, code) in providerMunicipalities.enumerated() where code >= 0 {
      members[code, default: []].append(provider)
    }
    let indexes = members.mapValues { ProviderIndex($0.map { providers[$0] }) }
    var nearest = [Int](repeating: -1, count: centres.count)
    var metres = [Double](repeating: .infinity, count: centres.count)
    var within = [Int](repeating: 0, count: centres.count)
    var classes = [ReachClass](repeating: .uncovered, count: centres.count)
    for (i, code) in municipalities.enumerated() {
      guard let own = members[code], let found = indexes[code]?.nearest(to: centres[i]) else { continue }
      nearest[i] = own[found.index]
      metres[i] = found.metres
      within[i] = own.count
      classes[i] = .covered
    }
    return CellReach(nearest: nearest, metres: metres, providersWithin: within, reachClass: classes)
  }
}
