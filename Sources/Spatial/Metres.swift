/// A length in metres.
public struct Metres: Hashable, Sendable, Comparable {
  public var value: Double

  @inlinable
  public init(_ value: Double) { self.value = value }

  @inlinable
  public static func < (a: Metres, b: Metres) -> Bool { a.value < b.value }
}
