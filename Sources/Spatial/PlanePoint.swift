/// A place in a plane: x to the east and y to the north, in the unit of the plane (metres in every
/// coordinate system used here, except on a sheet or a tile where it is stated).
public struct PlanePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
