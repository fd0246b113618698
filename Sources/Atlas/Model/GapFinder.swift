import CareAccess
import CareRegistry
import Spatial
import Wording

/// Draws what is beyond reach: the rest of every home-care area outside all reach discs, and clusters of
/// uncovered cells.
struct GapFinder {
  let dataset: CareDataset
  let catalogue: AreaCatalogue
  let population: CellPopulation
  let baseYear: Int
  let shapes: AreaShapes

  /// Parts of the areas outside all discs. Municipalities without a home-care area are taken one by one, under
  /// their own code.
  func polygons(_ number: Int, _ reach: ServiceReach) throws(Failure) -> [AtlasModel.GapPolygon] {
    let limit = Metres(reach.rule.value)
    // Providers farther than the reach from an area's box can't cut anything from it: a degree of latitude is
    // at least 110.5 km, and one of longitude at least half that up to 60° N.
    let margin = limit.value / 110_500 * 2
    // Many facilities stand on one town point: a disc drawn twice covers nothing more.
    let places = Set(reach.providers.compactMap { dataset.facilities[$0].position }).sorted()
    let pieces: [(code: String, shape: MultiPolygon, cells: [Int])] = pieces()
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
    // Cells are only put together within one home-care area: somebody is responsible for each cluster.
    // A municipality without such an area stands for itself.
    let codes = dataset.cells.map {
      catalogue.areaOfMunicipality[.homeCare]?[$0.municipalityCode] ?? $0.municipalityCode
    }
    let numbers = Dictionary(Set(codes).sorted().enumerated().map { ($1, $0) }) { a, _ in a }
    let found = GapClusters.find(
      meshes: dataset.cells.map(\.code), group: codes.map { numbers[$0] ?? 0 }, reach: reach.reach)
    var clusters: [AtlasModel.GapClusterShape] = []
    for cluster in found {
      let crowded = mostCrowded(cluster.cells)
      guard let first = cluster.cells.first, let crowded else { continue }
      let shape: MultiPolygon
      do {
        shape = try GapClusters.outline(of: cluster.cells.map { dataset.cells[$0].code })
      } catch {
        throw Failure(.internalFault, Words.Atlas.overlayFailed.with(codes[first], error.description))
      }
      let metres = reach.reach.metres[crowded]
      clusters.append(
        AtlasModel.GapClusterShape(
          reach: number, areaCode: codes[first], shape: shape, cells: cluster.cells,
          people: sum(population.total, cluster.cells), people75: sum(population.over75, cluster.cells),
          nearestFacility: reach.nearestFacility(crowded), nearestMetres: metres.isFinite ? metres : nil,
          areaKm2: Geodesic.area(shape)))
    }
    return clusters
  }

  private func pieces() -> [(code: String, shape: MultiPolygon, cells: [Int])] {
    var pieces: [(code: String, shape: MultiPolygon, cells: [Int])] = []
    for entry in catalogue.entries where entry.level == .homeCare && entry.code != AreaCatalogue.unassigned {
      pieces.append((entry.code, shapes.shape(.homeCare, entry.code), entry.cells))
    }
    let rest = Set(catalogue.unassignedMunicipalities[.homeCare] ?? [])
    for entry in catalogue.entries where entry.level == .municipality && rest.contains(entry.code) {
      pieces.append((entry.code, shapes.shape(.municipality, entry.code), entry.cells))
    }
    return pieces
  }

  /// The cell with most people of the base year; the first of equals.
  private func mostCrowded(_ cells: [Int]) -> Int? {
    cells.max { a, b in
      let (x, y) = (population.total[baseYear][a], population.total[baseYear][b])
      return x != y ? x < y : a > b
    }
  }

  private func sum(_ people: [[Int]], _ cells: [Int]) -> Int { cells.reduce(0) { $0 + people[baseYear][$1] } }
}
