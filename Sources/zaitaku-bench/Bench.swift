import ArgumentParser
import Foundation
import Logging
import Wording

/// `zaitaku-bench`: times the parts of the main job and prints medians. It never judges.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zaitaku-bench",
    abstract: "Time the parts of the main job; build in release before believing a figure.",
    discussion: """
      Cases of a dataset: \(BenchCase.names).
      Cases of the workload of all Japan, in the folder of --data, each a whole process of its own: \
      \(WorkloadCase.names). What they find is printed beside what other programs found.
      Cases of readers, each a whole process of its own: \(ReaderCase.names). With --peer-python they run in \
      turn with the scripts of --peers and --workload-peers, and the ratios are printed too.
      Cases of tiles, in the folder of --data with the list of tiles of the map servers: \(TileCase.names).
      Example: zaitaku-bench --case xlsx --data shared/data --peer-python venv/bin/python --json
      Example: zaitaku-bench --case nearest --data peers/data --peer-python peers/venv/bin/python
      """)

  @Option(
    name: .customLong("case"),
    help: "One of: \(BenchCase.names), \(WorkloadCase.names), \(ReaderCase.names), \(TileCase.names), or all."
  )
  var name = "all"

  @Option(name: .long, help: "Folder of the dataset.")
  var dataset = "GeoData/hokkaido"

  @Option(
    name: .long,
    help:
      "Folder of official files, or of the workload. (default: $ZAITAKU_SHARED_DATA, else ../shared/data)")
  var data: String?

  @Option(name: .customLong("peer-python"), help: "Python with the libraries of the peers.")
  var peerPython: String?

  @Option(name: .long, help: "Folder of the peers' scripts.")
  var peers = "Benchmarks/peers"

  @Option(
    name: .long,
    help:
      "List of tiles for the cases of tiles: zoom, column and row a line. (default: ../tiles/tiles.txt beside --data)"
  )
  var tiles: String?

  @Option(name: .long, help: "Counted runs of each case, after one that is not counted.")
  var runs = 5

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  @OptionGroup(title: "Workload")
  var workload: WorkloadOptions

  @Option(name: .long, help: ArgumentHelp("Do one case once and print what came out.", visibility: .hidden))
  var one: String?

  @Option(name: .long, help: ArgumentHelp("The file to read.", visibility: .hidden))
  var input: String?

  @Option(name: .long, help: ArgumentHelp("The file to write.", visibility: .hidden))
  var output: String?

  func validate() throws {
    guard
      name == "all" || BenchCase(rawValue: name) != nil || WorkloadCase(rawValue: name) != nil
        || ReaderCase(rawValue: name) != nil || TileCase(rawValue: name) != nil
    else {
      throw ValidationError(
        "there is no case \(name); choose from \(BenchCase.names), \(WorkloadCase.names), "
          + "\(ReaderCase.names), \(TileCase.names), all")
    }
    guard (1...1000).contains(runs) else { throw ValidationError("--runs takes 1 to 1000") }
  }

  func run() throws {
    do {
      if let one {
        if let item = WorkloadCase(rawValue: one) {
          return try WorkloadBench.answer(item, folder: input ?? "", options: workload)
        }
        return try ReaderChild.run(one, input: input ?? "", output: output ?? "")
      }
      // Before anything is loaded: what this process holds when it starts another counts as that one's peak.
      try workloadCases()
      try readerCases()
      try TileBench(folder: ReaderInputs.folder(data), list: tiles, runs: runs, json: json)
        .run(TileCase.allCases.filter { name == "all" || $0.rawValue == name })
      try datasetCases()
    } catch let failure as Failure {
      FileHandle.standardError.write(Data(("zaitaku-bench: " + failure.text(.en) + "\n").utf8))
      throw ExitCode(failure.kind.rawValue)
    }
  }

  private func workloadCases() throws {
    let bench = WorkloadBench(
      folder: ReaderInputs.folder(data), options: workload, runs: runs, python: peerPython, json: json)
    try bench.run(WorkloadCase.allCases.filter { name == "all" || $0.rawValue == name })
  }

  private func readerCases() throws {
    let wanted = ReaderCase.allCases.filter { name == "all" || $0.rawValue == name }
    guard !wanted.isEmpty else { return }
    let inputs = try ReaderInputs(data: data)
    defer { inputs.remove() }
    for item in wanted {
      let race = ReaderRace(
        item: item, runs: runs, peer: peerPython.map { ReaderRace.Peer(python: $0, folder: peers) })
      switch try inputs.path(of: item) {
      case .ready(let path): print(try race.run(path).text(item, json: json))
      case .absent(let what): print(ReaderReport.skipped(item, what, json: json))
      }
    }
  }

  private func datasetCases() throws {
    let wanted = BenchCase.allCases.filter { name == "all" || $0.rawValue == name }
    guard !wanted.isEmpty else { return }
    let log = Logger(label: "zaitaku-bench", factory: { _ in SwiftLogNoOpLogHandler() })
    let workload = try BenchWorkload(dataset: dataset, log: log)
    for item in wanted {
      let times = try measure { try item.run(workload) }
      print(json ? line(item, times, workload) : text(item, times, workload))
    }
  }

  /// Seconds of every counted run, ascending.
  private func measure(_ body: () throws -> Void) rethrows -> [Double] {
    try body()
    var times: [Double] = []
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try body()
      times.append((ContinuousClock.now - start).inSeconds)
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

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
