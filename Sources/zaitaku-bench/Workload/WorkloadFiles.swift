import Spatial
import Wording

/// The files of the workload as values.
struct WorkloadFiles {
  struct Providers {
    var positions: [Position] = []
    var staff: [Double] = []
  }

  struct Cells {
    var positions: [Position]
    /// People, or those of 75 and more, as asked for; empty when they were not.
    var people: [Double]
  }

  let task: WorkloadTask

  /// Whether a folder holds the workload.
  static func isPresent(_ folder: String) -> Bool {
    ["facilities.csv", "mesh1km.csv", "muni.geojson"].allSatisfy {
      (try? BenchFile("\(folder)/\($0)")) != nil
    }
  }

  private struct Facility: Sendable {
    var position: Position
    var staff: Double
    var label: ColumnFile.Label
  }

  /// Providers by kind, in the order of `WorkloadTask.Kind.allCases`.
  func providers() throws(Failure) -> [Providers] {
    let path = "\(task.folder)/facilities.csv"
    let facilities = try ColumnFile(path).rows(numbers: ["lon", "lat", "staff"], label: "type") {
      Facility(position: Position(longitude: $0[0], latitude: $0[1]), staff: $0[2], label: $1)
    }
    let labels = WorkloadTask.Kind.allCases.map { Self.label($0.rawValue) }
    var kinds = [Providers](repeating: Providers(), count: labels.count)
    for facility in facilities {
      guard let kind = labels.firstIndex(of: facility.label) else {
        throw Failure(.badInput, Words.Bench.unknownKind, at: path, remedy: Words.Bench.remakeWorkload)
      }
      kinds[kind].positions.append(facility.position)
      kinds[kind].staff.append(facility.staff)
    }
    return kinds.map {
      Providers(
        positions: WorkloadShare.positions($0.positions, task.providerShare),
        staff: WorkloadShare.values($0.staff, task.providerShare))
    }
  }

  func providers(of kind: WorkloadTask.Kind) throws(Failure) -> Providers {
    let number = WorkloadTask.Kind.allCases.firstIndex(of: kind) ?? 0
    return try providers()[number]
  }

  /// - Parameter people: the column with people; nil when they are not needed.
  func cells(people: String?) throws(Failure) -> Cells {
    let file = try ColumnFile("\(task.folder)/\(task.cells.rawValue).csv")
    guard let people else {
      let positions = try file.rows(numbers: ["lon", "lat"]) { numbers, _ in
        Position(longitude: numbers[0], latitude: numbers[1])
      }
      return Cells(positions: WorkloadShare.positions(positions, task.cellShare), people: [])
    }
    let rows = try file.rows(numbers: ["lon", "lat", people]) { numbers, _ in
      Facility(position: Position(longitude: numbers[0], latitude: numbers[1]), staff: numbers[2], label: 0)
    }
    return Cells(
      positions: WorkloadShare.positions(rows.map(\.position), task.cellShare),
      people: WorkloadShare.values(rows.map(\.staff), task.cellShare))
  }

  /// As `cells(people:)`, with the codes of the cells in place of their centres.
  func meshCells(people: String) throws(Failure) -> (codes: [MeshCode], people: [Double]) {
    let path = "\(task.folder)/\(task.cells.rawValue).csv"
    let rows = try ColumnFile(path).rows(numbers: ["code", people]) { numbers, _ in
      (code: try? MeshCode(String(Int(numbers[0]))), people: numbers[1])
    }
    var codes: [MeshCode] = []
    codes.reserveCapacity(rows.count)
    for (number, row) in rows.enumerated() {
      guard let code = row.code else {
        throw Failure(
          .badInput, Words.Bench.badMeshCode, at: "\(path):\(number + 2)", remedy: Words.Bench.remakeWorkload)
      }
      codes.append(code)
    }
    return (
      WorkloadShare.values(codes, task.cellShare), WorkloadShare.values(rows.map(\.people), task.cellShare)
    )
  }

  func municipalities() throws(Failure) -> [BoundaryFile.Municipality] {
    try BoundaryFile("\(task.folder)/muni.geojson").municipalities(area: "aid")
  }

  private static func label(_ text: String) -> ColumnFile.Label {
    text.utf8.reversed().reduce(0) { $0 << 8 | ColumnFile.Label($1) }
  }
}
