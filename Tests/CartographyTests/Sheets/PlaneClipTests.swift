import Spatial
import Testing

@testable import Cartography

@Suite struct PlaneClipTests {
  private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> [PlanePoint] {
    [
      PlanePoint(x: x, y: y), PlanePoint(x: x + width, y: y), PlanePoint(x: x + width, y: y + height),
      PlanePoint(x: x, y: y + height),
    ]
  }

  private let box = LabelBox(x: 0, y: 0, width: 10, height: 10)

  @Test func aRingIsCutAtTheFrame() {
    let ring = rectangle(-5, 2, 10, 3)
    let clipped = PlaneClip.ring(ring, to: box)
    #expect(abs(abs(PlaneShape.doubledArea(clipped)) / 2 - 15) < 1e-9)
    #expect(clipped.allSatisfy { $0.x >= 0 && $0.x <= 10 })
    #expect(PlaneClip.ring(rectangle(20, 20, 5, 5), to: box).isEmpty)
    #expect(abs(PlaneShape.doubledArea(PlaneClip.ring(rectangle(-5, -5, 50, 50), to: box))) == 200)
  }

  @Test func aLineThatLeavesAndReturnsIsTwoPieces() {
    let line = [
      PlanePoint(x: 2, y: 2), PlanePoint(x: 2, y: -3), PlanePoint(x: 8, y: -3), PlanePoint(x: 8, y: 2),
    ]
    let pieces = PlaneClip.line(line, to: box)
    #expect(pieces.count == 2)
    #expect(pieces.joined().allSatisfy { $0.y >= 0 })
    #expect(
      PlaneClip.line([PlanePoint(x: -5, y: 5), PlanePoint(x: 15, y: 5)], to: box) == [
        [PlanePoint(x: 0, y: 5), PlanePoint(x: 10, y: 5)]
      ])
  }
}
