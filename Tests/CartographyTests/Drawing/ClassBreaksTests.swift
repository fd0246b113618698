import Testing

@testable import Cartography

@Suite struct ClassBreaksTests {
  private func values(_ seed: Int, _ count: Int) -> [Double] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Many equal values, as in small counts.
      return Double(state >> 58)
    }
  }

  @Test(arguments: 1...30) func limitsAscendStrictlyWhateverTheValues(seed: Int) {
    for classes in 1...7 {
      let sample = values(seed, seed * 3)
      for breaks in [
        ClassBreaks.quantile(sample, classes: classes), .jenks(sample, classes: classes),
        .equal(sample, classes: classes), ClassBreaks(fixed: sample),
        ClassBreaks.jenks(sample, classes: classes).rounded(to: 10),
      ] {
        #expect(zip(breaks.limits, breaks.limits.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
      }
      #expect(ClassBreaks.quantile(sample, classes: classes).classCount <= classes)
      #expect(ClassBreaks.jenks(sample, classes: classes).classCount <= classes)
    }
  }

  @Test func everyClassOfQuantilesAndJenksHoldsAValue() {
    let sample = values(5, 200)
    for breaks in [ClassBreaks.quantile(sample, classes: 5), .jenks(sample, classes: 5)] {
      #expect(Set(sample.compactMap { breaks.index(of: $0) }).count == breaks.classCount)
    }
  }

  @Test func equalValuesMakeOneClass() {
    let same = [Double](repeating: 3, count: 50)
    #expect(ClassBreaks.quantile(same, classes: 5).limits.isEmpty)
    #expect(ClassBreaks.jenks(same, classes: 5).limits.isEmpty)
    #expect(ClassBreaks.equal(same, classes: 5).limits.isEmpty)
    #expect(ClassBreaks.jenks([], classes: 5).index(of: 1) == 0)
  }

  @Test func naturalBreaksFindTheGaps() {
    #expect(ClassBreaks.jenks([1, 2, 3, 11, 12, 13, 50, 51], classes: 3).limits == [11, 50])
  }

  @Test func naturalBreaksAreTheBestOfAllSplits() {
    // Against every way to cut a short list in three.
    let sample = [1.0, 4, 5, 9, 10, 17, 18, 18.5, 30]
    func cost(_ part: ArraySlice<Double>) -> Double {
      let mean = part.reduce(0, +) / Double(part.count)
      return part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    var best = (Double.infinity, 0, 0)
    for i in 1..<sample.count - 1 {
      for j in i + 1..<sample.count {
        let sum = cost(sample[..<i]) + cost(sample[i..<j]) + cost(sample[j...])
        if sum < best.0 { best = (sum, i, j) }
      }
    }
    #expect(ClassBreaks.jenks(sample, classes: 3).limits == [sample[best.1], sample[best.2]])
  }

  @Test func aLimitBelongsToTheClassAbove() {
    let breaks = ClassBreaks(fixed: [10, 20, 20, .nan])
    #expect(breaks.limits == [10, 20])
    #expect([9.9, 10, 19.9, 20].map { breaks.index(of: $0) } == [0, 1, 1, 2])
    #expect(breaks.index(of: .nan) == nil)
  }
}
