import CareRegistry
import Testing

@testable import Cartography

/// Colours as people with and without a colour-vision deficiency see them: Machado, Oliveira &
/// Fernandes 2009, full severity, in linear RGB; then CIELAB (D65) and its plain distance.
struct Seen {
  static let matrices: [String: [[Double]]] = [
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ],
  ]

  static func lab(_ colour: Colour, _ matrix: [[Double]]) -> [Double] {
    let linear = [colour.red, colour.green, colour.blue].map(Colour.linear)
    let rgb = matrix.map { row in max(0, min(1, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) }
    let x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505
    let y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    let z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089
    let f = { (t: Double) in t > 0.008856 ? Numeric.power(t, 1.0 / 3) : 7.787 * t + 16.0 / 116 }
    return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
  }

  static func worst(_ colours: [Colour], _ matrix: [[Double]]) -> Double {
    let labs = colours.map { lab($0, matrix) }
    var worst = Double.infinity
    for i in labs.indices {
      for j in labs.indices where j > i {
        worst = min(
          worst, zip(labs[i], labs[j]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot())
      }
    }
    return worst
  }
}

@Suite struct PaletteTests {
  private static let sets: [(name: String, colours: [Colour])] = [
    (
      "kinds",
      [Palette.clinic, Palette.dentalPractice, Palette.visitingNurse, Palette.pharmacy, Palette.hospital]
    ),
    ("share", Palette.share), ("access", Palette.access),
    ("reach", [Palette.covered, Palette.edge, Palette.uncovered, Palette.notReported]),
    (
      "progress", [Palette.implemented, Palette.planned, Palette.notImplemented, Palette.progressNotReported]
    ),
  ]

  @Test(arguments: sets.map(\.name)) func classesStayApartForEveryEye(_ name: String) throws {
    let set = try #require(Self.sets.first { $0.name == name })
    for (vision, matrix) in Seen.matrices.sorted(by: { $0.key < $1.key }) {
      #expect(Seen.worst(set.colours, matrix) >= 14, "\(name), \(vision)")
    }
  }

  @Test func everyKindHasAShapeOfItsOwn() {
    #expect(Set(FacilityKind.allCases.map { FacilitySymbol($0) }).count == FacilityKind.allCases.count)
  }

  @Test func noDataIsNeverTheLowestClass() {
    #expect(Palette.noData != Palette.share[0])
  }

  @Test func textReadsOnPaper() {
    for colour in [
      Palette.ink, Palette.areaName, Palette.quietInk, SheetColours(isMonochrome: false).warning,
    ] {
      #expect(colour.contrast(with: Palette.paper) >= 4.5)
    }
  }

  @Test func fewerClassesKeepBothEnds() {
    for count in 2...5 {
      let spread = Palette.spread(Palette.share, over: count)
      #expect(spread.count == count && Set(spread).count == count)
      #expect(spread.first == Palette.share.first && spread.last == Palette.share.last)
    }
  }

  @Test func aHexCodeHasSixDigits() {
    #expect(Colour(0x00000F).hex == "#00000F")
    #expect(Colour(0x4DC4FF).ink == Palette.ink && Colour(0x1F5A91).ink == Palette.paper)
  }
}
