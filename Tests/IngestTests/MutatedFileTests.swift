import Foundation
import Testing
import Wording

@testable import Ingest

@Suite struct MutatedFileTests {
  @Test func `mutated files never trap the importer`() throws {
    let mini = try MiniPrefecture()
    let names = mini.files.keys.sorted()
    var seed: UInt64 = 31_2025
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let harmful = Array("0929-.,\t\n\"[]{}".utf8)
    var read = 0
    try withTemporaryFolder { folder in
      try mini.write(to: folder)
      for _ in 0..<120 {
        let name = names[random(names.count)]
        guard var bytes = mini.files[name] else { continue }
        switch random(3) {
        case 0: bytes = Array(bytes.prefix(random(bytes.count)))
        case 1: for _ in 0...random(6) { bytes[random(bytes.count)] = UInt8(random(256)) }
        default:
          // Digits and separators do most harm.
          for _ in 0...random(6) { bytes[random(bytes.count)] = harmful[random(harmful.count)] }
        }
        let url = URL(fileURLWithPath: "\(folder)/\(name)")
        try Data(bytes).write(to: url)
        do {
          let dataset = try Importer.run(paths: [folder], options: ImportOptions(prefecture: "31")).dataset
          _ = try DatasetWriter.files(of: dataset, command: "")
          read += 1
        } catch let failure as Failure {
          #expect(failure.kind == .badInput, "seed 312025, \(name): \(failure.text(.en))")
        }
        try Data(mini.files[name] ?? []).write(to: url)
      }
    }
    #expect(read > 20)
  }
}
