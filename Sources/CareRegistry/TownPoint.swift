import Spatial

/// A point of the gazetteer with which a dataset was geocoded: a town section, or a block of one.
public struct TownPoint: Sendable, Hashable {
  /// Five digits.
  public var municipalityCode: String
  /// With its 郡 or designated city, as addresses name it.
  public var municipality: String
  public var town: String
  /// 小字・通称名, empty in most rows.
  public var section: String
  /// 街区符号・地番; empty for the point of the town itself.
  public var block: String
  /// JGD2011, six decimals.
  public var position: Position

  public init(
    municipalityCode: String, municipality: String, town: String, section: String, block: String,
    position: Position
  ) {
    self.municipalityCode = municipalityCode
    self.municipality = municipality
    self.town = town
    self.section = section
    self.block = block
    self.position = position
  }
}
