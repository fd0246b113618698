import Foundation
import Ingest
import TestSupport
import Testing

/// The program's answers about an atlas, computed again in another language. `ZAITAKU_PYTHON` names a Python that has
/// numpy, scipy, pyproj and shapely.
@Suite(.enabled(if: AnalysisPeer.isPresent, "no Python with scipy, pyproj and shapely: set ZAITAKU_PYTHON"))
struct AnalysisPeerTests {
  @Test func `scipy, pyproj and shapely find the same distances, counts, classes, people and gaps`() throws {
    let scratch = try Scratch()
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
    let atlas = scratch.path("town.gpkg")
    #expect(try Program.run(["build", scratch.path("town"), "-o", atlas]).status == 0)
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Peers/analysis_peer.py").path
    let outcome = try Program.execute(
      "/usr/bin/env", [AnalysisPeer.python, script, try Program.path(), atlas, "4000", "7300"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("ok") } >= 20 && !lines.contains { $0.hasPrefix("FAIL") })
  }
}

enum AnalysisPeer {
  static let python = ProcessInfo.processInfo.environment["ZAITAKU_PYTHON"] ?? "python3"

  static let isPresent =
    (try? Program.execute("/usr/bin/env", [python, "-c", "import scipy, pyproj, shapely"]).status) == 0
}
