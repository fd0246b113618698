import CareRegistry
import Logging
import TestSupport
import Testing
import Wording

@testable import Atlas

/// The quick question whether an atlas can be built, against building it.
@Suite struct AtlasPreflightTests {
  private let log = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

  @Test("Where nothing is found, an atlas is built; where building fails, the same is said", arguments: 0..<5)
  func agreesWithTheBuilder(damage: Int) throws {
    var dataset = try MiniTown.dataset()
    switch damage {
    case 1: dataset.cells = []
    case 2: dataset.baseYear = 1999
    case 3: dataset.rules.removeAll { $0.service == .visitingNurse }
    case 4: dataset.boundaries["01002"] = dataset.boundaries["01001"]
    default: break
    }
    let issues = AtlasPreflight.issues(dataset)
    do {
      _ = try AtlasBuilder(dataset, log: log).build()
      #expect(issues.isEmpty && damage == 0)
    } catch let failure {
      #expect(issues.map(\.message).contains(failure.message), "\(issues)")
      #expect(issues.allSatisfy { $0.ruleID == "atlas_not_possible" && $0.severity == .error })
    }
  }

  @Test("People without cells are found as the builder finds them")
  func unplaced() throws {
    var dataset = try MiniTown.dataset()
    dataset.cells.removeAll { $0.municipalityCode == "01003" }
    let built = try AtlasBuilder(dataset, log: log).build()
    #expect(AtlasPreflight.issues(dataset) == built.issues.filter { $0.ruleID == "population_without_cells" })
    #expect(AtlasPreflight.issues(dataset).map(\.value) == ["01003"])
  }
}
