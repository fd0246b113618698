import GeoFormats
import Synchronization

/// The files of the map page as a server hands them out: each compressed once, when it is first asked for.
public final class ViewerService: Sendable {
  private let files: ViewerFiles
  private let packed = Mutex<[String: [UInt8]]>([:])

  init(_ files: ViewerFiles) { self.files = files }

  /// Names of all files; `index.html` is the page.
  public var names: [String] { files.names }

  /// A file with its media type, as it is or as gzip; nil when there is none of that name.
  public func file(_ name: String, isCompressed: Bool) -> (bytes: [UInt8], type: String)? {
    guard let file = files.file(name) else { return nil }
    guard isCompressed else { return file }
    if let known = packed.withLock({ $0[name] }) { return (known, file.type) }
    let bytes = Gzip.compress(file.bytes, level: 9)
    packed.withLock { $0[name] = bytes }
    return (bytes, file.type)
  }
}
