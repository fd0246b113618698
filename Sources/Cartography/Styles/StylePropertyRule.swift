/// One property of the style specification: what it takes and what it is when it isn't given.
struct StylePropertyRule: Sendable {
  enum Section: String, Sendable {
    case layout
    case paint
  }

  /// What its expression may depend on.
  enum Reach: Sendable {
    case constant
    case zoom
    case zoomAndRow
  }

  let name: String
  let section: Section
  let type: StyleType
  let fallback: StyleValue
  let reach: Reach
  /// The values that a text may have; nil: any.
  let choices: [String]?
  /// Limits of a number; nil: none.
  let range: ClosedRange<Double>?

  private init(
    _ section: Section, _ name: String, _ type: StyleType, _ fallback: StyleValue,
    _ reach: Reach = .zoomAndRow, choices: [String]? = nil, range: ClosedRange<Double>? = nil
  ) {
    (self.section, self.name, self.type, self.fallback) = (section, name, type, fallback)
    (self.reach, self.choices, self.range) = (reach, choices, range)
  }

  static let anchors = [
    "center", "left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right",
  ]
  /// `-wide`: half as dense; `none` draws nothing, for the classes that stay plain.
  static let patterns = [
    "none", "hatch-45", "hatch-45-wide", "hatch-135", "hatch-135-wide", "dots", "dots-wide", "cross-hatch",
    "cross-hatch-wide",
  ]

  /// Everything that a layer of `kind` may say.
  static func table(_ kind: StyleLayerKind) -> [StylePropertyRule] {
    switch kind {
    case .background: common + background
    case .fill: common + fill
    case .line: common + line
    case .circle: common + circle
    case .symbol: common + symbol
    }
  }

  private static let common = [
    StylePropertyRule(
      .layout, "visibility", .text, .text("visible"), .constant, choices: ["visible", "none"])
  ]

  private static let share = 0.0...1.0
  private static let size = 0.0...512.0

  private static let background = [
    StylePropertyRule(.paint, "background-color", .colour, .colour(.black), .zoom),
    StylePropertyRule(.paint, "background-opacity", .number, .number(1), .zoom, range: share),
  ]

  private static let fill = [
    StylePropertyRule(.paint, "fill-color", .colour, .colour(.black)),
    StylePropertyRule(.paint, "fill-opacity", .number, .number(1), range: share),
    StylePropertyRule(.paint, "fill-outline-color", .colour, .null),
    StylePropertyRule(.paint, "fill-pattern", .text, .null, choices: patterns),
  ]

  private static let line = [
    StylePropertyRule(
      .layout, "line-cap", .text, .text("butt"), .zoom, choices: ["butt", "round", "square"]),
    StylePropertyRule(
      .layout, "line-join", .text, .text("miter"), .zoom, choices: ["miter", "round", "bevel"]),
    StylePropertyRule(.paint, "line-color", .colour, .colour(.black)),
    StylePropertyRule(.paint, "line-width", .number, .number(1), range: size),
    StylePropertyRule(.paint, "line-opacity", .number, .number(1), range: share),
    StylePropertyRule(.paint, "line-dasharray", .numbers(count: nil), .null, .zoom, range: size),
  ]

  private static let circle = [
    StylePropertyRule(.layout, "circle-sort-key", .number, .number(0)),
    StylePropertyRule(.paint, "circle-radius", .number, .number(5), range: size),
    StylePropertyRule(.paint, "circle-color", .colour, .colour(.black)),
    StylePropertyRule(.paint, "circle-opacity", .number, .number(1), range: share),
    StylePropertyRule(.paint, "circle-stroke-width", .number, .number(0), range: size),
    StylePropertyRule(.paint, "circle-stroke-color", .colour, .colour(.black)),
  ]

  private static let symbol = [
    StylePropertyRule(.layout, "symbol-placement", .text, .text("point"), .constant, choices: ["point"]),
    StylePropertyRule(.layout, "symbol-sort-key", .number, .number(0)),
    StylePropertyRule(.layout, "icon-image", .text, .null, choices: BuiltInIcon.names),
    StylePropertyRule(.layout, "icon-size", .number, .number(1), range: 0...32),
    StylePropertyRule(.layout, "icon-allow-overlap", .boolean, .boolean(false), .zoom),
    StylePropertyRule(.layout, "icon-ignore-placement", .boolean, .boolean(false), .zoom),
    StylePropertyRule(.layout, "text-field", .text, .null),
    StylePropertyRule(.layout, "text-font", .texts, .null, .zoom),
    StylePropertyRule(.layout, "text-size", .number, .number(16), range: size),
    StylePropertyRule(.layout, "text-max-width", .number, .number(10), range: 0...100),
    StylePropertyRule(.layout, "text-letter-spacing", .number, .number(0), range: -1...4),
    StylePropertyRule(.layout, "text-line-height", .number, .number(1.2), .zoom, range: 0.5...4),
    StylePropertyRule(.layout, "text-anchor", .text, .text("center"), choices: anchors),
    StylePropertyRule(.layout, "text-variable-anchor", .texts, .null, .zoom, choices: anchors),
    StylePropertyRule(.layout, "text-offset", .numbers(count: 2), .list([.number(0), .number(0)])),
    StylePropertyRule(.layout, "text-radial-offset", .number, .number(0), range: 0...100),
    StylePropertyRule(.layout, "text-padding", .number, .number(2), .zoom, range: 0...256),
    StylePropertyRule(.layout, "text-allow-overlap", .boolean, .boolean(false), .zoom),
    StylePropertyRule(.layout, "text-ignore-placement", .boolean, .boolean(false), .zoom),
    StylePropertyRule(.layout, "text-optional", .boolean, .boolean(false), .zoom),
    StylePropertyRule(.paint, "icon-opacity", .number, .number(1), range: share),
    StylePropertyRule(.paint, "text-color", .colour, .colour(.black)),
    StylePropertyRule(.paint, "text-opacity", .number, .number(1), range: share),
    StylePropertyRule(.paint, "text-halo-color", .colour, .colour(.transparent)),
    StylePropertyRule(.paint, "text-halo-width", .number, .number(0), range: 0...32),
  ]
}
