import Spatial

/// A row of 位置参照情報: the point that stands for a town section or for a block of one.
public struct TownRow: Sendable, Hashable {
  /// 都道府県名
  public var prefecture: String
  /// 市区町村名, with its 郡 or designated city: 標津郡中標津町, 札幌市中央区.
  public var municipality: String
  /// 市区町村コード, five digits, where the source gives it; it then counts more than the name.
  public var municipalityCode: String?
  /// 大字町丁目名
  public var town: String
  /// 小字・通称名, empty in most rows.
  public var section: String
  /// 街区符号・地番; empty for the point of the town itself.
  public var block: String
  /// Degrees JGD2011; nil where the row is blank.
  public var position: Position?
  /// 1-based row of the file, header included.
  public var row: Int

  public init(
    prefecture: String, municipality: String, municipalityCode: String? = nil, town: String,
    section: String, block: String = "", position: Position?, row: Int
  ) {
    self.prefecture = prefecture
    self.municipality = municipality
    self.municipalityCode = municipalityCode
    self.town = town
    self.section = section
    self.block = block
    self.position = position
    self.row = row
  }
}
