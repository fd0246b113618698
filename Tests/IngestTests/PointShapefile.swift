/// Writes a shapefile of points with text attributes in the encoding of Japanese Windows, saying nothing of it.
enum PointShapefile {
  static func parts(
    fields: [(name: String, length: Int)], rows: [(x: Double, y: Double, values: [String])]
  ) throws -> [String: [UInt8]] {
    func big(_ value: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> ($0 * 8) & 255) } }
    func little(_ value: Int) -> [UInt8] { Array(big(value).reversed()) }
    func double(_ value: Double) -> [UInt8] {
      (0..<8).map { UInt8(value.bitPattern >> (UInt64($0) * 8) & 255) }
    }
    func header(_ bytes: Int) -> [UInt8] {
      big(9994) + Array(repeating: 0, count: 20) + big(bytes / 2) + little(1000) + little(1)
        + Array(repeating: 0, count: 64)
    }
    var records: [UInt8] = []
    for (index, row) in rows.enumerated() {
      records += big(index + 1) + big(10) + little(1) + double(row.x) + double(row.y)
    }
    var dbf: [UInt8] = [3, 114, 1, 1] + little(rows.count)
    let size = 1 + fields.reduce(0) { $0 + $1.length }
    let head = 33 + 32 * fields.count
    dbf +=
      [UInt8(head & 255), UInt8(head >> 8), UInt8(size & 255), UInt8(size >> 8)]
      + Array(repeating: 0, count: 20)
    for field in fields {
      let name = Array(field.name.utf8)
      dbf += name + Array(repeating: 0, count: 11 - name.count) + [UInt8(ascii: "C"), 0, 0, 0, 0]
      dbf += [UInt8(field.length), 0] + Array(repeating: 0, count: 14)
    }
    dbf.append(0x0D)
    for row in rows {
      dbf.append(0x20)
      for (field, value) in zip(fields, row.values) {
        let text = try ListReading.cp932(value).prefix(field.length)
        dbf += text + Array(repeating: 0x20, count: field.length - text.count)
      }
    }
    return ["shp": header(100 + records.count) + records, "dbf": dbf + [0x1A]]
  }
}
