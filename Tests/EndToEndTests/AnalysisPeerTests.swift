import Foundation
import Ingest
import Spatial
import TestSupport
import Testing

/// The program's answers about an atlas, computed again in another language. `ZAITAKU_PYTHON` names a Python that has
/// numpy, scipy, pyproj and shapely.
@Suite(.enabled(if: AnalysisPeer.isPresent, "no Python with scipy, pyproj and shapely: set ZAITAKU_PYTHON"))
struct AnalysisPeerTests {
  @Test func `scipy, pyproj and shapely find the same distances, counts, classes, people and gaps`() throws {
    let scratch = try Scratch()
    var town = try MiniTown.dataset()
    town.boundaries = try town.boundaries.mapValues(Self.withShortEdges)
    try DatasetWriter.write(town, to: scratch.path("town"))
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

extension AnalysisPeerTests {
  /// A straight line of ten kilometres is another line in every plane; of a few hundred metres it is one.
  static func withShortEdges(_ shape: MultiPolygon) throws -> MultiPolygon {
    MultiPolygon(
      try shape.polygons.map { polygon in
        let corners = polygon.exterior.positions
        var positions: [Position] = []
        for (a, b) in zip(corners, corners.dropFirst()) {
          // From the lesser end, so that neighbours get the same bits.
          let (low, high) = (min(a, b), max(a, b))
          let steps = (0..<40).map { k in
            let part = Double(a < b ? k : 40 - k) / 40
            return part == 0
              ? low
              : part == 1
                ? high
                : Position(
                  longitude: low.longitude + (high.longitude - low.longitude) * part,
                  latitude: low.latitude + (high.latitude - low.latitude) * part)
          }
          positions += steps
        }
        return Polygon(exterior: try LinearRing(positions + [positions[0]]))
      })
  }
}

enum AnalysisPeer {
  static let python = ProcessInfo.processInfo.environment["ZAITAKU_PYTHON"] ?? "python3"

  static let isPresent =
    (try? Program.execute("/usr/bin/env", [python, "-c", "import scipy, pyproj, shapely"]).status) == 0
}
