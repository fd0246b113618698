import Spatial
import Wording

/// How the disc within a provider's reach is drawn for gap polygons.
public enum DiscShape: Sendable, Hashable {
  /// 96 corners at the geodesic distance, true to 10 m at any latitude.
  case geodesic
  /// A circle of the plane with so many segments a quadrant, in the Lambert conic of the comparison (GRS80, 38° N
  /// 138° E, parallels 33° and 44°): what planar tools draw. Its scale and its chords make it tens of metres
  /// wrong.
  case planar(segments: Int)

  /// The plane of `planar`.
  static let plane = ReferenceSystem.conformalConic(
    parallels: (33, 44), origin: Position(longitude: 138, latitude: 38))

  /// What must be said beside the polygons.
  var note: Phrase {
    switch self {
    case .geodesic: Words.GapAnalysis.geodesicDiscs
    case .planar(let segments): Words.GapAnalysis.planarDiscs.with(String(segments))
    }
  }
}
