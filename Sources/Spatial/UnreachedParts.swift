import Glibc

/// What no disc of reach about a provider covers, for many areas at once.
///
/// A disc that lies hidden behind others is never drawn; the edge of the union is found in the tiles that no
/// single disc covers, and every area is cut along it. The answer does not depend on the number of workers
/// nor on the order of the providers beyond rounding.
public enum UnreachedParts {
  /// The part of one area.
  public struct Part: Sendable, Hashable {
    /// Right-handed polygons in degrees, largest first; empty when all of the area is within reach.
    public var shape: MultiPolygon
    /// Its area in the plane of the computation: on the ellipsoid where that plane keeps areas.
    public var squareMetres: Double

    public init(shape: MultiPolygon, squareMetres: Double) {
      self.shape = shape
      self.squareMetres = squareMetres
    }
  }

  /// Each area less the union of the geodesic discs, in an equal-area plane about the area.
  ///
  /// - Parameters:
  ///   - areas: valid surfaces, such as `Coverage` makes; they may be empty.
  ///   - providers: equal ones are taken once; those far from an area don't matter to it.
  ///   - reach: 1 m to 500 km. Corners of a disc are at exactly this distance on the ellipsoid.
  ///   - segments: corners of a disc, 8 to 720; with 96 its edges run at most reach × 0.00054 inside the
  ///     circle (9 m of 16 km).
  ///   - smallest: rings of a smaller area in square metres are left out.
  ///   - workers: nil for as many as there are cores.
  /// - Returns: a part for every area, in their order.
  /// - Throws: `overlayFailed` for a reach or number of segments out of range, or when an area can't be cut.
  public static func compute(
    areas: [MultiPolygon], providers: [Position], reach: Metres, segments: Int = 96, smallest: Double = 1,
    workers: Int? = nil
  ) throws(SpatialError) -> [Part] {
    try check(reach, segments)
    let places = Set(providers).filter(\.isOnGlobe).sorted()
    let near = places.isEmpty ? areas.map { _ in [] } : nearby(areas, places, reach)
    // Only discs whose edge shows somewhere are drawn, and each once for all areas.
    let visible = Workers.map(count: areas.count, chunk: 1, workers: workers) { range -> [Int32] in
      guard let area = AreaPlane(areas[range.lowerBound], places, near[range.lowerBound], reach, segments)
      else { return [] }
      return area.tiling().visibleDiscs(count: area.numbers.count).map { area.numbers[Int($0)] }
    }
    var isDrawn = [Bool](repeating: false, count: places.count)
    for part in visible { for number in part { isDrawn[Int(number)] = true } }
    let drawn = isDrawn.indices.filter { isDrawn[$0] }
    var numbering = [Int32](repeating: -1, count: places.count)
    for (slot, number) in drawn.enumerated() { numbering[number] = Int32(truncatingIfNeeded: slot) }
    let slots = numbering
    let discs = Workers.map(count: drawn.count, chunk: 64, workers: workers) { range in
      range.map { Geodesic.disc(centre: places[drawn[$0]], radius: reach, segments: segments).positions }
    }.flatMap { $0 }
    let results = Workers.map(count: areas.count, chunk: 1, workers: workers) {
      range -> Result<Part, SpatialError> in
      let i = range.lowerBound
      guard let area = AreaPlane(areas[i], places, near[i], reach, segments) else {
        return .success(Part(shape: MultiPolygon(), squareMetres: 0))
      }
      if let part = area.part(discs, slots, smallest) { return .success(part) }
      // Rounding could not be got round: GEOS, which snaps, has the last word.
      do throws(SpatialError) {
        let shape = try areas[i].unreached(
          by: area.numbers.map { places[Int($0)] }, within: reach, segments: segments, smallest: smallest)
        return .success(Part(shape: shape, squareMetres: Geodesic.area(shape) * 1e6))
      } catch {
        return .failure(error)
      }
    }
    var parts: [Part] = []
    for result in results { parts.append(try result.get()) }
    return parts
  }

  static func check(_ reach: Metres, _ segments: Int) throws(SpatialError) {
    guard reach.value >= 1, reach.value <= 500_000 else {
      throw .overlayFailed("a reach of \(reach.value) m: only 1 m to 500 km can be drawn")
    }
    guard (8...720).contains(segments) else {
      throw .overlayFailed("a disc of \(segments) corners: it may have 8 to 720")
    }
  }

  /// Providers that can cut something from each area, ascending.
  private static func nearby(_ areas: [MultiPolygon], _ places: [Position], _ reach: Metres) -> [[Int32]] {
    // Places are sorted by longitude.
    areas.map { area in
      guard let box = area.boundingBox else { return [] }
      let far = reach.value / 110_500
      let widest = max(abs(box.south), abs(box.north)) + far
      let across = widest < 89 ? far / cos(widest * .pi / 180) : 360
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].longitude < box.west - across { low = middle + 1 } else { high = middle }
      }
      var found: [Int32] = []
      while low < places.count, places[low].longitude <= box.east + across {
        if places[low].latitude >= box.south - far && places[low].latitude <= box.north + far {
          found.append(Int32(truncatingIfNeeded: low))
        }
        low += 1
      }
      return found
    }
  }
}

/// An area in its own plane with the discs near it.
private struct AreaPlane {
  let area: MultiPolygon
  let plane: AuthalicPlane
  /// Numbers of the providers.
  let numbers: [Int32]
  private let segments: Int
  private let centres: [PlanePoint]
  private let inner: [Double]
  private let outer: [Double]

  init?(_ area: MultiPolygon, _ places: [Position], _ near: [Int32], _ reach: Metres, _ segments: Int) {
    guard let box = area.boundingBox else { return nil }
    let plane = AuthalicPlane(centre: box.centre)
    self.area = area
    self.plane = plane
    self.segments = segments
    numbers = near
    centres = near.map { plane.project(places[Int($0)]) }
    let apothem = reach.value * cos(.pi / Double(segments))
    let scales = centres.map {
      AuthalicPlane.scale(at: ($0.x * $0.x + $0.y * $0.y).squareRoot() * 1.05 + reach.value)
    }
    inner = scales.map { $0.least * apothem }
    outer = scales.map { $0.greatest * reach.value }
  }

  func tiling() -> DiscTiling { DiscTiling(centres: centres, inner: inner, outer: outer, workers: 1) }

  /// nil when rounding decides even after the discs have been moved a little.
  func part(_ discs: [[Position]], _ slots: [Int32], _ smallest: Double) -> UnreachedParts.Part? {
    let surface = PlaneSurface(area) { $0.map(plane.project) }
    let tiling = tiling()
    for round in 0..<5 {
      let shift = PlaneNudge(round: round)
      var drawn = PlaneDiscs(
        corners: segments, centres: centres.indices.map { shift.moved(centres[$0], Int(numbers[$0])) },
        inner: inner, outer: outer)
      for disc in tiling.visibleDiscs(count: centres.count) {
        let number = Int(numbers[Int(disc)])
        guard slots[number] >= 0 else { return nil }
        drawn.add(
          Int(disc),
          points: discs[Int(slots[number])].dropLast().map { shift.moved(plane.project($0), number) })
      }
      do throws(NearlyTouching) {
        let union = try DiscUnion(discs: drawn, tiling: tiling, workers: 1)
        return try surface.part(less: union, smallest: smallest) { $0.map(plane.unproject) }
      } catch {
        continue
      }
    }
    return nil
  }
}
