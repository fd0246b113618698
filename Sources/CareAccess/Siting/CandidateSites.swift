import CareRegistry
import Spatial

/// Ways to choose where a site may be put.
public enum CandidateSites {
  /// One inhabited cell in each square of a coarser mesh: the one with most people, of equals the one with
  /// the lower code. A cell with people stands for a place where a station can be, which the middle of a
  /// 5 km square, often a mountain or the sea, does not.
  ///
  /// - Parameters:
  ///   - meshes: codes of the cells, finer than `level`. A mesh may stand several times (once for each
  ///     municipality); its people are added up and its first number counts.
  ///   - people: thousandths of people of each cell.
  ///   - level: the coarser mesh, 5 km unless told.
  /// - Returns: numbers of cells, ascending. O(n log n).
  public static func mostPeopled(
    meshes: [MeshCode], people: [Int], level: MeshCode.Level = .fiveKilometres
  ) -> [Int] {
    precondition(meshes.count == people.count)
    var sums: [MeshCode: (people: Int, first: Int)] = [:]
    for i in meshes.indices {
      let known = sums[meshes[i]] ?? (0, i)
      sums[meshes[i]] = (known.people + people[i], known.first)
    }
    var best: [MeshCode: MeshCode] = [:]
    for (mesh, sum) in sums where sum.people > 0 {
      guard let square = try? MeshCode(containing: mesh.centre, level: level) else { continue }
      guard let holder = best[square], let held = sums[holder] else {
        best[square] = mesh
        continue
      }
      if sum.people > held.people || (sum.people == held.people && mesh < holder) { best[square] = mesh }
    }
    return best.values.compactMap { sums[$0]?.first }.sorted()
  }

  /// Numbers of the candidates at geodesic distance `limit` or less of one of `providers`, ascending: where
  /// a satellite (サテライト) can be run from an existing station. Empty without providers.
  public static func near(
    _ providers: [Position], within limit: Metres, candidates: [Position]
  ) -> [Int] {
    let index = ProviderIndex(providers)
    return candidates.indices.filter { index.count(within: limit, of: candidates[$0]) > 0 }
  }
}
