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
    return probe.properties.contains("N03_007")
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var gathering = BoundaryGathering(context: context, file: probe.file.baseName)
    let header: GeoJSONHeader
    do {
      var row = 0
      header = try GeoJSONReader(probe.file.source).forEachFeature { feature in
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
    // It may stand behind the features, so it is only known now; nothing has gone into the material yet.
    if let system = header.referenceSystem, !Self.isKnown(system) {
      throw Failure(
        .badInput, Words.Ingest.otherReferenceSystem.with(clip(system)), at: probe.file.name,
        remedy: Words.Ingest.otherReferenceSystemRemedy)
    }
    return gathering.finish(into: &material)
  }

  /// Systems in degrees that differ from JGD2011 by less than the borders are exact: JGD2011 (EPSG 6668, 6697),
  /// JGD2000 (4612, 4947), WGS 84 (4326, 4979, CRS84). Others lie elsewhere: on the Tokyo datum 400 m off.
  static func isKnown(_ system: String) -> Bool {
    let name = system.uppercased()
    if name.contains("CRS84") { return true }
    // urn:ogc:def:crs:EPSG::6668, EPSG:6668, http://www.opengis.net/def/crs/EPSG/0/6668
    if name.contains("EPSG") {
      let number = name.split { !$0.isNumber }.last ?? ""
      return ["6668", "6697", "4612", "4947", "4326", "4979"].contains(number)
    }
    guard !name.contains("TOKYO"), !name.contains("PROJ"), !name.contains("PLANE"), !name.contains("UTM")
    else {
      return false
    }
    let plain = name.filter { $0 != " " && $0 != "_" }
    // Plane systems are called "JGD2011 / Japan Plane Rectangular CS I".
    return !name.contains("/") && ["JGD2011", "JGD2000", "WGS84", "WGS1984"].contains { plain.contains($0) }
  }
}
