import CareRegistry
import Foundation
import Spatial
import Testing
import Wording

@testable import Ingest

@Suite struct FutureMeshTests {
  /// Two cells in two municipalities and one of another prefecture.
  private static func sample(_ edition: FutureMeshSample.Edition) throws -> FutureMeshSample {
    var mesh = FutureMeshSample(edition, years: edition == .of2018 ? [2020, 2050] : [2025, 2070])
    let last = edition.lastClass
    mesh.add(
      try FutureMeshSample.cell(0, 0.5, 0.5), "31101",
      [
        .init(total: 20, classes: [1: 5, 13: 3, 14: 4.25, 15: 1, 16: 2.5, 17: 1.5, 18: 1.25, last: 1.5]),
        .init(total: 10, classes: [14: 6, last: 4]),
      ])
    mesh.add(
      try FutureMeshSample.cell(2, 0.5, 0.5), "31201",
      [.init(total: 7.1235, classes: [10: 7.1235]), .init(total: 0)])
    mesh.add("53393599", "13101", [.init(total: 9, classes: [14: 9]), .init(total: 9, classes: [14: 9])])
    return mesh
  }

  private static func read(_ name: String, _ bytes: [UInt8]) throws -> (ImportMaterial, RowCounts) {
    try withTemporaryFolder { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      var material = ImportMaterial()
      var counts = RowCounts()
      let formats = try InputFormats()
      try FileOpener.open("\(folder)/\(name)") { (probe) throws(Failure) in
        guard let format = formats.recognise(probe) else { return }
        #expect(format.profile.key == "future_mesh", "\(probe.file.name)")
        let context = ImportContext(prefecture: "31", prefectureName: "鳥取県", source: "future_mesh")
        counts = try format.read(probe, context, into: &material).counts
      }
      return (material, counts)
    }
  }

  @Test(arguments: [FutureMeshSample.Edition.of2018, .of2024], ["csv", "geojson", "zip"])
  func `both editions are read from every container`(
    _ edition: FutureMeshSample.Edition, _ container: String
  ) throws {
    let sample = try Self.sample(edition)
    let bytes =
      container == "csv"
      ? sample.csv : container == "geojson" ? sample.geoJSON : sample.shapefile(named: "1km_mesh_31")
    let (material, counts) = try Self.read("1km_mesh_31.\(container)", bytes)
    let file = try #require(material.ageMeshes.first)
    #expect(material.ageMeshes.count == 1)
    // The census year of an edition has a total but no ages: it is no year of the mesh.
    #expect(file.years == sample.years)
    #expect(file.kind == .projection)
    #expect(file.cells.map(\.municipalityCode) == ["31101", "31201"])
    let first = try #require(file.cells.first)
    #expect(first.code.description == sample.rows[0].code)
    #expect(
      first.figures[0]
        == AgeFigures(total: 20_000, over65: 12_000, over75: 6_750, over85: 2_750, counted: 20_000))
    #expect(
      first.figures[1]
        == AgeFigures(total: 10_000, over65: 10_000, over75: 4_000, over85: 4_000, counted: 10_000))
    // Half a thousandth goes up.
    #expect(file.cells[1].figures[0].total == 7_124)
    #expect((counts.read, counts.accepted, counts.rejected) == (2, 2, 0))
    #expect(material.issues.isEmpty)
  }

  @Test func `marks of suppression are read with the cell that received the ages`() throws {
    var mesh = FutureMeshSample(.of2018, years: [2020])
    let (a, b) = (try FutureMeshSample.cell(0, 0.5, 0.5), try FutureMeshSample.cell(0, 0.7, 0.5))
    mesh.add(a, "31101", [.init(total: 2, mark: "*", receiver: b)])
    mesh.add(b, "31101", [.init(total: 8, classes: [1: 4, 16: 6], mark: "@")])
    for (name, bytes) in [("a.csv", mesh.csv), ("a.zip", mesh.shapefile(named: "a"))] {
      let file = try #require(try Self.read(name, bytes).0.ageMeshes.first)
      #expect(file.cells[0].figures[0].mark == .sender(to: try MeshCode(b)))
      #expect(file.cells[1].figures[0].mark == .receiver(senders: []))
      // The ages of the receiver are those of ten people, two of whom live elsewhere.
      #expect(file.cells[1].figures[0].counted == 10_000)
      #expect(file.cells[1].figures[0].total == 8_000)
    }
  }

  @Test func `classes that do not sum to the published bands are said`() throws {
    let sample = try Self.sample(.of2018)
    let text = String(decoding: sample.csv, as: UTF8.self)
    let wrong = text.replacingOccurrences(of: ",12.0000,6.7500,", with: ",11.0000,6.7500,")
    #expect(wrong != text)
    let (material, _) = try Self.read("a.csv", Array(wrong.utf8))
    #expect(material.issues.map(\.ruleID) == ["age_sum_differs"])
    #expect(material.issues.first?.column == "2020")
    #expect(material.ageMeshes.first?.cells.first?.figures[0].over65 == 12_000)
  }

  @Test func `a row without a usable code or total becomes an issue`() throws {
    let sample = try Self.sample(.of2018)
    var lines = String(decoding: sample.csv, as: UTF8.self).components(separatedBy: "\r\n")
    lines[2] = lines[2].replacingOccurrences(of: ",7.1235,", with: ",x,")
    lines.insert("99,31201" + String(repeating: ",", count: 60), at: 3)
    lines.insert(lines[1], at: 4)
    let (material, counts) = try Self.read("a.csv", Array(lines.joined(separator: "\r\n").utf8))
    #expect(material.issues.map(\.ruleID) == ["row_not_usable", "row_not_usable", "duplicate_number"])
    #expect((counts.read, counts.accepted, counts.rejected) == (4, 1, 3))
  }
}
