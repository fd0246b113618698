import CareRegistry
import Spatial

/// What the geocoder makes of one address.
public struct GeocodedAddress: Sendable, Hashable {
  /// How the municipality became known.
  public enum Basis: String, Sendable, CaseIterable, Codable {
    /// The address names it.
    case named
    /// The address names it without 市, 町 or 村.
    case cutName = "cut_name"
    /// The address names a former municipality, or a former ward, whose area it has today.
    case formerName = "former_name"
    /// The address does not name it; it is the one that the caller gave.
    case hint
    /// The address does not name it; its town is found in one municipality only.
    case uniqueTown = "unique_town"
    /// Not known.
    case unknown
  }

  /// nil where the grade is `none`.
  public var position: Position?
  public var grade: PositionGrade
  /// Five digits, of the ward where the address names one; nil where unknown.
  public var municipalityCode: String?
  public var basis: Basis
  /// Official name of what was found, such as 札幌市中央区南十九条西六丁目; empty where nothing was.
  public var matchedText: String
  /// What stands behind the part that was understood, as it was written.
  public var rest: String
  /// Where the position is a mean of several points: how far (metres) the farthest of them lies. 0 for one point.
  public var spreadMetres: Double
  /// The town was taken for one whose name the address does not give whole.
  public var isApproximate: Bool
  /// The address names a municipality, and it is not the hint's.
  public var contradictsHint: Bool
  /// The address holds characters of private use (外字).
  public var hasPrivateUse: Bool

  static let nowhere = GeocodedAddress(
    position: nil, grade: .none, municipalityCode: nil, basis: .unknown, matchedText: "", rest: "",
    spreadMetres: 0, isApproximate: false, contradictsHint: false, hasPrivateUse: false)
}
