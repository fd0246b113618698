/// One attribute of an element. Text is escaped when it is written.
public enum SVGAttribute: Sendable {
  case text(String, String)
  case number(String, Double)
  case colour(String, Colour)
  case path(PathData)
}

/// Writes SVG into a buffer of bytes: elements, attributes and text, well formed whatever the text says.
///
/// Numbers have at most `decimals` decimals. The writer closes what it opened; `finish` gives the bytes.
public struct SVGWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  public let decimals: Int
  private let scale: Double
  private var openElements: [String] = []

  public init(decimals: Int = 2, capacity: Int = 64 * 1024) {
    self.decimals = decimals
    scale = FixedDecimal.scale(decimals)
    bytes.reserveCapacity(capacity)
  }

  /// An empty path on the writer's grid.
  public var path: PathData { PathData(decimals: decimals) }

  /// The start of a document of its own: XML declaration and the `svg` element, left open.
  /// - Parameters:
  ///   - unit: of width and height, such as `mm`; the view box has the same numbers without it.
  public mutating func openDocument(
    width: Double, height: Double, unit: String, _ attributes: [SVGAttribute] = []
  ) {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let (w, h) = (number(width), number(height))
    open(
      "svg",
      [
        .text("xmlns", "http://www.w3.org/2000/svg"), .text("version", "1.1"),
        .text("width", w + unit), .text("height", h + unit), .text("viewBox", "0 0 \(w) \(h)"),
      ] + attributes)
  }

  public mutating func open(_ name: String, _ attributes: SVGAttribute...) { open(name, attributes) }

  public mutating func open(_ name: String, _ attributes: [SVGAttribute]) {
    start(name, attributes)
    raw(">")
    newLine()
    openElements.append(name)
  }

  public mutating func close() {
    guard let name = openElements.popLast() else { return }
    raw("</\(name)>")
    newLine()
  }

  /// An element without content.
  public mutating func element(_ name: String, _ attributes: SVGAttribute...) { element(name, attributes) }

  public mutating func element(_ name: String, _ attributes: [SVGAttribute]) {
    start(name, attributes)
    raw("/>")
    newLine()
  }

  /// An element that holds text only.
  public mutating func element(_ name: String, _ attributes: [SVGAttribute] = [], text: String) {
    start(name, attributes)
    raw(">")
    SVGText.append(text, to: &bytes)
    raw("</\(name)>")
    newLine()
  }

  /// A path; nothing when it is empty.
  public mutating func path(_ data: PathData, _ attributes: SVGAttribute...) { path(data, attributes) }

  public mutating func path(_ data: PathData, _ attributes: [SVGAttribute]) {
    guard !data.isEmpty else { return }
    element("path", attributes + [.path(data)])
  }

  /// A group around what `content` writes.
  public mutating func group(_ attributes: SVGAttribute..., content: (inout SVGWriter) -> Void) {
    open("g", attributes)
    content(&self)
    close()
  }

  /// Everything written, with open elements closed.
  public consuming func finish() -> [UInt8] {
    while !openElements.isEmpty { close() }
    return bytes
  }

  private func number(_ value: Double) -> String { FixedDecimal.text(value, decimals: decimals) }

  private mutating func start(_ name: String, _ attributes: [SVGAttribute]) {
    raw("<\(name)")
    for attribute in attributes {
      switch attribute {
      case .text(let name, let value):
        raw(" \(name)=\"")
        SVGText.append(value, to: &bytes)
      case .number(let name, let value):
        raw(" \(name)=\"")
        FixedDecimal.append(FixedDecimal.units(value, scale: scale), decimals: decimals, to: &bytes)
      case .colour(let name, let colour):
        raw(" \(name)=\"\(colour.hex)")
      case .path(let data):
        raw(" d=\"")
        bytes.append(contentsOf: data.bytes)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
  private mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }
}
