import Glibc

/// Texts of a column, or one text for all rows.
enum CQL2Text: Sendable {
  case constant(String)
  case column([String?])

  @inline(__always) subscript(row: Int) -> String? {
    switch self {
    case .constant(let text): text
    case .column(let values): values[row]
    }
  }

  /// In small letters, made once for all rows.
  var caseFolded: CQL2Text {
    switch self {
    case .constant(let text): .constant(text.lowercased())
    case .column(let values): .column(values.map { $0?.lowercased() })
    }
  }

  /// Negative, zero or positive, in the order of the bytes of UTF-8, which is that of the code points.
  @inline(__always) static func order(_ a: String, _ b: String) -> Int {
    let quick: Int?? = a.utf8.withContiguousStorageIfAvailable { left in
      b.utf8.withContiguousStorageIfAvailable { right in bytes(left, right) }
    }
    if case .some(.some(let order)) = quick { return order }
    return Array(a.utf8).withUnsafeBufferPointer { left in
      Array(b.utf8).withUnsafeBufferPointer { right in bytes(left, right) }
    }
  }

  @inline(__always) private static func bytes(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let left = a.baseAddress, let right = b.baseAddress else { return a.count - b.count }
    let order = memcmp(left, right, min(a.count, b.count))
    return order != 0 ? Int(order) : a.count - b.count
  }

  static func isEqual(_ a: String, _ b: String) -> Bool { a.utf8.count == b.utf8.count && order(a, b) == 0 }
}
