import Atlas
import GeoFormats

/// WebMercatorQuad, the grid of all web maps (OGC 17-083r4, annex D.1).
enum TileMatrixSet {
  static let id = "WebMercatorQuad"
  static let uri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"

  /// Half the world's width in metres.
  private static let edge = 20_037_508.342_789_244
  /// Scale denominator of zoom 0 at a pixel of 0.28 mm.
  private static let scale = 559_082_264.028_717_8

  static func json() -> JSONValue {
    .object([
      JSONMember("id", .text(id)), JSONMember("title", .text("Google Maps Compatible for the World")),
      JSONMember("uri", .text(uri)), JSONMember("crs", .text("http://www.opengis.net/def/crs/EPSG/0/3857")),
      JSONMember("orderedAxes", .array([.text("X"), .text("Y")])),
      JSONMember("wellKnownScaleSet", .text("http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible")),
      JSONMember(
        "tileMatrices",
        .array(
          (0...24).map { zoom in
            let count = 1 << zoom
            return .object([
              JSONMember("id", .text(String(zoom))),
              JSONMember("scaleDenominator", .real(scale / Double(count))),
              JSONMember("cellSize", .real(2 * edge / 256 / Double(count))),
              JSONMember("cornerOfOrigin", .text("topLeft")),
              JSONMember("pointOfOrigin", .array([.real(-edge), .real(edge)])),
              JSONMember("matrixWidth", .integer(count)), JSONMember("matrixHeight", .integer(count)),
              JSONMember("tileWidth", .integer(256)), JSONMember("tileHeight", .integer(256)),
            ])
          })),
    ])
  }

  /// Rows and columns that hold something of a box, by zoom.
  static func limits(_ box: TileLimits) -> JSONValue {
    .array(
      TileService.zooms.map { zoom in
        let range = box.range(zoom: zoom)
        return .object([
          JSONMember("tileMatrix", .text(String(zoom))),
          JSONMember("minTileRow", .integer(range.rows.lowerBound)),
          JSONMember("maxTileRow", .integer(range.rows.upperBound)),
          JSONMember("minTileCol", .integer(range.columns.lowerBound)),
          JSONMember("maxTileCol", .integer(range.columns.upperBound)),
        ])
      })
  }
}
