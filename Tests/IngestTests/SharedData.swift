import Foundation

/// The real data that some tests read; they are skipped where it isn't at hand.
enum SharedData {
  static let root: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let candidates: [String?] = [
      ProcessInfo.processInfo.environment["ZAITAKU_SHARED_DATA"],
      package.deletingLastPathComponent().appendingPathComponent("shared/data").path,
    ]
    return candidates.compactMap(\.self).first {
      FileManager.default.fileExists(atPath: $0 + "/hokkaido/towns.csv")
    }
  }()

  static var isHere: Bool { root != nil }
  static let message = "needs the real data: set ZAITAKU_SHARED_DATA"

  /// Folder of the package's checked-in data.
  static let geoData: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("GeoData").path
}
