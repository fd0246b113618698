import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Reads the boundaries of a dataset that may be damaged: every fault of a feature becomes an issue.
struct LenientBoundaries {
  private(set) var shapes: [String: MultiPolygon] = [:]
  private(set) var issues: [Issue] = []

  init(bytes: [UInt8], areas: [Area]) {
    let file = DatasetLayout.boundaryFile
    let features: [GeoJSONFeature]
    do throws(FormatError) {
      features = try GeoJSONReader(bytes: bytes).features().features
    } catch {
      let failure = error.failure(at: file)
      issues.append(
        .found(
          "dataset_file_unreadable", .error, CheckedPlace(file: file, row: nil, column: ""),
          Words.Ingest.badGeoJSON.filledIn(failure.message)))
      return
    }
    let withWards = Set(areas.filter { $0.level == .ward }.compactMap { $0.parents[.municipality] })
    let units = areas.filter {
      $0.level == .ward || ($0.level == .municipality && !withWards.contains($0.code))
    }
    let known = Set(units.map(\.code))
    // A feature whose shape is broken has a code all the same: it isn't missing too.
    var named: Set<String> = []
    for (index, feature) in features.enumerated() {
      func add(_ code: String, _ message: Phrase) {
        issues.append(
          .found(
            "boundary_not_usable", .warning,
            CheckedPlace(file: file, row: index + 1, column: "code"),
            value: code,
            message))
      }
      guard case .text(let code)? = feature.property("code") else {
        add("", Words.Ingest.boundaryWithoutName)
        continue
      }
      named.insert(code)
      if let fault = feature.fault {
        add(code, Words.Ingest.brokenRing.filledIn(fault.message))
      } else if let polygons = feature.geometry?.polygons, !polygons.isEmpty {
        if !known.contains(code) {
          add(code, Words.Ingest.strangeBoundary.with(clip(code)))
        } else if shapes.updateValue(MultiPolygon(polygons), forKey: code) != nil {
          add(code, Words.Ingest.boundaryTwice.with(clip(code)))
        }
      } else {
        add(code, Words.Ingest.notAPolygon.with(feature.geometry?.kind.rawValue ?? "null"))
      }
    }
    for area in units where !named.contains(area.code) {
      issues.append(
        Issue(
          ruleID: "boundary_missing", severity: .warning, file: file, row: nil, column: "code",
          value: area.code,
          message: Words.Ingest.boundaryMissing.with(area.name),
          remedy: Words.Ingest.boundaryMissingRemedy))
    }
  }
}
