/// The other area to which most people of an area turn, since their nearest provider lies there.
public struct NearestElsewhere: Sendable, Equatable {
  /// Number of that area.
  public let area: Int
  /// Thousandths of people whose nearest provider lies in it.
  public let people: Int

  /// nil where nobody's nearest provider lies in another area.
  ///
  /// - Parameters:
  ///   - cells: numbers of the area's cells.
  ///   - people: thousandths by cell.
  ///   - nearest: number of the nearest provider by cell; −1: there is none.
  ///   - areaOfProvider: area of each provider; −1: in none, which is elsewhere too but can't be named.
  ///   - own: the number of the area itself.
  /// Of equals the lower number is taken.
  public init?(cells: [Int], people: [Int], nearest: [Int], areaOfProvider: [Int], own: Int) {
    var sums: [Int: Int] = [:]
    for cell in cells where nearest[cell] >= 0 && people[cell] > 0 {
      let area = areaOfProvider[nearest[cell]]
      if area >= 0 && area != own { sums[area, default: 0] += people[cell] }
    }
    guard let most = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    area = most.key
    self.people = most.value
  }
}
