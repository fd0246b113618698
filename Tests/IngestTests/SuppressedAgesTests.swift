import CareRegistry
import Spatial
import Testing

@testable import Ingest

@Suite struct SuppressedAgesTests {
  private static let codes = try? (0..<8).map {
    try MeshCode(containing: MiniPrefecture.place(0, 0.05 + 0.125 * Double($0), 0.5), level: .third)
  }

  private static func cell(_ index: Int, _ figures: AgeFigures) throws -> AgeMeshCell {
    AgeMeshCell(
      code: try #require(codes)[index], municipalityCode: "31101", figures: [figures], row: index + 1)
  }

  private static func sender(_ total: Int, to index: Int?) throws -> AgeFigures {
    AgeFigures(
      total: total, over65: 0, over75: 0, over85: 0, counted: 0,
      mark: .sender(to: try index.map { try #require(codes)[$0] }))
  }

  private static func receiver(_ total: Int, _ bands: (Int, Int, Int), counted: Int) -> AgeFigures {
    AgeFigures(
      total: total, over65: bands.0, over75: bands.1, over85: bands.2, counted: counted,
      mark: .receiver(senders: []))
  }

  @Test func `the ages of a group are shared by the totals and keep their sum`() throws {
    // Ten people, of whom two and one live in cells whose ages are hidden; six of ten are 65 or older.
    let ages = SuppressedAges(
      [
        try Self.cell(0, Self.sender(2_000, to: 1)),
        try Self.cell(1, Self.receiver(7_000, (6_000, 3_000, 1_000), counted: 10_000)),
        try Self.cell(2, Self.sender(1_000, to: 1)),
        try Self.cell(
          3, AgeFigures(total: 5_000, over65: 1_000, over75: 500, over85: nil, counted: 5_000)),
      ], years: 1, units: [0, 0, 0, 0])
    let figures = ages.figures.map { $0[0] }
    #expect(figures.map(\.total) == [2_000, 7_000, 1_000, 5_000])
    #expect(figures.map(\.over65) == [1_200, 4_200, 600, 1_000])
    #expect(figures.map(\.over75) == [600, 2_100, 300, 500])
    #expect(figures.map(\.over85) == [200, 700, 100, nil])
    #expect(figures.map(\.isSuppressed) == [true, false, true, false])
    #expect((ages.orphans, ages.receiversFromOutside) == (0, 0))
  }

  @Test func `a receiver of another municipality shares all the same`() throws {
    let ages = SuppressedAges(
      [
        try Self.cell(0, Self.sender(3_000, to: 1)),
        try Self.cell(1, Self.receiver(3_000, (3_000, 0, 0), counted: 6_000)),
      ], years: 1, units: [0, nil])
    #expect(ages.figures.map { $0[0].over65 } == [1_500, 1_500])
  }

  @Test func `a sender whose receiver is not at hand gets the ages of its municipality`() throws {
    let ages = SuppressedAges(
      [
        try Self.cell(0, Self.sender(2_000, to: 7)),
        try Self.cell(
          1, AgeFigures(total: 10_000, over65: 4_000, over75: 2_000, over85: 500, counted: 10_000)),
        try Self.cell(
          2, AgeFigures(total: 10_000, over65: 9_000, over75: 9_000, over85: 9_000, counted: 10_000)),
      ], years: 1, units: [0, 0, 1])
    let first = ages.figures[0][0]
    #expect((first.total, first.over65, first.over75, first.over85) == (2_000, 800, 400, 100))
    #expect(first.isSuppressed)
    #expect((ages.orphans, ages.orphanPeople) == (1, 2_000))
  }

  @Test func `a receiver gives away the part of senders who are not at hand`() throws {
    // Twelve people are counted in it; nine are its own, three live in another file.
    let ages = SuppressedAges(
      [try Self.cell(0, Self.receiver(9_000, (8_000, 4_000, 0), counted: 12_000))], years: 1, units: [0])
    let figures = ages.figures[0][0]
    #expect((figures.over65, figures.over75) == (6_000, 3_000))
    #expect(ages.receiversFromOutside == 1)
  }

  @Test func `senders that point to each other or nowhere do not run in circles`() throws {
    let ages = SuppressedAges(
      [
        try Self.cell(0, Self.sender(1_000, to: 1)), try Self.cell(1, Self.sender(1_000, to: 0)),
        try Self.cell(2, Self.sender(1_000, to: 2)), try Self.cell(3, Self.sender(1_000, to: nil)),
      ], years: 1, units: [0, 0, 0, 0])
    #expect(ages.orphans == 4)
    #expect(ages.figures.allSatisfy { $0[0].over65 == 0 })
  }

  @Test func `sums stay and bands keep their order in a thousand random groups`() throws {
    var seed: UInt64 = 20_501
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, bound)
    }
    for _ in 0..<1_000 {
      let totals = (0...random(6)).map { _ in 1 + random(4_000) }
      let counted = totals.reduce(0, +)
      let over65 = random(counted + 1)
      let over75 = random(over65 + 1)
      let over85 = random(over75 + 1)
      var cells = [try Self.cell(0, Self.receiver(totals[0], (over65, over75, over85), counted: counted))]
      for i in totals.indices.dropFirst() { cells.append(try Self.cell(i, Self.sender(totals[i], to: 0))) }
      let figures = SuppressedAges(cells, years: 1, units: cells.map { _ in 0 }).figures.map { $0[0] }
      #expect(figures.reduce(0) { $0 + $1.over65 } == over65, "seed 20501")
      #expect(figures.reduce(0) { $0 + $1.over75 } == over75)
      #expect(figures.reduce(0) { $0 + ($1.over85 ?? 0) } == over85)
      for one in figures {
        #expect(one.total >= one.over65 && one.over65 >= one.over75 && one.over75 >= one.over85 ?? 0)
      }
      // Proportion: nobody is further from its share than rounding and full cells explain.
      let share = Double(over65) / Double(counted)
      for one in figures { #expect(abs(Double(one.over65) - Double(one.total) * share) <= 1) }
    }
  }
}
