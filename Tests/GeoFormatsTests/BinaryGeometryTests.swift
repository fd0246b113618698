import GeoFormats
import Spatial
import TestSupport
import Testing

@Suite("Binary geometries") struct BinaryGeometryTests {
  @Test("The table of geometries is whole")
  func table() { #expect(GeometryTable.cases.count == 12) }

  @Test("Well-known binary comes back as it went in", arguments: GeometryTable.cases)
  func roundTrip(item: GeometryTable.Case) throws {
    #expect(try WellKnownBinary.decode(WellKnownBinary.encode(item.geometry)) == item.geometry)
  }

  @Test("A GeoPackage blob comes back with its box, its flags and its system", arguments: GeometryTable.cases)
  func blob(item: GeometryTable.Case) throws {
    let bytes = GeoPackageGeometry.encode(item.geometry, referenceSystem: 6668)
    let decoded = try GeoPackageGeometry.decode(bytes)
    #expect(decoded.geometry == item.geometry)
    #expect(decoded.referenceSystem == 6668)
    let isPoint = item.geometry.kind == .point
    #expect(decoded.envelope == (isPoint ? nil : item.geometry.boundingBox))
    #expect((bytes[3] & 0x10 != 0) == (item.geometry.boundingBox == nil))
    #expect(bytes[3] & 0x0E == (decoded.envelope == nil ? 0 : 2))
  }

  @Test("A point has the bytes that the standard says, in either order and with Z, M or both")
  func bytes() throws {
    let point = Geometry.point(Position(longitude: 1, latitude: 2))
    let one: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF0, 0x3F]
    let two: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0x40]
    #expect(WellKnownBinary.encode(point) == [1, 1, 0, 0, 0] + one + two)
    let big: [UInt8] = [0, 0, 0, 0, 1] + Array(one.reversed()) + Array(two.reversed())
    #expect(try WellKnownBinary.decode(big) == point)
    #expect(try WellKnownBinary.decode([1, 0xE9, 3, 0, 0] + one + two + two) == point)
    #expect(try WellKnownBinary.decode([1, 0xD1, 7, 0, 0] + one + two + two) == point)
    #expect(try WellKnownBinary.decode([1, 0xB9, 11, 0, 0] + one + two + two + one) == point)
  }

  @Test("An empty point or polygon is no geometry")
  func empties() throws {
    let nan: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF8, 0x7F]
    #expect(try WellKnownBinary.decode([1, 1, 0, 0, 0] + nan + nan) == nil)
    #expect(try WellKnownBinary.decode([1, 3, 0, 0, 0, 0, 0, 0, 0]) == nil)
    let blob: [UInt8] = [0x47, 0x50, 0, 0x11, 0, 0, 0, 0, 1, 1, 0, 0, 0] + nan + nan
    #expect(try GeoPackageGeometry.decode(blob).geometry == nil)
  }

  @Test(
    "Faults are errors: counts beyond the bytes, open rings, other kinds, rests",
    arguments: [
      [], [1], [2, 1, 0, 0, 0], [1, 2, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF],
      [1, 6, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F], [1, 7, 0, 0, 0, 0, 0, 0, 0],
      [1, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 2, 0, 0, 0, 0, 0, 0, 0, 9],
      [1, 4, 0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 12),
    ] as [[UInt8]])
  func faults(bytes: [UInt8]) {
    #expect(throws: FormatError.self) { try WellKnownBinary.decode(bytes) }
  }

  @Test("Mutated blobs give a geometry or an error, never a trap")
  func mutations() {
    var random = SeededGenerator(seed: 4)
    var refused = 0
    for item in GeometryTable.cases {
      let good = GeoPackageGeometry.encode(item.geometry, referenceSystem: 6668)
      for _ in 0..<60 {
        do { _ = try GeoPackageGeometry.decode(Mutation.apply(to: good, using: &random)) } catch {
          refused += 1
        }
      }
    }
    #expect(refused > 0 && refused < 720)
  }
}
