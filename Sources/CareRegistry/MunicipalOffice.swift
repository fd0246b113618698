import Spatial

/// The office of a municipality or ward: a place where something new could be sited.
public struct MunicipalOffice: Sendable, Hashable {
  /// Five digits.
  public var code: String
  public var name: String
  /// Name of the municipality or ward in hiragana or katakana; nil where no source gives it.
  public var kana: String?
  public var position: Position
  /// Key of the dataset's sources.
  public var source: String

  public init(code: String, name: String, kana: String? = nil, position: Position, source: String) {
    self.code = code
    self.name = name
    self.kana = kana
    self.position = position
    self.source = source
  }
}
