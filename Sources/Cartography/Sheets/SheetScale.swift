/// The scale of a map: always one of a few round numbers, stated on the sheet and true to the
/// millimetre.
public struct SheetScale: Hashable, Sendable {
  /// 2,500,000 for 1:2,500,000.
  public let denominator: Double

  init(denominator: Double) { self.denominator = denominator }

  private static let steps = [1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7.5, 8]

  /// The round denominators from 1,000 to 100,000,000, the largest scale first.
  static let all: [SheetScale] =
    [1e3, 1e4, 1e5, 1e6, 1e7].flatMap { decade in
      steps.map { SheetScale(denominator: $0 * decade) }
    } + [SheetScale(denominator: 1e8)]

  /// The largest scale at which an extent of metres fits a room of millimetres; the smallest of all
  /// when none does.
  static func fitting(widthMetres: Double, heightMetres: Double, width: Double, height: Double) -> SheetScale
  {
    all.first { $0.millimetres(widthMetres) <= width && $0.millimetres(heightMetres) <= height }
      ?? SheetScale(denominator: 1e8)
  }

  /// Millimetres on paper of metres in the plane.
  func millimetres(_ metres: Double) -> Double { metres * 1000 / denominator }
  func metres(_ millimetres: Double) -> Double { millimetres * denominator / 1000 }

  /// A round length of about `width` millimetres for a scale bar, in metres.
  func barMetres(about width: Double) -> Double {
    let target = metres(width)
    var decade = 1.0
    while decade * 10 <= target { decade *= 10 }
    return ([5.0, 2, 1].first { $0 * decade <= target } ?? 1) * decade
  }
}
