import CareRegistry
import Spatial
import Testing

@testable import Ingest

/// Small municipalities of a hundredth of a degree, about 0.8 km by 1.1 km.
@Suite struct DoctorBoundaryTests {
  private func unit(_ code: String, _ corners: [(Double, Double)]) throws -> BoundaryCheck.Unit {
    let positions = corners.map { Position(longitude: 141 + $0.0 / 100, latitude: 43 + $0.1 / 100) }
    return BoundaryCheck.Unit(
      code: code, name: "\(code)町",
      shape: MultiPolygon([Polygon(exterior: try LinearRing(positions + [positions[0]]))]))
  }

  private func findings(_ units: [BoundaryCheck.Unit]) throws -> [DoctorFinding] {
    try BoundaryCheck.findings(units, file: "boundaries.geojson")
  }

  private func square(_ code: String, _ x: Double, _ y: Double) throws -> BoundaryCheck.Unit {
    try unit(code, [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)])
  }

  @Test("Neighbours that share their vertices are fine, islands too")
  func sound() throws {
    let found = try findings([square("A", 0, 0), square("B", 1, 0), square("C", 0, 1), square("D", 5, 5)])
    #expect(found.isEmpty, "\(found.map(\.issue.message.ja))")
  }

  @Test("A boundary that crosses itself is told with its place and area")
  func crossing() throws {
    let bow = try unit("A", [(0, 0), (1, 1), (1, 0), (0, 2)])
    let finding = try #require(try findings([bow]).first { $0.issue.ruleID == "boundary_self_intersection" })
    #expect(finding.issue.severity == .error)
    #expect(abs((finding.place?.longitude ?? 0) - 141.00667) < 1e-4)
    #expect(finding.issue.message.ja.contains("km²"))
  }

  @Test("A ring that touches itself is a lesser fault")
  func touching() throws {
    let pinched = try unit("A", [(0, 0), (2, 0), (1, 1), (2, 2), (0, 2), (1, 1)])
    #expect(try findings([pinched]).map(\.issue.ruleID) == ["boundary_touches_itself"])
  }

  @Test("An overlap is told with both names, its area and its place")
  func overlap() throws {
    let found = try findings([square("A", 0, 0), unit("B", [(0.9, 0), (2, 0), (2, 1), (0.9, 1)])])
    #expect(found.map(\.issue.ruleID) == ["boundary_overlap"])
    #expect((found.first?.issue.severity, found.first?.issue.value) == (.error, "A B"))
    // A tenth of a hundredth of a degree by a whole one: 81.5 m by 1,111 m.
    let metres = found.first?.issue.message.en.split(separator: " ").compactMap { Double($0) }.first ?? 0
    #expect((90_000...91_000).contains(metres), "\(found.first?.issue.message.en ?? "")")
    #expect(abs((found.first?.place?.longitude ?? 0) - 141.0095) < 1e-4)
  }

  @Test("One that lies wholly inside another overlaps it")
  func inside() throws {
    let found = try findings([unit("A", [(0, 0), (3, 0), (3, 3), (0, 3)]), square("B", 1, 1)])
    #expect(found.map(\.issue.ruleID) == ["boundary_overlap"])
  }

  @Test("Two of the same shape overlap")
  func twins() throws {
    #expect(try findings([square("A", 0, 0), square("B", 0, 0)]).map(\.issue.ruleID) == ["boundary_overlap"])
  }

  @Test("Land between neighbours that belongs to none is a gap")
  func gap() throws {
    let left = try unit("A", [(0, 0), (1, 0), (0.9, 0.5), (1, 1), (0, 1)])
    let right = try unit("B", [(1, 0), (2, 0), (2, 1), (1, 1), (1.1, 0.5)])
    let found = try findings([left, right])
    #expect(found.map(\.issue.ruleID) == ["boundary_gap"])
    #expect(found.first?.issue.message.ja.contains("A町・B町の間に") == true)
    #expect(abs((found.first?.place?.latitude ?? 0) - 43.005) < 1e-6)
  }

  @Test("A lake within one municipality is no gap")
  func lake() throws {
    let outer = try unit("A", [(0, 0), (3, 0), (3, 3), (0, 3)]).shape.polygons[0].exterior
    let hole = try square("A", 1, 1).shape.polygons[0].exterior
    let shape = MultiPolygon([Polygon(exterior: outer, holes: [hole])])
    #expect(try findings([.init(code: "A", name: "A町", shape: shape)]).isEmpty)
  }

  @Test("A border with other vertices on either side is said, not called an overlap")
  func notShared() throws {
    let found = try findings([square("A", 0, 0), unit("B", [(1, 0), (2, 0), (2, 1), (1, 1), (1, 0.5)])])
    #expect(found.map(\.issue.ruleID) == ["boundary_not_shared"])
  }

  @Test("A strip of some metres is a sliver; a small island isn't")
  func slivers() throws {
    let strip = try unit("A", [(0, 0), (1, 0), (1, 0.005), (0, 0.005)])
    let island = try unit("B", [(5, 5), (5.01, 5), (5.01, 5.01), (5, 5.01)])
    #expect(try findings([strip, island]).map(\.issue.ruleID) == ["boundary_sliver"])
  }
}
