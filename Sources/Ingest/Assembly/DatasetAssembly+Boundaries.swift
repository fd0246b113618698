import CareRegistry
import GeoFormats
import Spatial
import Wording

extension DatasetAssembly {
  /// Generalises the boundaries as one coverage, so that neighbours keep sharing their borders.
  ///
  /// - Throws: `Failure.badInput` when the boundaries overlap.
  mutating func addBoundaries(_ municipalities: Municipalities) throws(Failure) {
    let detailed: Coverage
    do throws(SpatialError) {
      detailed = try Coverage(municipalities.shapes)
    } catch {
      throw Failure(
        .badInput, Words.Ingest.boundariesOverlap.with("\(error)"), at: file(ofSource: SourceKey.boundaries),
        remedy: Words.Ingest.askNewFile)
    }
    // Rounding may close a narrow place; a little less detail nearly always opens it again.
    var tolerance = options.boundaryToleranceMetres
    var shapes: [MultiPolygon] = []
    var faulty: [Int] = []
    for _ in 0..<8 {
      shapes = detailed.simplified(tolerance: Metres(tolerance), minimumPart: options.boundaryMinimumPart)
        .memberShapes().map(Self.rounded)
      faulty = RoundedBorders.faulty(shapes, decimals: DatasetWriter.coordinateDecimals)
      if faulty.isEmpty { break }
      tolerance += 5
    }
    for index in faulty {
      add(
        Issue(
          ruleID: "boundary_touches_itself", severity: .warning, file: file(ofSource: SourceKey.boundaries),
          row: nil, column: "N03_007", value: municipalities.units[index].code,
          message: Words.Ingest.boundaryTouches.with(municipalities.units[index].name),
          remedy: Words.Ingest.boundaryTouchesRemedy))
    }
    var vertices = 0
    var parts = 0
    for (unit, shape) in zip(municipalities.units, shapes) where !shape.isEmpty {
      vertices += shape.vertexCount
      parts += shape.polygons.count
      dataset.boundaries[unit.code] = shape
    }
    let before = municipalities.shapes.reduce((0, 0)) { ($0.0 + $1.vertexCount, $0.1 + $1.polygons.count) }
    count("boundary_vertices", Words.Ingest.countVertices, vertices)
    count("boundary_parts", Words.Ingest.countParts, parts)
    count("boundary_parts_left_out", Words.Ingest.countPartsLeftOut, before.1 - parts)
    addToMethod(
      ofSource: SourceKey.boundaries,
      Words.Ingest.boundariesRemark(
        .ja, FixedPoint.text(tolerance, decimals: 0), String(before.0),
        String(vertices),
        FixedPoint.text(options.boundaryMinimumPart / 10_000, decimals: 1), String(before.1 - parts),
        String(before.1)))
  }

  /// The shape with its positions at the decimals of the dataset; rings that collapse are left out.
  static func rounded(_ shape: MultiPolygon) -> MultiPolygon {
    func ring(_ ring: LinearRing) -> LinearRing? {
      var positions: [Position] = []
      positions.reserveCapacity(ring.positions.count)
      for position in ring.positions {
        let next = Position(
          longitude: roundedDecimals(position.longitude, DatasetWriter.coordinateDecimals),
          latitude: roundedDecimals(position.latitude, DatasetWriter.coordinateDecimals))
        if positions.last != next { positions.append(next) }
      }
      return try? LinearRing(positions)
    }
    return MultiPolygon(
      shape.polygons.compactMap { polygon in
        ring(polygon.exterior).map { Polygon(exterior: $0, holes: polygon.holes.compactMap(ring)) }
      })
  }
}
