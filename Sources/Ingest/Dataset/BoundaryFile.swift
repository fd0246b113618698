import CareRegistry
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// `boundaries.geojson`: generalised boundaries by code, five decimals, one feature a line so that a
/// change shows in version control.
enum BoundaryFile {
  static func bytes(of dataset: CareDataset) -> [UInt8] {
    var out: [UInt8] = []
    let codes = dataset.boundaries.keys.sorted()
    let areas = Dictionary(
      dataset.areas.filter { $0.level == .municipality || $0.level == .ward }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    out += "{\"type\":\"FeatureCollection\",\"features\":[".utf8
    var separator = "\n"
    for code in codes {
      guard let shape = dataset.boundaries[code] else { continue }
      out += separator.utf8
      separator = ",\n"
      out += "{\"type\":\"Feature\",\"properties\":{\"code\":".utf8
      append(json: code, to: &out)
      out += ",\"name\":".utf8
      append(json: areas[code]?.name ?? "", to: &out)
      out += ",\"level\":".utf8
      append(json: areas[code]?.level.rawValue ?? "", to: &out)
      out += "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[".utf8
      for (index, polygon) in shape.polygons.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        append(polygon, to: &out)
      }
      out += "]}}".utf8
    }
    out += "\n]}\n".utf8
    return out
  }

  private static func append(_ polygon: Polygon, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "["))
    for (ring, positions) in polygon.rings.map(\.positions).enumerated() {
      out += ring > 0 ? ",[".utf8 : "[".utf8
      for (index, position) in positions.enumerated() {
        out += index > 0 ? ",[".utf8 : "[".utf8
        FixedPoint.append(position.longitude, decimals: DatasetWriter.coordinateDecimals, to: &out)
        out.append(UInt8(ascii: ","))
        FixedPoint.append(position.latitude, decimals: DatasetWriter.coordinateDecimals, to: &out)
        out.append(UInt8(ascii: "]"))
      }
      out.append(UInt8(ascii: "]"))
    }
    out.append(UInt8(ascii: "]"))
  }

  static func append(json text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case 0..<0x20:
        // Names are checked, but a writer must not depend on that.
        out += "\\u00".utf8
        out.append(hexadecimal(byte >> 4))
        out.append(hexadecimal(byte & 15))
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? 48 + value : 87 + value
  }
}
