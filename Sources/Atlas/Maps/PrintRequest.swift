import CareRegistry
import Cartography
import Spatial
import Wording

/// What a person asks of a print map.
public struct PrintRequest: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case svg, pdf, png
  }

  public var atlas: String
  /// A style by name or path.
  public var style = "resources"
  /// Values for what the style leaves open, such as `["service": "visiting_nurse"]`.
  public var choosing: [String: String] = [:]
  /// Name, code, `LEVEL:NAME` or 全域.
  public var area = "全域"
  /// A sheet for each area of this level instead.
  public var each: AreaLevel?
  public var paper: MapPaper = .a4
  public var orientation: MapOrientation = .landscape
  public var format: Format = .svg
  /// Pixels per inch of a PNG.
  public var dpi = 300
  /// `1:250000` or `250000`; nil: the largest round scale at which the area fits.
  public var scale: String?
  /// Replaces the title that is made from the figures.
  public var title: String?
  /// Numbers beside the facilities, and pages that list them.
  public var listsFacilities = false
  /// Degrees between the lines of a graticule; nil: none.
  public var graticule: Double?
  public var language: Language = .ja
  /// A file; with `each` a folder. nil: a name made from style and area, in the working folder.
  public var output: String?

  public init(atlas: String) { self.atlas = atlas }

  var sheetPaper: SheetPaper {
    SheetPaper(paper == .a3 ? .a3 : .a4, orientation == .landscape ? .landscape : .portrait)
  }

  /// - Throws: `usage` for a scale that can't be read or is out of range.
  func denominator() throws(Failure) -> Double? {
    guard let scale else { return nil }
    let text = scale.hasPrefix("1:") ? String(scale.dropFirst(2)) : scale
    let digits = text.filter { $0 != "," && $0 != "_" }
    guard let value = Double(digits), (1e3...1e8).contains(value) else {
      throw Failure(.usage, Words.Prints.badScale.with(scale), at: "--scale")
    }
    return value
  }
}
