/// The zones of 平面直角座標系, by their origins.
///
/// Source: 平成14年国土交通省告示第9号.
public enum PlaneZone {
  /// Latitude and longitude of the origins of zones I–XIX, degrees.
  public static let origins: [Position] = {
    // Latitude, and the meridian in degrees and minutes.
    let table: [(Double, Double, Double)] = [
      (33, 129, 30), (33, 131, 0), (36, 132, 10), (33, 133, 30), (36, 134, 20), (36, 136, 0), (36, 137, 10),
      (36, 138, 30), (36, 139, 50), (40, 140, 50), (44, 140, 15), (44, 142, 15), (44, 144, 15), (26, 142, 0),
      (26, 127, 30), (26, 124, 0), (26, 131, 0), (20, 136, 0), (26, 154, 0),
    ]
    return table.map { Position(longitude: $0.1 + $0.2 / 60, latitude: $0.0) }
  }()

  /// The widest that a box may reach from a zone's meridian, in degrees: there the scale is 1 in 10,000 off,
  /// as at the meridian itself.
  public static let reach = 1.6

  /// The zone whose meridian is nearest to the middle of `box`, of those on the same side of the country;
  /// nil when the box reaches farther than `reach` from it.
  public static func zone(for box: BoundingBox) -> Int? {
    let centre = box.centre
    func distance(_ origin: Position) -> Double {
      let east = origin.longitude - centre.longitude
      let north = origin.latitude - centre.latitude
      // A zone two degrees farther north is better than one with a meridian a degree off.
      return east * east * 16 + north * north
    }
    guard
      let best = origins.indices.min(by: { distance(origins[$0]) < distance(origins[$1]) })
    else { return nil }
    let meridian = origins[best].longitude
    guard box.east - meridian <= reach, meridian - box.west <= reach,
      abs(origins[best].latitude - centre.latitude) < 7
    else { return nil }
    return best + 1
  }
}
