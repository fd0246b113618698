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
    // Providers farther than the reach from an area's box can't cut anything from it: a degree of latitude is
    // at least 110.5 km, and one of longitude at least half that up to 60° N.
    let margin = limit.value / 110_500 * 2
    // Many facilities stand on one town point: a disc drawn twice covers nothing more.
    let places = Set(reach.providers.compactMap { dataset.facilities[$0].position }).sorted()
    let shapesLeft = Workers.map(count: pieces.count, chunk: 1) {
      range -> [Result<MultiPolygon, SpatialError>] in
      range.map { i in
        guard let box = pieces[i].shape.boundingBox?.expanded(by: margin) else {
          return .success(MultiPolygon())
        }
        do throws(SpatialError) {
          return .success(try pieces[i].shape.unreached(by: places.filter(box.contains), within: limit))
        } catch {
          return .failure(error)
        }
      }
    }.flatMap { $0 }
    var polygons: [AtlasModel.GapPolygon] = []
    for (piece, result) in zip(pieces, shapesLeft) {
      switch result {
      case .failure(let error):
        throw Failure(
          .badInput, Words.Atlas.overlayFailed.with(piece.code, error.description), at: "boundaries.geojson",
          remedy: Words.Atlas.boundariesOverlapRemedy)
      case .success(let shape):
        if shape.isEmpty { continue }
        let beyond = piece.cells.filter { reach.reach.metres[$0] > limit.value }
        polygons.append(
          AtlasModel.GapPolygon(
            reach: number, areaCode: piece.code, shape: shape, people: sum(population.total, beyond),
            people75: sum(population.over75, beyond),
            nearestFacility: mostCrowded(beyond).flatMap(reach.nearestFacility),
            nearestMetres: mostCrowded(beyond).map { reach.reach.metres[$0] }, areaKm2: Geodesic.area(shape)))
      }
    }
    return polygons
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
