import FoundationEssentials
import GeoFormats
import Wording

/// Finds the files under the paths that a person names.
enum InputWalk {
  /// Files in the order of `paths`, those of a folder by name, folders inside folders included. Hidden
  /// files and what can't hold data (a README) are passed over.
  ///
  /// - Throws: `Failure.badInput` for a path that isn't there, and beyond 10,000 files.
  static func files(under paths: [String]) throws(Failure) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    for path in paths { try collect(path, depth: 0, &found, &seen) }
    return found
  }

  private static func collect(
    _ path: String, depth: Int, _ found: inout [String], _ seen: inout Set<String>
  ) throws(Failure) {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.badInput, Words.Formats.missingFile, at: path, remedy: Words.Formats.checkPath)
    }
    guard isFolder else {
      if seen.insert(path).inserted { found.append(path) }
      guard found.count <= 10_000 else {
        throw Failure(.badInput, Words.Ingest.tooManyFiles, at: path, remedy: Words.Ingest.nameFiles)
      }
      return
    }
    guard depth < 16 else {
      throw Failure(.badInput, Words.Ingest.tooDeep, at: path, remedy: Words.Ingest.nameFiles)
    }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: path)
    } catch {
      throw Failure(.badInput, Words.Formats.noPermission, at: path, remedy: Words.Formats.checkPath)
    }
    // By bytes: the same order in every locale.
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    where !name.hasPrefix(".") {
      try collect("\(path)/\(name)", depth: depth + 1, &found, &seen)
    }
  }
}
