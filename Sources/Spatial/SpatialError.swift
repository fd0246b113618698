/// What can go wrong in the spatial module.
public struct SpatialError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    case badRing
    case badMeshCode
    case badReferenceSystem
    case transformationFailed
    case overlayFailed
    case badCoverage
  }

  public let kind: Kind
  public let description: String

  static func badRing(_ why: String) -> SpatialError { .init(kind: .badRing, description: why) }
  static func badMeshCode(_ why: String) -> SpatialError {
    .init(kind: .badMeshCode, description: why)
  }
  static func badReferenceSystem(_ why: String) -> SpatialError {
    .init(kind: .badReferenceSystem, description: why)
  }
  static func transformationFailed(_ why: String) -> SpatialError {
    .init(kind: .transformationFailed, description: why)
  }
  static func overlayFailed(_ why: String) -> SpatialError {
    .init(kind: .overlayFailed, description: why)
  }
  static func badCoverage(_ why: String) -> SpatialError {
    .init(kind: .badCoverage, description: why)
  }
}
