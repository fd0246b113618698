import GeoFormats
import Spatial
import Testing

@Suite("Shapefile") struct ShapefileReaderTests {
  @Test(
    "The boundaries of Hokkaido come whole out of their ZIP: parts, vertices, codes and null codes",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"))
  func hokkaido() throws {
    let archive = try ZipArchive(path: Workshop.shared("hokkaido/N03_01_detail_GML.zip"))
    let layers = ShapefileReader.layers(in: archive)
    #expect(layers == ["N03_01_detail_GML/N03_01_detail"])
    let reader = try ShapefileReader(archive: archive, layer: layers[0])
    let code = try #require(reader.index(of: "N03_007"))
    let name = try #require(reader.index(of: "N03_004"))
    #expect(reader.encoding == .cp932)
    #expect(reader.projection?.contains("JGD_2011") == true || reader.projection?.contains("JGD2011") == true)
    var vertices = 0
    var codes: Set<FieldValue> = []
    var names: Set<FieldValue> = []
    var faults = 0
    reader.forEachFeature { feature in
      for polygon in feature.geometry?.polygons ?? [] {
        vertices += polygon.rings.reduce(0) { $0 + $1.positions.count }
        #expect(polygon.exterior.isCounterClockwise)
      }
      codes.insert(feature.values[code])
      names.insert(feature.values[name])
      if feature.fault != nil { faults += 1 }
    }
    #expect(reader.count == 9_581)
    #expect(faults == 0)
    #expect(vertices > 1_400_000 && vertices < 1_450_000)
    #expect(codes.subtracting([.null]).count == 194)
    #expect(names.contains(.text("稚内市")))
  }

  @Test(
    "An archive with two layers names both, one with a code page file and one without",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"))
  func twoLayers() throws {
    let archive = try ZipArchive(path: Workshop.shared("formats/N03-190101_14_GML.zip"))
    let layers = ShapefileReader.layers(in: archive)
    #expect(layers.count == 2)
    var encodings: [TextEncoding] = []
    for layer in layers {
      let reader = try ShapefileReader(archive: archive, layer: layer)
      encodings.append(reader.encoding)
      let prefecture = try #require(reader.index(of: "n03_001"))
      #expect(reader.features().allSatisfy { $0.values[prefecture] == .text("神奈川県") && $0.fault == nil })
    }
    #expect(encodings == [.cp932, .cp932])
  }

  @Test(
    "Points of medical institutions are read with their CP932 names",
    .enabled(if: Workshop.sharedData != nil, "needs the shared data"))
  func points() throws {
    let archive = try ZipArchive(path: Workshop.shared("formats/P04-14_47_GML.zip"))
    let reader = try ShapefileReader(archive: archive, layer: ShapefileReader.layers(in: archive)[0])
    let features = reader.features()
    #expect(features.count == 1_632)
    #expect(features.allSatisfy { $0.geometry?.kind == .point })
    let address = try #require(reader.index(of: "P04_003"))
    #expect(
      features.contains { if case .text(let t) = $0.values[address] { t.contains("那覇市") } else { false } })
    let kind = try #require(reader.index(of: "P04_001"))
    #expect(Set(features.map { $0.values[kind] }) == [.text("1"), .text("2"), .text("3")])
  }
}
