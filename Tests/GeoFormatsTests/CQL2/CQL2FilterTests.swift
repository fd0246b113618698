import Spatial
import Testing

@testable import GeoFormats

@Suite("Filters in CQL2-text") struct CQL2FilterTests {
  /// Filters over five facilities and the rows that match.
  static let questions: [(String, [Int])] = [
    ("capacity > 5", [0, 1]), ("5 < capacity", [0, 1]), ("capacity <> 10", [1, 3, 4]),
    ("capacity >= 10", [0, 1]),
    ("capacity <= 0", [3, 4]), ("capacity = -5", [4]), ("capacity = - 5.0e0", [4]),
    ("capacity = .5e1 * -1", [4]),
    // A missing value is neither: NOT does not turn it round.
    ("NOT capacity > 5", [3, 4]), ("NOT NOT capacity > 5", [0, 1]),
    ("capacity > 5 OR NOT capacity > 5", [0, 1, 3, 4]), ("capacity > 5 AND code = '01100'", [0]),
    ("code = '01202' OR capacity > 5 AND code = '01100'", [0, 1]),
    ("(code = '01202' OR capacity > 5) AND code = '01100'", [0]),
    ("capacity IS NULL", [2]), ("capacity IS NOT NULL", [0, 1, 3, 4]), ("geometry IS NULL", [2]),
    ("(capacity > 5) IS NULL", [2]), ("capacity > 5 OR TRUE", [0, 1, 2, 3, 4]), ("FALSE", []),
    ("capacity > 5 AND FALSE IS NULL", []),
    ("is_open", [0, 3]), ("NOT is_open", [1, 4]), ("is_open = FALSE", [1, 4]), ("is_open <> TRUE", [1, 4]),
    ("name = '札幌クリニック'", [0]), ("name = 'O''Brien 100%'", [3]), ("'Asahi clinic' = name", [1]),
    ("code < '012'", [0, 3]), ("code >= '01202'", [1, 2]), ("code BETWEEN '01200' AND '01299'", [1, 2]),
    ("name LIKE '札幌%'", [0]), ("name LIKE '%クリ%'", [0]), ("name LIKE '札_クリニッ_'", [0]),
    ("name LIKE '札_リニック'", []), ("name LIKE '%100\\%'", [3]), ("name LIKE 'a\\_b\\\\c'", [4]),
    ("name LIKE 'a_b%'", [4]), ("name LIKE 'asahi%'", []), ("CASEI(name) LIKE 'asahi%'", [1]),
    ("casei(name) like casei('ASAHI%')", [1]), ("CASEI(name) = CASEI('ASAHI CLINIC')", [1]),
    ("name NOT LIKE '%ク%'", [1, 3, 4]), ("name LIKE '%'", [0, 1, 3, 4]), ("name LIKE ''", []),
    ("code IN ('01100', '01203')", [0, 2, 3]), ("code NOT IN ('01100')", [1, 2]),
    ("capacity IN (10, 20.0, 7)", [0, 1]),
    ("capacity IN (share * 20, -5)", [0, 4]), ("CASEI(name) IN ('asahi clinic')", [1]),
    ("capacity BETWEEN 0 AND 10", [0, 3]), ("capacity NOT BETWEEN 0 AND 10", [1, 4]),
    ("capacity * 2 + 1 = 21", [0]), ("capacity - 2 - 3 = 5", [0]), ("100 / capacity > 6", [0]),
    ("100 / capacity IS NULL", [2, 3]), ("(capacity + 10) / 2 = 10", [0]), ("capacity > share * 4 + 10", [1]),
    ("share = share", [0, 1, 4]), ("\"capacity\" = 10", [0]), ("\"Odd \"\"name\"\"\" = 3", [2]),
    ("reference_date = DATE('2025-06-01')", [0, 3]), ("reference_date > DATE('2025-06-01')", [1]),
    ("DATE('2025-06-01') < reference_date", [1]),
    ("reference_date = TIMESTAMP('2025-06-01T03:00:00Z')", [3]),
    ("reference_date < TIMESTAMP('2025-06-01T03:00:00.5Z')", [0]),
    ("reference_date BETWEEN DATE('2025-01-01') AND DATE('2025-11-30')", [0, 3]),
    ("S_INTERSECTS(geometry, POINT(141 43))", [0]), ("s_intersects(POINT(141 43), geometry)", [0]),
    ("S_INTERSECTS(geometry, BBOX(140.5, 42.5, 141, 44))", [0, 3]),
    ("NOT S_INTERSECTS(geometry, BBOX(140.5,42.5,141,44))", [1, 4]),
    ("S_INTERSECTS(geometry, POLYGON((140 42, 143 42, 143 44, 140 42)))", [1]),
    ("S_INTERSECTS(geometry, MULTIPOINT(141 43, 145 44))", [0, 4]),
    ("S_INTERSECTS(geometry, MULTIPOINT((141 43), (145 44)))", [0, 4]),
    ("S_INTERSECTS(geometry, LINESTRING(141 43.5, 141 45))", [3]),
    ("S_INTERSECTS(geometry, BBOX(-180,-90,180,90)) AND capacity > 5", [0, 1]),
  ]

  @Test(arguments: questions) func rowsMatch(_ question: (filter: String, rows: [Int])) throws {
    let filter = try CQL2Filter(question.filter, table: CQL2Town.points)
    #expect(filter.rows() == question.rows, "\(question.filter)")
    #expect(question.rows.allSatisfy(filter.matches), "\(question.filter)")
    #expect(filter.rows(among: [4, 0, 3]) == [4, 0, 3].filter(question.rows.contains))
  }

