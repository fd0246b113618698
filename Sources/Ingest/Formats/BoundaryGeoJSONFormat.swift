import CareRegistry
import GeoFormats
import Spatial
import Wording

/// KSJ N03 行政区域 as GeoJSON, in full or simplified.
struct BoundaryGeoJSONFormat: InputFormat {
  let profile = BoundaryFormat().profile
  let signature: [String] = []

  func matches(_ probe: FileProbe) -> Bool {
    guard case .geoJSON = probe.content else { return false }
    // Properties may follow a long geometry: search far, but not without bound.
    return Self.holds("\"N03_007\"", probe.file.bytes.prefix(64 << 20))
  }

  private static func holds(_ text: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    let needle = Array("\(text)".utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      guard buffer.count >= needle.count else { return false }
      for start in 0...(buffer.count - needle.count) where buffer[start + 1] == needle[1] {
        if needle.indices.allSatisfy({ buffer[start + $0] == needle[$0] }) { return true }
      }
      return false
    }
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var gathering = BoundaryGathering(context: context, file: probe.file.baseName)
    do {
      var row = 0
      try GeoJSONReader(bytes: probe.file.bytes).forEachFeature { feature in
        row += 1
        func text(_ name: String) -> String {
          if case .text(let value)? = feature.property(name) { value } else { "" }
        }
        gathering.take(
          row: row, code: text("N03_007"), group: text("N03_003"), name: text("N03_004"),
          ward: text("N03_005"), polygons: feature.geometry?.polygons,
          fault: feature.fault.map(\.message))
      }
    } catch let error as FormatError {
      throw error.failure(at: probe.file.name)
    } catch {
      throw Failure(.badInput, Words.Ingest.badGeoJSON.with("\(error)"), at: probe.file.name)
    }
    return gathering.finish(into: &material)
  }
}
