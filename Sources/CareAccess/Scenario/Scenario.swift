import CareRegistry
import Spatial

/// What if: providers added, removed or moved, and reach changed, one step after the other.
///
/// Read from JSON (`init(json:file:)`) or from the rows of a CSV file (`init(rows:…)`); applied to facilities and
/// rules by `applied(to:…)`, upon which every analysis runs as on the real ones.
public struct Scenario: Sendable, Hashable {
  public var name: String
  public var steps: [Step]

  public init(name: String = "", steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  /// One change and where it is written, such as `plan.csv:3`.
  public struct Step: Sendable, Hashable {
    public var place: String
    public var action: Action

    public init(place: String, action: Action) {
      self.place = place
      self.action = action
    }
  }

  public enum Action: Sendable, Hashable {
    case add(Addition)
    case remove(facilityID: String)
    case move(facilityID: String, to: Place)
    /// Metres, 0 … 500,000. Without a service the rule of that name changes for every service; without a name
    /// the default rule changes.
    case reach(service: Service?, rule: String?, metres: Double)
  }

  /// A provider that does not exist yet.
  public struct Addition: Sendable, Hashable {
    /// nil: `scenario-` and the number of the step.
    public var facilityID: String?
    public var kind: FacilityKind
    /// nil: named after its kind.
    public var name: String?
    public var place: Place
    /// Offered (`yes`), in the order of `Service`; all others are `no`.
    public var services: [Service]
    public var roundTheClock: Availability

    public init(
      facilityID: String? = nil, kind: FacilityKind, name: String? = nil, place: Place, services: [Service],
      roundTheClock: Availability = .notReported
    ) {
      self.facilityID = facilityID
      self.kind = kind
      self.name = name
      self.place = place
      self.services = services
      self.roundTheClock = roundTheClock
    }
  }

  public enum Place: Sendable, Hashable {
    /// Degrees, JGD2011, within Japan's bounds; with the municipality's code where it is given.
    case position(Position, municipality: String?)
    /// The point of a municipality, such as its office.
    case municipality(String)
    /// Where another facility is.
    case near(facilityID: String)
  }

  /// West, south, east and north of Japan in degrees, with room: a place outside is a slip of the pen, most
  /// often latitude written before longitude.
  public static let bounds = (west: 122.0, south: 20.0, east: 154.5, north: 46.0)
}
