import Spatial
import Wording

/// The nearest place of each home with its distance in whole centimetres.
struct NearestCentimetres: Sendable {
  /// −1 where there is no place.
  var nearest: [Int]
  /// `Int.max` where there is no place.
  var centimetres: [Int]

  static func compute(homes: [Position], places: [Position], workers: Int?) -> NearestCentimetres {
    let index = ProviderIndex(places)
    let found = Workers.map(count: homes.count, chunk: 2048, workers: workers) { range in
      range.map { index.nearest(to: homes[$0]) }
    }.flatMap { $0 }
    return NearestCentimetres(
      nearest: found.map { $0?.index ?? -1 },
      centimetres: found.map { $0.map { whole($0.metres) } ?? .max })
  }

  /// To the nearest centimetre.
  static func whole(_ metres: Double) -> Int { Int((metres * 100).rounded()) }

  /// Σ weight × distance; nil where somebody has no place at all.
  ///
  /// - Throws: `Failure.badInput` when the sum passes what a whole number holds.
  func sum(_ weights: [Int]) throws(Failure) -> Int? {
    var sum = 0
    for i in weights.indices where weights[i] > 0 {
      guard centimetres[i] < .max else { return nil }
      let (product, tooLarge) = weights[i].multipliedReportingOverflow(by: centimetres[i])
      let (next, over) = sum.addingReportingOverflow(product)
      guard !tooLarge, !over else {
        throw Failure(
          .badInput, Words.Decide.numbersTooLarge, remedy: Words.Decide.numbersTooLargeRemedy)
      }
      sum = next
    }
    return sum
  }
}
