import Spatial

/// Values that programs of other people found on the same files, as printed there.
struct WorkloadOracle {
  /// The figure of ours that is compared.
  var name: String
  var values: [Double]
  /// Digits behind the point that were printed.
  var decimals: Int
  /// Who found them, and how.
  var source: String

  /// None where nobody else answered the same question.
  static func all(_ task: WorkloadTask) -> [WorkloadOracle] {
    guard task.cellShare == 1, task.providerShare == 1, task.cells == .full else { return [] }
    switch task.item {
    case .nearest: return [nearest(task.globe)]
    case .within: return task.globe == .sphere && task.reach == Metres(16_000) ? [pairs] : []
    case .e2sfca: return task.kind == .clinic || task.kind == .station ? [supply(task.kind)] : []
    case .dissolve: return dissolved
    case .coverageSimplify: return []
    case .gapPolygons: return gaps(task)
    case .centroidPopulation:
      return [WorkloadOracle("people", [122_072_304], 0, "shapely and PostGIS")]
    case .arealPopulation:
      let name = "people, parts not rounded"
      return [
        WorkloadOracle(name, [120_556_444.596], 3, "shapely, \(sameFile)"),
        WorkloadOracle(name, [120_556_444.678], 3, "shapely and PostGIS, \(fullDigits)"),
      ]
    }
  }

  private static func nearest(_ globe: Globe) -> WorkloadOracle {
    switch globe {
    case .ellipsoid:
      WorkloadOracle(
        "mean distance, m", [1631.325226, 2000.443747, 3851.206841, 2057.487079], 6,
        "scipy cKDTree, four candidates measured by pyproj Geod, GRS80")
    case .sphere:
      WorkloadOracle(
        "mean distance, m", [1630.966845, 2000.006584, 3850.296049, 2057.041464], 6,
        "scipy cKDTree and scikit-learn BallTree, haversine")
    }
  }

  private static let pairs = WorkloadOracle(
    "pairs", [50_608_693, 32_232_655, 7_701_677, 29_860_124], 0, "scipy cKDTree and a numba grid, haversine")

  private static func supply(_ kind: WorkloadTask.Kind) -> WorkloadOracle {
    WorkloadOracle(
      "sum of access × demand, staff", [kind == .clinic ? 381_425.6 : 58_716.2], 1,
      "PySAL access, numpy, scipy and numba")
  }

  private static let sameFile = "from this GeoJSON"
  private static let fullDigits = "from borders in full digits, which the GeoJSON rounds to seven decimals"

  private static let dissolved: [WorkloadOracle] = {
    let union = "shapely's union, \(sameFile)"
    let others = "shapely's coverage union, its union and PostGIS, \(fullDigits)"
    return [
      WorkloadOracle("areas", [339], 0, others),
      // Rounding has set the borders of one area apart, for which the coverage union gives up.
      WorkloadOracle("vertices", [714_139], 0, union),
      WorkloadOracle("vertices", [714_127], 0, others),
      WorkloadOracle("area, square degrees", [38.661_669_93], 8, union),
      WorkloadOracle("area, square degrees", [38.661_669_92], 8, others),
    ]
  }()

  /// Union, gap and areas with one: discs of 8 segments a quarter in a conformal conic.
  private static func gaps(_ task: WorkloadTask) -> [WorkloadOracle] {
    guard task.plane, task.segments == 8 else { return [] }
    let printed: (union: Double, unionDecimals: Int, gap: Double, gapDecimals: Int, areas: Double)
    switch (task.kind, task.reach) {
    case (.station, Metres(16_000)): printed = (501_053.987, 3, 13_451.8708, 4, 103)
    case (.station, Metres(4000)): printed = (166_916.786, 3, 221_476.549, 3, 320)
    case (.clinic, Metres(16_000)): printed = (549_477.04, 2, 2451.19, 2, 46)
    case (.clinic, Metres(4000)): printed = (285_078.80, 2, 115_283.97, 2, 287)
    default: return []
    }
    let source = task.kind == .station ? "shapely and PostGIS, in the plane" : "shapely, in the plane"
    return [
      WorkloadOracle("union of discs, km²", [printed.union], printed.unionDecimals, source),
      WorkloadOracle("gap, km²", [printed.gap], printed.gapDecimals, source),
      WorkloadOracle("areas with a gap", [printed.areas], 0, source),
    ]
  }

  private init(_ name: String, _ values: [Double], _ decimals: Int, _ source: String) {
    (self.name, self.values, self.decimals, self.source) = (name, values, decimals, source)
  }

  /// The largest difference from values of ours; 0 when they are these in all digits printed.
  func difference(from ours: [Double]) -> Double {
    guard ours.count == values.count else { return .infinity }
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let most = zip(ours, values).map { abs($0 - $1) }.max() ?? 0
    // A hair more than half a digit: what was printed was rounded.
    return most <= unit * 0.500_001 ? 0 : most
  }
}
