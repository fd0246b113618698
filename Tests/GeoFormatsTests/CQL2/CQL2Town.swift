import Spatial
import Wording

@testable import GeoFormats

/// Five facilities and three areas with a hole, for questions whose answers can be counted.
enum CQL2Town {
  static let words = Phrase(ja: "", en: "")

  static func column(_ name: String, _ values: ColumnValues) -> TableColumn {
    TableColumn(name, words, values: values)
  }

  static func position(_ x: Double, _ y: Double) -> Position { Position(longitude: x, latitude: y) }

  static let points = FeatureTable(
    name: "facility", title: words, about: words, geometryKind: .point,
    geometries: [
      .point(position(141, 43)), .point(position(142, 43)), nil, .point(position(141, 44)),
      .point(position(145, 44)),
    ],
    columns: [
      column("name", .text(["札幌クリニック", "Asahi clinic", nil, "O'Brien 100%", "a_b\\c"])),
      column("code", .text(["01100", "01202", "01203", "01100", nil])),
      column("capacity", .integer([10, 20, nil, 0, -5])),
      column("share", .real([0.5, 1.25, nil, .nan, 2])),
      column("is_open", .boolean([true, false, nil, true, false])),
      column(
        "reference_date", .text(["2025-06-01", "2025-12-01", nil, "2025-06-01T12:00:00+09:00", "unknown"])),
      column("Odd \"name\"", .integer([1, 2, 3, 4, 5])),
    ])

  static func ring(_ positions: [(Double, Double)]) throws -> LinearRing {
    try LinearRing((positions + positions.prefix(1)).map { position($0.0, $0.1) })
  }

  static func square(_ x: Double, _ y: Double, _ side: Double) throws -> LinearRing {
    try ring([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
  }

  /// Row 0: a square from 0 to 10 with a hole from 4 to 6. Row 1: a triangle below the diagonal of 20…30. Row 2: two
  /// squares far from each other. Row 3: no shape.
  static func areas() throws -> FeatureTable {
    FeatureTable(
      name: "area", title: words, about: words, geometryKind: .multiPolygon,
      geometries: [
        .polygon(Polygon(exterior: try square(0, 0, 10), holes: [try square(4, 4, 2)])),
        .polygon(Polygon(exterior: try ring([(20, 0), (30, 0), (30, 10)]))),
        .multiPolygon(
          MultiPolygon([
            Polygon(exterior: try square(50, 0, 1)), Polygon(exterior: try square(60, 0, 1)),
          ])),
        nil,
      ],
      columns: [column("code", .text(["a", "b", "c", "d"]))])
  }
}
