import CareRegistry
import GeoFormats
import Wording

/// Puts the people of age bands in projected years beside the shapes of areas: `people_B_Y` and `share_B_Y` (0 … 1), for the
/// bands `population65`, `population75` and `population85` and the years that maps may be drawn for. Null where the atlas
/// has no figure.
struct ProjectedColumns {
  let tables: [String: FeatureTable]

  static let bands: [AgeBand] = [.over65, .over75, .over85]
  /// Years of the projection that every prefecture has.
  static let years = Array(stride(from: 2020, through: 2050, by: 5))

  private struct Key: Hashable {
    var level: String
    var code: String
    var year: Int
  }

  func add(to out: inout [String: FeatureTable], areas: [(table: String, level: AreaLevel)]) {
    let rows = rows()
    let source = tables["area_population"]
    let all = source?.reals("population")
    for (name, level) in areas {
      guard let codes = tables[name]?.texts("code") else { continue }
      for band in Self.bands {
        let counted = source?.reals(Self.column(band))
        for year in Self.years {
          let found = codes.map { code in
            code.flatMap { rows[Key(level: level.rawValue, code: $0, year: year)] }
          }
          let people = found.map { $0.flatMap { counted?[$0] } }
          let shares = found.map { row -> Double? in
            guard let row, let part = counted?[row], let whole = all?[row], whole > 0 else { return nil }
            return part / whole
          }
          let words = [band.label.ja, band.label.en, String(year)]
          out[name]?.columns += [
            TableColumn(
              "people_\(Self.column(band))_\(year)",
              Words.DrawnColumns.projectedPeople.with(words[0], words[1], words[2]),
              values: .real(people)),
            TableColumn(
              "share_\(Self.column(band))_\(year)",
              Words.DrawnColumns.projectedShare.with(words[0], words[1], words[2]),
              values: .real(shares)),
          ]
        }
      }
    }
  }

  /// Column of the band in the tables of an atlas.
  private static func column(_ band: AgeBand) -> String { "population\(band.rawValue)" }

  private func rows() -> [Key: Int] {
    guard let table = tables["area_population"], let levels = table.texts("area_level"),
      let codes = table.texts("area_code"), let years = table.integers("year")
    else { return [:] }
    var out: [Key: Int] = [:]
    for row in levels.indices {
      if let level = levels[row], let code = codes[row], let year = years[row] {
        out[Key(level: level, code: code, year: year)] = row
      }
    }
    return out
  }
}
