import CareRegistry
import Foundation
import Spatial

@testable import Ingest

/// The small prefecture with other files of people.
extension MiniPrefecture {
  static func without(_ names: String...) throws -> MiniPrefecture {
    var mini = try MiniPrefecture()
    for name in names { mini.files[name] = nil }
    return mini
  }

  /// Neither a projection nor a mesh.
  static func withoutPeople() throws -> MiniPrefecture {
    try without("mesh.csv", "table1.xlsx", "table33.xlsx", "table34.xlsx")
  }

  /// e-Stat text of 500 m cells, CRLF and CP932 as published.
  static func censusMesh(
    _ rows: [(code: String, mark: Int, receiver: String, senders: [String], figures: [Int]?)],
    totals: [Int]
  ) -> [UInt8] {
    let columns = ["001", "002", "003", "004", "007", "019", "022", "025"].map { "T001101\($0)" }
    var lines = ["KEY_CODE,HTKSYORI,HTKSAKI,GASSAN," + columns.joined(separator: ",")]
    lines.append(",,,,　人口（総数）,　男,　女,　０～１４歳,　１５歳以上,　６５歳以上,　７５歳以上,　８５歳以上")
    for (row, total) in zip(rows, totals) {
      let ages = row.figures?.map(String.init) ?? [String](repeating: "*", count: 5)
      lines.append(
        "\(row.code),\(row.mark),\(row.receiver),\(row.senders.joined(separator: ";")),\(total),0,0,"
          + ages.joined(separator: ","))
    }
    return lines.joined(separator: "\r\n").data(using: .shiftJIS).map(Array.init) ?? []
  }

  /// 住民基本台帳: two header rows, three rows a body, county and prefecture rows between.
  static func register(_ bodies: [(code: String, name: String, total: Int, ages: [Int])]) -> [UInt8] {
    let classes = (0...19).map { "\($0 * 5)歳～\($0 * 5 + 4)歳" } + ["100歳以上"]
    var rows = [
      ["令和7年1月1日住民基本台帳年齢階級別人口（市区町村別）（総計）"], ["", "", "", "", "総数"] + classes,
      ["団体コード", "都道府県名", "市区町村名", "性別"] + [String](repeating: "人", count: 22),
      ["-", "合計", "-", "計"] + [String](repeating: "1", count: 22),
    ]
    for body in bodies {
      for (sex, share) in [("計", 1), ("男", 2), ("女", 2)] {
        // `ages` are the classes 65–69, 75–79 and 85–89.
        var cells = [String](repeating: "0", count: 21)
        for (place, people) in zip([13, 15, 17], body.ages) { cells[place] = String(people / share) }
        rows.append([body.code, "鳥取県", body.name, sex, String(body.total / share)] + cells)
      }
    }
    return StoredZip.workbook(rows)
  }

  static func demand(_ areas: [(code: String, name: String, values: [Double])]) -> [UInt8] {
    func sheet(_ title: String, _ factor: Double) -> [[String]] {
      [
        ["将来の\(title)需要推計"], ["出典"], ["", "", "", "", "", "\(title)需要推計（件/月）"],
        ["", "", "", "", "", "2024年度", "2030年度（現状投影）"],
        ["都道府県", "構想区域コード", "構想区域名", "人口(2024年度)", "人口(2040年)", "レセプト件数/月", "レセプト件数/月"],
      ]
        + areas.map { area in
          ["鳥取県", area.code, area.name, "1000", "900"] + area.values.map { String($0 * factor) }
        }
    }
    return StoredZip.workbook(sheets: [("在宅", sheet("在宅（訪問診療）", 1)), ("外来", sheet("外来", 10))])
  }
}
