import Cartography
import FoundationEssentials
import GeoFormats
import Wording

/// The styles of a folder, by name.
struct StyleShelf {
  let folder: String

  /// The order of pages: what there is, who lives there, who is not reached, and so on.
  private static let order = [
    "resources", "population75", "people", "gaps", "access", "round-the-clock", "resilience", "progress",
  ]

  /// Styles by name or path, with what they leave open chosen; for no name every style of the folder that
  /// is made for the screen, in every way that it may be chosen.
  ///
  /// - Parameters:
  ///   - names: `gaps`, `gaps-visiting-nurse` or a path.
  ///   - choosing: values for what a style leaves open, such as `["service": "visiting_nurse"]`.
  /// - Throws: `usage` for a name that is not there; what `Style.init` throws.
  func styles(_ names: [String], choosing: [String: String] = [:]) throws(Failure) -> [Style] {
    guard names.isEmpty else {
      var styles: [Style] = []
      for name in names { styles.append(try style(name, choosing: choosing)) }
      return styles
    }
    // Items of work are many and alike: the map of all of them stands for them. So are years to come, for which the map
    // of people now stands; both are made when they are named.
    return try everything().filter { ($0.chosen("item") ?? "all") == "all" && $0.chosen("year") == nil }
  }

  /// Every style of the folder that is made for the screen, in every way that it may be chosen.
  func everything() throws(Failure) -> [Style] {
    var all: [Style] = []
    for family in families {
      let path = "\(folder)/\(family).json"
      all += try Style.variants(json: try FileReading.bytes(path), path: path).filter { !$0.isForPrint }
    }
    return all
  }

  func style(_ name: String, choosing: [String: String] = [:]) throws(Failure) -> Style {
    let isPath = name.contains("/") || name.hasSuffix(".json")
    let path = isPath ? name : "\(folder)/\(name).json"
    if FileManager.default.fileExists(atPath: path) {
      return try Style(json: try FileReading.bytes(path), path: path, choosing: choosing)
    }
    if !isPath {
      // `gaps-visiting-nurse` is `gaps` with its service.
      for family in families where name.hasPrefix(family + "-") {
        let path = "\(folder)/\(family).json"
        let found = try Style.variants(json: try FileReading.bytes(path), path: path)
          .first { $0.name == name }
        if let found { return found }
      }
    }
    throw Failure(.usage, Words.Commands.noSuchStyle.with(path, families.joined(separator: ", ")))
  }

  /// Names of the files, in the order of pages.
  var families: [String] {
    func rank(_ name: String) -> Int { Self.order.firstIndex(of: name) ?? Self.order.count }
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
      .sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
