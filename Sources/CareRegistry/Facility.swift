import Spatial

/// One provider at one place.
public struct Facility: Sendable, Hashable {
  /// `med-<10 digits>`, `care-<number>-<service code>` or `own-<hash>`: stable between editions.
  public var id: String
  public var kind: FacilityKind
  public var name: String
  public var address: String
  /// Five digits; a ward of a designated city is given as its city (札幌市 is 01100). nil: unknown.
  public var municipalityCode: String?
  /// Five digits of the ward where the city has wards.
  public var wardCode: String?
  /// nil where no position is usable.
  public var position: Position?
  public var positionGrade: PositionGrade
  /// State of every service; a service that is absent is `no`: this kind does not offer it.
  public var services: [Service: Availability]
  public var roundTheClock: Availability
  /// Places, staff or visits per month where a source gives one, else nil.
  public var capacity: Double?
  /// Main source, a key of the dataset's sources.
  public var source: String
  /// ISO 8601 date of the main source.
  public var referenceDate: String

  public init(
    id: String, kind: FacilityKind, name: String, address: String, municipalityCode: String?,
    wardCode: String? = nil, position: Position?, positionGrade: PositionGrade,
    services: [Service: Availability], roundTheClock: Availability = .notReported,
    capacity: Double? = nil, source: String, referenceDate: String
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.address = address
    self.municipalityCode = municipalityCode
    self.wardCode = wardCode
    self.position = position
    self.positionGrade = positionGrade
    self.services = services
    self.roundTheClock = roundTheClock
    self.capacity = capacity
    self.source = source
    self.referenceDate = referenceDate
  }

  public func availability(of service: Service) -> Availability { services[service] ?? .no }
}

/// A record of an official list that a facility was made from.
public struct FacilitySource: Sendable, Hashable {
  public var facilityID: String
  /// Key of the dataset's sources.
  public var source: String
  /// Number in that list, as published; empty where the list has none.
  public var officialNumber: String
  /// 1-based row of the file, header included.
  public var row: Int
  /// How the record was joined: `number`, `name_address`, `name`, `own`.
  public var joinedBy: String

  public init(facilityID: String, source: String, officialNumber: String, row: Int, joinedBy: String) {
    self.facilityID = facilityID
    self.source = source
    self.officialNumber = officialNumber
    self.row = row
    self.joinedBy = joinedBy
  }
}

/// What one source says of one service of one facility.
public struct ServiceStatement: Sendable, Hashable {
  public var facilityID: String
  /// A `Service` by its name, or `round_the_clock`, `back_up_beds`, `end_of_life`.
  public var service: String
  public var state: Availability
  /// 受理記号 after NFKC, or empty.
  public var symbol: String
  public var source: String
  public var referenceDate: String

  public init(
    facilityID: String, service: String, state: Availability, symbol: String, source: String,
    referenceDate: String
  ) {
    self.facilityID = facilityID
    self.service = service
    self.state = state
    self.symbol = symbol
    self.source = source
    self.referenceDate = referenceDate
  }
}
