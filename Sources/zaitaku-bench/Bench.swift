import ArgumentParser
import Atlas
import Foundation
import Logging
import Wording

/// `zaitaku-bench`: times the parts of the main job on a dataset and prints medians. It never judges.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zaitaku-bench",
    abstract: "Time the parts of the main job on a dataset; build in release before believing a figure.",
    discussion: "Example: zaitaku-bench --case all --dataset GeoData/hokkaido --json")

  @Option(name: .customLong("case"), help: "One of: \(BenchCase.names), or all.")
  var name = "all"

  @Option(name: .long, help: "Folder of the dataset.")
  var dataset = "GeoData/hokkaido"

  @Option(name: .long, help: "Counted runs of each case, after one that is not counted.")
  var runs = 5

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard name == "all" || BenchCase(rawValue: name) != nil else {
      throw ValidationError("there is no case \(name); choose from \(BenchCase.names), all")
    }
    guard (1...1000).contains(runs) else { throw ValidationError("--runs takes 1 to 1000") }
  }

  func run() throws {
    let log = Logger(label: "zaitaku-bench", factory: { _ in SwiftLogNoOpLogHandler() })
    do {
      let workload = try BenchWorkload(dataset: dataset, log: log)
      for item in BenchCase.allCases where name == "all" || item.rawValue == name {
        let times = try measure { try item.run(workload) }
        print(json ? line(item, times, workload) : text(item, times, workload))
      }
    } catch let failure as Failure {
      FileHandle.standardError.write(Data(("zaitaku-bench: " + failure.text(.en) + "\n").utf8))
      throw ExitCode(failure.kind.rawValue)
    }
  }

  /// Seconds of every counted run, ascending.
  private func measure(_ body: () throws -> Void) rethrows -> [Double] {
    try body()
    var times: [Double] = []
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try body()
      let spent = ContinuousClock.now - start
      times.append(Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18)
    }
    return times.sorted()
  }

  private func milliseconds(_ seconds: Double) -> String { String((seconds * 1e5).rounded() / 100) }

  private func text(_ item: BenchCase, _ times: [Double], _ workload: BenchWorkload) -> String {
    "\(item.rawValue): median \(milliseconds(times[times.count / 2])) ms, least \(milliseconds(times[0])) ms, "
      + "most \(milliseconds(times[times.count - 1])) ms; \(item.size(workload)); peak \(peakMebibytes) MiB"
  }

  private func line(_ item: BenchCase, _ times: [Double], _ workload: BenchWorkload) -> String {
    "{\"case\":\"\(item.rawValue)\",\"runs\":\(times.count),\"median_ms\":\(milliseconds(times[times.count / 2])),"
      + "\"min_ms\":\(milliseconds(times[0])),\"max_ms\":\(milliseconds(times[times.count - 1])),"
      + "\"size\":\"\(item.size(workload))\",\"peak_mib\":\(peakMebibytes)}"
  }

  /// Largest memory of the process so far.
  private var peakMebibytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
