import GeoFormats
import Glibc
import TestSupport
import Testing

/// What the tests of this module share: places, real data, hostile bytes.
enum Workshop {
  /// The folder of real data; nil where it isn't at hand.
  static let sharedData: String? = {
    let named = getenv("ZAITAKU_SHARED_DATA").map { String(cString: $0) }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return [named, "/\(root)/../shared/data"].compactMap { $0 }.first { access("\($0)/README.md", R_OK) == 0 }
  }()

  static func shared(_ path: String) throws -> String {
    try #require(sharedData) + "/" + path
  }

  /// Gives `body` a folder of its own and removes it.
  static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    var template = Array("/tmp/zaitaku-formats-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { remove(path) }
    return try body(path)
  }

  /// `text` in CP932; every character of it must be in that.
  static func cp932(_ text: String) -> [UInt8] {
    let converter = iconv_open("CP932", "UTF-8")
    defer { iconv_close(converter) }
    var input = text.utf8CString
    var output = [CChar](repeating: 0, count: input.count * 2)
    var left = input.count - 1
    var room = output.count
    input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var next = from.baseAddress
        var target = to.baseAddress
        _ = iconv(converter, &next, &left, &target, &room)
      }
    }
    precondition(left == 0, "no CP932: \(text.suffix(20))")
    return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
  }

  static func remove(_ path: String) {
    for name in names(in: path) {
      let child = "\(path)/\(name)"
      var information = stat()
      if lstat(child, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
        chmod(child, 0o700)
        remove(child)
      } else {
        unlink(child)
      }
    }
    rmdir(path)
  }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// Bytes with faults in them: flipped, cut, doubled, overwritten.
enum Mutation {
  static func apply(to bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[at] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
      case 2: bytes.removeSubrange(at...)
      case 3: bytes.remove(at: at)
      case 4: bytes.insert(bytes[at], at: at)
      default:
        let end = min(bytes.count, at + 4)
        for i in at..<end { bytes[i] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    return bytes
  }
}
