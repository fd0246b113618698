import Spatial
import Wording

/// How far positions lie from municipalities.
public struct MunicipalDistance: Sendable {
  private let borders: [String: PolygonLocator]

  /// - Parameter shapes: by code of municipality or ward.
  public init(_ shapes: [String: MultiPolygon]) {
    borders = shapes.mapValues { PolygonLocator([$0]) }
  }

  /// Metres to the municipality or ward of a code, 0 inside; for a designated city to the nearest of its wards. nil where
  /// its boundary is not known.
  public func metres(from position: Position, to code: String) -> Metres? {
    if let border = borders[code] { return metres(from: position, to: border) }
    // 01100 stands for its wards 01101 … 01110; of two designated cities in a row (14130, 14150) each has its own.
    guard let city = Int(code) else { return nil }
    let last = city + (code.hasSuffix("00") ? 29 : 19)
    let wards = borders.keys.filter { Int($0).map { $0 > city && $0 <= last } ?? false }.sorted()
    return wards.compactMap { borders[$0].flatMap { metres(from: position, to: $0) } }.min()
  }

  private func metres(from position: Position, to border: PolygonLocator) -> Metres? {
    border.index(containing: position) != nil ? Metres(0) : border.nearest(to: position)?.distance
  }
}

/// Municipal boundaries as shapes by code.
public enum MunicipalBoundaries {
  /// Reads the boundaries of a prefecture from files of any of the official forms.
  public static func read(_ paths: [String], prefecture: String) throws(Failure) -> [String: MultiPolygon] {
    var reading = SourceReading(
      prefecture: prefecture, prefectureName: PrefectureNames.name(ofCode: prefecture) ?? "",
      formats: try InputFormats())
    for path in try InputWalk.files(under: paths) where !FileOpener.isCompanion(path) {
      try FileOpener.open(path) { (probe) throws(Failure) in _ = try reading.take(probe) }
    }
    let municipalities = Municipalities(reading.material.boundaries)
    guard !municipalities.units.isEmpty else {
      throw Failure(.badInput, Words.Ingest.noBoundaries, remedy: Words.Ingest.noBoundariesRemedy)
    }
    return Dictionary(
      zip(municipalities.units.map(\.code), municipalities.shapes), uniquingKeysWith: { first, _ in first })
  }
}
