import CareRegistry
import Spatial

/// How a cell stands to the service of the sheet.
public enum SheetReach: String, Sendable, CaseIterable, Comparable {
  case covered
  /// The limit runs through the cell.
  case edge
  /// Within reach only of providers that do not say whether they come.
  case notReported
  case uncovered

  private var rank: Int {
    switch self {
    case .covered: 0
    case .edge: 1
    case .notReported: 2
    case .uncovered: 3
    }
  }

  /// From the surest reach to none.
  public static func < (a: SheetReach, b: SheetReach) -> Bool { a.rank < b.rank }
}

/// A named area with people out of reach.
public struct SheetGap: Hashable, Sendable {
  public var name: String
  /// People of 75 and older out of reach, judged by the centre of their cell.
  public var people75: Double
  /// Where most of them live, in metres in the plane of the ground.
  public var point: PlanePoint

  public init(name: String, people75: Double, point: PlanePoint) {
    self.name = name
    self.people75 = people75
    self.point = point
  }
}

/// A map of where one service does not reach.
public struct GapTheme: Sendable {
  public var service: Service
  /// Kilometres of the rule; nil: own municipality only.
  public var reachKilometres: Double?
  /// The distance is a convention and no rule (visiting nurse).
  public var isConvention: Bool
  /// People of 75 and older out of reach: from (possible, min) to (confirmed, max).
  public var uncovered75: ClosedRange<Double>
  /// All people of 75 and older of the area.
  public var people75: Double
  /// The people of each cell are an estimate, by this method's name; nil: counted.
  public var estimate: String?
  /// Cells by class, projected: `CellMosaic.outlines`.
  public var cells: [SheetReach: [[PlanePoint]]]
  /// Side of a drawn cell in metres, as made by `CellMosaic`.
  public var cellMetres: Double
  /// Land farther from every possible provider than the rule; may be empty where not computed.
  public var beyondReach: PlaneShape
  public var providers: [SheetFacility]
  /// Largest first.
  public var gaps: [SheetGap]

  public init(
    service: Service, reachKilometres: Double?, isConvention: Bool, uncovered75: ClosedRange<Double>,
    people75: Double, estimate: String? = nil, cells: [SheetReach: [[PlanePoint]]], cellMetres: Double,
    beyondReach: PlaneShape = PlaneShape([]), providers: [SheetFacility], gaps: [SheetGap]
  ) {
    self.service = service
    self.reachKilometres = reachKilometres
    self.isConvention = isConvention
    self.uncovered75 = uncovered75
    self.people75 = people75
    self.estimate = estimate
    self.cells = cells
    self.cellMetres = cellMetres
    self.beyondReach = beyondReach
    self.providers = providers
    self.gaps = gaps
  }
}
