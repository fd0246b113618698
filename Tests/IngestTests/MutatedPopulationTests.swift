import Foundation
import Testing
import Wording

@testable import Ingest

@Suite struct MutatedPopulationTests {
  @Test func `mutated files of people never trap the importer`() throws {
    var mesh = FutureMeshSample(.of2018, years: [2020, 2050])
    let (a, b) = (try FutureMeshSample.cell(0, 0.3, 0.5), try FutureMeshSample.cell(0, 0.7, 0.5))
    mesh.add(a, "31101", [.init(total: 12, classes: [1: 8, 14: 6], mark: "@"), .init(total: 6)])
    mesh.add(b, "31101", [.init(total: 2, mark: "*", receiver: a), .init(total: 2)])
    var mini = try MiniPrefecture.without("mesh.csv")
    let half = try MiniPrefecture.mesh(MiniPrefecture.place(2, 0.5, 0.5))
    let files: [(String, [UInt8])] = [
      ("mesh.csv", mesh.csv), ("mesh.geojson", mesh.geoJSON), ("mesh.zip", mesh.shapefile(named: "m")),
      (
        "tbl.txt",
        MiniPrefecture.censusMesh([(half, 1, "", [half], [1, 9, 4, 2, 1])], totals: [10])
      ),
      ("juki.xlsx", MiniPrefecture.register([("312011", "奥郡山町", 50, [10, 8, 4])])),
      ("demand.xlsx", MiniPrefecture.demand([("3101", "東部", [10.5, 11])])),
    ]
    var seed: UInt64 = 29_2024
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let harmful = Array("0929-.,e*@;\t\n\"[]{}".utf8)
    var read = 0
    for round in 0..<120 {
      let (name, original) = files[round % files.count]
      var bytes = original
      switch random(3) {
      case 0: bytes = Array(bytes.prefix(random(bytes.count)))
      case 1: for _ in 0...random(6) { bytes[random(bytes.count)] = UInt8(random(256)) }
      default: for _ in 0...random(6) { bytes[random(bytes.count)] = harmful[random(harmful.count)] }
      }
      mini.files[name] = bytes
      defer { mini.files[name] = nil }
      do {
        let dataset = try MiniPrefectureTests.run(mini).dataset
        _ = try DatasetWriter.files(of: dataset, command: "")
        read += 1
      } catch let failure as Failure {
        #expect(failure.kind == .badInput, "seed 292024, \(name): \(failure.text(.en))")
      }
    }
    #expect(read > 20)
  }
}
