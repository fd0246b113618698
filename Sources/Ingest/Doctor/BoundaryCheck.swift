import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Checks boundaries that should lie side by side: each by itself, then against its neighbours. Exact on the vertices
/// that neighbours share.
public enum BoundaryCheck {
  /// A shape and what it is called.
  public struct Unit: Sendable {
    public var code: String
    public var name: String
    public var shape: MultiPolygon

    public init(code: String, name: String, shape: MultiPolygon) {
      self.code = code
      self.name = name
      self.shape = shape
    }
  }

  /// Square kilometres below which a thin part is a sliver.
  static let sliverArea = 0.05
  /// 4π × area ÷ circumference²: 1 for a disc, 0.78 for a square, 0.06 for a strip of 1 : 50.
  static let sliverRoundness = 0.05
  /// Square metres: two borders that run along each other with other vertices overlap, and gape, by less.
  static let overlapLimit = 1.0

  /// All findings: crossings and slivers of each shape, then overlaps, borders not shared, and gaps.
  ///
  /// - Throws: `SpatialError` when GEOS can't be started.
  public static func findings(_ units: [Unit], file: String) throws(SpatialError) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    for unit in units {
      if let finding = try crossing(unit, file) { findings.append(finding) }
      findings += slivers(unit, file)
    }
    let neighbours = BoundaryNeighbours(units.map(\.shape))
    for pair in neighbours.doubtfulPairs() {
      let (a, b) = (units[pair.a], units[pair.b])
      let place = CheckedPlace(file: file, row: nil, column: "geometry")
      let value = "\(a.code) \(b.code)"
      if let overlap = try? SurfaceOverlap.between(a.shape, b.shape),
        overlap.squareKilometres * 1e6 > overlapLimit
      {
        findings.append(
          DoctorFinding(
            .found(
              "boundary_overlap", .error, place, value: value,
              Words.Doctor.overlap.with(
                a.name, b.name, squareMetres(overlap.squareKilometres), text(overlap.place))),
            at: overlap.place))
      } else if pair.segments > 0 {
        findings.append(
          DoctorFinding(
            .found(
              "boundary_not_shared", .warning, place, value: value,
              Words.Doctor.notShared.with(a.name, b.name, text(pair.place), String(pair.segments))),
            at: pair.place))
      }
    }
    for gap in neighbours.gaps() {
      let names = gap.members.map { units[$0].name }
      let area = abs(Geodesic.signedArea(gap.ring))
      guard area * 1e6 > overlapLimit, let place = BoundingBox(gap.ring.positions)?.centre else { continue }
      findings.append(
        DoctorFinding(
          .found(
            "boundary_gap", .warning, CheckedPlace(file: file, row: nil, column: "geometry"),
            value: gap.members.map { units[$0].code }.joined(separator: " "),
            Words.Doctor.gap.with(
              names.prefix(4).joined(separator: "・"),
              squareMetres(area),
              text(place))),
          at: place))
    }
    return findings
  }

  private static func crossing(_ unit: Unit, _ file: String) throws(SpatialError) -> DoctorFinding? {
    guard !unit.shape.isEmpty, let reason = try Validity.fault(in: unit.shape) else { return nil }
    let place = self.place(in: reason) ?? unit.shape.boundingBox?.centre
    let area = FixedPoint.text(Geodesic.area(unit.shape), decimals: 1)
    // A ring that comes back to one of its vertices has an area all the same; one that crosses itself hasn't.
    let touches = reason.contains("Ring Self-intersection")
    let words = touches ? Words.Doctor.touches : Words.Doctor.crosses
    let message = words.with(unit.name, area, place.map(text) ?? "—")
    let at = CheckedPlace(file: file, row: nil, column: "geometry")
    return DoctorFinding(
      touches
        ? .found("boundary_touches_itself", .warning, at, value: unit.code, message)
        : .found("boundary_self_intersection", .error, at, value: unit.code, message), at: place)
  }

  private static func slivers(_ unit: Unit, _ file: String) -> [DoctorFinding] {
    unit.shape.polygons.compactMap { polygon in
      let ring = polygon.exterior.positions
      let area = Geodesic.area(polygon)
      guard area < sliverArea else { return nil }
      var length = 0.0
      for (a, b) in zip(ring, ring.dropFirst()) { length += Geodesic.distance(a, b).value / 1000 }
      guard length > 0, 4 * Double.pi * area / (length * length) < sliverRoundness,
        let place = BoundingBox(ring)?.centre
      else { return nil }
      return DoctorFinding(
        .found(
          "boundary_sliver", .note, CheckedPlace(file: file, row: nil, column: "geometry"),
          value: unit.code,
          Words.Doctor.sliver.with(unit.name, squareMetres(area), text(place))), at: place)
    }
  }

  /// The place in GEOS's words: `Self-intersection[141.3 43.1]`.
  static func place(in reason: String) -> Position? {
    guard let open = reason.firstIndex(of: "["), let close = reason.lastIndex(of: "]"), open < close
    else {
      return nil
    }
    let numbers = reason[reason.index(after: open)..<close].split(separator: " ").compactMap {
      Double($0)
    }
    guard numbers.count >= 2 else { return nil }
    let place = Position(longitude: numbers[0], latitude: numbers[1])
    return place.isOnGlobe ? place : nil
  }

  private static func squareMetres(_ squareKilometres: Double) -> String {
    FixedPoint.text((squareKilometres * 1e6).rounded(), decimals: 0)
  }

  private static func text(_ place: Position) -> String {
    FixedPoint.text(place.latitude, decimals: 5) + ", "
      + FixedPoint.text(place.longitude, decimals: 5)
  }
}
