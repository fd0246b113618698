import Glibc

/// Metres per degree in the middle of some positions: good to some per mille over a prefecture, enough to
/// choose vertices by.
struct PlaneScale {
  let metresPerLongitude: Double
  let metresPerLatitude: Double

  init(_ positions: [Position]) {
    let middle = (BoundingBox(positions)?.centre.latitude ?? 0) * .pi / 180
    let s = sin(middle)
    let w = 1 - Ellipsoid.eccentricitySquared * s * s
    let normal = Ellipsoid.semiMajorAxis / w.squareRoot()
    metresPerLongitude = normal * cos(middle) * .pi / 180
    metresPerLatitude = normal * (1 - Ellipsoid.eccentricitySquared) / w * .pi / 180
  }

  /// Square metres, positive when counter-clockwise.
  func signedArea(_ ring: ArraySlice<Position>) -> Double {
    ring.first.map { signedArea(ring, from: $0) } ?? 0
  }

  /// Square metres between a line and `origin`: over the lines of a ring they add up to its area.
  func signedArea(_ line: ArraySlice<Position>, from origin: Position) -> Double {
    guard var last = line.first else { return 0 }
    var sum = 0.0
    for position in line.dropFirst() {
      sum +=
        (last.longitude - origin.longitude) * (position.latitude - origin.latitude)
        - (position.longitude - origin.longitude) * (last.latitude - origin.latitude)
      last = position
    }
    return sum / 2 * metresPerLongitude * metresPerLatitude
  }
}
