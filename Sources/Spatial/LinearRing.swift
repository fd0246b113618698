/// A closed line of at least four positions, the first repeated as the last: the edge of a polygon or
/// of a hole. It cannot hold anything else.
public struct LinearRing: Hashable, Sendable {
  public let positions: [Position]

  /// - Throws: `SpatialError.badRing` when there are fewer than four positions, the last is not the
  ///   first, or a number is not finite.
  public init(_ positions: [Position]) throws(SpatialError) {
    guard positions.count >= 4 else {
      throw .badRing("a ring needs four positions, this one has \(positions.count)")
    }
    guard positions.first == positions.last else {
      throw .badRing("the last position of a ring must repeat the first")
    }
    guard positions.allSatisfy(\.isOnGlobe) else {
      throw .badRing("a position lies outside the globe or is not a number")
    }
    self.positions = positions
  }

  /// For callers inside the module that have just made sure of the conditions.
  init(unchecked positions: [Position]) {
    assert(positions.count >= 4 && positions.first == positions.last)
    self.positions = positions
  }

  /// Twice the signed area in square degrees: positive when the ring runs counter-clockwise.
  public var doubledSignedArea: Double {
    guard let origin = positions.first else { return 0 }
    // Measured from the first position: the differences stay small, so the sum keeps its digits.
    var sum = 0.0
    for i in 1..<positions.count {
      let a = positions[i - 1]
      let b = positions[i]
      sum +=
        (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
        - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }
    return sum
  }

  public var isCounterClockwise: Bool { doubledSignedArea > 0 }

  public func reversed() -> LinearRing { LinearRing(unchecked: positions.reversed()) }

  /// The ring turned to run counter-clockwise, or clockwise.
  public func oriented(counterClockwise: Bool) -> LinearRing {
    isCounterClockwise == counterClockwise ? self : reversed()
  }
}
