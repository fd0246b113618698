import Spatial

/// The office of a municipality or ward: a place where something new could be sited.
public struct MunicipalOffice: Sendable, Hashable {
  /// Five digits.
  public var code: String
  public var name: String
  public var position: Position
  /// Key of the dataset's sources.
  public var source: String

  public init(code: String, name: String, position: Position, source: String) {
    self.code = code
    self.name = name
    self.position = position
    self.source = source
  }
}
