import Spatial
import Wording

extension ReachRule {
  /// The longest reach that is taken seriously, metres: the fast distance kernel is true to 1 mm per km up
  /// to here, and no service is brought to a home from farther away.
  public static let longestMetres = 500_000.0

  /// A reach that can be computed with.
  ///
  /// - Parameter place: what a person is shown as the place of a fault.
  /// - Throws: `Failure.usage` for a number that is negative, not finite or beyond `longestMetres`.
  public static func checked(_ metres: Double, at place: String? = nil) throws(Failure) -> Metres {
    guard metres.isFinite, metres >= 0, metres <= longestMetres else {
      throw Failure(
        .usage, Words.Decide.badReach.with("\(metres)", "\(Int(longestMetres))"), at: place,
        remedy: Words.Decide.badReachRemedy)
    }
    return Metres(metres)
  }
}
