/// What a kind of sheet adds to the common frame.
protocol ThemePainter {
  /// The finding, with its number.
  func title(_ content: SheetContent) -> String
  func description(_ content: SheetContent) -> String
  func figures(_ content: SheetContent) -> [FiguresPanel.Row]
  func table(_ content: SheetContent, type: SheetType) -> TablePanel?
  func notes(_ content: SheetContent) -> [String]
  /// How a municipality is filled.
  func fill(_ area: SheetArea, _ canvas: MapCanvas, drawn: inout Set<LegendKey>) -> FillStyle
  /// Between land and borders.
  func paintUnder(_ canvas: MapCanvas, in writer: inout SVGWriter, drawn: inout Set<LegendKey>)
  /// Above borders: symbols and labels. Labels go through the placer.
  func paintOver(
    _ canvas: MapCanvas, placer: inout LabelPlacer, in writer: inout SVGWriter, drawn: inout Set<LegendKey>)
  /// The entries that this theme can explain, in their order; those not drawn are dropped.
  func legend(_ content: SheetContent, colours: SheetColours) -> [(LegendKey, LegendEntry)]
}

extension SheetTheme {
  var painter: any ThemePainter {
    switch self {
    case .resources(let theme): ResourcePainter(theme: theme)
    case .share(let theme): SharePainter(theme: theme)
    case .gaps(let theme): GapPainter(theme: theme)
    case .style(let theme): StylePainter(theme: theme)
    }
  }
}
