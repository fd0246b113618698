import CareRegistry
import GeoFormats
import Spatial
import Wording

/// KSJ N03 行政区域 as a shapefile: many rows per municipality.
struct BoundaryFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.boundaries, title: Words.Sources.boundaries, publisher: Words.Sources.landMinistry,
    licence: "国土数値情報 利用規約", method: Words.Sources.boundariesMethod)
  let signature = ["N03_001", "N03_003", "N03_004", "N03_007"]

  func matches(_ probe: FileProbe) -> Bool {
    guard case .shapefile(_, let columns) = probe.content else { return false }
    return signature.allSatisfy { columns.contains($0) }
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    guard case .shapefile(let parts, _) = probe.content else {
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
    let reader: ShapefileReader
    do throws(FormatError) {
      reader = try ShapefileReader(parts: parts)
    } catch {
      throw error.failure(at: probe.file.name)
    }
    try refuseOtherSystems(reader.projection, probe.file.name)
    let columns = ["N03_007", "N03_003", "N03_004", "N03_005"].map { reader.index(of: $0) }
    var gathering = BoundaryGathering(context: context, file: probe.file.baseName)
    reader.forEachFeature { feature in
      func text(_ column: Int?) -> String {
        guard let column, column < feature.values.count, case .text(let value) = feature.values[column] else {
          return ""
        }
        return value
      }
      gathering.take(
        row: feature.record, code: text(columns[0]), group: text(columns[1]), name: text(columns[2]),
        ward: text(columns[3]), polygons: feature.geometry?.polygons, fault: feature.fault?.message)
    }
    return gathering.finish(into: &material)
  }

  /// Positions on the old Tokyo datum lie 400 m off: they must not slip in.
  private func refuseOtherSystems(_ projection: String?, _ file: String) throws(Failure) {
    guard let projection else { return }
    let name = projection.uppercased()
    if name.hasPrefix("PROJCS") || name.contains("TOKYO") {
      throw Failure(
        .badInput, Words.Ingest.otherReferenceSystem.with(clip(projection)), at: file,
        remedy: Words.Ingest.otherReferenceSystemRemedy)
    }
  }
}
