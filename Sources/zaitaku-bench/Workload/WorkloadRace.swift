import Foundation
import Wording

/// Answers a question again and again, each time in a process of its own, and its peers in turn with it, so that
/// what else the machine does meets all alike.
struct WorkloadRace {
  struct Outcome {
    var answer: WorkloadAnswer
    var runs: Int
    var ours: ReaderRace.Figures
    /// Medians of what the processes say of themselves, in seconds.
    var reading: Double
    var computing: Double
    var computingProcessor: Double
    var peers: [Peer]
    /// The same on the sphere, once, where that is what others found.
    var onSphere: (task: WorkloadTask, answer: WorkloadAnswer)?
  }

  struct Peer {
    var title: String
    var figures: ReaderRace.Figures
    /// What it printed last.
    var output: String
  }

  var task: WorkloadTask
  /// Counted runs of each, after one that is not counted.
  var runs: Int
  /// nil for no peers.
  var python: String?
  var peersFolder: String

  func run() throws -> Outcome {
    let peers = python == nil ? [] : WorkloadPeer.all(task)
    var ours: [ChildProcess.Result] = []
    var answers: [WorkloadAnswer] = []
    var theirs = [[ChildProcess.Result]](repeating: [], count: peers.count)
    for round in 0...runs {
      let result = try ChildProcess.run(ChildProcess.ownPath, task.arguments)
      let answer = try WorkloadAnswer(line: result.output)
      if round > 0 {
        ours.append(result)
        answers.append(answer)
      }
      for (number, peer) in peers.enumerated() {
        let result = try peer.run(python: python ?? "python3", folder: peersFolder, data: task.folder)
        if round > 0 { theirs[number].append(result) }
      }
    }
    func median(_ figure: (WorkloadAnswer) -> Double) -> Double {
      answers.map(figure).sorted()[answers.count / 2]
    }
    var sphere: (task: WorkloadTask, answer: WorkloadAnswer)?
    if let other = task.onSphere, !WorkloadOracle.all(other).isEmpty {
      let result = try ChildProcess.run(ChildProcess.ownPath, other.arguments)
      sphere = (other, try WorkloadAnswer(line: result.output))
    }
    return Outcome(
      answer: answers[0], runs: runs, ours: ReaderRace.Figures(ours), reading: median(\.readingSeconds),
      computing: median(\.computingSeconds), computingProcessor: median(\.computingProcessor),
      peers: zip(peers, theirs).map {
        Peer(title: $0.title, figures: ReaderRace.Figures($1), output: lastLine($1))
      },
      onSphere: sphere)
  }

  private func lastLine(_ results: [ChildProcess.Result]) -> String {
    (results.last?.output ?? "").split(separator: "\n").last.map(String.init) ?? ""
  }
}
