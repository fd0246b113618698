import Testing

@testable import Cartography

@Suite struct TextMeasureTests {
  @Test func fullWidthIsOneEmAndDigitsAreTabular() {
    #expect(TextMeasure.ems("在宅医療圏") == 5)
    #expect(TextMeasure.ems("ｱｲ") == 1)
    #expect(TextMeasure.ems("1234567890") == 5.55)
    #expect(TextMeasure.width("札幌", size: 3, letterSpacing: 0.5) == 6.5)
  }

  @Test func noLineIsWiderThanAsked() {
    let text = "出典：国土数値情報（行政区域）国土交通省、住民基本台帳に基づく人口 2025年1月1日 Visiting-nurse stations 12,345人（4.6%）。"
    for width in stride(from: 8.0, to: 120, by: 3.5) {
      for line in TextMeasure.wrapped(text, size: 2.3, width: width) {
        #expect(TextMeasure.width(line, size: 2.3) <= width + 2.3 || line.count == 1)
      }
    }
  }

  @Test func nothingIsLostByWrapping() {
    let text = "訪問看護が16km以内にない75歳以上：30,700〜32,600人（3.3〜3.5%）"
    let lines = TextMeasure.wrapped(text, size: 5, width: 60)
    #expect(lines.count > 1)
    #expect(lines.joined() == text)
    #expect(lines.allSatisfy { !"、。）：〜人".contains($0.first ?? "、") && !"（〜".contains($0.last ?? "（") })
  }

  @Test func aNameIsHalvedEvenly() {
    #expect(TextMeasure.halved("北渡島檜山") == ["北渡島", "檜山"])
    #expect(TextMeasure.halved("上川北部") == ["上川", "北部"])
    #expect(TextMeasure.halved("A") == ["A"])
  }

  @Test func aCutNameSaysSo() {
    let cut = TextMeasure.truncated(String(repeating: "長", count: 200), size: 1, width: 10)
    #expect(cut.hasSuffix("…") && TextMeasure.width(cut, size: 1) <= 10)
  }
}
