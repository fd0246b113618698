import CareRegistry
import Spatial
import Wording

/// Finds positions that stand for "somewhere": one position that facilities of several towns share, and the
/// well-known point of a country or an office.
public enum PlaceholderCheck {
  /// A point that is put in where the true one isn't known.
  public struct KnownPoint: Sendable, Hashable {
    public var name: Phrase
    public var position: Position

    public init(name: Phrase, position: Position) {
      self.name = name
      self.position = position
    }

    /// What a widely used map service answers for an address that it finds only the country of: 8 and 12 of the
    /// nation's visiting-nurse stations stand there.
    public static let countries = [
      KnownPoint(
        name: Words.Doctor.centreOfJapan,
        position: Position(longitude: 138.252924, latitude: 36.204824)),
      KnownPoint(
        name: Words.Doctor.centreOfIreland,
        position: Position(longitude: -8.24389, latitude: 53.41291)),
    ]

    /// Offices of municipalities.
    public static func offices(_ offices: [MunicipalOffice]) -> [KnownPoint] {
      offices.map { KnownPoint(name: Phrase(ja: $0.name, en: $0.name), position: $0.position) }
    }
  }

  /// Rows of different towns that share a position before they are doubted.
  static let leastTowns = 3
  /// A known point is meant within this distance: the services round to five decimals, offices differ by a building.
  static let nearness = Metres(30)
  /// Farther than this from the town of its address a facility isn't at the office.
  static let away = Metres(2_000)

  /// Doubtful rows, in the order of `points`.
  ///
  /// Facilities of one town or building may share a position; it takes three towns. A town is known by what the
  /// geocoder found, else by what stands before the first number of the address. O(n log n).
  public static func findings(_ points: [PublishedPoint], known: [KnownPoint] = [])
    -> [DoctorFinding]
  {
    var rowsAt: [Position: [Int]] = [:]
    for (index, point) in points.enumerated() {
      if let position = point.position, position.longitude != 0 || position.latitude != 0 {
        rowsAt[position, default: []].append(index)
      }
    }
    var found: [Int: DoctorFinding] = [:]
    for (position, rows) in rowsAt where rows.count >= leastTowns {
      let towns = Set(rows.compactMap { points[$0].town })
      guard towns.count >= leastTowns else { continue }
      for row in rows {
        // Of rows that share it, one may truly be there.
        if let town = points[row].geocoded.position, points[row].geocoded.grade <= .town,
          Geodesic.distance(town, position) < Metres(500)
        {
          continue
        }
        let other = rows.first { points[$0].town != points[row].town } ?? row
        found[row] = finding(
          points[row], Words.Doctor.sharedPosition.with(String(rows.count), points[other].name))
      }
    }
    for row in points.indices {
      guard let position = points[row].position,
        let point = (KnownPoint.countries + known).first(where: { isNear($0.position, position) })
      else { continue }
      let geocoded = points[row].geocoded
      if let town = geocoded.position, geocoded.grade != .none {
        let distance = Geodesic.distance(town, position)
        guard distance > away, geocoded.grade != .municipality || distance > Metres(20_000) else {
          continue
        }
        found[row] = finding(points[row], filled(point, kilometresText(distance.value)))
      } else if KnownPoint.countries.contains(point) {
        found[row] = finding(points[row], filled(point, "—"))
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private static func filled(_ point: KnownPoint, _ distance: String) -> Phrase {
    let words = Words.Doctor.knownPlaceholder
    return Phrase(ja: words(.ja, point.name.ja, distance), en: words(.en, point.name.en, distance))
  }

  private static func isNear(_ a: Position, _ b: Position) -> Bool {
    // Cheap first: the two lie within some hundredths of a degree or not at all near.
    abs(a.latitude - b.latitude) < 0.001 && abs(a.longitude - b.longitude) < 0.001
      && Geodesic.distance(a, b) <= nearness
  }

  private static func finding(_ point: PublishedPoint, _ message: Phrase) -> DoctorFinding {
    DoctorFinding(
      .found(
        "position_placeholder", .warning, point.place, value: point.value,
        Words.Ingest.about(point.name, message)), at: point.position)
  }
}
