import Spatial
import TestSupport

@testable import CareAccess

/// A random small town for siting, and the answers by trying every set of candidates with the reference
/// distance.
struct SitingTown {
  var question: SitingQuestion

  init(seed: UInt64, candidates: Int? = nil, add: Int? = nil, providers: Int? = nil) {
    var random = SeededGenerator(seed: seed)
    func place() -> Position {
      Position(
        longitude: 141 + .random(in: 0...0.4, using: &random),
        latitude: 43 + .random(in: 0...0.3, using: &random))
    }
    let homes = (0..<Int.random(in: 1...60, using: &random)).map { _ in place() }
    question = SitingQuestion(
      homes: homes,
      people: homes.map { _ in .random(in: 0...3, using: &random) * .random(in: 0...4_000, using: &random) },
      providers: (0..<(providers ?? Int.random(in: 0...4, using: &random))).map { _ in place() },
      candidates: (0..<(candidates ?? Int.random(in: 0...12, using: &random))).map { _ in place() },
      add: add ?? Int.random(in: 0...3, using: &random))
  }

  /// Every set of at most `add` candidates.
  var sets: [[Int]] {
    var all: [[Int]] = [[]]
    var last: [[Int]] = [[]]
    for _ in 0..<question.add {
      last = last.flatMap { set in
        ((set.last ?? -1) + 1..<max(question.candidates.count, (set.last ?? -1) + 1)).map { set + [$0] }
      }
      all += last
    }
    return all
  }

  func newlyReached(_ set: [Int], within reach: Double) -> Int {
    question.homes.indices.reduce(0) { sum, h in
      func near(_ places: [Position]) -> Bool {
        places.contains { Geodesic.distance(question.homes[h], $0).value <= reach }
      }
      let isNew = !near(question.providers) && near(set.map { question.candidates[$0] })
      return sum + (isNew ? question.people[h] : 0)
    }
  }

  /// nil where somebody has nowhere to go.
  func weighted(_ set: [Int]) -> Int? {
    let places = question.providers + set.map { question.candidates[$0] }
    var sum = 0
    for h in question.homes.indices where question.people[h] > 0 {
      let distances = places.map {
        let chord = EarthFixedPoint(question.homes[h]).squaredChord(to: EarthFixedPoint($0))
        return Int((SurfaceDistance.metres(question.homes[h], $0, squaredChord: chord) * 100).rounded())
      }
      guard let least = distances.min() else { return nil }
      sum += least * question.people[h]
    }
    return sum
  }
}
