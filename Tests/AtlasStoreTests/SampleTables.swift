import AtlasStore
import GeoFormats
import Glibc
import Spatial
import Testing
import Wording

/// Tables that hold every kind of column and geometry, with nulls, holes and empty ones.
enum SampleTables {
  static func ring(_ numbers: [(Double, Double)]) throws -> LinearRing {
    try LinearRing(numbers.map { Position(longitude: $0.0, latitude: $0.1) })
  }

  static func square(_ west: Double, _ south: Double, _ size: Double, hole: Bool = false) throws -> Polygon {
    func box(_ inset: Double) throws -> LinearRing {
      let (w, s, e, n) = (west + inset, south + inset, west + size - inset, south + size - inset)
      return try ring([(w, s), (e, s), (e, n), (w, n), (w, s)])
    }
    return Polygon(exterior: try box(0), holes: hole ? [try box(size / 4).reversed()] : [])
  }

  static func tables() throws -> [FeatureTable] {
    [
      FeatureTable(
        name: "facility", title: Phrase(ja: "施設", en: "Facilities"),
        about: Phrase(ja: "在宅医療の提供者", en: "Providers of home care"), geometryKind: .point,
        geometries: [
          .point(Position(longitude: 141.354376, latitude: 43.062096)), nil,
          .point(Position(longitude: 140.1, latitude: 42.5)),
        ],
        columns: [
          TableColumn(
            "facility_id", Phrase(ja: "施設ID", en: "Facility id"),
            values: .text(["med-1", "it's \"2\"", nil])),
          TableColumn(
            "capacity", Phrase(ja: "定員", en: "Capacity"), Phrase(ja: "人", en: "people"),
            values: .integer([1, nil, Int.max])),
          TableColumn("share", Phrase(ja: "率", en: "Share"), values: .real([0.1, nil, -3])),
          TableColumn("open", Phrase(ja: "開", en: "Open"), values: .boolean([true, nil, false])),
        ]),
      FeatureTable(
        name: "population_cell", title: Phrase(ja: "メッシュ", en: "Cells"),
        about: Phrase(ja: "人口", en: "Population"), geometryKind: .polygon,
        geometries: [
          .polygon(try square(141, 43, 0.5)), .polygon(try square(142, 43, 0.5, hole: true)), nil,
        ],
        columns: [
          TableColumn("mesh_code", Phrase(ja: "コード", en: "Code"), values: .text(["1", "2", "3"]))
        ]),
      FeatureTable(
        name: "municipality", title: Phrase(ja: "市区町村", en: "Municipalities"),
        about: Phrase(ja: "境界", en: "Boundaries"), geometryKind: .multiPolygon,
        geometries: [
          .multiPolygon(MultiPolygon([try square(141, 43, 0.5, hole: true), try square(142, 44, 1)])),
          .multiPolygon(MultiPolygon([])), .polygon(try square(140, 42, 1)),
        ],
        columns: [
          TableColumn("code", Phrase(ja: "コード", en: "Code"), values: .text(["01100", "01202", nil]))
        ]),
      FeatureTable(
        name: "issue", title: Phrase(ja: "疑義", en: "Issues"), about: Phrase(ja: "疑義", en: "Issues"),
        columns: [
          TableColumn("source_row", Phrase(ja: "行", en: "Row"), values: .integer([3, 4])),
          TableColumn("note", Phrase(ja: "注", en: "Note"), values: .text(["a\nb", "𠮷"])),
        ]),
      FeatureTable(
        name: "empty", title: Phrase(ja: "疑義", en: "Nothing"), about: Phrase(ja: "空", en: "empty"),
        geometryKind: .lineString, geometries: [],
        columns: [TableColumn("a", Phrase(ja: "あ", en: "a"), values: .text([]))]),
    ]
  }

  static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    var template = Array("/tmp/zaitaku-store-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer {
      for name in names(in: path) { unlink("\(path)/\(name)") }
      rmdir(path)
    }
    return try body(path)
  }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
