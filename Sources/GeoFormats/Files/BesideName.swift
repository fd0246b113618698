import Glibc
import Wording

/// Names for what is built beside the place where it will stand.
enum BesideName {
  /// Tries names beside `path` until `create` answers 0; it answers an `errno` else.
  static func create(beside path: String, _ create: (String) -> Int32) throws(Failure) -> String {
    let folder = folder(of: path)
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    var code: Int32 = EEXIST
    for attempt in 0..<1000 {
      let candidate = "\(folder)/.\(name).\(getpid())-\(attempt).part"
      code = create(candidate)
      if code == 0 { return candidate }
      guard code == EEXIST else { break }
    }
    throw SystemReason.cannotWrite(code, path)
  }

  /// The folder that holds `path`.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }
}
