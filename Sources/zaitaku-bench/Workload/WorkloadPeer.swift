import Foundation
import Spatial
import Wording

/// A script that answers the same question from the same files, with the strongest library for it.
struct WorkloadPeer {
  /// Name of the script and what it is called with.
  var call: [String]

  /// Peers of a question; none where nobody answers the same.
  static func all(_ task: WorkloadTask) -> [WorkloadPeer] {
    guard task.cellShare == 1, task.providerShare == 1 else { return [] }
    let calls: [[String]] =
      switch task.item {
      case .nearest where task.cells == .full && task.globe == .ellipsoid:
        [["a_nearest.py", "ckdtree_geod", "2"], ["a_nearest.py", "ckdtree", "2"]]
      case .nearest: [["a_nearest.py", "ckdtree", "2", task.cells.rawValue]]
      case .within where task.cells == .full && task.reach == Metres(16_000):
        [["b_within.py", "numba", "2", "count"]]
      case .e2sfca where task.cells == .full: [["c_e2sfca.py", "numba", "2", task.kind.rawValue]]
      case .dissolve: [["d_dissolve.py", "coverage", "2"]]
      // One level, where ours are ten.
      case .coverageSimplify: [["j_simplify.py", "coverage", "1"]]
      case .gapPolygons: [["e_coverage.py", "shapely", "1", task.kind.rawValue, String(task.reach.value)]]
      case .centroidPopulation where task.cells == .full: [["f_areapop.py", "strtree_rev", "1"]]
      case .arealPopulation where task.cells == .full: [["f_areapop.py", "overlay", "1"]]
      default: []
      }
    return calls.map(WorkloadPeer.init(call:))
  }

  var title: String { call.joined(separator: " ") }

  /// - Parameter folder: of the scripts.
  /// - Throws: `Failure` when there is no such script or it fails.
  func run(python: String, folder: String, data: String) throws(Failure) -> ChildProcess.Result {
    guard (try? BenchFile("\(folder)/\(call[0])")) != nil else {
      throw Failure(
        .usage, Words.Bench.noPeer, at: "\(folder)/\(call[0])", remedy: Words.Bench.namePeers)
    }
    // Where the scripts look for files, and where they put theirs.
    setenv("PEERS_DATA", data, 1)
    setenv("PEERS", URL(fileURLWithPath: data).deletingLastPathComponent().path, 0)
    return try ChildProcess.run(python, ["\(folder)/\(call[0])"] + call.dropFirst())
  }
}
