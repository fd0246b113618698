import Spatial

/// What is timed on the workload of all Japan, each as a whole process from start to end, files included.
enum WorkloadCase: String, CaseIterable {
  /// The nearest provider of four kinds for every cell.
  case nearest
  /// How many providers of four kinds lie within reach of every cell.
  case within
  /// Accessibility with three zones (E2SFCA).
  case e2sfca
  /// 339 areas put together from 1,902 municipalities.
  case dissolve
  /// Borders of 1,902 municipalities thinned for ten zooms.
  case coverageSimplify = "coverage-simplify"
  /// The part of every area that no provider reaches, as polygons.
  case gapPolygons = "gap-polygons"
  /// People of areas by the centres of cells.
  case centroidPopulation = "centroid-population"
  /// People of areas by the parts of cells in them.
  case arealPopulation = "areal-population"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// What one process does.
  func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    switch self {
    case .nearest: try NearestWork.run(task)
    case .within: try WithinWork.run(task)
    case .e2sfca: try AccessWork.run(task)
    case .dissolve: try DissolveWork.run(task)
    case .coverageSimplify: try SimplifyWork.run(task)
    case .gapPolygons: try GapWork.run(task)
    case .centroidPopulation: try CentroidWork.run(task)
    case .arealPopulation: try ArealWork.run(task)
    }
  }

  /// What an answer counts.
  var counted: String {
    switch self {
    case .nearest, .within, .e2sfca, .centroidPopulation, .arealPopulation: "cells"
    case .dissolve, .coverageSimplify: "municipalities"
    case .gapPolygons: "areas"
    }
  }

  /// Whether there can be more or fewer cells, and providers.
  var grows: (cells: Bool, providers: Bool) {
    switch self {
    case .nearest, .within, .e2sfca: (true, true)
    case .centroidPopulation, .arealPopulation: (true, false)
    case .gapPolygons: (false, true)
    case .dissolve, .coverageSimplify: (false, false)
    }
  }

  /// What is run unless options say otherwise.
  func tasks(folder: String) -> [WorkloadTask] {
    var task = WorkloadTask(item: self, folder: folder)
    switch self {
    case .nearest:
      var fine = task
      fine.cells = .quarter
      return [task, fine]
    case .within: return [task]
    case .e2sfca:
      task.kind = .clinic
      var stations = task
      stations.kind = .station
      return [task, stations]
    case .gapPolygons:
      task.kind = .station
      var clinics = task
      clinics.kind = .clinic
      clinics.reach = Metres(4000)
      return [task, clinics]
    case .dissolve, .coverageSimplify, .centroidPopulation, .arealPopulation: return [task]
    }
  }
}
