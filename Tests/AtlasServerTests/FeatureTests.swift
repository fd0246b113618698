import Atlas
import GeoFormats
import HTTPTypes
import Spatial
import Testing

@testable import AtlasServer

@Suite struct FeatureTests {
  @Test func layersWithShapesAreListedAndDescribed() async throws {
    let list = try await ServerTown.json("/collections")
    let names = list["collections"]?.elements?.compactMap { $0["id"]?.text } ?? []
    #expect(names.contains("facility") && names.contains("home_care_area") && !names.contains("area_reach"))
    let one = try await ServerTown.json("/collections/facility")
    #expect(one["itemCount"]?.integer == 4 && one["storageCrs"]?.text == CoordinateSystem.crs84.uri)
    #expect(one["extent"]?["spatial"]?["bbox"]?.elements?.first?.elements?.count == 4)
    let queryables = try await ServerTown.json("/collections/facility/queryables")
    #expect(queryables["properties"]?["kind"]?["type"]?.text == "string")
    #expect(queryables["properties"]?["geometry"]?["format"]?.text == "geometry-point")
  }

  @Test func pagesPutTogetherAreTheWholeLayer() async throws {
    let whole = try await ServerTown.ids("/collections/population_cell/items?limit=10000")
    var pages: [String] = []
    var next: String? = "/collections/population_cell/items?limit=37"
    while let path = next {
      let page = try await ServerTown.json(path)
      #expect(page["numberMatched"]?.integer == whole.count)
      let own = page["features"]?.elements ?? []
      #expect(page["numberReturned"]?.integer == own.count)
      pages += own.compactMap { $0["id"]?.integer.map(String.init) }
      let href = page["links"]?.elements?.first { $0["rel"]?.text == "next" }?["href"]?.text
      next = href.map { String($0.dropFirst("http://localhost".count)) }
    }
    #expect(whole.count > 100 && pages == whole)
  }

