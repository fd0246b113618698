import CareAccess
import CareRegistry
import Spatial

/// The sites that were chosen and whom they help, whatever the objective.
struct SitingAnswer {
  struct Site {
    /// Its number among the places.
    var candidate: Int
    /// Thousandths of people newly reached and not by a site before it; for distance those it is nearest to.
    var people: Int
    /// The people of 75 and over among the same cells.
    var people75: Int
    /// Thousandths newly reached if it were the only one; nil for distance.
    var alone: Int?
  }

  var sites: [Site]
  /// For each cell the position of its nearest site where one helps it; −1: none.
  var siteOfCell: [Int]
  /// For each cell the position of the best site that reaches it; −1: none newly does. nil for distance.
  var firstOfCell: [Int]?
  /// Thousandths of people beyond reach before; nil for distance.
  var beyond: Int?

  /// A newly reached cell is given to its nearest site; its people are counted to the best that reaches it.
  init(_ solved: MaximalCovering, _ ground: AnalysisGround, _ places: [SitingCandidates.Place]) {
    let count = ground.cells.count
    let index = ProviderIndex(solved.sites.map { places[$0.candidate].position })
    var (nearest, first) = ([Int](repeating: -1, count: count), [Int](repeating: -1, count: count))
    for (cell, site) in zip(solved.homes, solved.firstSite) {
      nearest[cell] = index.nearest(to: ground.centres[cell])?.index ?? -1
      first[cell] = site
    }
    let over75 = Self.over75(ground, first, solved.sites.count)
    sites = solved.sites.indices.map {
      let site = solved.sites[$0]
      return Site(
        candidate: site.candidate, people: site.newlyReached, people75: over75[$0],
        alone: site.newlyReachedAlone)
    }
    siteOfCell = nearest
    firstOfCell = first
    beyond = solved.people - solved.reachedBefore
  }

  init(_ solved: PMedian, _ ground: AnalysisGround) {
    let over75 = Self.over75(ground, solved.siteOfHome, solved.sites.count)
    sites = solved.sites.indices.map {
      Site(
        candidate: solved.sites[$0].candidate, people: solved.sites[$0].people, people75: over75[$0],
        alone: nil)
    }
    siteOfCell = solved.siteOfHome
  }

  /// Thousandths of people of 75 and over by site. Only cells with people of the band are anybody's.
  private static func over75(_ ground: AnalysisGround, _ siteOfCell: [Int], _ count: Int) -> [Int] {
    let people75 = ground.register.population.over75[ground.yearIndex]
    var sums = [Int](repeating: 0, count: count)
    for (cell, site) in siteOfCell.enumerated() where site >= 0 && ground.people[cell] > 0 {
      sums[site] += people75[cell]
    }
    return sums
  }
}
