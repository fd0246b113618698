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

  private init(_ name: String, _ values: [Double], _ decimals: Int, _ source: String) {
    (self.name, self.values, self.decimals, self.source) = (name, values, decimals, source)
  }

  /// Whether values of ours are these in all digits printed.
  func agrees(_ ours: [Double]) -> Bool {
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    // A hair more than half a digit: what was printed was rounded.
    return ours.count == values.count
      && zip(ours, values).allSatisfy { abs($0 - $1) <= unit * 0.500_001 }
  }
}
