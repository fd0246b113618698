import Atlas
import CareAccess
import CareRegistry
import Spatial

/// The parts of the main job that are timed on a dataset.
enum BenchCase: String, CaseIterable {
  /// Read and check the dataset.
  case read
  /// Spread municipal people over the cells, all years.
  case spread
  /// Nearest provider of four services for every cell.
  case nearest = "dataset-nearest"
  /// Providers within 16 km of every cell, four services.
  case within = "dataset-within"
  /// Put the areas of three levels together from their municipalities.
  case dissolve = "dataset-dissolve"
  /// Thin all borders once.
  case simplify

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  func run(_ workload: BenchWorkload) throws {
    switch self {
    case .read: _ = try BuildAtlas.dataset(workload.folder)
    case .spread:
      _ = PopulationSpread.spread(cells: workload.dataset.cells, populations: workload.dataset.populations)
    case .nearest:
      for index in workload.indexes {
        let found = Workers.map(count: workload.centres.count, chunk: 2048) { range in
          range.reduce(0.0) { $0 + (index.nearest(to: workload.centres[$1])?.metres ?? 0) }
        }
        precondition(index.count == 0 || found.reduce(0, +) > 0)
      }
    case .within:
      for index in workload.indexes {
        let found = Workers.map(count: workload.centres.count, chunk: 2048) { range in
          range.reduce(0) { $0 + index.count(within: Metres(16_000), of: workload.centres[$1]) }
        }
        precondition(index.count == 0 || found.reduce(0, +) > 0)
      }
    case .dissolve:
      precondition(workload.coverage.shapes(groups: workload.groups).count == workload.groups.count)
    case .simplify: precondition(workload.coverage.simplified(tolerance: Metres(200)).vertexCount > 0)
    }
  }

  func size(_ workload: BenchWorkload) -> String {
    switch self {
    case .read: "\(workload.dataset.facilities.count) facilities, \(workload.dataset.cells.count) cells"
    case .spread: "\(workload.dataset.cells.count) cells, \(workload.dataset.populations.count) totals"
    case .nearest, .within:
      "\(workload.centres.count) cells, \(workload.indexes.reduce(0) { $0 + $1.count }) providers of 4 services"
    case .dissolve, .simplify: "\(workload.coverage.vertexCount) vertices, \(workload.groups.count) areas"
    }
  }
}
