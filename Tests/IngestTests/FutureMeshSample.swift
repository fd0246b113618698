import Spatial

/// A mesh of projected people in the layouts of both editions and in every container.
struct FutureMeshSample {
  struct Year {
    var total: Double
    /// People by five-year class from 1; a class that is absent has nobody.
    var classes: [Int: Double] = [:]
    /// 秘匿記号: empty, `*` or `@`.
    var mark = ""
    var receiver = ""
  }

  enum Edition {
    case of2018
    case of2024

    var lastClass: Int { self == .of2018 ? 19 : 20 }
  }

  var edition: Edition
  var years: [Int]
  var rows: [(code: String, municipality: String, figures: [Year])] = []

  init(_ edition: Edition, years: [Int]) {
    self.edition = edition
    self.years = years
  }

  mutating func add(_ code: String, _ municipality: String, _ figures: [Year]) {
    rows.append((code, municipality, figures))
  }

  /// Name, and whether the field is text.
  private var fields: [(name: String, isText: Bool)] {
    var fields: [(String, Bool)] = [("MESH_ID", edition == .of2024), ("SHICODE", edition == .of2024)]
    // The census year of the edition has a total only.
    fields.append((edition == .of2018 ? "PTN_2015" : "PTN_2020", false))
    for year in years {
      fields += [("HITOKU\(year)", true), ("GASSAN\(year)", edition == .of2024), ("PTN_\(year)", false)]
      fields.append((edition == .of2018 ? "PT0_\(year)" : "PT00_\(year)", false))
      for number in 1...edition.lastClass { fields.append((className(number, year), false)) }
      for letter in ["A", "B", "C", "D", "E"] { fields.append(("PT\(letter)_\(year)", false)) }
      for letter in ["A", "B", "C", "D", "E"] { fields.append(("RT\(letter)_\(year)", false)) }
    }
    return fields
  }

  private func className(_ number: Int, _ year: Int) -> String {
    edition == .of2024 && number < 10 ? "PT0\(number)_\(year)" : "PT\(number)_\(year)"
  }

  private func values(_ row: (code: String, municipality: String, figures: [Year])) -> [String] {
    var values = [row.code, row.municipality, "1.0000"]
    for figures in row.figures {
      func sum(_ range: ClosedRange<Int>) -> Double {
        figures.classes.filter { range.contains($0.key) }.values.reduce(0, +)
      }
      let all = sum(1...edition.lastClass)
      values += [figures.mark, figures.receiver, number(figures.total), number(all)]
      for c in 1...edition.lastClass { values.append(number(figures.classes[c] ?? 0)) }
      let bands = [sum(1...3), sum(4...13), sum(14...20), sum(16...20), sum(17...20)]
      values += bands.map(number)
      values += bands.map { number(all > 0 ? $0 / all * 100 : 0) }
    }
    return values
  }

  private func number(_ value: Double) -> String {
    let units = Int((value * 10_000).rounded())
    let tail = String(units % 10_000)
    return "\(units / 10_000)." + String(repeating: "0", count: 4 - tail.count) + tail
  }

  var csv: [UInt8] {
    let lines = [fields.map(\.name)] + rows.map(values)
    return Array((lines.map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n").utf8)
  }

  var geoJSON: [UInt8] {
    let fields = fields
    let features = rows.map { row in
      let properties = zip(fields, values(row)).map { field, value in
        let text = value.isEmpty ? "null" : field.isText ? "\"\(value)\"" : value
        return "\"\(field.name)\":\(text)"
      }
      return "{\"type\":\"Feature\",\"properties\":{\(properties.joined(separator: ","))},\"geometry\":null}"
    }
    return Array("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}".utf8)
  }

  /// A ZIP with a folder, a shapefile of null shapes and its table.
  func shapefile(named name: String) -> [UInt8] {
    StoredZip.bytes([
      ("\(name)/\(name).shp", Self.header(100 + 12 * rows.count) + rows.indices.flatMap(Self.nullShape)),
      ("\(name)/\(name).dbf", dbf),
    ])
  }

  private var dbf: [UInt8] {
    let fields = fields
    let width = 12
    func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
    var bytes: [UInt8] = [3, 118, 1, 1] + two(rows.count) + [0, 0]
    bytes += two(33 + 32 * fields.count) + two(1 + width * fields.count)
    bytes += [UInt8](repeating: 0, count: 20)
    for field in fields {
      bytes += Array(field.name.utf8) + [UInt8](repeating: 0, count: 11 - field.name.utf8.count)
      let isCode = ["MESH_ID", "SHICODE"].contains(field.name) || field.name.hasPrefix("GASSAN")
      bytes +=
        Array((field.isText ? "C" : "N").utf8) + [0, 0, 0, 0, UInt8(width), field.isText || isCode ? 0 : 4]
      bytes += [UInt8](repeating: 0, count: 14)
    }
    bytes.append(0x0D)
    for row in rows {
      bytes.append(0x20)
      for (field, value) in zip(fields, values(row)) {
        let padding = [UInt8](repeating: 0x20, count: width - value.utf8.count)
        bytes += field.isText ? Array(value.utf8) + padding : padding + Array(value.utf8)
      }
    }
    return bytes + [0x1A]
  }

  private static func header(_ length: Int) -> [UInt8] {
    big(9994) + [UInt8](repeating: 0, count: 20) + big(length / 2) + [0xE8, 3, 0, 0, 5, 0, 0, 0]
      + [UInt8](repeating: 0, count: 64)
  }

  private static func nullShape(_ index: Int) -> [UInt8] { big(index + 1) + big(2) + [0, 0, 0, 0] }

  private static func big(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }

  /// The 1-km cell at a place of the small prefecture.
  static func cell(_ index: Int, _ x: Double, _ y: Double) throws -> String {
    try MeshCode(containing: MiniPrefecture.place(index, x, y), level: .third).description
  }
}
