import CareRegistry
import GeoFormats

extension TileTown {
  /// The columns that an atlas puts beside the shapes: findings of every service and work item.
  static func addFindings(to tables: inout [String: FeatureTable]) {
    let spots = Array(0..<16)
    for table in ["municipality", "home_care_area", "secondary_area", "population_cell"] {
      let count = tables[table]?.rowCount ?? 0
      for service in Service.allCases {
        for column in ["access", "secure_share", "night_unreached_share"] {
          let scale = column == "access" ? 12.0 : 0.99
          let values: [Double?] = (0..<count).map { row -> Double? in
            row == 3 ? nil : Double(row * 7 % 16) / 16 * scale
          }
          tables[table]?.columns.append(real("\(column)_\(service.rawValue)", values))
        }
      }
    }
    for table in ["municipality", "home_care_area", "secondary_area"] {
      let count = tables[table]?.rowCount ?? 0
      for band in ["population65", "population75", "population85"] {
        for year in stride(from: 2020, through: 2050, by: 5) {
          let shares: [Double?] = (0..<count).map { row in row == 3 ? nil : Double(row * 5 % 16) / 32 }
          tables[table]?.columns += [
            real("people_\(band)_\(year)", shares.map { $0.map { $0 * 1_000 } }),
            real("share_\(band)_\(year)", shares),
          ]
        }
      }
    }
    for item in ProgressRecord.Item.allCases {
      tables["municipality"]?.columns.append(
        text(
          "progress_\(item.rawValue)",
          spots.indices.map { ["implemented", "planned", "not_implemented", "not_reported"][$0 % 4] }))
    }
    tables["municipality"]?.columns.append(
      real("progress_done", spots.indices.map { $0 % 4 == 3 ? nil : Double($0 % 9) }))
    let count = tables["facility"]?.rowCount ?? 0
    for service in Service.allCases {
      let sole: [Double?] = (0..<count).map { (row: Int) -> Double? in
        row % 20 == 0 ? Double(row * 9 + 20) : nil
      }
      tables["facility"]?.columns.append(real("sole_people75_\(service.rawValue)", sole))
    }
    tables["facility"]?.columns.append(
      text("municipality_code", (0..<count).map { code($0 % 4, $0 / 4 % 4) }))
  }
}
