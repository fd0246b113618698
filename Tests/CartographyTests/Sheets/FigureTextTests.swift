import Testing

@testable import Cartography

@Suite struct FigureTextTests {
  @Test func numbersAreWrittenAsPeopleReadThem() {
    #expect(FigureText.whole(1_234_567.4) == "1,234,567")
    #expect(FigureText.whole(999.5) == "1,000")
    #expect(FigureText.whole(-12_000) == "-12,000")
    #expect(FigureText.tenth(1_234.25) == "1,234.3")
    #expect(FigureText.share(0.0456) == "4.6%")
    #expect(FigureText.people(12_345.2, .ja) == "12,345人")
  }

  @Test func aRangeHasThreeDigitsAndOneUnit() {
    #expect(FigureText.people(12_345...15_789, .ja) == "12,300〜15,800人")
    #expect(FigureText.people(12_345.1...12_345.3, .ja) == "12,345人")
    #expect(FigureText.people(12_341...12_349, .ja) == "12,300人")
    #expect(FigureText.people(0...87, .ja) == "0〜87人")
    #expect(FigureText.share(0.045...0.0579, .en) == "4.5–5.8%")
  }
}
