import Atlas
import CareRegistry
import Logging
import Spatial
import Wording

/// A dataset and what its cases work on, made before any clock runs.
struct BenchWorkload {
  let folder: String
  let dataset: CareDataset
  let centres: [Position]
  /// Possible providers of each service.
  let indexes: [ProviderIndex]
  let coverage: Coverage
  /// Units of every home-care, secondary and tertiary area.
  let groups: [[Int]]

  init(dataset folder: String, log: Logger) throws(Failure) {
    self.folder = folder
    let dataset = try BuildAtlas.dataset(folder)
    self.dataset = dataset
    let catalogue = AreaCatalogue(dataset, unassignedName: "")
    let shapes = try AreaShapes(dataset, catalogue)
    coverage = shapes.coverage
    centres = dataset.cells.map(\.code.centre)
    indexes = Service.allCases.map { service in
      ProviderIndex(
        dataset.facilities.filter { Capability.possible.admits($0.availability(of: service)) }.compactMap(
          \.position))
    }
    let cityOfWard = Dictionary(
      dataset.areas(.ward).map { ($0.code, $0.parents[.municipality] ?? "") }
    ) { a, _ in a }
    let units = shapes.units.map { cityOfWard[$0] ?? $0 }
    groups = catalogue.entries.filter { [.homeCare, .secondary, .tertiary].contains($0.level) }.map { entry in
      let members = Set(entry.municipalities)
      return units.indices.filter { members.contains(units[$0]) }
    }
  }
}