  @Test func workStopsWhenItsTimeIsOver() throws {
    let filter = try CQL2Filter("capacity > 5", table: CQL2Town.points)
    #expect(filter.rows(among: 0..<5) { true } == [0, 1])
    #expect(filter.rows(among: 0..<5) { false } == nil)
  }

  /// Wrong filters, the character of the mistake and what the message must hold.
  static let mistakes: [(String, Int, String)] = [
    ("", 1, "ends"), ("capacity >", 11, "ends"), ("capacity > 5 AND", 17, "ends"),
    ("(capacity > 5", 14, "“)”"),
    ("capacity > 5)", 13, "AND, OR"), ("capacity = 1 = 2", 14, "AND, OR"), ("capacity == 5", 11, "a value"),
    ("name = 'open", 8, "never closed"), ("\"name = 5", 1, "never closed"), ("capacity = 5x", 12, "number"),
    ("capacity = 1e999", 12, "out of range"), ("capacity = NaN", 12, "no property “NaN”"),
    ("札幌 = 5", 1, "no property “札幌”; there are name, code"),
    ("name = '札幌' AND size = 1", 17, "no property “size”"),
    ("capacity ; 5", 10, "“;” can't stand here"), ("capacity = NULL", 12, "IS NULL"),
    ("capacity IS 5", 13, "NULL"),
    ("name NOT = 'a'", 10, "LIKE, IN or BETWEEN"), ("code IN ()", 10, "a value"),
    ("code IN '01100'", 9, "“(”"),
    ("capacity BETWEEN 1 OR 2", 20, "AND"), ("code = 1100", 1, "put them in '…'"),
    ("capacity = 'a'", 1, "put them"),
    ("capacity LIKE '1%'", 1, "a text is needed"), ("name LIKE 5", 11, "LIKE takes"),
    ("name LIKE code", 11, "LIKE takes"),
    ("capacity", 1, "a condition is needed"), ("'a'", 1, "a condition is needed"),
    ("name + 1 = 2", 1, "a number is needed"),
    ("is_open > FALSE", 1, "no order"), ("geometry = POINT(1 2)", 1, "can't be compared"),
    ("code IN (1, '2')", 10, "put them in"), ("capacity BETWEEN 1 AND 'b'", 24, "put them in"),
    ("reference_date = DATE('2025-02-30')", 23, "no date"), ("reference_date = DATE(2025)", 23, "a text in"),
    ("reference_date = TIMESTAMP('2025-06-01')", 28, "no date"),
    ("capacity = DATE('2025-06-01')", 1, "can't be compared"),
    ("S_WITHIN(geometry, POINT(1 2))", 1, "no “S_WITHIN”; there are S_INTERSECTS"),
    ("length(name) > 2", 1, "no “length”"),
    ("S_INTERSECTS(geometry, geometry)", 1, "one shape"), ("S_INTERSECTS(name, POINT(1 2))", 1, "one shape"),
    ("S_INTERSECTS(POINT(1 2), POINT(1 2))", 1, "one shape"),
    ("S_INTERSECTS(geometry POINT(1 2))", 23, "“,”"),
    ("S_INTERSECTS(geometry, POINT(1, 2))", 31, "a number"),
    ("S_INTERSECTS(geometry, POINT(1 2 3))", 34, "“)”"),
    ("S_INTERSECTS(geometry, POINT(181 2))", 24, "longitude"),
    ("S_INTERSECTS(geometry, BBOX(1,2,3))", 35, "west, south"),
    ("S_INTERSECTS(geometry, BBOX(3,2,1,4))", 24, "west, south"),
    ("S_INTERSECTS(geometry, POINT EMPTY)", 30, "“)”"),
    ("S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))", 24, "not closed"),
    ("S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 0 0)))", 24, "four positions"),
    ("S_INTERSECTS(geometry, LINESTRING(0 0))", 34, "two positions"),
    ("S_INTERSECTS(geometry, POINT(1 2)) = POINT(1 2)", 1, "can't be compared"),
  ]

  @Test(arguments: mistakes) func aMistakeIsRefusedWithItsPlace(
    _ mistake: (filter: String, place: Int, words: String)
  ) {
    do {
      _ = try CQL2Filter(mistake.filter, table: CQL2Town.points)
      Issue.record("accepted: \(mistake.filter)")
    } catch {
      #expect(
        error.message.en.hasPrefix("the filter at character \(mistake.place):"), "\(mistake.filter): \(error)"
      )
      #expect(error.message.en.contains(mistake.words), "\(mistake.filter): \(error)")
      #expect(error.message.ja.hasPrefix("フィルターの\(mistake.place)文字目"), "\(error)")
    }
  }

  @Test func aTableWithoutShapesHasNoGeometry() throws {
    var table = CQL2Town.points
    (table.geometryKind, table.geometries) = (nil, [])
    #expect(throws: FormatError.self) { try CQL2Filter("S_INTERSECTS(geometry, POINT(1 2))", table: table) }
    #expect(try CQL2Filter("capacity > 5", table: table).rows() == [0, 1])
  }

  @Test func anotherNameOfTheShapesMayBeChosen() throws {
    let filter = try CQL2Filter(
      "S_INTERSECTS(geom, POINT(141 43))", table: CQL2Town.points, geometryName: "geom")
    #expect(filter.rows() == [0])
  }

  @Test func propertiesAreListedOnceInTheirOrder() throws {
    let expression = try CQL2Expression(
      "b = 1 AND (a > b OR CASEI(c) IN ('x')) AND S_INTERSECTS(geometry, POINT(1 2))")
    #expect(expression.properties == ["b", "a", "c", "geometry"])
  }
}
