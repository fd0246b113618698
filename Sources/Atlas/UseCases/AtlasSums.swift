import CareRegistry
import GeoFormats
import Wording

/// Compares the people of areas with the sums over their cells, in thousandths of a person.
enum AtlasSums {
  private struct Key: Hashable {
    var code: String
    var year: Int
  }

  private static let bands = ["population", "population65", "population75", "population85"]

  /// One issue for each area and year that differs, the bands together, by level, code and year.
  static func issues(_ contents: AtlasContents, _ file: String) -> [Issue] {
    guard let cells = contents.tables["cell_population"],
      let areas = contents.tables["area_population"],
      let owners = cells.texts("municipality_code"), let years = cells.integers("year"),
      let levels = areas.texts("area_level"), let codes = areas.texts("area_code"),
      let areaYears = areas.integers("year")
    else { return [] }
    let parents = parents(contents)
    var issues: [Issue] = []
    var differing: [String: (level: String, key: Key, band: String, printed: Int, sum: Int)] = [:]
    for band in bands {
      guard let people = cells.reals(band), let printed = areas.reals(band) else { continue }
      var ofMunicipality: [Key: Int] = [:]
      for i in people.indices {
        guard let value = people[i], let owner = owners[i], let year = years[i] else { continue }
        ofMunicipality[Key(code: owner, year: year), default: 0] += Int((value * 1000).rounded())
      }
      var sums: [String: [Key: Int]] = ["municipality": ofMunicipality]
      for (level, parent) in parents {
        var sum: [Key: Int] = [:]
        for (key, value) in ofMunicipality {
          sum[Key(code: parent[key.code] ?? "unassigned", year: key.year), default: 0] += value
        }
        sums[level] = sum
      }
      for i in printed.indices {
        guard let value = printed[i], let level = levels[i], let code = codes[i],
          let year = areaYears[i],
          let sum = sums[level]
        else { continue }
        let key = Key(code: code, year: year)
        let thousandths = Int((value * 1000).rounded())
        let name = "\(level) \(code) \(year)"
        if thousandths != sum[key] ?? 0, differing[name] == nil {
          differing[name] = (level, key, band, thousandths, sum[key] ?? 0)
        }
      }
    }
    for name in differing.keys.sorted() {
      guard let found = differing[name] else { continue }
      func people(_ thousandths: Int) -> String {
        FixedPoint.text(Double(thousandths) / 1000, decimals: 3)
      }
      issues.append(
        CheckAtlas.issue(
          "atlas_sum_differs", .error, file, "area_population",
          Words.Doctor.sumDiffers.with(
            found.key.code, String(found.key.year), found.band, people(found.printed),
            people(found.sum)),
          value: found.key.code))
    }
    return issues
  }

  /// Area of each municipality, by level.
  private static func parents(_ contents: AtlasContents) -> [String: [String: String]] {
    guard let municipalities = contents.tables["municipality"],
      let codes = municipalities.texts("code")
    else {
      return [:]
    }
    var parents: [String: [String: String]] = [:]
    for (level, column) in [
      ("home_care", "home_care_area_code"), ("secondary", "secondary_area_code"),
      ("tertiary", "tertiary_area_code"), ("prefecture", "prefecture_code"),
    ] {
      guard let values = municipalities.texts(column) else { continue }
      for (code, value) in zip(codes, values) {
        if let code, let value { parents[level, default: [:]][code] = value }
      }
    }
    return parents
  }
}
