import GeoFormats
import Spatial
import Wording

/// Makes the inputs that no folder holds.
enum ReaderMaterial {
  static let rowCount = 200_000

  /// Seeded rows like those of an official list of facilities: 15 columns, Japanese names, quoted hours.
  static func writeCSV(to path: String) throws {
    let header = [
      "ID", "正式名称", "フリガナ", "略称", "都道府県コード", "市区町村コード", "所在地", "緯度", "経度", "電話", "月", "火", "水", "木",
      "備考",
    ]
    let syllables = ["札幌", "函館", "小樽", "旭川", "室蘭", "釧路", "帯広", "北見", "医院", "診療所", "訪問", "看護", "中央", "薬局"]
    var random = Sequence(state: 20_251_001)
    func name(_ count: Int) -> String { (0..<count).map { _ in syllables[random.next(14)] }.joined() }
    var writer = CSVWriter(lineEnd: .crlf)
    writer.append(header)
    for row in 0..<rowCount {
      writer.append([
        String(1_000_000_000_000 + row), name(4), "カイゴステーション", name(2), "01", "01101", name(9),
        "43.\(100_000 + random.next(900_000))", "141.\(100_000 + random.next(900_000))", "011-000-0000",
        "9:00-17:00", "9:00-17:00", "9:00-12:00,13:00-17:00", "", name(3),
      ])
    }
    try AtomicFile.write(writer.bytes, to: path)
  }

  /// The first shapefile of a ZIP as GeoJSON, so that both peers read the same bytes.
  static func writeGeoJSON(from archive: String, to path: String) throws {
    let zip = try ZipArchive(path: archive)
    guard let layer = ShapefileReader.layers(in: zip).first else {
      throw Failure(.badInput, Words.Formats.notAShapefile, at: archive)
    }
    let reader = try ShapefileReader(archive: zip, layer: layer)
    let features = reader.features()
    let columns = reader.fields.indices.map { index in
      let texts = features.map { feature -> String? in
        if case .text(let text) = feature.values[index] { text } else { nil }
      }
      let title = Phrase(ja: reader.fields[index].name, en: reader.fields[index].name)
      return TableColumn(reader.fields[index].name, title, values: .text(texts))
    }
    let title = Phrase(ja: "境界", en: "boundaries")
    let table = FeatureTable(
      name: "boundaries", title: title, about: title, geometryKind: .multiPolygon,
      geometries: features.map(\.geometry), columns: columns)
    try AtomicFile.write(GeoJSONWriter(decimals: 7).collection(table), to: path)
  }

  /// A linear congruential sequence (Knuth's MMIX): the same on every machine.
  private struct Sequence {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
