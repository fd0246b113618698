import Spatial
import Testing

@testable import Cartography

@Suite struct HatchingTests {
  private let square = [
    PlanePoint(x: 0, y: 0), PlanePoint(x: 10, y: 0), PlanePoint(x: 10, y: 10), PlanePoint(x: 0, y: 10),
  ]

  private func length(_ lines: [(PlanePoint, PlanePoint)]) -> Double {
    lines.reduce(0) {
      let (dx, dy) = ($1.1.x - $1.0.x, $1.1.y - $1.0.y)
      return $0 + (dx * dx + dy * dy).squareRoot()
    }
  }

  @Test func linesFillAnAreaAtTheirSpacing() {
    // Length of the lines × spacing approaches the area.
    let lines = Hatching.lines(in: [square], spacing: 0.05)
    #expect(abs(length(lines) * 0.05 - 100) < 1)
  }

  @Test func linesStayInsideAndOutOfHoles() {
    let hole = [
      PlanePoint(x: 3, y: 3), PlanePoint(x: 7, y: 3), PlanePoint(x: 7, y: 7), PlanePoint(x: 3, y: 7),
    ]
    let lines = Hatching.lines(in: [square, hole], spacing: 0.3)
    #expect(!lines.isEmpty)
    for line in lines {
      for t in [0.02, 0.5, 0.98] {
        let x = line.0.x + t * (line.1.x - line.0.x)
        let y = line.0.y + t * (line.1.y - line.0.y)
        #expect(x > -1e-9 && x < 10 + 1e-9 && y > -1e-9 && y < 10 + 1e-9)
        #expect(!(x > 3.01 && x < 6.99 && y > 3.01 && y < 6.99))
      }
    }
    for dot in Hatching.dots(in: [square, hole], spacing: 0.7) {
      #expect(!(dot.x > 3 && dot.x < 7 && dot.y > 3 && dot.y < 7))
    }
  }

  @Test func neighboursContinueEachOther() {
    let right = square.map { PlanePoint(x: $0.x + 10, y: $0.y) }
    let both = [
      PlanePoint(x: 0, y: 0), PlanePoint(x: 20, y: 0), PlanePoint(x: 20, y: 10), PlanePoint(x: 0, y: 10),
    ]
    let apart = Hatching.lines(in: [square], spacing: 0.9) + Hatching.lines(in: [right], spacing: 0.9)
    #expect(abs(length(apart) - length(Hatching.lines(in: [both], spacing: 0.9))) < 1e-6)
    // Given together, a line runs through the common side in one piece.
    #expect(
      Hatching.lines(in: [square, right], spacing: 0.9).count
        == Hatching.lines(in: [both], spacing: 0.9).count)
  }

  @Test func theAngleIsFortyFiveDegrees() {
    for line in Hatching.lines(in: [square], spacing: 1) {
      #expect(abs((line.1.x - line.0.x) + (line.1.y - line.0.y)) < 1e-9)
    }
  }
}
