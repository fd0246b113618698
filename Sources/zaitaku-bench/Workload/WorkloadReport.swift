import Foundation

/// Puts what a race came to into words or into a line of JSON.
struct WorkloadReport {
  let task: WorkloadTask
  let outcome: WorkloadRace.Outcome

  static func skipped(_ item: WorkloadCase, _ folder: String, json: Bool) -> String {
    json
      ? "{\"case\":\"\(item.rawValue)\",\"skipped\":\"no workload\"}"
      : "\(item.rawValue): skipped: no workload in \(folder) (--data names the folder of facilities.csv)"
  }

  func text(json: Bool) -> String { json ? line : sentences }

  private var sentences: String {
    var lines = [
      "\(task.title): \(figures(outcome.ours)); reading \(milliseconds(outcome.reading)) ms, computing "
        + "\(milliseconds(outcome.computing)) ms (processor \(milliseconds(outcome.computingProcessor)) ms); "
        + "\(outcome.answer.count) \(task.item.counted)"
    ]
    lines += comparison(task, outcome.answer)
    if let sphere = outcome.onSphere {
      lines.append("  on the sphere:")
      lines += comparison(sphere.task, sphere.answer)
    }
    for peer in outcome.peers {
      lines.append("  \(peer.title): \(figures(peer.figures))")
      lines.append("    \(peer.output)")
      lines.append(
        "    ours / peer: wall \(ratio(peer, \.wall)), processor \(ratio(peer, \.processor)), memory "
          + ratio(peer, \.peakMebibytes))
    }
    return lines.joined(separator: "\n")
  }

  /// Every figure, and beside it what others found.
  private func comparison(_ task: WorkloadTask, _ answer: WorkloadAnswer) -> [String] {
    answer.figures.flatMap { figure in
      let oracles = WorkloadOracle.all(task).filter { $0.name == figure.name }
      let digits = oracles.map(\.decimals).max() ?? 3
      func list(_ values: [Double]) -> String {
        values.map { decimal($0, $0.rounded() == $0 && oracles.isEmpty ? 0 : digits) }.joined(separator: ", ")
      }
      return ["  \(figure.name): \(list(figure.values))"]
        + oracles.map { oracle in
          let difference = oracle.difference(from: figure.values)
          let verdict = difference == 0 ? "equal in all digits printed" : "differs by \(short(difference))"
          return "    others: \(list(oracle.values)) (\(oracle.source)): \(verdict)"
        }
    }
  }

  private var line: String {
    var text =
      "{\"case\":\"\(task.item.rawValue)\",\"task\":\"\(task.title)\",\"count\":\(outcome.answer.count),"
      + "\"runs\":\(outcome.runs),\(members(outcome.ours, "")),\"reading_ms\":\(milliseconds(outcome.reading)),"
      + "\"computing_ms\":\(milliseconds(outcome.computing)),"
      + "\"computing_cpu_ms\":\(milliseconds(outcome.computingProcessor)),"
      + "\"figures\":[\(members(task, outcome.answer))]"
    if let sphere = outcome.onSphere {
      text += ",\"on_sphere\":[\(members(sphere.task, sphere.answer))]"
    }
    if !outcome.peers.isEmpty {
      let peers = outcome.peers.map { peer in
        "{\"peer\":\"\(peer.title)\",\(members(peer.figures, "")),\"wall_ratio\":\(ratio(peer, \.wall)),"
          + "\"cpu_ratio\":\(ratio(peer, \.processor)),\"memory_ratio\":\(ratio(peer, \.peakMebibytes)),"
          + "\"output\":\(peer.output.hasPrefix("{") ? peer.output : "null")}"
      }
      text += ",\"peers\":[\(peers.joined(separator: ","))]"
    }
    return text + "}"
  }

  private func members(_ task: WorkloadTask, _ answer: WorkloadAnswer) -> String {
    answer.figures.map { figure in
      let oracles = WorkloadOracle.all(task).filter { $0.name == figure.name }.map { oracle in
        "{\"values\":\(oracle.values),\"decimals\":\(oracle.decimals),\"source\":\"\(oracle.source)\","
          + "\"difference\":\(short(oracle.difference(from: figure.values)))}"
      }
      return "{\"name\":\"\(figure.name)\",\"values\":\(figure.values),"
        + "\"others\":[\(oracles.joined(separator: ","))]}"
    }.joined(separator: ",")
  }

  private func figures(_ figures: ReaderRace.Figures) -> String {
    "wall \(milliseconds(figures.wall)) ms, processor \(milliseconds(figures.processor)) ms, peak "
      + "\(decimal(figures.peakMebibytes, 1)) MiB"
  }

  private func members(_ figures: ReaderRace.Figures, _ prefix: String) -> String {
    "\"\(prefix)wall_ms\":\(milliseconds(figures.wall)),\"\(prefix)cpu_ms\":\(milliseconds(figures.processor)),"
      + "\"\(prefix)peak_mib\":\(decimal(figures.peakMebibytes, 1))"
  }

  private func ratio(_ peer: WorkloadRace.Peer, _ figure: KeyPath<ReaderRace.Figures, Double>) -> String {
    guard peer.figures[keyPath: figure] > 0 else { return "null" }
    return decimal(outcome.ours[keyPath: figure] / peer.figures[keyPath: figure], 3)
  }

  private func milliseconds(_ seconds: Double) -> String { decimal(seconds * 1000, 1) }

  private func short(_ value: Double) -> String { String(format: "%.3g", value) }

  private func decimal(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