  @Test func theFileAndTheAnswersAgree() async throws {
    let layer = try #require(try ServerTown.snapshot.get().layer("municipality"))
    let features = try await ServerTown.json("/collections/municipality/items")["features"]?.elements ?? []
    #expect(features.map { $0["properties"]?["name"]?.text } == layer.table.texts("name"))
    #expect(features.map { $0["properties"]?["population"]?.number } == layer.table.reals("population"))
    for (feature, there) in zip(features, layer.table.geometries) {
      // Polygons of rings of positions.
      let rings = feature["geometry"]?["coordinates"]?.elements?.flatMap { $0.elements ?? [] } ?? []
      let numbers = rings.flatMap { $0.elements ?? [] }.map { $0.elements?.compactMap(\.number) ?? [] }
      let own = (there?.polygons ?? []).flatMap(\.rings).flatMap(\.positions)
      #expect(Set(numbers) == Set(own.map { [Self.rounded($0.longitude), Self.rounded($0.latitude)] }))
    }
  }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }

  @Test func aBoxFindsWhatLiesInIt() async throws {
    #expect(
      try await ServerTown.ids("/collections/facility/items?bbox=-180,-90,180,90").count == 3,
      "one has no place")
    #expect(try await ServerTown.ids("/collections/facility/items").count == 4)
    #expect(try await ServerTown.ids("/collections/facility/items?bbox=0,0,1,1").isEmpty)
    let layer = try #require(try ServerTown.snapshot.get().layer("facility"))
    guard case .point(let place)? = layer.table.geometries[0] else { throw Failed.test }
    let (x, y) = (place.longitude, place.latitude)
    let id = layer.id(row: 0)
    #expect(try await ServerTown.ids("/collections/facility/items?bbox=\(x),\(y),\(x),\(y)").contains(id))
    // Across the antimeridian: east of the place round to west of it.
    #expect(
      try await !ServerTown.ids("/collections/facility/items?bbox=\(x + 1),-90,\(x - 1),90").contains(id))
    #expect(
      try await ServerTown.ids("/collections/facility/items?bbox=\(x - 1),-90,\(x - 2),90").contains(id))
    // Heights are allowed.
    #expect(try await ServerTown.ids("/collections/facility/items?bbox=\(x),\(y),0,\(x),\(y),9").contains(id))
  }

  @Test func otherReferenceSystemsTurnTheAxesAndComeBack() async throws {
    let layer = try #require(try ServerTown.snapshot.get().layer("facility"))
    guard case .point(let place)? = layer.table.geometries[0] else { throw Failed.test }
    let id = layer.id(row: 0)
    func point(_ crs: String) async throws -> [Double] {
      let uri = "http://www.opengis.net/def/crs/EPSG/0/" + crs
      let answer = try await ServerTown.ask("/collections/facility/items/\(id)?crs=\(uri)")
      #expect(answer.headers[try #require(.init("Content-Crs"))] == "<\(uri)>")
      return try ServerTown.json(answer)["geometry"]?["coordinates"]?.elements?.compactMap(\.number) ?? []
    }
    #expect(try await point("4326") == [place.latitude, place.longitude].map { ($0 * 1e7).rounded() / 1e7 })
    #expect(try await point("6668") == (try await point("4326")))
    let mercator = try await point("3857")
    #expect(abs(mercator[0] - place.longitude * 20_037_508.342789244 / 180) < 0.01)
    // A plane zone: northing first, and a box around it in that system finds the place again.
    let zone = try #require(
      CoordinateSystem.offered(layer.extent).first { $0.uri.contains("/EPSG/0/66") && $0.system != nil })
    let code = String(try #require(zone.uri.split(separator: "/").last))
    let plane = try await point(code)
    let projected = try Transformation(to: try #require(zone.system)).project([place])[0]
    #expect(abs(plane[0] - projected.y) < 0.01 && abs(plane[1] - projected.x) < 0.01)
    let box = "\(plane[0] - 5),\(plane[1] - 5),\(plane[0] + 5),\(plane[1] + 5)"
    #expect(try await ServerTown.ids("/collections/facility/items?bbox-crs=\(zone.uri)&bbox=\(box)") == [id])
    let there = "S_INTERSECTS(geometry,BBOX(\(box)))"
    #expect(
      try await ServerTown.ids("/collections/facility/items?filter-crs=\(zone.uri)&filter=\(there)") == [id])
  }

  @Test func aLargerBoxNeverFindsLess() async throws {
    let layer = try #require(try ServerTown.snapshot.get().layer("population_cell"))
    for uri in CoordinateSystem.offered(layer.extent).map(\.uri) {
      var before = 0
      for reach in [1.0, 90, 180, 1e6, 2e6, 3e6, 3e7, 9e8] {
        let path =
          "/collections/population_cell/items?limit=1&bbox-crs=\(uri)&bbox=-\(reach),-\(reach),\(reach),\(reach)"
        let matched = try #require(try await ServerTown.json(path)["numberMatched"]?.integer, "\(path)")
        #expect(matched >= before, "\(path)")
        before = matched
      }
      #expect(before == layer.rowCount, "\(uri)")
    }
  }

  @Test func aPolygonAndABoxOfAPlaneZoneAreTheSame() async throws {
    let layer = try #require(try ServerTown.snapshot.get().layer("population_cell"))
    let zone = try #require(
      CoordinateSystem.offered(layer.extent).first { $0.uri.contains("/EPSG/0/66") && $0.system != nil })
    let corner = try Transformation(to: try #require(zone.system)).project([try #require(layer.extent).centre]
    )[0]
    // Northing before easting.
    let (a, b, c, d) = (corner.y - 4_000, corner.x - 3_000, corner.y + 5_000, corner.x + 2_000)
    func matched(_ query: String) async throws -> Int? {
      try await ServerTown.json("/collections/population_cell/items?limit=1&" + query)["numberMatched"]?
        .integer
    }
    let box = try await matched("bbox-crs=\(zone.uri)&bbox=\(a),\(b),\(c),\(d)")
    let polygon =
      "S_INTERSECTS(geometry,POLYGON((\(a)%20\(b),\(c)%20\(b),\(c)%20\(d),\(a)%20\(d),\(a)%20\(b))))"
    #expect(try await matched("filter-crs=\(zone.uri)&filter=\(polygon)") == box)
    #expect(
      try await matched("filter-crs=\(zone.uri)&filter=S_INTERSECTS(geometry,BBOX(\(a),\(b),\(c),\(d)))")
        == box)
    #expect((box ?? 0) > 10 && (box ?? 0) < layer.rowCount)
  }

  @Test func moreThanTheMostIsTheMost() async throws {
    let page = try await ServerTown.json("/collections/population_cell/items?limit=99999999999999999999")
    #expect(page["numberReturned"]?.integer == page["numberMatched"]?.integer)
    #expect(try await ServerTown.ask("/search?q=a&limit=1000").status == .ok)
    // Back from the second feature is one, not a page that shows it again.
    let back = try await ServerTown.json("/collections/population_cell/items?offset=1&limit=5")
    let href = back["links"]?.elements?.first { $0["rel"]?.text == "prev" }?["href"]?.text
    #expect(href?.contains("offset=0") == true && href?.contains("limit=1") == true)
  }

  @Test func conditionsAndColumnsNarrowTheAnswer() async throws {
    let nurses = try await ServerTown.ids("/collections/facility/items?kind=visiting_nurse_station")
    #expect(!nurses.isEmpty && nurses.count < 4)
    #expect(
      try await ServerTown.ids("/collections/facility/items?filter=kind%3D'visiting_nurse_station'") == nurses
    )
    #expect(
      try await ServerTown.ids(
        "/collections/facility/items?filter=kind%3C%3E'visiting_nurse_station'&limit=1"
      ).count == 1)
    #expect(try await ServerTown.ids("/collections/facility/items?kind=nothing").isEmpty)
    #expect(try await ServerTown.ids("/collections/facility/items?datetime=2025-06-01").count == 4)
    #expect(try await ServerTown.ids("/collections/facility/items?datetime=2025-06-02/..").isEmpty)
    #expect(
      try await ServerTown.ids("/collections/facility/items?datetime=../2025-06-01T23:00:00Z").count == 4)
  }

  @Test func formsHoldTheSame() async throws {
    let ids = try await ServerTown.ids("/collections/facility/items")
    let sequence = try await ServerTown.text("/collections/facility/items?f=geojsonseq")
    let records = sequence.split(separator: "\u{1E}")
    #expect(try records.map { try JSONValue(bytes: Array($0.utf8))["id"]?.text } == ids)
    let csv = try await ServerTown.ask("/collections/facility/items?f=csv&lang=en")
    let bytes = Array(csv.body.readableBytesView)
    #expect(
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) && csv.headers[.contentType]?.hasPrefix("text/csv") == true)
    let table = try CSVTable(bytes: Array(bytes.dropFirst(3)))
    #expect(table.rows.count == ids.count && table.header.suffix(2) == ["Longitude", "Latitude"])
    let page = try await ServerTown.ask("/collections/facility/items?f=html")
    #expect(page.headers[.contentType]?.hasPrefix("text/html") == true)
    for id in ids { #expect(String(buffer: page.body).contains(id)) }
  }

  @Test func oneFeatureIsFoundByItsID() async throws {
    let id = try #require(try await ServerTown.ids("/collections/facility/items").first)
    let one = try await ServerTown.json("/collections/facility/items/\(id)")
    #expect(one["id"]?.text == id && one["links"]?.elements?.isEmpty == false)
    #expect(try await ServerTown.json("/collections/population_cell/items/1")["id"]?.integer == 1)
    for wrong in ["0", "-1", "01", "999999", "１", "1e0", "%31%00", ""] {
      let answer = try await ServerTown.ask("/collections/population_cell/items/\(wrong)")
      #expect(
        [400, 404, 200].contains(answer.status.code) && (answer.status != .ok || wrong.isEmpty), "\(wrong)")
    }
  }

  @Test(arguments: [
    "bbox=1,2,3", "bbox=NaN,0,1,1", "bbox=0,5,1,1", "bbox=0,0,inf,1", "bbox=1e999,0,1,1", "bbox=", "limit=0",
    "limit=-1", "limit=+5", "offset=-5", "limit=abc", "pizza=1", "bbox=1%0d%0aX:1,2,3,4",
    "limit=1&limit=2",
    "crs=EPSG:4326", "bbox-crs=moon", "datetime=yesterday", "datetime=2025-13-01", "datetime=2025-02-29",
    "datetime=2025-12-31/2025-01-01",
    "filter=kind", "filter=pizza%3D1", "filter=(((", "filter-lang=cql2-json", "capacity=many", "%ff=1",
    "limit=%zz",
    "filter='%20OR%201=1--", "f=pdf", "lang=fr",
  ])
  func wrongParametersAreRefusedWithAProblemDocument(query: String) async throws {
    let answer = try await ServerTown.ask("/collections/facility/items?" + query)
    #expect(answer.status == .badRequest)
    #expect(answer.headers[.contentType] == "application/problem+json")
    let problem = try ServerTown.json(answer)
    #expect(problem["status"]?.integer == 400 && problem["detail"]?.text?.isEmpty == false)
  }

  private enum Failed: Error { case test }
}
