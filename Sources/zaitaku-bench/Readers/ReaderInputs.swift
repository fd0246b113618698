import Foundation

/// Finds or makes the files that are read. What is made lies in a folder of its own, which goes again.
final class ReaderInputs {
  enum Place {
    case ready(String)
    /// The file that isn't there.
    case absent(String)
  }

  private let data: String
  private let folder: String

  init(data: String?) throws {
    self.data = Self.folder(data)
    folder =
      FileManager.default.temporaryDirectory.appendingPathComponent("zaitaku-bench-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// The folder of `--data`, or what stands for it.
  static func folder(_ data: String?) -> String {
    data ?? ProcessInfo.processInfo.environment["ZAITAKU_SHARED_DATA"] ?? "../shared/data"
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(of item: ReaderCase) throws -> Place {
    var official = ""
    if let file = item.officialFile {
      official = "\(data)/\(file)"
      guard FileManager.default.fileExists(atPath: official) else { return .absent(official) }
    }
    switch item {
    case .csv: return .ready(try made("facilities.csv", by: "make-csv", from: ""))
    case .xlsx, .shapefile: return .ready(official)
    case .geojson, .geojsonStream:
      return .ready(try made("boundaries.geojson", by: "make-geojson", from: official))
    }
  }

  /// Made by another process: the memory that it takes must not count for those that are measured.
  private func made(_ name: String, by task: String, from input: String) throws -> String {
    let path = "\(folder)/\(name)"
    if !FileManager.default.fileExists(atPath: path) {
      _ = try ChildProcess.run(ChildProcess.ownPath, ["--one", task, "--input", input, "--output", path])
    }
    return path
  }
}
