/// What vector tiles say of the rows of a table, put into the form of the format once for all tiles.
///
/// Null values are left out, as the format wants it. Real numbers that single precision holds exactly take
/// four bytes, the others eight.
public struct VectorTileAttributes: Sendable {
  public let keys: [String]
  /// Messages of values, one after the other.
  private var content: [UInt8] = []
  private var contentStarts: [Int32] = [0]
  /// Numbers of keys and values in turn, row by row.
  private var tags: [Int32] = []
  private var tagStarts: [Int32] = [0]

  /// - Parameter columns: of one length.
  public init(_ columns: [(name: String, values: ColumnValues)]) {
    keys = columns.map(\.name)
    var numbers: [FieldValue: Int32] = [:]
    for row in 0..<(columns.first?.values.count ?? 0) {
      for (key, column) in columns.enumerated() {
        let value = column.values[row]
        guard value != .null else { continue }
        if let number = numbers[value] {
          tags.append(Int32(key))
          tags.append(number)
          continue
        }
        let number = Int32(numbers.count)
        numbers[value] = number
        Self.append(value, to: &content)
        contentStarts.append(Int32(content.count))
        tags.append(Int32(key))
        tags.append(number)
      }
      tagStarts.append(Int32(tags.count))
    }
  }

  /// Keys and values of a row in turn; empty beyond the rows.
  func tags(_ row: Int) -> ArraySlice<Int32> {
    guard row + 1 < tagStarts.count else { return [] }
    return tags[Int(tagStarts[row])..<Int(tagStarts[row + 1])]
  }

  func value(_ number: Int32) -> ArraySlice<UInt8> {
    content[Int(contentStarts[Int(number)])..<Int(contentStarts[Int(number) + 1])]
  }

  private static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: break
    case .text(let text): VectorTileBytes.append(field: 1, Array(text.utf8), to: &bytes)
    case .real(let number):
      if Double(Float(number)) == number {
        bytes.append(2 * 8 + 5)
        withUnsafeBytes(of: Float(number).bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(3 * 8 + 1)
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    case .integer(let number):
      if number >= 0 {
        VectorTileBytes.append(field: 4, UInt64(number), to: &bytes)
      } else {
        VectorTileBytes.append(field: 6, VectorTileBytes.zigzag(number), to: &bytes)
      }
    case .boolean(let flag): VectorTileBytes.append(field: 7, flag ? 1 : 0, to: &bytes)
    }
  }
}
