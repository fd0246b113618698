/// Makes small shapefiles byte by byte.
struct ShapefileBytes {
  private var records: [[UInt8]] = []
  private let type: Int32

  /// - Parameter type: 1 points, 3 lines, 5 polygons, 8 multipoints.
  init(type: Int32) { self.type = type }

  mutating func addNull() { records.append(Self.little(0 as Int32)) }

  mutating func addPoint(_ x: Double, _ y: Double) {
    records.append(Self.little(1 as Int32) + Self.little(x) + Self.little(y))
  }

  mutating func addParts(_ parts: [[(Double, Double)]]) {
    var bytes = Self.little(type)
    let points = parts.flatMap { $0 }
    let xs = points.map(\.0)
    let ys = points.map(\.1)
    let box: [Double] = [xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0]
    for value in box { bytes += Self.little(value) }
    bytes += Self.little(Int32(parts.count)) + Self.little(Int32(points.count))
    var start: Int32 = 0
    for part in parts {
      bytes += Self.little(start)
      start += Int32(part.count)
    }
    for point in points { bytes += Self.little(point.0) + Self.little(point.1) }
    records.append(bytes)
  }

  var shp: [UInt8] {
    var body: [UInt8] = []
    for (index, record) in records.enumerated() {
      body += Self.big(Int32(index + 1)) + Self.big(Int32(record.count / 2)) + record
    }
    return header(100 + body.count) + body
  }

  var shx: [UInt8] {
    var body: [UInt8] = []
    var at = 100
    for record in records {
      body += Self.big(Int32(at / 2)) + Self.big(Int32(record.count / 2))
      at += 8 + record.count
    }
    return header(100 + body.count) + body
  }

  /// A table of text (C), numbers (N, `decimals`) and logicals (L) with the bytes of each cell.
  static func dbf(
    _ fields: [(name: String, type: String, width: Int, decimals: Int)], rows: [[[UInt8]]],
    driver: UInt8 = 0
  ) -> [UInt8] {
    let width = 1 + fields.reduce(0) { $0 + $1.width }
    var bytes: [UInt8] = [3, 121, 1, 1] + little(Int32(rows.count))
    let headerSize = 33 + 32 * fields.count
    bytes += [UInt8(headerSize & 255), UInt8(headerSize >> 8)]
    bytes += [UInt8(width & 255), UInt8(width >> 8)] + [UInt8](repeating: 0, count: 17)
    bytes += [driver, 0, 0]
    for field in fields {
      bytes += Array(field.name.utf8) + [UInt8](repeating: 0, count: 11 - field.name.utf8.count)
      bytes += Array(field.type.utf8) + [0, 0, 0, 0, UInt8(field.width), UInt8(field.decimals)]
      bytes += [UInt8](repeating: 0, count: 14)
    }
    bytes.append(0x0D)
    for row in rows {
      bytes.append(0x20)
      for (cell, field) in zip(row, fields) {
        let padding = [UInt8](repeating: 0x20, count: max(field.width - cell.count, 0))
        bytes += field.type == "N" ? padding + cell : cell + padding
      }
    }
    return bytes + [0x1A]
  }

  private func header(_ length: Int) -> [UInt8] {
    var bytes = Self.big(9994 as Int32)
    bytes += [UInt8](repeating: 0, count: 20)
    bytes += Self.big(Int32(length / 2))
    bytes += Self.little(1000 as Int32)
    bytes += Self.little(type)
    return bytes + [UInt8](repeating: 0, count: 64)
  }

  private static func little(_ value: Int32) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
  private static func big(_ value: Int32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
  private static func little(_ value: Double) -> [UInt8] {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) }
  }
}
