import Foundation
import GeoFormats
import Spatial
import TestSupport
import Testing

@testable import Cartography

@Suite struct TilePixelTests {
  /// A place half a tile to the south-east.
  private func moved(_ position: Position, zoom: Int) -> Position {
    let point = WebMercator.project(position)
    let half = 0.5 / Double(1 << zoom)
    return WebMercator.unproject(PlanePoint(x: point.x + half, y: point.y + half))
  }

  private func moved(_ geometry: Geometry?, zoom: Int) throws -> Geometry? {
    func polygon(_ polygon: Polygon) throws -> Polygon {
      Polygon(
        exterior: try LinearRing(polygon.exterior.positions.map { moved($0, zoom: zoom) }),
        holes: try polygon.holes.map { try LinearRing($0.positions.map { moved($0, zoom: zoom) }) })
    }
    switch geometry {
    case .point(let position): return .point(moved(position, zoom: zoom))
    case .polygon(let own): return .polygon(try polygon(own))
    case .multiPolygon(let own): return .multiPolygon(MultiPolygon(try own.polygons.map(polygon)))
    default: return geometry
    }
  }

  private func picture(_ renderer: TileRenderer, _ z: Int, _ x: Int, _ y: Int) throws -> RasterImage? {
    try renderer.tile(z: z, x: x, y: y).map { try RasterImage(svg: Data($0), width: 256, height: 256) }
  }

  @Test(
    "Four neighbouring tiles show what one tile across their seams shows",
    arguments: ["resources", "population75"])
  func seams(_ name: String) throws {
    let zoom = 10
    let style = try TileSupport.shipped(name)
    let source = try TileTown.source()
    var other = source
    for key in source.tables.keys {
      other.tables[key]?.geometries = try (source.tables[key]?.geometries ?? []).map {
        try moved($0, zoom: zoom)
      }
    }
    let plain = try TileRenderer(style: style, source: source)
    let shifted = try TileRenderer(style: style, source: other)
    let middle = WebMercator.tile(
      moved(Position(longitude: 141.2, latitude: 43.16), zoom: zoom), zoom: zoom)
    let across = try #require(try picture(shifted, zoom, middle.x, middle.y))
    var four: [Int: RasterImage?] = [:]
    for dy in 0...1 {
      for dx in 0...1 { four[dy * 2 + dx] = try picture(plain, zoom, middle.x - 1 + dx, middle.y - 1 + dy) }
    }
    var different = 0
    var inked = 0
    for j in 0..<256 {
      for i in 0..<256 {
        let (dx, dy) = (i < 128 ? 0 : 1, j < 128 ? 0 : 1)
        let white: [UInt8] = [255, 255, 255]
        let a = (four[dy * 2 + dx] ?? nil)?.colour((i + 128) % 256, (j + 128) % 256) ?? white
        let b = across.colour(i, j)
        if !RasterImage.isWhite(b) { inked += 1 }
        if zip(a, b).contains(where: { abs(Int($0) - Int($1)) > 24 }) { different += 1 }
      }
    }
    #expect(inked > 256 * 256 / 4)
    // Vertices are rounded to a sixteenth of a pixel before and after the move: edges may differ a little.
    #expect(different < 256 * 256 / 200, "\(different) pixels differ")
  }
}
