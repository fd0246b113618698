extension UnreachedParts {
  /// All parts in one plane, and what the discs cover together.
  public struct PlaneResult: Sendable {
    public var parts: [Part]
    /// The area of the union of all discs in the plane, square metres.
    public var coveredSquareMetres: Double
  }

  /// Each area less the union of discs drawn in a common plane: regular polygons of `segments` corners whose
  /// first lies to the east, as buffers of GEOS and PostGIS are. Neither the reach nor the areas are true on
  /// the ellipsoid; for comparison with programs that work this way.
  ///
  /// - Parameters:
  ///   - segments: corners of a disc, four times the segments of a quadrant: 32 where those programs say 8.
  ///   - plane: where discs are drawn and areas are cut; the other parameters are as above.
  /// - Throws: as `compute`, and `transformationFailed` for positions off the plane.
  public static func compute(
    areas: [MultiPolygon], providers: [Position], reach: Metres, segments: Int, in plane: ReferenceSystem,
    smallest: Double = 0, workers: Int? = nil
  ) throws(SpatialError) -> PlaneResult {
    try check(reach, segments)
    let centres = try Transformation(to: plane).project(Set(providers).filter(\.isOnGlobe).sorted())
    let surfaces = try surfaces(areas, plane, workers)
    for round in 0..<5 {
      do throws(NearlyTouching) {
        let union = try DiscUnion(
          centres: centres, reach: reach.value, segments: segments, round: round, workers: workers)
        return PlaneResult(
          parts: try cut(surfaces, union, plane, smallest, workers), coveredSquareMetres: union.area)
      } catch {
        continue
      }
    }
    throw .overlayFailed("the discs touch one another in too many places")
  }

  private static func surfaces(
    _ areas: [MultiPolygon], _ plane: ReferenceSystem, _ workers: Int?
  ) throws(SpatialError) -> [PlaneSurface] {
    let parts = Workers.map(count: areas.count, chunk: 32, workers: workers) {
      range -> Result<[PlaneSurface], SpatialError> in
      do throws(SpatialError) {
        let transformation = try Transformation(to: plane)
        var surfaces: [PlaneSurface] = []
        for area in areas[range] {
          surfaces.append(
            try PlaneSurface(area) { (positions) throws(SpatialError) in
              try transformation.project(positions)
            })
        }
        return .success(surfaces)
      } catch {
        return .failure(error)
      }
    }
    var surfaces: [PlaneSurface] = []
    for part in parts { surfaces += try part.get() }
    return surfaces
  }

  private static func cut(
    _ surfaces: [PlaneSurface], _ union: DiscUnion, _ plane: ReferenceSystem, _ smallest: Double,
    _ workers: Int?
  ) throws(NearlyTouching) -> [Part] {
    let results = Workers.map(count: surfaces.count, chunk: 32, workers: workers) {
      range -> Result<[Part], NearlyTouching> in
      do throws(NearlyTouching) {
        guard let transformation = try? Transformation(to: plane) else { throw NearlyTouching() }
        var parts: [Part] = []
        for surface in surfaces[range] {
          parts.append(
            try surface.part(less: union, smallest: smallest) { (try? transformation.unproject($0)) ?? [] })
        }
        return .success(parts)
      } catch {
        return .failure(error)
      }
    }
    var parts: [Part] = []
    for result in results { parts += try result.get() }
    return parts
  }
}
