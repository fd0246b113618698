import CareRegistry
import Wording

/// The words that people know codes by, for tables on a terminal and pages.
public enum CodeWords {
  static let kinds = labels(FacilityKind.allCases.map { ($0.rawValue, $0.label) })
  static let services = labels(Service.allCases.map { ($0.rawValue, $0.label) })
  static let availability = labels(Availability.allCases.map { ($0.rawValue, $0.label) })
  static let capabilities = labels(Capability.allCases.map { ($0.rawValue, $0.label) })
  static let reachClasses: [String: Phrase] = [
    ReachClass.covered.rawValue: Words.GapAnalysis.classCovered,
    ReachClass.edge.rawValue: Words.GapAnalysis.classEdge,
    ReachClass.uncovered.rawValue: Words.GapAnalysis.classUncovered,
  ]

  /// The words for a code in a column of an atlas; nil where the column holds no codes, or not this one.
  public static func name(of code: String, in column: String) -> Phrase? {
    switch column {
    case "kind": kinds[code]
    case "service": services[code]
    case "capability": capabilities[code]
    case "visiting_physician", "visiting_dentist", "visiting_nurse", "visiting_pharmacist", "round_the_clock":
      availability[code]
    case "reach_class", "reach_class_confirmed", "reach_class_possible", "map_class":
      reachClasses[code] ?? availability[code]
    default: nil
    }
  }

  private static func labels(_ pairs: [(String, Phrase)]) -> [String: Phrase] {
    Dictionary(pairs) { a, _ in a }
  }
}
