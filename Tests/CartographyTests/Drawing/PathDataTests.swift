import Spatial
import Testing

@testable import Cartography

@Suite struct PathDataTests {
  private func points(_ pairs: [(Double, Double)]) -> [PlanePoint] {
    pairs.map { PlanePoint(x: $0.0, y: $0.1) }
  }

  /// Reads back the corners of a path of lines.
  private func corners(_ path: PathData) -> [PlanePoint] {
    var result: [PlanePoint] = []
    var (x, y) = (0.0, 0.0)
    var start = PlanePoint(x: 0, y: 0)
    var command: Character = "M"
    var numbers: [Double] = []
    var digits = ""
    func flush() { if let n = Double(digits) { numbers.append(n) }; digits = "" }
    func take() {
      let pair = "MmLl".contains(command)
      while numbers.count >= (pair ? 2 : 1) {
        switch command {
        case "M", "L": (x, y) = (numbers[0], numbers[1])
        case "m", "l": (x, y) = (x + numbers[0], y + numbers[1])
        case "H": x = numbers[0]
        case "h": x += numbers[0]
        case "V": y = numbers[0]
        default: y += numbers[0]
        }
        numbers.removeFirst(pair ? 2 : 1)
        let p = PlanePoint(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100)
        if command == "M" || command == "m" {
          start = p
          command = command == "M" ? "L" : "l"
        }
        result.append(p)
      }
    }
    for c in path.text {
      if c.isLetter {
        flush()
        take()
        if c == "z" { (x, y) = (start.x, start.y) } else { command = c }
      } else if c == " " {
        flush()
        take()
      } else if c == "-" {
        flush()
        take()
        digits = "-"
      } else {
        digits.append(c)
      }
    }
    flush()
    take()
    return result
  }

  @Test func aSquareIsWrittenShort() {
    var path = PathData(decimals: 2)
    path.rectangle(x: 10, y: 20, width: 2.5, height: 1)
    #expect(path.text == "M10 20h2.5v1h-2.5z" || path.text == "M10 20h2.5v1H10z")
  }

  @Test func pointsThatFallTogetherAreWrittenOnce() {
    var path = PathData(decimals: 1)
    path.polyline(points([(0, 0), (0.01, 0.02), (3, 4), (3.04, 4.04), (5, 4)]))
    #expect(corners(path).count == 3)
  }

  @Test func aRingWithoutAreaIsLeftOut() {
    var path = PathData(decimals: 1)
    path.ring(points([(1, 1), (1.01, 1), (1, 1.01), (1, 1)]))
    path.polyline(points([(1, 1), (1.01, 1.01)]))
    path.circle(centre: PlanePoint(x: 1, y: 1), radius: 0.01)
    #expect(path.isEmpty)
  }

  @Test(arguments: 1...20) func readBackEveryCornerIsWithinHalfAStep(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * 400 - 200
    }
    var path = PathData(decimals: 2)
    var all: [PlanePoint] = []
    for _ in 0..<5 {
      let ring = (0..<40).map { _ in PlanePoint(x: next(), y: next()) }
      path.ring(ring)
      all += ring
    }
    let read = corners(path)
    #expect(read.count == all.count, "seed \(seed)")
    for (a, b) in zip(read, all) {
      #expect(abs(a.x - b.x) <= 0.0051 && abs(a.y - b.y) <= 0.0051, "seed \(seed)")
    }
  }

  @Test func numbersAreFixedDecimalsWithoutTrailingZeros() {
    #expect(FixedDecimal.text(12.5, decimals: 2) == "12.5")
    #expect(FixedDecimal.text(-0.004, decimals: 2) == "0")
    #expect(FixedDecimal.text(-0.005, decimals: 2) == "-0.01")
    #expect(FixedDecimal.text(100, decimals: 2) == "100")
    #expect(FixedDecimal.text(0.05, decimals: 2) == "0.05")
    #expect(FixedDecimal.text(.nan, decimals: 2) == "0")
    #expect(FixedDecimal.text(.infinity, decimals: 2) == "0")
  }
}
