import CareRegistry
import Foundation
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// The dataset that is checked in.
@Suite struct HokkaidoDatasetTests {
  static let folder = SharedData.geoData + "/hokkaido"

  @Test func `it reads without a doubt and is small enough for version control`() throws {
    let dataset = try DatasetReader.read(Self.folder)
    let file = try CSVTable(bytes: FileReading.bytes(Self.folder + "/issues.csv"))
    #expect(dataset.issues.count == file.rows.count, "reading it must find nothing new")
    var bytes = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
      let size = try FileReading.bytes("\(Self.folder)/\(name)").count
      #expect(size < 1_500_000, "\(name)")
      bytes += size
    }
    #expect(bytes < 5_500_000)
  }

  @Test func `it holds what the sources give`() throws {
    let dataset = try DatasetReader.read(Self.folder)
    #expect(dataset.prefectureCode == "01")
    #expect(dataset.areas(.municipality).count == 185)
    #expect(dataset.areas(.homeCare).count == 29)
    #expect(dataset.cells.count == 45_488)
    #expect(dataset.cells.reduce(0) { $0 + $1.weight } == 5_506_419)
    #expect(dataset.boundaries.count == 194)
    #expect(dataset.facilities.count > 7_900)
    #expect(dataset.issues.count { $0.ruleID == "printed_population_differs" } == 1)
    #expect(
      dataset.sources.allSatisfy {
        !$0.licence.isEmpty && !$0.publisher.isEmpty && $0.sha256.utf8.count == 64
      })
    for service in Service.allCases {
      #expect(dataset.rules.count { $0.service == service && $0.isDefault } == 1)
    }
  }

  @Test func `its boundaries are one coverage without gaps`() throws {
    let dataset = try DatasetReader.read(Self.folder)
    let codes = dataset.boundaries.keys.sorted()
    let coverage = try Coverage(codes.compactMap { dataset.boundaries[$0] })
    let whole = coverage.shapes(groups: [Array(codes.indices)])[0]
    #expect(whole.polygons.count { !$0.holes.isEmpty } == 0)
    let parts = codes.reduce(0) { $0 + Geodesic.area(dataset.boundaries[$1] ?? MultiPolygon()) }
    #expect(abs(parts / Geodesic.area(whole) - 1) < 1e-9)
  }

  @Test func `written again it is the same, byte for byte`() throws {
    let dataset = try DatasetReader.read(Self.folder)
    for file in try DatasetWriter.files(of: dataset, command: "") where file.name.hasSuffix(".csv") {
      let bytes = try FileReading.bytes("\(Self.folder)/\(file.name)")
      #expect(bytes == file.bytes, "\(file.name)")
    }
  }

  @Test func `no personal names of managers or owners are in it`() {
    for table in DatasetLayout.tables {
      for field in table.fields {
        for word in ["manager", "owner", "representative", "telephone", "管理者", "開設者"] {
          #expect(!field.name.contains(word) && !field.about.contains(word))
        }
      }
    }
  }
}
