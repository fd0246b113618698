import CareRegistry
import Spatial
import Wording

/// Finds files whose positions are in the old Tokyo datum (EPSG:4301) though they are read as JGD2011.
///
/// The two differ by some 400–450 m, always towards the south-east in Japan. Town points err about as much, one by
/// one and in every direction; over a file their errors cancel and the shift remains.
public enum DatumCheck {
  /// Rows below which nothing is said: the median of 20 town points is good to some 50 m.
  public static let leastRows = 20
  /// Share of the expected shift within which the median must come.
  static let tolerance = 0.35

  /// One issue for each file whose median offset is the shift of the Tokyo datum, by name of the file.
  ///
  /// Looked at are rows whose address was found down to the town, within 2 km of it (others are wrong for reasons
  /// of their own). Instead of a geocoded position the caller may give that of another source, as `official`.
  ///
  /// - Throws: `SpatialError.badReferenceSystem` when PROJ doesn't know the Tokyo datum.
  public static func findings(_ points: [PublishedPoint]) throws(SpatialError) -> [DoctorFinding] {
    var files: [String: [PublishedPoint]] = [:]
    for point in points { files[point.file, default: []].append(point) }
    let transformation = try Transformation(from: ReferenceSystem(epsg: 4301), to: .jgd2011)
    var findings: [DoctorFinding] = []
    for file in files.keys.sorted() {
      if let finding = try finding(file, files[file] ?? [], transformation) {
        findings.append(finding)
      }
    }
    return findings
  }

  private static func finding(
    _ file: String, _ points: [PublishedPoint], _ transformation: Transformation
  ) throws(SpatialError) -> DoctorFinding? {
    var pairs: [(published: Position, true: Position)] = []
    for point in points {
      guard let published = point.position, let place = point.geocoded.position,
        point.geocoded.grade <= .town,
        PositionReview.isInJapan(published), localMetres(published, place) < 2_000
      else { continue }
      pairs.append((published, place))
    }
    guard pairs.count >= leastRows, let column = points.first?.column else { return nil }
    let offset = median(pairs.map { vector(from: $0.true, to: $0.published) })
    // Where the same numbers would lie if they are of the Tokyo datum: the shift to expect at each place.
    let shifted = try transformation.project(pairs.map(\.published))
    let expected = median(
      zip(pairs, shifted).map { pair, image in
        vector(from: Position(longitude: image.x, latitude: image.y), to: pair.published)
      })
    let size = length(expected)
    guard size > 0,
      length((offset.east - expected.east, offset.north - expected.north)) < tolerance * size
    else {
      return nil
    }
    func metres(_ value: Double) -> String { String(Int(value.rounded())) }
    return DoctorFinding(
      .found(
        "position_tokyo_datum", .warning, CheckedPlace(file: file, row: nil, column: column),
        Words.Doctor.tokyoDatum.with(
          String(pairs.count), metres(offset.east), metres(offset.north), metres(expected.east),
          metres(expected.north))))
  }

  private typealias Vector = (east: Double, north: Double)

  private static func vector(from a: Position, to b: Position) -> Vector {
    let east = localMetres(a, Position(longitude: b.longitude, latitude: a.latitude))
    let north = localMetres(a, Position(longitude: a.longitude, latitude: b.latitude))
    return (b.longitude < a.longitude ? -east : east, b.latitude < a.latitude ? -north : north)
  }

  private static func length(_ v: Vector) -> Double {
    (v.east * v.east + v.north * v.north).squareRoot()
  }

  private static func median(_ vectors: [Vector]) -> Vector {
    func middle(_ values: [Double]) -> Double {
      let sorted = values.sorted()
      let half = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
    return (middle(vectors.map(\.east)), middle(vectors.map(\.north)))
  }
}
