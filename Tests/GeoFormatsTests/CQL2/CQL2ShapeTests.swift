import Spatial
import Testing

@testable import GeoFormats

@Suite("Shapes in CQL2 filters") struct CQL2ShapeTests {
  static let questions: [(String, [Int])] = [
    // Within the hole, on its edge, beside it.
    ("POINT(5 5)", []), ("POINT(4 5)", [0]), ("POINT(3 3)", [0]), ("POINT(0 0)", [0]), ("POINT(10 5)", [0]),
    ("BBOX(4.5,4.5,5.5,5.5)", []), ("BBOX(3.9,4.5,4.1,4.6)", [0]), ("BBOX(6,6,6,6)", [0]),
    ("BBOX(-1,-1,11,11)", [0]),
    // The box of the triangle meets, the triangle does not.
    ("BBOX(20,9,21,10)", []), ("BBOX(20,5,25,6)", [1]), ("BBOX(20,5.1,25,6)", []), ("POINT(25 5)", [1]),
    ("POINT(24 5)", []),
    // Between two parts.
    ("BBOX(52,0,58,1)", []), ("BBOX(51,1,60,2)", [2]), ("BBOX(-180,-90,180,90)", [0, 1, 2]),
    ("POLYGON((4.5 4.5, 5.5 4.5, 5.5 5.5, 4.5 5.5, 4.5 4.5))", []),
    ("POLYGON((4 4, 6 4, 6 6, 4 6, 4 4))", [0]), ("POLYGON((2 2, 8 2, 8 8, 2 8, 2 2))", [0]),
    ("POLYGON((-5 -5, 15 -5, 15 15, -5 15, -5 -5), (-1 -1, 11 -1, 11 11, -1 11, -1 -1))", []),
    ("POLYGON((-5 -5, 15 -5, 15 15, -5 15, -5 -5), (0 0, 10 0, 10 10, 0 10, 0 0))", [0]),
    ("POLYGON((20 1, 29 10, 20 10, 20 1))", []), ("POLYGON((20 0, 30 10, 20 10, 20 0))", [1]),
    ("MULTIPOLYGON(((9 9, 12 9, 12 12, 9 9)), ((59 0, 60 0, 60 1, 59 0)))", [0, 2]),
    ("LINESTRING(4.5 4.5, 5.5 5.5)", []), ("LINESTRING(-1 5, 55 0.5)", [0, 1, 2]),
    ("MULTILINESTRING((4.5 4.5, 5.5 5.5), (20 2, 22 2))", [1]),
  ]

  @Test(arguments: questions) func exactlyTheShapesThatMeetAreFound(_ question: (shape: String, rows: [Int]))
    throws
  {
    let table = try CQL2Town.areas()
    #expect(try CQL2Filter("S_INTERSECTS(geometry, \(question.shape))", table: table).rows() == question.rows)
    #expect(try CQL2Filter("S_INTERSECTS(\(question.shape), geometry)", table: table).rows() == question.rows)
    // What has no shape is unknown, and stays so.
    let others = [0, 1, 2].filter { !question.rows.contains($0) }
    #expect(try CQL2Filter("NOT S_INTERSECTS(geometry, \(question.shape))", table: table).rows() == others)
  }

  @Test func aBoxIsToldWhereEveryMatchMeetsOne() throws {
    func box(_ filter: String) throws -> BoundingBox? { try CQL2Filter(filter, table: CQL2Town.areas()).box }
    let small = BoundingBox(west: 1, south: 2, east: 3, north: 4)
    #expect(try box("S_INTERSECTS(geometry, BBOX(1,2,3,4))") == small)
    #expect(try box("code = 'a' AND (S_INTERSECTS(BBOX(1,2,3,4), geometry) AND code <> 'b')") == small)
    #expect(
      try box("S_INTERSECTS(geometry, BBOX(0,0,9,9)) AND S_INTERSECTS(geometry, BBOX(1,2,3,4))") == small)
    #expect(
      try box("S_INTERSECTS(geometry, POINT(1 4)) OR S_INTERSECTS(geometry, POINT(3 2))") == small)
    #expect(try box("S_INTERSECTS(geometry, BBOX(1,2,3,4)) OR code = 'a'") == nil)
    #expect(try box("NOT S_INTERSECTS(geometry, BBOX(1,2,3,4))") == nil)
    #expect(try box("code = 'a'") == nil)
  }

  @Test func coordinatesOfAnotherSystemAreMoved() throws {
    // Metres that are a hundred thousandth of a degree, north before east.
    let written = try CQL2Expression(
      "code <> 'x' AND NOT S_INTERSECTS(geometry, POINT(500000 500000)) AND S_INTERSECTS(geometry, BBOX(350000, 350000, 650000, 1150000))"
    )
    let moved = try written.mapCoordinates { (p) throws(FormatError) in
      CQL2Town.position(p.latitude / 100_000, p.longitude / 100_000)
    }
    let filter = try CQL2Filter(moved, table: CQL2Town.areas())
    #expect(filter.rows() == [0])
    #expect(filter.box == BoundingBox(west: 3.5, south: 3.5, east: 11.5, north: 6.5))
    #expect(throws: FormatError.self) { try CQL2Filter(written, table: CQL2Town.areas()) }
  }
}
