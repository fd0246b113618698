/// What is timed on the workload of all Japan, each as a whole process from start to end, files included.
enum WorkloadCase: String, CaseIterable {
  /// The nearest provider of four kinds for every cell.
  case nearest
  /// How many providers of four kinds lie within reach of every cell.
  case within
  /// Accessibility with three zones (E2SFCA).
  case e2sfca

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// What one process does.
  func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    switch self {
    case .nearest: try NearestWork.run(task)
    case .within: try WithinWork.run(task)
    case .e2sfca: try AccessWork.run(task)
    }
  }

  /// What an answer counts.
  var counted: String {
    switch self {
    case .nearest, .within, .e2sfca: "cells"
    }
  }

  /// Whether there can be more or fewer cells, and providers.
  var grows: (cells: Bool, providers: Bool) {
    switch self {
    case .nearest, .within, .e2sfca: (true, true)
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
    }
  }
}
