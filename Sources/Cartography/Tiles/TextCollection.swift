import Spatial
import Wording

/// The texts of one layer while they are gathered.
struct TextCollection {
  let binding: LayerBinding
  private var texts: [TextLayer.Text] = []
  private var settings: [TextLayer.Setting] = []
  private var numbers: [TextLayer.Setting: Int] = [:]

  init(binding: LayerBinding) { self.binding = binding }

  /// What a row wants written, in pixels of the world; nil: nothing.
  func request(_ row: Int, at place: PlanePoint) -> LabelRequest? {
    let field = binding.value("text-field", row)
    guard field != .null else { return nil }
    let text = String(field.spelled.prefix(200))
    let size = binding.number("text-size", row)
    guard size > 0, text.contains(where: { !$0.isWhitespace }) else { return nil }
    var request = LabelRequest(
      priority: 0, lines: lines(text, row), size: size, weight: weight(row),
      letterSpacing: binding.number("text-letter-spacing", row) * size, candidates: [],
      clearance: binding.number("text-padding", row))
    request.candidates = candidates(request, row, place)
    return request
  }

  /// A request as it is, then in two and three lines where the text is long enough.
  func variants(_ request: LabelRequest, _ row: Int, _ place: PlanePoint) -> [LabelRequest] {
    let text = String(binding.value("text-field", row).spelled.prefix(200))
    let ems = TextMeasure.ems(text, weight: request.weight)
    var out = [request]
    for count in 2...3 where count > request.lines.count && text.count >= 2 * count {
      var narrow = request
      narrow.lines =
        count == 2
        ? TextMeasure.halved(text)
        : TextMeasure.wrapped(text, size: 1, width: ems / Double(count) + 1, weight: request.weight)
      guard narrow.width < request.width else { continue }
      narrow.candidates = candidates(narrow, row, place)
      out.append(narrow)
    }
    return out
  }

  private func weight(_ row: Int) -> FontWeight {
    let font = binding.texts("text-font", row)?.first ?? ""
    return font.hasSuffix("Bold") ? .bold : font.hasSuffix("Medium") ? .medium : .regular
  }

  /// Broken where `text-max-width` asks for it, a name rather evenly.
  private func lines(_ text: String, _ row: Int) -> [String] {
    let widest = binding.number("text-max-width", row)
    let ems = TextMeasure.ems(text, weight: weight(row))
    if text.contains("\n") || ems > 2 * widest {
      return TextMeasure.wrapped(text, size: 1, width: widest, weight: weight(row))
    }
    return ems > widest ? TextMeasure.halved(text) : [text]
  }

  /// Middles of the box, in the order of the anchors.
  private func candidates(_ request: LabelRequest, _ row: Int, _ place: PlanePoint) -> [PlanePoint] {
    let (w, h) = (request.width / 2, request.height / 2)
    let size = request.size
    guard let anchors = binding.texts("text-variable-anchor", row), !anchors.isEmpty else {
      let offset = binding.numbers("text-offset", row) ?? [0, 0]
      let side = Self.direction(binding.text("text-anchor", row) ?? "center")
      return [
        PlanePoint(x: place.x + side.x * w + offset[0] * size, y: place.y + side.y * h + offset[1] * size)
      ]
    }
    let radius = binding.number("text-radial-offset", row) * size
    let isCentred = anchors.first == "center"
    // A name that may stand in the middle belongs to an area: it may also move a little, then more.
    return (isCentred ? [0.3, 0.8, 1.6] : [1]).flatMap { share in
      anchors.map { anchor in
        let side = Self.direction(anchor)
        let reach = side.x != 0 && side.y != 0 ? radius * 0.7071 : radius
        return PlanePoint(
          x: place.x + side.x * ((isCentred ? w * share : w) + reach * share),
          y: place.y + side.y * ((isCentred ? h * share : h) + reach * share))
      }
    }
  }

  /// Where the text lies from its anchor: an anchor on the left has the text on its right.
  private static func direction(_ anchor: String) -> (x: Double, y: Double) {
    let x = anchor.hasSuffix("left") ? 1.0 : anchor.hasSuffix("right") ? -1 : 0
    let y = anchor.hasPrefix("top") ? 1.0 : anchor.hasPrefix("bottom") ? -1 : 0
    return (x, y)
  }

  mutating func add(_ request: LabelRequest, row: Int, at spot: PlanePoint) {
    let pixel = TileGrid.pixel
    let halo = binding.number("text-halo-width", row)
    let setting = TextLayer.Setting(
      css: css(row, request), size: request.size * pixel,
      lineHeight: binding.number("text-line-height", row) * request.size * pixel,
      letterSpacing: request.letterSpacing * pixel)
    let style = numbers[setting] ?? settings.count
    if style == settings.count {
      numbers[setting] = style
      settings.append(setting)
    }
    let height = max(request.height, Double(request.lines.count) * setting.lineHeight / pixel)
    // Other fonts of the stack are up to a tenth wider.
    let (w, h) = (request.width * 0.55 + halo + 1, height / 2 + halo + 2)
    texts.append(
      .init(
        x: FixedDecimal.units(spot.x, scale: pixel), y: FixedDecimal.units(spot.y, scale: pixel),
        lines: request.lines, style: style, title: binding.title(row),
        box: GridBox(
          minX: FixedDecimal.units(spot.x - w, scale: pixel),
          minY: FixedDecimal.units(spot.y - h, scale: pixel),
          maxX: FixedDecimal.units(spot.x + w, scale: pixel),
          maxY: FixedDecimal.units(spot.y + h, scale: pixel))
      ))
  }

  private func css(_ row: Int, _ request: LabelRequest) -> String {
    let colour = binding.colour("text-color", row) ?? .black
    var css = "font-size:\(ShapePaint.units(request.size))px;fill:\(colour.hexadecimal)"
    css += ShapePaint.share("opacity", binding.number("text-opacity", row) * colour.opacity)
    if request.weight != .regular { css += ";font-weight:\(request.weight.rawValue)" }
    if request.letterSpacing != 0 { css += ";letter-spacing:\(ShapePaint.units(request.letterSpacing))px" }
    let halo = binding.number("text-halo-width", row)
    if halo > 0, let ground = binding.colour("text-halo-color", row), ground.opacity > 0 {
      css +=
        ";paint-order:stroke;stroke:\(ground.hexadecimal);stroke-width:\(ShapePaint.units(2 * halo))"
        + ShapePaint.share("stroke-opacity", ground.opacity)
    }
    return css
  }

  func layer() -> TextLayer { TextLayer(texts: texts, settings: settings, classNames: []) }
}
