import CareRegistry
import Spatial

/// A provider on a sheet.
public struct SheetFacility: Hashable, Sendable {
  public var kind: FacilityKind
  public var name: String
  /// Metres, in the plane of the ground.
  public var point: PlanePoint
  public var positionGrade: PositionGrade
  public var roundTheClock: Availability
  /// State of the service that the sheet is about; `yes` where it is about kinds.
  public var state: Availability

  public init(
    kind: FacilityKind, name: String, point: PlanePoint, positionGrade: PositionGrade = .official,
    roundTheClock: Availability = .notReported, state: Availability = .yes
  ) {
    self.kind = kind
    self.name = name
    self.point = point
    self.positionGrade = positionGrade
    self.roundTheClock = roundTheClock
    self.state = state
  }
}
