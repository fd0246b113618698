import CareRegistry
import Spatial

/// One facility in two editions.
public struct FacilityChange: Sendable, Equatable {
  /// Why the two are taken as one.
  public enum Match: String, Sendable, Codable {
    case facilityID = "facility_id"
    /// Same name and kind nearby, at least one id of our own making.
    case ownRule = "own_rule"
  }

  /// What became of its place.
  public enum Place: Sendable, Equatable {
    /// Within the tolerance, or without a position in both.
    case same
    /// Farther than the tolerance, both positions of the same grade: it moved. Metres.
    case moved(Double)
    /// The position is known better or worse than before: the difference says nothing of a move. Metres.
    case replaced(metres: Double, from: PositionGrade, to: PositionGrade)
    /// It had no position and has one now.
    case placed(PositionGrade)
    /// It had a position and has none now.
    case lost(PositionGrade)

    public var isMove: Bool { if case .moved = self { true } else { false } }
  }

  /// A state that changed: of a service, or of being on duty round the clock.
  public struct StateChange: Sendable, Hashable {
    /// Name of a `Service`, or `round_the_clock`.
    public var attribute: String
    public var from: Availability
    public var to: Availability
  }

  /// Numbers in the two editions.
  public let old: Int
  public let new: Int
  public let match: Match
  public let place: Place
  /// Kinds before and after where they differ.
  public let kind: (from: FacilityKind, to: FacilityKind)?
  /// In the order of the services, round the clock last.
  public let states: [StateChange]
  /// Names before and after where they differ (blanks aside).
  public let name: (from: String, to: String)?

  public var isReclassified: Bool { kind != nil || !states.isEmpty }
  public var isRenamed: Bool { name != nil }
  public var isChange: Bool { place != .same || isReclassified || isRenamed }

  init(
    old: Facility, new: Facility, at numbers: (old: Int, new: Int), _ match: Match, _ tolerance: Metres
  ) {
    (self.old, self.new) = numbers
    self.match = match
    place = Self.place(old, new, tolerance)
    kind = old.kind == new.kind ? nil : (old.kind, new.kind)
    var states = Service.allCases.map { service in
      StateChange(
        attribute: service.rawValue, from: old.availability(of: service), to: new.availability(of: service))
    }
    states.append(StateChange(attribute: "round_the_clock", from: old.roundTheClock, to: new.roundTheClock))
    self.states = states.filter { $0.from != $0.to }
    name = OwnRule.bare(old.name) == OwnRule.bare(new.name) ? nil : (old.name, new.name)
  }

  private static func place(_ old: Facility, _ new: Facility, _ tolerance: Metres) -> Place {
    switch (old.position, new.position) {
    case (nil, nil): return .same
    case (nil, _): return .placed(new.positionGrade)
    case (_, nil): return .lost(old.positionGrade)
    case (let a?, let b?):
      let metres = Geodesic.distance(a, b).value
      if old.positionGrade != new.positionGrade {
        return .replaced(metres: metres, from: old.positionGrade, to: new.positionGrade)
      }
      return metres > tolerance.value ? .moved(metres) : .same
    }
  }

  public static func == (a: FacilityChange, b: FacilityChange) -> Bool {
    a.old == b.old && a.new == b.new && a.match == b.match && a.place == b.place && a.states == b.states
      && a.kind?.from == b.kind?.from && a.kind?.to == b.kind?.to && a.name?.from == b.name?.from
      && a.name?.to == b.name?.to
  }
}
