import Wording

/// Runs cases of the workload and prints what they came to.
struct WorkloadBench {
  /// Holds the files of the workload.
  var folder: String
  var options: WorkloadOptions
  var runs: Int
  var python: String?
  var json: Bool

  func run(_ items: [WorkloadCase]) throws {
    guard WorkloadFiles.isPresent(folder) else {
      for item in items { print(WorkloadReport.skipped(item, folder, json: json)) }
      return
    }
    for item in items {
      for task in options.tasks(item, folder: folder) {
        if options.scale {
          for line in try WorkloadScale(task: task, runs: runs).lines(json: json) { print(line) }
        } else {
          let race = WorkloadRace(task: task, runs: runs, python: python, peersFolder: options.peersFolder)
          print(WorkloadReport(task: task, outcome: try race.run()).text(json: json))
        }
      }
    }
  }

  /// What a process does that was started for one answer.
  static func answer(_ item: WorkloadCase, folder: String, options: WorkloadOptions) throws {
    print(try item.run(options.changed(WorkloadTask(item: item, folder: folder))).line())
  }
}
