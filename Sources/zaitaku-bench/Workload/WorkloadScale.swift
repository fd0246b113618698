import Foundation

/// Shows how the cost of a question grows with its cells and with its providers.
struct WorkloadScale {
  static let shares = [0.25, 0.5, 1, 2]

  var task: WorkloadTask
  var runs: Int

  /// One line a study; empty for cases that have neither cells nor providers.
  func lines(json: Bool) throws -> [String] {
    var lines: [String] = []
    if task.item.grows.cells { lines.append(try study("cells", json: json) { $0.cellShare = $1 }) }
    if task.item.grows.providers {
      lines.append(try study("providers", json: json) { $0.providerShare = $1 })
    }
    return lines
  }

  private func study(
    _ what: String, json: Bool, _ set: (inout WorkloadTask, Double) -> Void
  ) throws -> String {
    var least: [Double] = []
    for share in Self.shares {
      var task = task
      set(&task, share)
      // Of the processor, while it computes; the least, since whatever else the machine does only adds.
      let times = try (0..<max(3, runs)).map { _ in
        try WorkloadAnswer(line: ChildProcess.run(ChildProcess.ownPath, task.arguments).output)
          .computingProcessor
      }
      least.append(times.min() ?? 0)
    }
    let times = least.map { String(format: "%.1f", $0 * 1000) }
    if json {
      return "{\"case\":\"\(task.item.rawValue)\",\"task\":\"\(task.title)\",\"scale\":\"\(what)\","
        + "\"times\":\(Self.shares),\"computing_cpu_ms\":[\(times.joined(separator: ","))]}"
    }
    let steps = zip(Self.shares, times).map { "\($0) × \($1) ms" }.joined(separator: ", ")
    return "\(task.title), \(what): processor while computing, least: \(steps)"
  }
}
