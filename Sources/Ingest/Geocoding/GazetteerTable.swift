import CareRegistry
import GeoFormats
import Spatial
import Wording

/// A gazetteer as points that can be kept with a dataset and read again with the same answers.
extension TownGazetteer {
  /// Decimals of degrees: 0.1 m, as the source gives them.
  static let decimals = 6

  /// The rows in use, sorted by code, town, section, block and position. A row whose municipality has no code is
  /// left out.
  public var points: [TownPoint] {
    var result: [TownPoint] = []
    for row in rows {
      guard let position = row.position, let code = code(of: row) else { continue }
      result.append(
        TownPoint(
          municipalityCode: code, municipality: row.municipality, town: row.town, section: row.section,
          block: row.block,
          position: Position(
            longitude: roundedDecimals(position.longitude, Self.decimals),
            latitude: roundedDecimals(position.latitude, Self.decimals))))
    }
    func key(_ point: TownPoint) -> (String, String, String, String, Position) {
      (point.municipalityCode, point.town, point.section, point.block, point.position)
    }
    return result.sorted { a, b in
      let (x, y) = (key(a), key(b))
      if x.0 != y.0 { return x.0 < y.0 }
      return (x.1, x.2, x.3, x.4) < (y.1, y.2, y.3, y.4)
    }
  }

  private func code(of row: TownRow) -> String? {
    if let index = row.municipalityCode.flatMap({ municipalities.index(ofCode: $0) }) {
      return municipalities.entries[index].code
    }
    return codes[MunicipalityKey(row)]
  }

  /// Builds the index of points that were kept.
  public init(_ points: [TownPoint], municipalities: MunicipalityTable, file: String) {
    let rows = points.enumerated().map { n, point in
      TownRow(
        prefecture: PrefectureNames.name(ofCode: String(point.municipalityCode.prefix(2))) ?? "",
        municipality: point.municipality, municipalityCode: point.municipalityCode, town: point.town,
        section: point.section, block: point.block, position: point.position, row: n + 2)
    }
    self.init(rows: rows, municipalities: municipalities, file: file)
  }
}
