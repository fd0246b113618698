import CareRegistry
import Wording

/// The words that people know codes by, for tables on a terminal.
enum CodeWords {
  static let kinds = labels(FacilityKind.allCases.map { ($0.rawValue, $0.label) })
  static let services = labels(Service.allCases.map { ($0.rawValue, $0.label) })
  static let availability = labels(Availability.allCases.map { ($0.rawValue, $0.label) })
  static let capabilities = labels(Capability.allCases.map { ($0.rawValue, $0.label) })
  static let reachClasses: [String: Phrase] = [
    ReachClass.covered.rawValue: Words.GapAnalysis.classCovered,
    ReachClass.edge.rawValue: Words.GapAnalysis.classEdge,
    ReachClass.uncovered.rawValue: Words.GapAnalysis.classUncovered,
  ]

  private static func labels(_ pairs: [(String, Phrase)]) -> [String: Phrase] {
    Dictionary(pairs) { a, _ in a }
  }
}
