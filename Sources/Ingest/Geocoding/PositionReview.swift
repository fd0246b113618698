import CareRegistry
import Spatial

/// Checks a published position against the address it is published with.
///
/// Town points err too, so an address alone does not make a position wrong: the limits lie beyond what
/// honest pairs show. Everything about polygons and the ellipsoid is asked of the caller.
public struct PositionReview: Sendable {
  public enum Verdict: String, Sendable, CaseIterable, Codable {
    case fine
    /// No position, or 0,0.
    case missing
    /// Longitude and latitude have changed places; exchanged, the position is in Japan.
    case swapped
    case outsideJapan = "outside_japan"
    case outsidePrefecture = "outside_prefecture"
    /// Farther outside the municipality that the address names than boundaries are uncertain.
    case outsideMunicipality = "outside_municipality"
    /// Inside it, but farther from the town than town points err.
    case farFromAddress = "far_from_address"
  }

  /// Distances from which on a position is doubted.
  public struct Limits: Sendable, Hashable {
    /// Generalised boundaries run up to some hundred metres off the true ones, most of all on coasts.
    public var outsideMunicipality: Metres
    /// A position this far out that no known municipality holds is not in the sea before its own, but in
    /// another prefecture whose boundaries are not at hand.
    public var outsidePrefecture: Metres
    /// Points of a 丁目 err 0.3 km at the 90th percentile and 1.4 km at the 98th.
    public var fromTown: Metres
    /// Points of a 大字 err 2.2 km at the 90th percentile; long valleys and coasts reach 12–15 km.
    public var fromOaza: Metres
    /// Added to the spread of the towns where only the municipality is known.
    public var beyondMunicipalitySpread: Metres

    public init(
      outsideMunicipality: Metres = Metres(1_000), outsidePrefecture: Metres = Metres(10_000),
      fromTown: Metres = Metres(5_000),
      fromOaza: Metres = Metres(15_000), beyondMunicipalitySpread: Metres = Metres(10_000)
    ) {
      self.outsideMunicipality = outsideMunicipality
      self.outsidePrefecture = outsidePrefecture
      self.fromTown = fromTown
      self.fromOaza = fromOaza
      self.beyondMunicipalitySpread = beyondMunicipalitySpread
    }
  }

  /// What is known of a published position.
  public struct Finding: Sendable, Hashable {
    public var verdict: Verdict
    /// Metres outside the municipality, or from the town; nil where nothing was measured.
    public var distance: Metres?
    /// The position to use: the published one, the exchanged one, or that of the address. nil: none.
    public var position: Position?
    public var grade: PositionGrade
  }

  public var limits: Limits
  /// Code (five digits) of the municipality or ward that holds a position; nil in the sea, and where boundaries
  /// are not at hand.
  public var municipalityContaining: @Sendable (Position) -> String?
  /// Metres from a position to the municipality of a code, 0 inside; nil where its boundary is not known.
  public var distanceToMunicipality: @Sendable (Position, String) -> Metres?
  /// Geodesic metres.
  public var distance: @Sendable (Position, Position) -> Metres

  public init(
    limits: Limits = Limits(), municipalityContaining: @escaping @Sendable (Position) -> String?,
    distanceToMunicipality: @escaping @Sendable (Position, String) -> Metres?,
    distance: @escaping @Sendable (Position, Position) -> Metres
  ) {
    self.limits = limits
    self.municipalityContaining = municipalityContaining
    self.distanceToMunicipality = distanceToMunicipality
    self.distance = distance
  }

  /// Islands from Okinotorishima to Etorofu.
  static func isInJapan(_ p: Position) -> Bool {
    p.isOnGlobe && (122...154).contains(p.longitude) && (20...46).contains(p.latitude)
  }

  /// Judges a position. `prefectureCode` (two digits) is that of the list where the address names no
  /// municipality.
  public func review(published: Position?, address: GeocodedAddress, prefectureCode: String? = nil) -> Finding
  {
    func fallback(_ verdict: Verdict, _ distance: Metres? = nil) -> Finding {
      Finding(verdict: verdict, distance: distance, position: address.position, grade: address.grade)
    }
    guard let published, published.longitude != 0 || published.latitude != 0 else {
      return fallback(.missing)
    }
    guard Self.isInJapan(published) else {
      let exchanged = Position(longitude: published.latitude, latitude: published.longitude)
      guard Self.isInJapan(exchanged) else { return fallback(.outsideJapan) }
      let judged = review(published: exchanged, address: address, prefectureCode: prefectureCode)
      guard judged.verdict == .fine else { return fallback(.swapped, judged.distance) }
      return Finding(verdict: .swapped, distance: nil, position: exchanged, grade: .official)
    }

    let home = address.municipalityCode.map { String($0.prefix(2)) } ?? prefectureCode
    let holder = municipalityContaining(published)
    if address.basis == .uniqueTown, let home, let holder, holder.hasPrefix(home) {
      // The municipality was only inferred: a position inside the prefecture knows better.
      return Finding(verdict: .fine, distance: nil, position: published, grade: .official)
    }
    if let code = address.municipalityCode, holder != code,
      let away = distanceToMunicipality(published, code),
      away > limits.outsideMunicipality
    {
      let isElsewhere = holder.map { !$0.hasPrefix(home ?? "") } ?? (away > limits.outsidePrefecture)
      return fallback(isElsewhere ? .outsidePrefecture : .outsideMunicipality, away)
    }
    if address.municipalityCode == nil, let home, let holder, !holder.hasPrefix(home) {
      return fallback(.outsidePrefecture)
    }
    if let town = address.position, let limit = limit(for: address) {
      let away = distance(published, town)
      if away > limit { return fallback(.farFromAddress, away) }
      return Finding(verdict: .fine, distance: away, position: published, grade: .official)
    }
    return Finding(verdict: .fine, distance: nil, position: published, grade: .official)
  }

  private func limit(for address: GeocodedAddress) -> Metres? {
    switch address.grade {
    case .official, .townBlock, .town: limits.fromTown
    case .oaza: Metres(max(limits.fromOaza.value, address.spreadMetres + limits.fromTown.value))
    case .municipality: Metres(address.spreadMetres + limits.beyondMunicipalitySpread.value)
    case .none: nil
    }
  }
}
