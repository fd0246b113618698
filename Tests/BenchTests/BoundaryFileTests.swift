import Foundation
import Spatial
import Testing
import Wording

@testable import zaitaku_bench

struct BoundaryFileTests {
  private static let head = "{\n\"type\": \"FeatureCollection\",\n\"features\": [\n"

  private func municipalities(_ text: String) throws -> [BoundaryFile.Municipality] {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "areas-\(UUID().uuidString).geojson")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try BoundaryFile(url.path).municipalities(area: "aid")
  }

  private func feature(_ number: Int, geometry: String? = nil) -> String {
    let (west, east) = (Double(number) / 8, Double(number + 1) / 8)
    let square = "[[[\(west), 1], [\(east), 1], [\(east), 2], [\(west), 2], [\(west), 1]]]"
    return
      "{ \"type\": \"Feature\", \"properties\": { \"name\": \"町, ]\", \"aid\": \"a\(number % 3)\" }, \"geometry\": "
      + (geometry ?? "{ \"type\": \"Polygon\", \"coordinates\": \(square) }") + " }"
  }

  @Test(arguments: ["\n", "\r\n"])
  func `every line is a municipality, in the order of the file`(lineEnd: String) throws {
    let lines = (0..<100).map { feature($0) }.joined(separator: ",\(lineEnd)")
    let read = try municipalities(Self.head + lines + "\(lineEnd)]\(lineEnd)}\(lineEnd)")
    #expect(read.count == 100)
    #expect(read.map(\.area) == (0..<100).map { "a\($0 % 3)" })
    #expect(
      read.map { $0.shape.boundingBox?.west } == (0..<100).map { Double($0) / 8 })
  }

  @Test func `areas are made of their municipalities, by code`() throws {
    let lines = (0..<6).map { feature($0) }.joined(separator: ",\n")
    let read = try municipalities(Self.head + lines + "\n]\n}\n")
    let groups = DissolveWork.groups(read)
    #expect(groups.map(\.area) == ["a0", "a1", "a2"])
    #expect(groups.map(\.members) == [[0, 3], [1, 4], [2, 5]])
    #expect(try DissolveWork.shapes(read).map(\.polygons.count) == [2, 2, 2])
  }

  @Test func `what is no municipality is refused with its line`() throws {
    let point = feature(1, geometry: "{ \"type\": \"Point\", \"coordinates\": [1, 2] }")
    let open = feature(
      1, geometry: "{ \"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [1, 1], [0, 1]]] }")
    for bad in [point, open, "", "{ \"type\": \"Feature\" }", feature(1) + feature(2), "no JSON"] {
      let failure = #expect(throws: Failure.self) {
        try municipalities(Self.head + feature(0) + ",\n" + bad + ",\n" + feature(2) + "\n]\n}\n")
      }
      #expect(failure?.place?.hasSuffix(".geojson:5") == true, "\(bad)")
    }
  }

  @Test func `a file that is cut short, or has its features in one line, is refused`() {
    #expect(throws: Failure.self) { try municipalities(Self.head + feature(0) + ",\n" + feature(1) + "\n") }
    #expect(throws: Failure.self) {
      try municipalities("{\"type\": \"FeatureCollection\", \"features\": [" + feature(0) + "]}\n")
    }
    #expect(throws: Failure.self) { try municipalities("") }
  }
}
