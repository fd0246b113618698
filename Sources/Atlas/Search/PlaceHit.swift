import CareRegistry
import Spatial
import Wording

/// Something that a search by name found.
public struct PlaceHit: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case area(AreaLevel)
    case facility(FacilityKind)

    /// `municipality`, `clinic` and so on, as in the tables.
    public var name: String {
      switch self {
      case .area(let level): level.rawValue
      case .facility(let kind): kind.rawValue
      }
    }

    public var label: Phrase {
      switch self {
      case .area(let level): level.label
      case .facility(let kind): kind.label
      }
    }
  }

  public let kind: Kind
  /// `facility_id`, or the code of an area.
  public let id: String
  public let name: String
  /// The address of a facility, the areas above an area; may be empty.
  public let detail: Phrase
  /// Where the facility stands, or a place well inside the area; nil where neither is known.
  public let position: Position?
  /// Of an area.
  public let box: BoundingBox?
}

extension PlaceHit {
  /// Name of the layer that holds it.
  public var layer: String {
    switch kind {
    case .facility: "facility"
    case .area(.homeCare): "home_care_area"
    case .area(.secondary): "secondary_area"
    case .area(.tertiary): "tertiary_area"
    case .area(let level): level.rawValue
    }
  }
}
