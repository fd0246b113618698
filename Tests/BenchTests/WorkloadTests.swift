import Spatial
import Testing

@testable import zaitaku_bench

struct WorkloadTests {
  @Test func `a share of places has so many of them, and values stay with their places`() {
    let places = (0..<1000).map { Position(longitude: 130 + Double($0) / 100, latitude: 35) }
    let values = (0..<1000).map(Double.init)
    for share in [0.25, 0.5, 1, 1.5, 2] {
      let (some, theirs) = (WorkloadShare.positions(places, share), WorkloadShare.values(values, share))
      #expect(some.count == Int(1000 * share))
      #expect(theirs.count == some.count)
      for (place, value) in zip(some, theirs) {
        #expect(abs(place.longitude - 130 - value / 100) < 0.000_5)
      }
    }
    #expect(Set(WorkloadShare.positions(places, 2)).count == 2000)
  }

  @Test func `a value agrees when it is the printed one in all its digits`() throws {
    let task = WorkloadTask(item: .e2sfca, folder: "")
    let oracle = try #require(WorkloadOracle.all(task).first)
    #expect(oracle.difference(from: [381_425.600_000_01]) == 0)
    #expect(oracle.difference(from: [381_425.649]) == 0)
    #expect(oracle.difference(from: [381_425.66]) > 0.05)
    #expect(oracle.difference(from: []) == .infinity)
  }

  @Test func `a process is asked the question of the one that starts it`() throws {
    for item in WorkloadCase.allCases {
      for var task in item.tasks(folder: "data") {
        task.cellShare = 0.5
        task.plane = item == .gapPolygons
        task.segments = 8
        task.globe = .sphere
        // Without the case itself and the folder.
        let options = try WorkloadOptions.parse(Array(task.arguments.dropFirst(4)))
        #expect(options.changed(WorkloadTask(item: item, folder: "data")).arguments == task.arguments)
      }
    }
  }

  @Test func `only a folder with all the files is a workload`() {
    #expect(!WorkloadFiles.isPresent("/nowhere/at/all"))
  }
}
