import Foundation
import Wording

/// Runs a case and its peer in turn, so that what else the machine does meets both alike.
struct ReaderRace {
  struct Peer {
    var python: String
    /// Where the scripts are.
    var folder: String
  }

  var item: ReaderCase
  /// Counted runs of each, after one that is not counted.
  var runs: Int
  var peer: Peer?

  func run(_ path: String) throws -> ReaderReport {
    var ours: [ChildProcess.Result] = []
    var theirs: [ChildProcess.Result] = []
    for round in 0...runs {
      let result = try ChildProcess.run(
        ChildProcess.ownPath, ["--one", item.rawValue, "--input", path])
      if round > 0 { ours.append(result) }
      guard let peer else { continue }
      let answer = try ChildProcess.run(peer.python, ["\(peer.folder)/\(item.peerScript)", path])
      if round > 0 { theirs.append(answer) }
      guard records(result.output) == records(answer.output) else {
        throw Failure(
          .internalFault,
          Phrase(
            ja: "件数が一致しません: \(result.output) / \(answer.output)",
            en: "the records differ: \(result.output) / \(answer.output)"), at: item.rawValue)
      }
    }
    return ReaderReport(
      ours: Figures(ours), peer: peer == nil ? nil : Figures(theirs), records: records(ours[0].output) ?? 0)
  }

  private func records(_ output: String) -> Int? {
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return object?["records"] as? Int
  }

  /// Medians over the runs.
  struct Figures {
    var wall: Double
    var processor: Double
    var peakMebibytes: Double

    init(_ results: [ChildProcess.Result]) {
      func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
      wall = median(results.map(\.wall))
      processor = median(results.map(\.processor))
      peakMebibytes = median(results.map(\.peakMebibytes))
    }
  }
}
