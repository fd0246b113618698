import CareRegistry
import Spatial
import Wording

extension RecordPlacer {
  /// Doubts that only the positions of a whole list can raise: one position shared by facilities of several towns, and
  /// positions in the old Tokyo datum.
  static func doubts(_ points: [PublishedPoint], known: [PlaceholderCheck.KnownPoint]) -> [Issue] {
    var found = PlaceholderCheck.findings(points, known: known).map(\.issue)
    // A PROJ without the Tokyo datum can't tell: then nothing is said of it.
    if let shifted = try? DatumCheck.findings(points) { found += shifted.map(\.issue) }
    return found
  }
}
