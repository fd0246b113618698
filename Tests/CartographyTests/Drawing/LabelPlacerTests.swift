import Spatial
import Testing

@testable import Cartography

@Suite struct LabelPlacerTests {
  private func requests() -> [LabelRequest] {
    (0..<120).map { i in
      let anchor = PlanePoint(x: Double(i * 37 % 100), y: Double(i * 53 % 70))
      var request = LabelRequest(
        priority: i % 3, lines: ["地域\(i)"] + (i % 4 == 0 ? ["二行目"] : []), size: 3, candidates: [],
        clearance: 0.3)
      request.candidates = [anchor] + request.around(anchor, gap: 2)
      return request
    }
  }

  @Test func noLabelCoversAnotherNorLeavesTheFrame() {
    let requests = requests()
    let frame = LabelBox(x: 0, y: 0, width: 100, height: 70)
    var placer = LabelPlacer(frame: frame)
    let taken = LabelBox(x: 40, y: 30, width: 15, height: 10)
    placer.block(taken)
    let boxes = zip(requests, placer.place(requests)).compactMap { request, place in
      place.map { request.box(at: $0) }
    }
    #expect(boxes.count > 10)
    for (i, box) in boxes.enumerated() {
      #expect(frame.contains(box))
      #expect(!box.intersects(taken))
      #expect(boxes[(i + 1)...].allSatisfy { !$0.intersects(box) })
    }
  }

  @Test func theAnswerIsTheSameEveryTime() {
    let frame = LabelBox(x: 0, y: 0, width: 100, height: 70)
    var first = LabelPlacer(frame: frame)
    var second = LabelPlacer(frame: frame)
    #expect(first.place(requests()) == second.place(requests()))
  }

  @Test func priorityGoesBeforeOrder() {
    let spot = [PlanePoint(x: 20, y: 20)]
    var placer = LabelPlacer(frame: LabelBox(x: 0, y: 0, width: 40, height: 40))
    let places = placer.place([
      LabelRequest(priority: 1, lines: ["後"], size: 5, candidates: spot),
      LabelRequest(priority: 0, lines: ["先"], size: 5, candidates: spot),
    ])
    #expect(places[0] == nil && places[1] != nil)
  }

  @Test func whatIsToBeAvoidedIsCoveredOnlyWithoutAnotherPlace() {
    var placer = LabelPlacer(frame: LabelBox(x: 0, y: 0, width: 40, height: 40))
    placer.avoid(LabelBox(x: 8, y: 8, width: 4, height: 4))
    let near = PlanePoint(x: 10, y: 10)
    let far = PlanePoint(x: 30, y: 30)
    let places = placer.place([
      LabelRequest(priority: 0, lines: ["名"], size: 4, candidates: [near, far]),
      LabelRequest(priority: 1, lines: ["名"], size: 4, candidates: [near]),
    ])
    #expect(places == [far, near])
  }

  @Test func thePoleOfAnLLiesInItsBroadArm() throws {
    let ring = [(0, 0), (10, 0), (10, 2), (4, 2), (4, 10), (0, 10)].map {
      PlanePoint(x: Double($0.0), y: Double($0.1))
    }
    let pole = try #require(Polylabel.pole(of: [ring], precision: 0.01))
    #expect(pole.point.x > 1.5 && pole.point.x < 2.5 && pole.distance > 1.99)
  }

  @Test func thePoleOfASquareWithAHoleAvoidsTheHole() throws {
    let outer = [(0, 0), (20, 0), (20, 20), (0, 20)].map { PlanePoint(x: Double($0.0), y: Double($0.1)) }
    let hole = [(6, 6), (14, 6), (14, 14), (6, 14)].map { PlanePoint(x: Double($0.0), y: Double($0.1)) }
    let pole = try #require(Polylabel.pole(of: [outer, hole], precision: 0.01))
    // A circle in a corner touches two sides and the corner of the hole: r(1 + 1/√2)√2 = 6√2.
    #expect(abs(pole.distance - 6 * 2.0.squareRoot() / (1 + 2.0.squareRoot())) < 0.02)
    #expect(Polylabel.pole(of: [], precision: 0.1) == nil)
    #expect(Polylabel.pole(of: [[PlanePoint(x: 1, y: 1), PlanePoint(x: 2, y: 2)]], precision: 0.1) == nil)
  }
}
