import ArgumentParser
import Foundation
import Spatial

/// Options of the cases of the workload.
struct WorkloadOptions: ParsableArguments {
  @Option(name: .long, help: "Cells: mesh1km, mesh500m or mesh250m. (default: what each case is known for)")
  var cells: String?

  @Option(name: .long, help: "Kind of provider: clinic, dental, vns or pharmacy. (default: as for --cells)")
  var kind: String?

  @Option(name: .long, help: "Reach in metres. (default: as for --cells)")
  var reach: Double?

  @Flag(name: .long, help: "Distances on the sphere of the mean radius, as the haversine formula has them.")
  var sphere = false

  @Flag(
    name: .long,
    help: "Draw discs and cut areas in one plane for all of Japan, as the peers do it, not on the ellipsoid.")
  var plane = false

  @Option(
    name: .long, help: "Segments of a disc, 96 unless told; with --plane of a quarter of it, 8 unless told.")
  var segments: Int?

  @Flag(name: .long, help: "Show how cost grows from a quarter to twice the cells, and the providers.")
  var scale = false

  @Option(
    name: .customLong("workload-peers"),
    help:
      "Folder of the scripts that answer the same from the same files. (default: $ZAITAKU_SHARED_PEERS/bench, else ../shared/peers/bench)"
  )
  var peers: String?

  @Option(name: .long, help: ArgumentHelp("Times as many cells.", visibility: .hidden))
  var cellShare = 1.0

  @Option(name: .long, help: ArgumentHelp("Times as many providers.", visibility: .hidden))
  var providerShare = 1.0

  func validate() throws {
    if let cells, WorkloadTask.Cells(rawValue: cells) == nil {
      throw ValidationError(
        "there are no cells \(cells); choose from "
          + WorkloadTask.Cells.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if let kind, WorkloadTask.Kind(rawValue: kind) == nil {
      throw ValidationError(
        "there is no kind \(kind); choose from "
          + WorkloadTask.Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if let reach, !(1...500_000).contains(reach) {
      throw ValidationError("--reach takes 1 to 500000 metres")
    }
    if let segments, !(plane ? 2...180 : 8...720).contains(segments) {
      throw ValidationError("--segments takes 8 to 720, with --plane 2 to 180")
    }
    guard [cellShare, providerShare].allSatisfy({ $0 > 0 && $0 <= 2 }) else {
      throw ValidationError("shares are above 0 and at most 2")
    }
  }

  /// Folder of the peers' scripts.
  var peersFolder: String {
    if let peers { return peers }
    let shared = ProcessInfo.processInfo.environment["ZAITAKU_SHARED_PEERS"] ?? "../shared/peers"
    return "\(shared)/bench"
  }

  /// The questions of a case as these options want them, each once.
  func tasks(_ item: WorkloadCase, folder: String) -> [WorkloadTask] {
    var tasks: [WorkloadTask] = []
    for task in item.tasks(folder: folder) {
      let changed = changed(task)
      if !tasks.contains(where: { $0.arguments == changed.arguments }) { tasks.append(changed) }
    }
    return tasks
  }

  /// `task` with what was asked for.
  func changed(_ task: WorkloadTask) -> WorkloadTask {
    var task = task
    if let cells = cells.flatMap(WorkloadTask.Cells.init(rawValue:)) { task.cells = cells }
    if let kind = kind.flatMap(WorkloadTask.Kind.init(rawValue:)) { task.kind = kind }
    if let reach { task.reach = Metres(reach) }
    task.plane = plane
    task.segments = segments ?? (plane ? 8 : 96)
    if sphere { task.globe = .sphere }
    task.cellShare = cellShare
    task.providerShare = providerShare
    return task
  }
}
