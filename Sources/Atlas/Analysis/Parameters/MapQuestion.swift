import CareRegistry
import Wording

/// A print map asked by names and values, as at `/maps/{style}.{format}`: the options of `zaitaku map` but for those that
/// name files. Nothing that it says is read as a path.
public struct MapQuestion: Sendable {
  public let request: PrintRequest

  /// Endings of the address, which is the form of the map.
  public static let formats = PrintRequest.Format.allCases.map(\.rawValue)

  public static let parameters: [AnalysisParameter] = {
    let words = Words.Parameters.self
    return [
      AnalysisParameter("service", .choice(Service.allCases.map(\.rawValue)), words.mapService),
      AnalysisParameter(
        "item", .choice(["all", "a", "i", "u", "e", "o", "ka", "ki", "ku"]), words.mapItem),
      AnalysisParameter("area", .text(maxLength: 100), standard: "全域", words.mapArea),
      AnalysisParameter(
        "paper", .choice(MapPaper.allCases.map(\.rawValue)), standard: MapPaper.a4.rawValue, words.paper),
      AnalysisParameter(
        "orientation", .choice(MapOrientation.allCases.map(\.rawValue)),
        standard: MapOrientation.landscape.rawValue, words.orientation),
      // More would take hundreds of megabytes of memory for one request.
      AnalysisParameter("dpi", .integer(36...300), standard: "150", words.resolution),
      AnalysisParameter("scale", .text(maxLength: 20), words.scale),
      AnalysisParameter("title", .text(maxLength: 100), words.mapTitle),
      AnalysisParameter("table", .flag, standard: "false", words.table),
      AnalysisParameter("graticule", .number(0.1...30), words.graticule),
      AnalysisParameter("lang", .choice(["ja", "en"]), standard: "ja", words.language),
    ]
  }()

  /// Options of `zaitaku map` that a request may not have, with the reason.
  public static let refused: [(name: String, reason: Phrase)] =
    [("output", Words.Parameters.fileRefused)]
    + ["each", "style", "format", "data-dir", "verbose"].map { ($0, Words.Parameters.commandOnly) }

  static var names: [String] { parameters.map(\.name) + refused.map(\.name) }

  /// - Parameters:
  ///   - style: a name, such as `gaps` or `gaps-visiting-nurse`; never a path.
  ///   - format: one of `formats`.
  ///   - parameters: names and values, percent-decoded, in any order.
  /// - Throws: `Failure.usage` as `AnalysisRequest` does; for a style that is no name, a format that there is not, or a
  ///   scale that can't be read.
  public init(style: String, format: String, parameters: [(String, String)]) throws(Failure) {
    guard !style.isEmpty, style.utf8.count <= 64,
      style.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { throw Failure(.usage, Words.Parameters.badStyle, at: AnalysisParameter.shown(style)) }
    guard let format = PrintRequest.Format(rawValue: format) else {
      throw Failure(.usage, Words.Parameters.badFormat.with(Self.formats.joined(separator: ", ")))
    }
    let values = try ParameterValues(parameters, of: Self.parameters, refused: Self.refused)
    var request = PrintRequest(atlas: "")
    request.style = style
    request.format = format
    if values.isGiven("service") { request.choosing["service"] = values.text("service") }
    if values.isGiven("item") { request.choosing["item"] = values.text("item") }
    request.area = values.text("area") ?? request.area
    request.paper = values.choice("paper") ?? .a4
    request.orientation = values.choice("orientation") ?? .landscape
    request.dpi = values.integer("dpi") ?? 150
    request.scale = values.text("scale")
    request.title = values.text("title")
    request.listsFacilities = values.flag("table")
    request.graticule = values.number("graticule")
    request.language = values.text("lang") == "en" ? .en : .ja
    do { _ = try request.denominator() } catch { throw error.named(Self.names) }
    self.request = request
  }
}
