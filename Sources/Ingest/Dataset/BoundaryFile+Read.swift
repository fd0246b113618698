import GeoFormats
import Spatial
import Wording

extension BoundaryFile {
  /// Boundaries by code.
  ///
  /// - Throws: `Failure.badInput` for text that isn't GeoJSON, a feature without code or polygons, a
  ///   ring that isn't closed or too short, a position off the globe, or a code that comes twice.
  static func shapes(in bytes: [UInt8], file: String) throws(Failure) -> [String: MultiPolygon] {
    let features: [GeoJSONFeature]
    do throws(FormatError) {
      features = try GeoJSONReader(bytes: bytes).features().features
    } catch {
      let failure = error.failure(at: file)
      throw Failure(
        .badInput, Words.Ingest.badGeoJSON.filledIn(failure.message), at: failure.place,
        remedy: Words.Ingest.badGeoJSONRemedy)
    }
    var shapes: [String: MultiPolygon] = [:]
    for (index, feature) in features.enumerated() {
      guard case .text(let code)? = feature.property("code") else {
        throw Failure(
          .badInput, Words.Ingest.boundaryWithoutName, at: "\(file) features[\(index)]",
          remedy: Words.Ingest.badGeoJSONRemedy)
      }
      let place = "\(file) features[\(index)] \(clip(code))"
      if let fault = feature.fault {
        throw Failure(
          .badInput, Words.Ingest.brokenRing.filledIn(fault.message), at: place,
          remedy: Words.Ingest.badGeoJSONRemedy)
      }
      guard let polygons = feature.geometry?.polygons, !polygons.isEmpty else {
        throw Failure(
          .badInput, Words.Ingest.notAPolygon.with(feature.geometry?.kind.rawValue ?? "null"), at: place,
          remedy: Words.Ingest.badGeoJSONRemedy)
      }
      guard shapes.updateValue(MultiPolygon(polygons), forKey: code) == nil else {
        throw Failure(
          .badInput, Words.Ingest.boundaryTwice.with(clip(code)), at: place,
          remedy: Words.Ingest.duplicateKeyRemedy)
      }
    }
    return shapes
  }
}
