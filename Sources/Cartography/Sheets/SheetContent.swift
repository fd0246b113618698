import CareRegistry
import Spatial
import Wording

/// Everything that one map sheet shows. Equal content gives equal bytes.
public struct SheetContent: Sendable {
  public var paper: SheetPaper
  public var language: Language
  /// Black and white: shapes and hatching alone tell classes apart.
  public var isMonochrome: Bool
  /// Name of the area that the sheet is about, such as 北海道.
  public var areaName: String
  /// Replaces the title that the theme makes from its numbers.
  public var title: String?
  /// Reference date and base year, as a person reads them: 「2025年6月1日現在」「2025年1月1日の住民基本台帳」.
  public var dateLine: String
  public var ground: SheetGround
  public var theme: StyleTheme
  /// 250,000 for 1:250,000; nil: the largest round scale at which the area fits.
  public var scaleDenominator: Double?
  /// nil: the sheet shows the whole prefecture.
  public var locator: SheetLocator?
  public var graticule: [SheetGraticule] = []
  /// Notes beside those that the theme adds.
  public var notes: [String]
  /// Sources as their terms ask to be named; the line also says who edited them.
  public var sources: [String]
  /// Who edited the data, as the terms of the sources ask.
  public var editor: String

  public init(
    paper: SheetPaper, language: Language = .ja, isMonochrome: Bool = false, areaName: String,
    title: String? = nil, dateLine: String, ground: SheetGround, theme: StyleTheme, notes: [String] = [],
    sources: [String], editor: String
  ) {
    self.paper = paper
    self.language = language
    self.isMonochrome = isMonochrome
    self.areaName = areaName
    self.title = title
    self.dateLine = dateLine
    self.ground = ground
    self.theme = theme
    self.notes = notes
    self.sources = sources
    self.editor = editor
  }
}
