import Foundation
import Testing

@testable import Cartography

@Suite struct ChartTests {
  private static let text = ChartText(
    title: "75歳以上が<届かない>割合 & 「𠮷野」", unit: "人", source: "資料：社人研を在宅アトラスが加工")

  private static let names = [
    "旭川市", "上川", "上川北部", "富良野", "<script>", "とても長い名前の在宅医療圏の名前がここに入りますそして続きます",
  ]
  private static let values = [58_686.0, 10_669, 12_567, 7_254, 9_451, 10_644]

  static var charts: [(name: String, svg: [UInt8])] {
    [
      ("bars", bars()), ("stacked", stacked()), ("series", series()), ("pyramid", pyramid()),
      ("scatter", scatter()), ("ranks", ranks()), ("matrix", matrix()),
    ]
  }

  private static func bars() -> [UInt8] {
    var bars: [BarChart.Bar] = []
    for (number, name) in names.enumerated() {
      let value: Double? = number == 3 ? nil : values[number]
      bars.append(BarChart.Bar(name, [value], isSubject: number == 1))
    }
    return BarChart(text: text, bars: bars, parts: [("75+", Palette.visitingNurse)]).svg()
  }

  private static func stacked() -> [UInt8] {
    let bars = zip(names, values).map { BarChart.Bar($0, [$1, $1 / 2, $1 / 4]) }
    let parts = [("65-74", Palette.planned), ("75-84", Palette.implemented), ("85+", Palette.edge)]
    return BarChart(text: text, bars: bars, parts: parts).svg()
  }

  private static func series() -> [UInt8] {
    let hokkaido: [Double?] = [100, 115.1, 123.5, nil, 120.2, 118.1, 121.7]
    let city: [Double?] = [100, 116, 122, 120, 117, 115, 115.1]
    let nation: [Double?] = [100, 115.8, 121.6, 120.3, 119.7, 122.4, 130.8]
    return TimeSeriesChart(
      text: text, years: [2020, 2025, 2030, 2035, 2040, 2045, 2050],
      series: [
        .init("北海道", hokkaido, colour: Palette.implemented),
        .init("旭川市", city, colour: Palette.visitingNurse),
        .init("全国", nation, colour: Palette.ink, isSubject: false),
      ], fromZero: false
    ).svg()
  }

  private static func pyramid() -> [UInt8] {
    PyramidChart(
      text: text, groups: ["85+", "75–84", "65–74", "0–64"],
      left: ("2020", [300_000, 555_525, 823_763, 3_545_326]),
      right: ("2050", [480_000, 560_710, 587_174, 2_192_132]),
      colours: (Palette.planned, Palette.implemented)
    ).svg()
  }

  private static func scatter() -> [UInt8] {
    var marks: [ScatterChart.Mark] = []
    for i in 0..<30 {
      let (x, y) = (12 + Double(i * 37 % 13), Double(i * 53 % 29) * 0.9)
      marks.append(.init(i == 7 ? "宗谷" : "圏域\(i)", x: x, y: y, isSubject: i == 7))
    }
    return ScatterChart(
      text: text, horizontal: "75歳以上の割合（％）", marks: marks, colour: Palette.visitingNurse
    ).svg()
  }

  private static func ranks() -> [UInt8] {
    var lines: [RankPlot.Line] = []
    for (number, name) in ["総人口", "訪問看護（1万人対）", "届かない割合"].enumerated() {
      let all = (0..<29).map { Double($0 * 17 % 29) }
      lines.append(
        .init(name, values: all, subject: 11, shown: "8.5", rank: "7/29", isLessBetter: number == 2))
    }
    return RankPlot(text: text, lines: lines, colour: Palette.visitingNurse).svg()
  }

  private static func matrix() -> [UInt8] {
    var rows: [(name: String, states: [ProgressMatrix.State])] = []
    for (number, name) in names.enumerated() {
      rows.append((name, (0..<8).map { ProgressMatrix.State.allCases[(number * 3 + $0) % 4] }))
    }
    return ProgressMatrix(
      text: text, items: ["ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク"], rows: rows,
      labels: ["実施", "予定", "未実施", "未報告"]
    ).svg()
  }

  @Test func `every chart is well formed, says its title and source, and is the same twice`() throws {
    for (first, second) in zip(Self.charts, Self.charts) {
      #expect(first.svg == second.svg, "\(first.name)")
      let text = String(decoding: first.svg, as: UTF8.self)
      #expect(text.contains("&lt;届かない&gt;") && text.contains("在宅アトラスが加工"), "\(first.name)")
      #expect(!text.contains("<script") && !text.contains("nan") && !text.contains("inf"), "\(first.name)")
      let parser = XMLChecker(first.svg)
      #expect(parser.isWellFormed, "\(first.name)")
    }
  }

  @Test func `nothing known is no bar of length nought`() {
    let text = String(decoding: Self.charts[0].svg, as: UTF8.self)
    #expect(text.contains(">–<"))
    // Paper and five bars.
    #expect(text.components(separatedBy: "<rect").count - 1 == 6)
  }

  @Test func `ticks are round and hold all values`() {
    for values in [[0.0, 1], [3, 97], [-5, 12], [0.00012, 0.00034], [1e6, 9.3e6], [7, 7], [0, 0], []] {
      for fromZero in [true, false] {
        let scale = ChartScale(values: values, fromZero: fromZero)
        #expect(scale.lower < scale.upper && scale.ticks.count >= 2 && scale.ticks.count <= 12)
        for value in values { #expect((-1e-9...1.000000001).contains(scale.part(value))) }
        if fromZero && !values.isEmpty { #expect(scale.lower <= 0 && scale.upper >= 0) }
        let mantissa = scale.step / Foundation.pow(10, Foundation.log10(scale.step).rounded(.down))
        #expect([1.0, 2, 5, 10].contains { abs($0 - mantissa) < 1e-6 }, "\(scale.step)")
      }
    }
    #expect(ChartNumber.text(1_234_567.891, decimals: 1) == "1,234,567.9")
    #expect(ChartNumber.text(-0.04, decimals: 1) == "0" || ChartNumber.text(-0.04, decimals: 1) == "0.0")
    #expect(ChartNumber.text(-12, decimals: 0) == "−12")
  }

  @Test func `charts can be looked at`() throws {
    guard let folder = ProcessInfo.processInfo.environment["ZAITAKU_CHARTS"] else { return }
    for chart in Self.charts {
      try Data(chart.svg).write(to: URL(filePath: "\(folder)/\(chart.name).svg"))
    }
  }
}

/// Whether tags are balanced: enough for what our writer can get wrong.
private struct XMLChecker {
  let isWellFormed: Bool

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var open: [Substring] = []
    var isFine = true
    for piece in text.split(separator: "<").dropFirst(0) {
      guard let end = piece.firstIndex(of: ">") else {
        isFine = false
        break
      }
      let tag = piece[..<end]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      let name = tag.prefix { $0 != " " && $0 != "\n" }
      if name.hasPrefix("/") {
        if open.popLast() != name.dropFirst() { isFine = false }
      } else {
        open.append(name)
      }
    }
    isWellFormed = isFine && open.isEmpty
  }
}
