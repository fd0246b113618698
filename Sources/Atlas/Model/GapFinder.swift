import CareAccess
import CareRegistry
import Spatial
import Wording

/// Draws what is beyond reach: the rest of every area outside all reach discs, and clusters of uncovered cells.
struct GapFinder {
  /// An area that gaps are cut from. No cell is in two of them.
  struct Piece: Sendable {
    let code: String
    let shape: MultiPolygon
    /// Numbers of its cells, ascending.
    let cells: [Int]
  }

  let dataset: CareDataset
  let population: CellPopulation
  /// Position of the year whose people are counted.
  let yearIndex: Int
  let pieces: [Piece]

  /// Parts of the pieces outside all discs.
  func polygons(
    _ number: Int, _ reach: ServiceReach, _ discs: DiscShape = .geodesic
  ) throws(Failure) -> [AtlasModel.GapPolygon] {
    let limit = Metres(reach.rule.value)
    // Many facilities stand on one town point: a disc drawn twice covers nothing more.
    let places = Set(reach.providers.compactMap { dataset.facilities[$0].position }).sorted()
    let left = try left(of: pieces.map(\.shape), places, limit, discs)
    var polygons: [AtlasModel.GapPolygon] = []
    for (piece, shape) in zip(pieces, left) where !shape.isEmpty {
      let beyond = piece.cells.filter { reach.reach.metres[$0] > limit.value }
      let crowded = mostCrowded(beyond)
      polygons.append(
        AtlasModel.GapPolygon(
          reach: number, areaCode: piece.code, shape: shape, people: sum(population.total, beyond),
          people75: sum(population.over75, beyond), nearestFacility: crowded.flatMap(reach.nearestFacility),
          nearestMetres: crowded.map { reach.reach.metres[$0] }, areaKm2: Geodesic.area(shape)))
    }
    return polygons
  }

  /// What the discs leave of each shape. A disc of less than a metre has no corners that could be told apart: it
  /// covers nothing.
  private func left(
    of shapes: [MultiPolygon], _ places: [Position], _ limit: Metres, _ discs: DiscShape
  ) throws(Failure) -> [MultiPolygon] {
    let places = limit.value < 1 ? [] : places
    let reach = Metres(max(1, limit.value))
    do throws(SpatialError) {
      switch discs {
      case .geodesic:
        return try UnreachedParts.compute(areas: shapes, providers: places, reach: reach).map(\.shape)
      case .planar(let segments):
        return try UnreachedParts.compute(
          areas: shapes, providers: places, reach: reach, segments: 4 * segments, in: DiscShape.plane
        ).parts.map(\.shape)
      }
    } catch {
      throw Failure(
        .badInput, Words.Atlas.overlayFailed.with("gap_polygon", error.description),
        at: "boundaries.geojson", remedy: Words.Atlas.boundariesOverlapRemedy)
    }
  }

  func clusters(_ number: Int, _ reach: ServiceReach) throws(Failure) -> [AtlasModel.GapClusterShape] {
    // Cells are only put together within one piece: somebody is responsible for each cluster.
    var group = [Int](repeating: -1, count: dataset.cells.count)
    for (number, piece) in pieces.enumerated() { for cell in piece.cells { group[cell] = number } }
    let found = GapClusters.find(
      meshes: dataset.cells.map(\.code), group: group, reach: reach.reach)
    var clusters: [AtlasModel.GapClusterShape] = []
    for cluster in found {
      let crowded = mostCrowded(cluster.cells)
      guard let first = cluster.cells.first, let crowded, group[first] >= 0 else { continue }
      let code = pieces[group[first]].code
      let shape: MultiPolygon
      do {
        shape = try GapClusters.outline(of: cluster.cells.map { dataset.cells[$0].code })
      } catch {
        throw Failure(.internalFault, Words.Atlas.overlayFailed.with(code, error.description))
      }
      let metres = reach.reach.metres[crowded]
      clusters.append(
        AtlasModel.GapClusterShape(
          reach: number, areaCode: code, shape: shape, cells: cluster.cells,
          centre: dataset.cells[crowded].code.centre,
          people: sum(population.total, cluster.cells), people75: sum(population.over75, cluster.cells),
          nearestFacility: reach.nearestFacility(crowded), nearestMetres: metres.isFinite ? metres : nil,
          areaKm2: Geodesic.area(shape)))
    }
    return clusters
  }

  /// The cell with most people of the year; the first of equals.
  private func mostCrowded(_ cells: [Int]) -> Int? {
    cells.max { a, b in
      let (x, y) = (population.total[yearIndex][a], population.total[yearIndex][b])
      return x != y ? x < y : a > b
    }
  }

  private func sum(_ people: [[Int]], _ cells: [Int]) -> Int {
    cells.reduce(0) { $0 + people[yearIndex][$1] }
  }
}
