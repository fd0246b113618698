import Wording

/// How far an import has come.
public struct ImportProgress: Sendable, Hashable {
  /// What follows when the files have been read.
  enum Step: Int, CaseIterable {
    case areas
    case people
    case boundaries
    case facilities

    var label: Phrase {
      switch self {
      case .areas: Words.Ingest.progressAreas
      case .people: Words.Ingest.progressPeople
      case .boundaries: Words.Ingest.progressBoundaries
      case .facilities: Words.Ingest.progressFacilities
      }
    }
  }

  static let laterSteps = Step.allCases.count

  /// Files and steps that are done, and all of them.
  public var done: Int
  public var of: Int
  /// What is being done now.
  public var what: Phrase
}
