import GeoFormats

/// Many small files in one run of bytes: the length of a list (four bytes, little end first), the list itself
/// (`[["name", length], …]` in JSON), then the files one after the other.
struct ViewerContainer {
  private var list: [JSONValue] = []
  private var contents: [UInt8] = []

  mutating func append(_ name: String, _ bytes: [UInt8]) {
    list.append(.array([.text(name), .integer(bytes.count)]))
    contents += bytes
  }

  func bytes() -> [UInt8] {
    let head = JSONValue.array(list).bytes()
    let length = UInt32(head.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + head + contents
  }
}
