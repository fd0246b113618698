import Wording

/// An analysis by its name, run without options of its own.
public enum PlainAnalysis: String, Sendable, CaseIterable {
  case gaps
  case population
  case access
  case resilience

  public static let names = allCases.map(\.rawValue).joined(separator: ", ")

  public func run(_ ground: AnalysisGround) throws(Failure) -> AnalysisResult {
    switch self {
    case .gaps: try GapsAnalysis.run(ground, parts: [])
    case .population: try PopulationAnalysis.run(ground)
    case .access: try AccessAnalysis.run(ground)
    case .resilience: try ResilienceAnalysis.run(ground)
    }
  }
}
