import GeoFormats
import Wording

/// The map library of the page, as the Debian package libjs-leaflet installs it.
public struct LeafletLibrary: Sendable {
  /// Where the package puts it.
  public static let defaultFolder = "/usr/share/javascript/leaflet"

  let script: [UInt8]
  let style: [UInt8]

  /// - Parameter folder: holds `leaflet.css` and `leaflet.min.js` or `leaflet.js`.
  /// - Throws: `badInput` naming the package when they are not there.
  public init(folder: String = LeafletLibrary.defaultFolder) throws(Failure) {
    guard
      let script = ["leaflet.min.js", "leaflet.js"].map({ "\(folder)/\($0)" }).first(
        where: FileReading.exists),
      FileReading.exists("\(folder)/leaflet.css")
    else {
      throw Failure(
        .badInput, Words.Viewer.noLeaflet, at: folder, remedy: Words.Viewer.noLeafletRemedy)
    }
    self.script = Self.withoutMap(try FileReading.bytes(script, limit: 1 << 24))
    self.style = Self.withoutMap(try FileReading.bytes("\(folder)/leaflet.css", limit: 1 << 22))
  }

  /// A source map is not served: a browser's tools must not ask for it.
  private static func withoutMap(_ bytes: [UInt8]) -> [UInt8] {
    let marker = Array("sourceMappingURL=".utf8)
    let text = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let kept = text.filter { line in
      guard line.count < 200, line.count >= marker.count else { return true }
      return !String(decoding: line, as: UTF8.self).contains("sourceMappingURL=")
    }
    return Array(kept.joined(separator: [0x0A]))
  }
}
