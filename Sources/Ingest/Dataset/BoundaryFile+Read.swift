import FoundationEssentials
import Spatial
import Wording

extension BoundaryFile {
  private struct Collection: Decodable {
    struct Feature: Decodable {
      struct Properties: Decodable {
        var code: String
      }

      struct Shape: Decodable {
        var type: String
        var polygons: [[[[Double]]]]

        enum CodingKeys: CodingKey {
          case type
          case coordinates
        }

        init(from decoder: any Decoder) throws {
          let container = try decoder.container(keyedBy: CodingKeys.self)
          type = try container.decode(String.self, forKey: .type)
          polygons =
            switch type {
            case "Polygon": [try container.decode([[[Double]]].self, forKey: .coordinates)]
            case "MultiPolygon": try container.decode([[[[Double]]]].self, forKey: .coordinates)
            default: []
            }
        }
      }

      var properties: Properties
      var geometry: Shape?
    }

    var features: [Feature]
  }

  /// Boundaries by code.
  ///
  /// - Throws: `Failure.badInput` for text that isn't GeoJSON, a feature without code or polygons, a
  ///   ring that isn't closed or too short, a position off the globe, or a code that comes twice.
  static func shapes(in bytes: [UInt8], file: String) throws(Failure) -> [String: MultiPolygon] {
    let collection: Collection
    do {
      collection = try JSONDecoder().decode(Collection.self, from: Data(bytes))
    } catch {
      throw Failure(
        .badInput, Words.Ingest.badGeoJSON.with(clip(jsonReason(error))), at: file,
        remedy: Words.Ingest.badGeoJSONRemedy)
    }
    var shapes: [String: MultiPolygon] = [:]
    for (index, feature) in collection.features.enumerated() {
      let code = feature.properties.code
      let place = "\(file) features[\(index)] \(clip(code))"
      guard let geometry = feature.geometry, !geometry.polygons.isEmpty else {
        throw Failure(
          .badInput, Words.Ingest.notAPolygon.with(clip(feature.geometry?.type ?? "null")), at: place,
          remedy: Words.Ingest.badGeoJSONRemedy)
      }
      do {
        let shape = MultiPolygon(try geometry.polygons.map { try polygon($0) })
        guard shapes.updateValue(shape, forKey: code) == nil else {
          throw Failure(
            .badInput, Words.Ingest.boundaryTwice.with(clip(code)), at: place,
            remedy: Words.Ingest.duplicateKeyRemedy)
        }
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure(
          .badInput, Words.Ingest.brokenRing.with("\(error)"), at: place,
          remedy: Words.Ingest.badGeoJSONRemedy)
      }
    }
    return shapes
  }

  private static func polygon(_ rings: [[[Double]]]) throws -> Polygon {
    let rings = try rings.map { ring in
      try LinearRing(
        ring.map { numbers in
          // A position that lacks a number becomes one that no ring accepts.
          numbers.count >= 2
            ? Position(longitude: numbers[0], latitude: numbers[1])
            : Position(longitude: .nan, latitude: .nan)
        })
    }
    return Polygon(exterior: try rings.first ?? LinearRing([]), holes: Array(rings.dropFirst()))
  }
}

/// Where and why a JSON text could not be decoded, without the decoder's own type names.
func jsonReason(_ error: any Error) -> String {
  guard let error = error as? DecodingError else { return "\(error)" }
  let context: DecodingError.Context
  var what = ""
  switch error {
  case .keyNotFound(let key, let c):
    context = c
    what = "\"\(key.stringValue)\" "
  case .typeMismatch(_, let c), .valueNotFound(_, let c), .dataCorrupted(let c): context = c
  @unknown default: return "JSON"
  }
  let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
  return path.isEmpty ? "\(what)\(context.debugDescription)" : "\(path): \(what)\(context.debugDescription)"
}
