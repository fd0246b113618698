import Foundation
import Spatial

/// A prefecture of five squares in a row, with a file of every format: small enough to know every answer.
///
///     見本市北区 | 見本市南区 | 山町 | 海村 | 島村     (31101, 31102, 31201, 31302, 31303)
///
/// Each square is 0.1° wide and high; the first has its south-west corner at 134.0° E, 35.4° N.
struct MiniPrefecture {
  var files: [String: [UInt8]] = [:]

  static let units: [(code: String, group: String, name: String)] = [
    ("31101", "見本市", "北区"), ("31102", "見本市", "南区"), ("31201", "奥郡", "山町"), ("31302", "奥郡", "海村"),
    ("31303", "灘郡", "島村"),
  ]

  static func west(_ index: Int) -> Double { (1340 + Double(index)) / 10 }

  /// Place in a square by fractions of its sides.
  static func place(_ index: Int, _ x: Double, _ y: Double) -> Position {
    Position(longitude: west(index) + x / 10, latitude: 35.4 + y / 10)
  }

  static func mesh(_ position: Position) throws -> String {
    try MeshCode(containing: position, level: .half).description
  }

  init() throws {
    files["N03-25_31.geojson"] = Array(Self.boundaries.utf8)
    set(
      "areas.csv",
      """
      市区町村コード,市区町村名,二次医療圏コード,二次医療圏名
      31101,見本市北区,3101,東部
      31102,見本市南区,3101,東部
      31201,山町,3102,西 部
      31302,海村,3102,西 部
      """.replacingOccurrences(of: "西 部", with: "西部"))
    set(
      "tertiary.csv",
      """
      prefecture_code,secondary_area,tertiary_area,status,valid_from,source
      31,東部,全域,S,2024-04-01,見本
      31,西部,全域,S,2024-04-01,見本
      """)
    set("document.txt", Self.document)
    set(
      "mesh.csv",
      "\(try Self.mesh(Self.place(0, 0.5, 0.5))),100,50,50,40\n"
        + "\(try Self.mesh(Self.place(2, 0.5, 0.5))),30,15,15,10\n"
        + "\(try Self.mesh(Self.place(3, 0.5, 0.5))),20,10,10,8\n"
        // The southern sea: centre about 200 m and about 3 km south of 海村.
        + "\(try Self.mesh(Self.place(3, 0.5, -0.01))),5,2,3,2\n"
        + "\(try Self.mesh(Self.place(3, 0.5, -0.3))),7,3,4,2\n")
    files["table1.xlsx"] = Self.population("総人口（人）", ["1000", "600", "400", "50", "30"])
    files["table33.xlsx"] = Self.population(
      "総人口に占める65歳以上人口の割合（％）", ["30", "25", "37.5", "40", "50"])
    files["table34.xlsx"] = Self.population(
      "総人口に占める75歳以上人口の割合（％）", ["15", "10", "22.5", "20", "30"])
    set("towns.csv", Self.towns)
    set(
      "notes.csv",
      """
      source_file,reference_date,title,publisher,licence
      clinic.csv,2025-06-01,,,
      N03-25_31.geojson,2025-01-01,境界の見本,見本省,CC BY 4.0
      """)
    addFacilities()
  }

  mutating func set(_ name: String, _ text: String) { files[name] = Array((text + "\n").utf8) }

  /// Replaces text in a file.
  mutating func edit(_ name: String, _ old: String, _ new: String) {
    let text = String(decoding: files[name] ?? [], as: UTF8.self)
    precondition(text.contains(old), "\(name) has no \(old)")
    files[name] = Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  func write(to folder: String) throws {
    for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
  }

  private static var boundaries: String {
    let features = units.enumerated().map { index, unit in
      let (w, e) = (west(index), west(index + 1))
      let ring = [(w, 35.4), (e, 35.4), (e, 35.5), (w, 35.5), (w, 35.4)].map { "[\($0.0),\($0.1)]" }
      return """
        {"type":"Feature","properties":{"N03_001":"鳥取県","N03_003":"\(unit.group)","N03_004":"\(unit.name)",\
        "N03_007":"\(unit.code)"},"geometry":{"type":"Polygon","coordinates":[[\(ring.joined(separator: ","))]]}}
        """
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
  }

  /// Damaged as scanned tables are: blanks inside names, merged cells, the tail of a merged cell.
  static let document = """
    在宅医療圏:4圏域

    第三次医療圏\t第二次医療圏\t在宅医療圏\t所管保健所\t構成市町村\t圏域人口
    全 域\t西 部\t山\t奥山\t山町\t50
    \t\t海\t山\t海 村\t31

    ◆二次医療圏と在宅医療圏が同一

    東部
    """

  static func population(_ title: String, _ values: [String], last: String = "2050年") -> [UInt8] {
    let codes = [
      ("31100", "1", "見本市"), ("31101", "0", "見本市北区"), ("31102", "0", "見本市南区"), ("31201", "3", "山町"),
      ("31302", "3", "海村"),
    ]
    var rows = [
      ["結果表"], ["コード", "市などの別", "都道府県", "市区町村", title, "", "指数"],
      ["", "", "", "", "2020年", last, "2020年"],
    ]
    for (code, value) in zip(codes, values) {
      rows.append([code.0, code.1, "鳥取県", code.2, value, value, "100"])
    }
    return StoredZip.workbook(rows)
  }

  private static var towns: String {
    var lines = ["都道府県名,市区町村名,大字町丁目名,小字・通称名,緯度,経度"]
    for (index, name) in ["見本市北区", "見本市南区", "奥郡山町", "奥郡海村"].enumerated() {
      for (number, town) in ["本町一丁目", "本町二丁目", "字奥"].enumerated() {
        let position = place(index, 0.2 + 0.2 * Double(number), 0.5)
        lines.append("鳥取県,\(name),\(town),,\(position.latitude),\(position.longitude)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
