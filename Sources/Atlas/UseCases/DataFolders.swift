import FoundationEssentials
import GeoFormats
import Wording

/// Finds `GeoData` and `Styles`: in `--data-dir`, `$ZAITAKU_HOME`, beside the binary, in `../share/zaitaku`, then
/// in the checkout around the binary or the working folder. Nothing depends on where the program was built.
public struct DataFolders: Sendable {
  private let candidates: [String]

  /// - Parameters:
  ///   - option: the folder that a person named; it alone is searched then.
  ///   - environment: the process environment.
  ///   - binary: path of the running program.
  public init(option: String?, environment: [String: String], binary: String, workingFolder: String) {
    if let option {
      candidates = [option]
      return
    }
    var found: [String] = []
    if let home = environment["ZAITAKU_HOME"], !home.isEmpty { found.append(home) }
    let beside = Self.parent(Self.resolved(binary))
    found += [beside, beside + "/../share/zaitaku"]
    for start in [beside, workingFolder] {
      var folder = start
      // Up to the root: a build folder lies some levels below the checkout.
      while true {
        found.append(folder)
        let above = Self.parent(folder)
        if above == folder || above.isEmpty { break }
        folder = above
      }
    }
    candidates = found
  }

  /// The folder `name` (`GeoData/hokkaido`, `Styles`).
  ///
  /// - Throws: `Failure` naming the places that were searched.
  public func folder(_ name: String) throws(Failure) -> String {
    for candidate in candidates {
      let path = candidate + "/" + name
      var isFolder = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder { return path }
    }
    var seen = Set<String>()
    let places = candidates.filter { seen.insert($0).inserted }.prefix(6).joined(separator: ", ")
    throw Failure(
      .badInput, Words.Commands.dataMissing.with(name, places), remedy: Words.Commands.dataMissingRemedy)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }
}
