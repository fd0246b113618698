import CareRegistry
import GeoFormats
import Spatial
import Wording

extension GeocodingReport {
  /// Columns of `csvRows`. Shares are percent, distances metres.
  public static let columns = [
    "prefecture_code", "file", "rows", "matched", "matched_percent", "town_block", "town", "oaza",
    "municipality",
    "none", "contradicts_code", "outside_municipality", "official_outside_municipality", "judged", "median_m",
    "p90_m", "p99_m", "far", "far_percent", "far_official_in_other_town",
  ]

  /// The figures as a table, header first.
  public func csvRows() -> [[String]] {
    [Self.columns]
      + figures.map { f in
        func grade(_ grade: PositionGrade) -> String { String(f.grades[grade] ?? 0) }
        func metres(_ value: Metres?) -> String { value.map { FixedPoint.text($0.value, decimals: 0) } ?? "" }
        return [
          f.prefectureCode, f.file, String(f.rows), String(f.matched), Self.percent(f.matched, of: f.rows),
          grade(.townBlock), grade(.town), grade(.oaza), grade(.municipality), grade(.none),
          String(f.contradictsHint), String(f.outside), String(f.officialOutside), String(f.judged),
          metres(f.median), metres(f.ninetieth), metres(f.ninetyNinth), String(f.far),
          Self.percent(f.far, of: f.judged), String(f.officialInOtherTown),
        ]
      }
  }

  /// The cases as a table, header first: kind, prefecture, file, row, address, what was found, grade, metres.
  public func caseRows() -> [[String]] {
    [["kind", "prefecture_code", "file", "row", "address", "matched", "grade", "distance_m"]]
      + cases.map { c in
        [
          c.kind.rawValue, c.truth.prefectureCode, c.truth.file, String(c.truth.row), c.truth.address,
          c.found.matchedText, c.found.grade.rawValue,
          c.distance.map { FixedPoint.text($0.value, decimals: 0) } ?? "",
        ]
      }
  }

  /// Lines for a person: two for every file.
  public func lines(_ language: Language) -> [String] {
    figures.flatMap { f -> [String] in
      let place = PrefectureNames.name(ofCode: f.prefectureCode) ?? f.prefectureCode
      var lines = [
        Words.Geocoding.reportMatched(
          language, place, f.file, String(f.rows), Self.percent(f.matched, of: f.rows), String(f.outside),
          String(f.contradictsHint))
      ]
      if let median = f.median, let ninetieth = f.ninetieth, let last = f.ninetyNinth {
        func metres(_ value: Metres) -> String { FixedPoint.text(value.value, decimals: 0) }
        lines.append(
          Words.Geocoding.reportErrors(
            language, String(f.judged), metres(median), metres(ninetieth), metres(last),
            Self.percent(f.far, of: f.judged), String(f.officialInOtherTown), String(f.officialOutside)))
      } else {
        lines.append(Words.Geocoding.reportNoErrors(language))
      }
      return lines
    }
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : FixedPoint.text(100 * Double(part) / Double(whole), decimals: 2)
  }
}
