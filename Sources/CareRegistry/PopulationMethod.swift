import Wording

/// How people came onto the mesh, best first.
public enum PopulationMethod: String, Sendable, CaseIterable, Codable, Comparable {
  /// A mesh with age bands for every year (KSJ メッシュ別将来推計人口, or e-Stat with ages).
  case ageMesh = "age_mesh"
  /// Municipal totals spread in proportion to an older census mesh.
  case dasymetric
  /// No mesh at hand: municipal totals spread over the cells that hold town points.
  case townPoints = "town_points"

  public var label: Phrase {
    switch self {
    case .ageMesh: Words.Registry.methodAgeMesh
    case .dasymetric: Words.Registry.methodDasymetric
    case .townPoints: Words.Registry.methodTownPoints
    }
  }

  /// Better methods come first.
  public static func < (a: PopulationMethod, b: PopulationMethod) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
