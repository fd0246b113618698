/// A surface in a plane, with its corners in degrees kept beside.
struct PlaneSurface: Sendable {
  private let positions: [Position]
  let points: [PlanePoint]
  let rings: [Range<Int>]

  init<E: Error>(_ surface: MultiPolygon, project: ([Position]) throws(E) -> [PlanePoint]) throws(E) {
    var positions: [Position] = []
    var rings: [Range<Int>] = []
    positions.reserveCapacity(surface.vertexCount)
    for polygon in surface.polygons {
      for (i, ring) in polygon.rings.enumerated() {
        let start = positions.count
        positions += ring.oriented(counterClockwise: i == 0).positions
        rings.append(start..<positions.count)
      }
    }
    self.positions = positions
    self.rings = rings
    points = try project(positions)
  }

  /// The surface less the union. Corners of the surface come back bit by bit.
  func part(
    less union: DiscUnion, smallest: Double, unproject: ([PlanePoint]) -> [Position]
  ) throws(NearlyTouching) -> UnreachedParts.Part {
    let cut = try SurfaceCut(union: union, points: points, rings: rings)
    var rings: [LinearRing] = []
    var squareMetres = 0.0
    for ring in try cut.remainder() {
      let area = PlaneSurface.area(ring)
      guard abs(area) >= smallest else { continue }
      squareMetres += area
      let places = unproject(ring.lazy.filter { $0.source < 0 }.map(\.point))
      var next = 0
      var line: [Position] = []
      line.reserveCapacity(ring.count + 1)
      for corner in ring {
        if corner.source >= 0 {
          line.append(positions[Int(corner.source)])
        } else {
          line.append(places[next])
          next += 1
        }
      }
      line.append(line[0])
      guard line.count >= 4 else { continue }
      rings.append(LinearRing(unchecked: line).oriented(counterClockwise: area > 0))
    }
    return UnreachedParts.Part(shape: Coverage.polygons(from: rings), squareMetres: squareMetres)
  }

  private static func area(_ ring: [SurfaceCut.Corner]) -> Double {
    guard let origin = ring.first?.point, var a = ring.last?.point else { return 0 }
    var sum = 0.0
    for corner in ring {
      let b = corner.point
      sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
      a = b
    }
    return sum / 2
  }
}

/// Moves discs apart that touch without crossing, by a tenth of a micrometre at first and a tenth of a
/// millimetre at last: always the same way for the same number.
struct PlaneNudge: Sendable {
  private let length: Double

  /// The first round moves nothing.
  init(round: Int) {
    length = [0, 1e-7, 1e-6, 1e-5, 1e-4][min(round, 4)]
  }

  func moved(_ point: PlanePoint, _ number: Int) -> PlanePoint {
    if length == 0 { return point }
    var h = UInt64(truncatingIfNeeded: number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    h = (h ^ (h >> 30)) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 27
    let x = Double(h & 0xFFFF) / 65536 - 0.5
    let y = Double(h >> 16 & 0xFFFF) / 65536 - 0.5
    return PlanePoint(x: point.x + x * length, y: point.y + y * length)
  }
}
